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
