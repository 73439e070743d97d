//! A body's fields, read by the strict reader that let the body pass.
//!
//! `Fields::from_cbor` reads the same and more, for drafts and vectors. Taking a record out of the store goes through here:
//! what goes through serde took as long as everything else of it together.

use std::collections::BTreeMap;

use ciborium_ll::Header as Head;

use super::Body;
use super::cbor::Reader;
use super::error::FormatError;
use crate::model::id::RecordId;
use crate::model::{Changes, Fields, Value};

/// What a fault would name; a body that is there has none.
const FIELD: &str = "body";

impl Body {
    /// The fields, those that are null left out.
    pub fn fields(&self) -> Fields {
        members(&mut Reader::new(self.cbor())).map_or_else(|_| Fields::default(), present)
    }

    /// The fields, those that are null as cleared.
    pub fn changes(&self) -> Changes {
        members(&mut Reader::new(self.cbor())).map_or_else(|_| Changes::default(), Changes)
    }
}

type Members = BTreeMap<String, Option<Value>>;

fn members(reader: &mut Reader<'_>) -> Result<Members, FormatError> {
    let count = reader.map(FIELD)?;
    (0..count).map(|_| member(reader)).collect()
}

fn member(reader: &mut Reader<'_>) -> Result<(String, Option<Value>), FormatError> {
    let key = reader.text(FIELD)?.to_owned();
    Ok((key, if reader.null() { None } else { Some(value(reader)?) }))
}

fn present(members: Members) -> Fields {
    Fields(members.into_iter().filter_map(|(key, value)| Some((key, value?))).collect())
}

fn value(reader: &mut Reader<'_>) -> Result<Value, FormatError> {
    Ok(match reader.peek(FIELD)? {
        Head::Bytes(_) => {
            reader.bytes(FIELD)?.try_into().map_or(Value::Unknown, |id| Value::Id(RecordId::from_bytes(id)))
        }
        Head::Text(_) => Value::Text(reader.text(FIELD)?.to_owned()),
        Head::Positive(number) => pass(reader, i64::try_from(number).ok().map(Value::Int))?,
        Head::Negative(number) => pass(reader, i64::try_from(number).ok().map(|number| Value::Int(!number)))?,
        Head::Array(_) => {
            let count = reader.array(FIELD, usize::MAX)?;
            Value::List((0..count).map(|_| value(reader)).collect::<Result<_, _>>()?)
        }
        Head::Map(_) => row(reader)?,
        Head::Simple(simple) => pass(reader, BOOLEANS.contains(&simple).then_some(Value::Bool(simple == BOOLEANS[1])))?,
        _ => pass(reader, None)?,
    })
}

/// The simple values of false and true.
const BOOLEANS: [u8; 2] = [20, 21];

/// A row of a table. A map with other keys than text is no row of this version.
fn row(reader: &mut Reader<'_>) -> Result<Value, FormatError> {
    let mut ahead = reader.clone();
    match members(&mut ahead) {
        Ok(members) => {
            *reader = ahead;
            Ok(Value::Row(present(members)))
        }
        Err(_) => pass(reader, None),
    }
}

/// Takes the item, whatever it is.
fn pass(reader: &mut Reader<'_>, value: Option<Value>) -> Result<Value, FormatError> {
    reader.item(FIELD, 0)?;
    Ok(value.unwrap_or(Value::Unknown))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::entry::SALT;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<bool>().prop_map(Value::Bool),
            any::<i64>().prop_map(Value::Int),
            ".{0,30}".prop_map(Value::Text),
            any::<[u8; 16]>().prop_map(|id| Value::Id(RecordId::from_bytes(id))),
            Just(Value::Unknown),
        ];
        leaf.prop_recursive(3, 12, 4, |inner| {
            let row = prop::collection::btree_map("[a-z_]{1,6}", inner.clone(), 0..4);
            prop_oneof![
                prop::collection::vec(inner, 0..4).prop_map(Value::List),
                row.prop_map(|row| Value::Row(Fields(row))),
            ]
        })
    }

    proptest! {
        #[test]
        fn both_ways_of_reading_agree(
            members in prop::collection::btree_map("[a-zđ]{0,12}", prop::option::of(any_value()), 0..8),
        ) {
            let changes = Changes(members);
            let body = Body::with_salt([1; SALT], &changes.to_cbor()).unwrap();
            prop_assert!(body.changes() == Changes::from_cbor(body.cbor()).unwrap());
            prop_assert!(body.fields() == Fields::from_cbor(body.cbor()).unwrap());
        }
    }

    /// `{"a": …, "b": 1}`
    fn beside(item: &[u8]) -> Fields {
        let cbor = [&b"\xa2\x61a"[..], item, b"\x61b\x01"].concat();
        Body::with_salt([1; SALT], &cbor).unwrap().fields()
    }

    /// A later version may write anything that the format permits; what is known beside it reads all the same.
    #[test]
    fn what_this_version_does_not_know_is_passed_over() {
        let unknown: [&[u8]; 5] = [
            b"\xf9\x3c\x00",
            b"\x43abc",
            b"\xa1\x01\x02",
            b"\x1b\xff\xff\xff\xff\xff\xff\xff\xff",
            b"\xa1\x40\xa1\x05\x80",
        ];
        for item in unknown {
            let fields = beside(item);
            assert!(fields.get("a") == Some(&Value::Unknown) && fields.get("b") == Some(&Value::Int(1)), "{item:02x?}");
        }
        let row = beside(b"\xa2\x61x\xa1\x01\x02\x61y\x05");
        let Some(Value::Row(row)) = row.get("a") else { panic!("a row with an unknown member stays a row") };
        assert!(row.get("x") == Some(&Value::Unknown) && row.get("y") == Some(&Value::Int(5)));
    }
}
