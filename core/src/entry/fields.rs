//! The named fields of a record: whole, or only those that changed.

use std::collections::BTreeMap;

use ciborium::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::cbor::{Reader, Writer, write_value};
use super::error::{BodyError, FormatError, FormatFault};

/// CBOR's null: a field that is cleared.
const NULL: &[u8] = &[0xf6];

/// Field names and their values in CBOR. Fields that this version does not know stay in it, so they outlive a change.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Fields(BTreeMap<String, Vec<u8>>);

impl Fields {
    /// The fields of a record. A field that is null is left out: in a whole record the two mean the same.
    ///
    /// # Errors
    /// [`BodyError::NotWritable`] unless the record is a map with text keys of what the format has a place for.
    pub fn of<T: Serialize + ?Sized>(record: &T) -> Result<Self, BodyError> {
        let Value::Map(members) = Value::serialized(record).map_err(|_| BodyError::NotWritable)? else {
            return Err(BodyError::NotWritable);
        };
        let mut fields = Self::default();
        for (name, value) in members {
            let Value::Text(name) = name else { return Err(BodyError::NotWritable) };
            if !value.is_null() && fields.0.insert(name, written(&value)?).is_some() {
                return Err(BodyError::NotWritable);
            }
        }
        Ok(fields)
    }

    /// Sets one field; `None` of an `Option` clears it.
    ///
    /// # Errors
    /// [`BodyError::NotWritable`] when the format has no place for the value.
    pub fn set<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), BodyError> {
        let value = Value::serialized(value).map_err(|_| BodyError::NotWritable)?;
        self.0.insert(name.to_owned(), written(&value)?);
        Ok(())
    }

    /// The value of a field in CBOR.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// Names and values, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_slice()))
    }

    /// Whether there is no field.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Lays changes over these fields: a null clears, everything else replaces.
    pub fn apply(&mut self, changes: &Self) {
        for (name, value) in &changes.0 {
            if value == NULL {
                self.0.remove(name);
            } else {
                self.0.insert(name.clone(), value.clone());
            }
        }
    }

    /// The changes that lead from these fields to those, a null for each that is cleared.
    pub fn changes_to(&self, to: &Self) -> Self {
        let set = to.0.iter().filter(|(name, value)| self.0.get(*name) != Some(value));
        let cleared = self.0.keys().filter(|name| !to.0.contains_key(*name));
        Self(
            set.map(|(name, value)| (name.clone(), value.clone()))
                .chain(cleared.map(|name| (name.clone(), NULL.to_vec())))
                .collect(),
        )
    }

    /// The record that these fields make. Fields that it does not have are passed over.
    ///
    /// # Errors
    /// [`BodyError::NotReadable`] when they make no such record; what they hold is not repeated.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, BodyError> {
        ciborium::from_reader(self.to_cbor().as_slice()).map_err(|_| BodyError::NotReadable)
    }

    /// The fields as a deterministic CBOR map.
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut members: Vec<_> = self.0.iter().collect();
        // CBOR puts the length before the text, so shorter names come first.
        members.sort_by_key(|(name, _)| (name.len(), *name));
        let mut out = Writer::default();
        out.map(members.len());
        for (name, value) in members {
            out.text(name).raw(value);
        }
        out.finish()
    }

    /// Fields from a deterministic CBOR map with text keys.
    ///
    /// # Errors
    /// [`FormatError`] when it is none.
    pub fn from_cbor(cbor: &[u8]) -> Result<Self, FormatError> {
        const NAME: &str = "body";
        let mut reader = Reader::new(cbor);
        let mut fields = BTreeMap::new();
        let mut last: Option<&str> = None;
        for _ in 0..reader.map(NAME)? {
            let name = reader.text(NAME)?;
            if last.is_some_and(|last| (last.len(), last) >= (name.len(), name)) {
                return Err(FormatError::new(NAME, FormatFault::NotAscending));
            }
            last = Some(name);
            fields.insert(name.to_owned(), reader.item(NAME, 1)?.to_vec());
        }
        reader.end(NAME)?;
        Ok(Self(fields))
    }
}

impl std::fmt::Debug for Fields {
    /// Names the fields and says nothing of what they hold.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

fn written(value: &Value) -> Result<Vec<u8>, BodyError> {
    let mut out = Writer::default();
    // The record's map is the first level.
    write_value(&mut out, value, 1)?;
    Ok(out.finish())
}
