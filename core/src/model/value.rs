//! A field's value and a record's fields, as they stand in an entry's body.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, DeserializeOwned, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::id::RecordId;

/// The value of one field. Dates are ISO text, choices are codes, numbers are whole.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text, a date, a code or a number with decimals.
    Text(String),
    /// Another record.
    Id(RecordId),
    /// Several of them.
    List(Vec<Value>),
    /// A row of a table within the record, such as one managed person of a decision.
    Row(Fields),
    /// Something a newer version wrote. It stays in the stored bytes; this version neither reads nor writes it.
    Unknown,
}

/// A record's fields by key. Empty fields are absent.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields(pub BTreeMap<String, Value>);

/// What an entry changes: the new value of a field, or nothing where it was cleared.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Changes(pub BTreeMap<String, Option<Value>>);

/// Fields that do not fit the record kind, or bytes that are no fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the stored fields do not fit the record kind")]
pub struct Misfit;

/// Levels of nesting that are read: fields, a list, rows, their lists. More is hostile.
const DEPTH: usize = 8;

impl Fields {
    /// The value of a field, if it has one.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// The text of a field, if it is text.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The record that a field names, if it names one.
    pub fn id(&self, key: &str) -> Option<RecordId> {
        match self.get(key) {
            Some(Value::Id(id)) => Some(*id),
            _ => None,
        }
    }

    /// Sets a field; `None` clears it.
    pub fn set(&mut self, key: &str, value: Option<Value>) {
        match value {
            Some(value) => self.0.insert(key.to_owned(), value),
            None => self.0.remove(key),
        };
    }

    /// Applies the changes of one entry.
    pub fn apply(&mut self, changes: &Changes) {
        for (key, value) in &changes.0 {
            self.set(key, value.clone());
        }
    }

    /// What turns these fields into `later`.
    pub fn changes_to(&self, later: &Self) -> Changes {
        let cleared = self.0.keys().filter(|key| !later.0.contains_key(*key)).map(|key| (key.clone(), None));
        let set = later.0.iter().filter(|(key, value)| self.0.get(*key) != Some(value));
        Changes(cleared.chain(set.map(|(key, value)| (key.clone(), Some(value.clone())))).collect())
    }

    /// The typed record. Fails where a newer or hostile version wrote something of another type.
    pub fn to<T: DeserializeOwned>(&self) -> Result<T, Misfit> {
        T::deserialize(super::reader::Reader::Fields(self)).map_err(|_| Misfit)
    }

    /// The fields as CBOR, keys in ascending order.
    pub fn to_cbor(&self) -> Vec<u8> {
        cbor(self)
    }

    /// Reads fields from CBOR.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, Misfit> {
        ciborium::de::from_reader_with_recursion_limit(bytes, 4 * DEPTH).map_err(|_| Misfit)
    }
}

impl Changes {
    /// The changes as CBOR, keys in ascending order, null where a field was cleared.
    pub fn to_cbor(&self) -> Vec<u8> {
        cbor(self)
    }

    /// Reads changes from CBOR.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, Misfit> {
        ciborium::de::from_reader_with_recursion_limit(bytes, 4 * DEPTH).map_err(|_| Misfit)
    }
}

fn cbor<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256);
    ciborium::into_writer(value, &mut bytes).expect("memory takes bytes and no value here refuses to be written");
    bytes
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(b) => s.serialize_bool(*b),
            Self::Int(n) => s.serialize_i64(*n),
            Self::Text(t) => s.serialize_str(t),
            Self::Id(id) if s.is_human_readable() => s.collect_str(id),
            Self::Id(id) => s.serialize_bytes(id.as_bytes()),
            Self::List(list) => {
                let mut seq = s.serialize_seq(Some(list.len()))?;
                for value in list {
                    seq.serialize_element(value)?;
                }
                seq.end()
            }
            Self::Row(fields) => fields.serialize(s),
            Self::Unknown => s.serialize_none(),
        }
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        in_key_order(&self.0, s)
    }
}

impl Serialize for Changes {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        in_key_order(&self.0, s)
    }
}

/// The order of deterministic CBOR (RFC 8949, 4.2.1): a shorter key first, then by its bytes.
fn in_key_order<S: Serializer, T: Serialize>(members: &BTreeMap<String, T>, s: S) -> Result<S::Ok, S::Error> {
    let mut members: Vec<_> = members.iter().collect();
    members.sort_by_key(|(key, _)| key.len());
    let mut map = s.serialize_map(Some(members.len()))?;
    for (key, value) in members {
        map.serialize_entry(key, value)?;
    }
    map.end()
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let changes = Changes::deserialize(d)?;
        Ok(Self(changes.0.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()))
    }
}

impl<'de> Deserialize<'de> for Changes {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(d).map(Self)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's value")
    }

    fn visit_bool<E>(self, b: bool) -> Result<Value, E> {
        Ok(Value::Bool(b))
    }

    fn visit_i64<E>(self, n: i64) -> Result<Value, E> {
        Ok(Value::Int(n))
    }

    fn visit_u64<E>(self, n: u64) -> Result<Value, E> {
        Ok(i64::try_from(n).map_or(Value::Unknown, Value::Int))
    }

    fn visit_i128<E>(self, _: i128) -> Result<Value, E> {
        Ok(Value::Unknown)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Value, E> {
        Ok(Value::Unknown)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Unknown)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Value, E> {
        Ok(bytes.try_into().map_or(Value::Unknown, |id| Value::Id(RecordId::from_bytes(id))))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Unknown)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Unknown)
    }

    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        Value::deserialize(d)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        Fields::deserialize(de::value::MapAccessDeserializer::new(map)).map(Value::Row)
    }

    fn visit_enum<A: de::EnumAccess<'de>>(self, data: A) -> Result<Value, A::Error> {
        // A CBOR tag: nothing this version writes.
        let (_, contents): (de::IgnoredAny, _) = data.variant()?;
        de::VariantAccess::newtype_variant::<de::IgnoredAny>(contents)?;
        Ok(Value::Unknown)
    }
}

/// Shows the shape and never the content: a value is personal data.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Text(_) => "text",
            Self::Id(_) => "id",
            Self::List(_) => "list",
            Self::Row(_) => "row",
            Self::Unknown => "unknown",
        })
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
