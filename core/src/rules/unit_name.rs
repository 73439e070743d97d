//! What an administrative unit is called, for whoever shows a code.

use super::known::{Known, Lookup};
use crate::model::LookupKey;
use crate::model::unit::{self, AdminUnit};

/// The name of the unit with that code; of one that was renamed, the latest. None where this device does not hold it.
pub fn unit_name(known: &dyn Known, code: &str) -> Lookup<Option<String>> {
    let mut latest = None;
    for id in known.with_key(&LookupKey { index: unit::CODE, key: code.to_owned() })? {
        let record = known.record(id)?;
        let named = record.as_ref().and_then(|record| record.as_kind::<AdminUnit>());
        if let Some((from, name)) = named.and_then(|unit| Some((unit.valid_from, unit.name.clone()?))) {
            latest = latest.max(Some((from, name)));
        }
    }
    Ok(latest.map(|(_, name)| name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::RecordId;
    use crate::model::{Fields, Record, RecordKind, Value};
    use crate::rules::Memory;

    fn unit(n: u8, name: &str, from: Option<&str>) -> Record {
        let mut fields = Fields::default();
        for (key, text) in [("code", Some("09661")), ("name", Some(name)), ("valid_from", from)] {
            fields.set(key, text.map(|text| Value::Text(text.to_owned())));
        }
        let day = "2024-01-01".parse().unwrap();
        Record::new(RecordId::from_bytes([n; 16]), &AdminUnit::SPEC, fields, "01".to_owned(), day).unwrap()
    }

    /// To see it fail, take the first name that is found.
    #[test]
    fn of_a_unit_that_was_renamed_it_is_the_latest_name_in_any_order() {
        let names = [("Cũ", None), ("Minh Quang", Some("2008-08-01")), ("Ba Vì", Some("2025-07-01"))];
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let mut known = Memory::default();
            for (n, at) in (1..).zip(order) {
                let (name, from) = names[at];
                known.put(unit(n, name, from));
            }
            assert_eq!(unit_name(&known, "09661").unwrap().as_deref(), Some("Ba Vì"));
            assert_eq!(unit_name(&known, "09662").unwrap(), None);
        }
    }
}
