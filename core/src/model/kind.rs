//! A record kind: its code, its fields, and what the rest of the house needs to know of it without knowing it.

use std::any::Any;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::area::Area;
use super::discreet::discreet_debug;
use super::field::{FieldSpec, FieldType};
use super::id::RecordId;
use super::value::{Fields, Misfit, Value};
use super::writers::Writers;
use crate::text::Phrase;

/// Who may read the entries of a kind unless the writer narrows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// The managers.
    Managers,
    /// Every member of the group.
    AllMembers,
}

/// A key by which records are found or told apart, such as an identity number or a decision's number in its year.
#[derive(Clone, PartialEq, Eq)]
pub struct LookupKey {
    /// Which index: a code of the kind's own.
    pub index: &'static str,
    /// The key within it.
    pub key: String,
}

discreet_debug!(LookupKey { index });

/// What a kind looks at to make its lookup keys.
#[derive(Debug, Clone, Copy)]
pub struct Keyed<'a> {
    /// The record's fields.
    pub fields: &'a Fields,
    /// The administrative unit of the record.
    pub unit: &'a str,
    /// The day of the record.
    pub day: NaiveDate,
}

/// A record kind.
pub struct KindSpec {
    /// The stored code. It never changes once released.
    pub code: &'static str,
    /// The version of its fields, counted from 1.
    pub version: u16,
    /// What a person calls it.
    pub label: Phrase,
    /// Its fields, in the order in which a form asks.
    pub fields: &'static [FieldSpec],
    /// The fields that may date the record, the first filled one counts. Without any, it is the day of writing.
    pub day: &'static [&'static str],
    /// The fields that a list or a timeline shows of it.
    pub headline: &'static [&'static str],
    /// Under which heading a menu offers it.
    pub area: Area,
    /// Who is offered it in a menu. It grants nothing and refuses nothing: rules and [`Readers`] do.
    pub writers: Writers,
    /// Who may read it.
    pub readers: Readers,
    /// The legal basis unless the writer names another: a code of `core/data/legal-basis.toml`, which tells each one.
    pub legal_basis: &'static str,
    /// Its lookup keys.
    pub keys: fn(Keyed<'_>) -> Vec<LookupKey>,
    /// The pages on which a frequent job asks, each with its fields; the other fields stand in the whole form only. Most
    /// kinds have none.
    pub asked: &'static [&'static [&'static str]],
    /// Its typed form.
    pub decode: fn(&Fields) -> Result<Box<dyn Any + Send + Sync>, Misfit>,
}

impl std::fmt::Debug for KindSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KindSpec({})", self.code)
    }
}

/// The struct of a record kind.
pub trait RecordKind: DeserializeOwned + Send + Sync + 'static {
    /// The kind's description.
    const SPEC: KindSpec;
}

/// The `decode` of a kind.
pub fn decode<T: RecordKind>(fields: &Fields) -> Result<Box<dyn Any + Send + Sync>, Misfit> {
    Ok(Box::new(fields.to::<T>()?))
}

/// For kinds without lookup keys.
pub fn no_keys(_: Keyed<'_>) -> Vec<LookupKey> {
    Vec::new()
}

impl KindSpec {
    /// The field of that key.
    pub fn field(&self, key: &str) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The day of a record: its first filled dating field, or else the day of writing.
    pub fn day_of(&self, fields: &Fields, written_on: NaiveDate) -> NaiveDate {
        self.day.iter().find_map(|key| fields.text(key)?.parse().ok()).unwrap_or(written_on)
    }

    /// Every record that these fields name, with the kind it must be of; a record named twice is listed once.
    pub fn references(&self, fields: &Fields) -> Vec<(RecordId, &'static str)> {
        let mut found = Vec::new();
        collect(self.fields, fields, &mut found);
        found
    }

    /// The people that these fields name.
    pub fn people(&self, fields: &Fields) -> Vec<RecordId> {
        self.references(fields).into_iter().filter(|(_, kind)| *kind == super::person::KIND).map(|(id, _)| id).collect()
    }
}

fn collect(specs: &'static [FieldSpec], fields: &Fields, found: &mut Vec<(RecordId, &'static str)>) {
    for spec in specs {
        let mut add = |value: &Value, kind| {
            if let Value::Id(id) = value
                && !found.iter().any(|(known, _)| known == id)
            {
                found.push((*id, kind));
            }
        };
        match (spec.kind, fields.get(spec.key)) {
            (FieldType::Record(kind), Some(value)) => add(value, kind),
            (FieldType::Records(kind), Some(Value::List(list))) => list.iter().for_each(|value| add(value, kind)),
            (FieldType::Rows(row_specs), Some(Value::List(rows))) => {
                for row in rows {
                    if let Value::Row(row) = row {
                        collect(row_specs, row, found);
                    }
                }
            }
            _ => {}
        }
    }
}
