//! What stands in each field of a form: the draft itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use super::error::FormError;
use super::path::Step;
use crate::model::{FieldSpec, FieldType, Fields, Value};

/// What stands in one field.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Slot {
    /// The answer as it would be stored. Of a type that only a newer version knows, nothing is left but that it was there.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub(super) value: Option<Value>,
    /// What was typed and does not read. Where a choice of several lost some of its codes, they stand here beside the rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) raw: Option<String>,
    /// The rows of a table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) rows: Vec<Slots>,
    /// The value was computed when the record was saved, so it follows what it was computed from.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) computed: bool,
    /// A person answered or cleared it: nothing is suggested here any more.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) touched: bool,
    /// A save was tried while it was shown: what is missing shows from then on.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) asked: bool,
}

/// Nothing, which nobody has touched.
pub(super) static EMPTY: Slot =
    Slot { value: None, raw: None, rows: Vec::new(), computed: false, touched: false, asked: false };

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands over a reference
fn is_false(flag: &bool) -> bool {
    !flag
}

/// An unknown value is written as null, and an absent one not at all: a null is an answer.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// The fields of a form or a row by key. Keys that the kind does not have come from another version and are kept.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Slots(pub(super) BTreeMap<String, Slot>);

impl Slot {
    /// A value that nobody has touched.
    pub(super) fn of(value: Value) -> Self {
        Self { value: Some(value), ..Self::default() }
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.value.is_none() && self.raw.is_none() && self.rows.is_empty()
    }

    /// Whether a person did anything with it or a field of its rows.
    pub(super) fn is_touched(&self) -> bool {
        self.touched || self.asked || self.rows.iter().any(Slots::is_touched)
    }
}

impl Slots {
    /// From stored fields, rows taken apart.
    pub(super) fn of(specs: &'static [FieldSpec], fields: &Fields) -> Self {
        let slot = |(key, value): (&String, &Value)| {
            let rows = specs.iter().find(|spec| spec.key == key).and_then(|spec| rows_of(spec, value));
            let slot = rows.map_or_else(|| Slot::of(value.clone()), |rows| Slot { rows, ..Slot::default() });
            (key.clone(), slot)
        };
        Self(fields.0.iter().map(slot).collect())
    }

    /// What stands in a field, if anything does.
    pub(super) fn get(&self, key: &str) -> Option<&Slot> {
        self.0.get(key)
    }

    /// What stands in a field; an empty slot where nothing does.
    pub(super) fn slot(&mut self, key: &str) -> &mut Slot {
        self.0.entry(key.to_owned()).or_default()
    }

    /// Whether a person did anything with any field.
    pub(super) fn is_touched(&self) -> bool {
        self.0.values().any(Slot::is_touched)
    }

    /// The row that a path leads through: the whole form where it has one step.
    pub(super) fn row(&mut self, above: &[Step<'_>]) -> Result<&mut Self, FormError> {
        above.iter().try_fold(self, |slots, step| {
            let row = step.row.ok_or(FormError::UnknownField)?;
            let no_row = || FormError::NoSuchRow { field: step.key.to_owned() };
            slots.0.get_mut(step.key).and_then(|slot| slot.rows.get_mut(row)).ok_or_else(no_row)
        })
    }
}

/// The rows of a table's value, if it is one.
fn rows_of(spec: &FieldSpec, value: &Value) -> Option<Vec<Slots>> {
    let (FieldType::Rows(specs), Value::List(list)) = (spec.kind, value) else { return None };
    let row = |value: &Value| match value {
        Value::Row(fields) => Some(Slots::of(specs, fields)),
        _ => None,
    };
    list.iter().map(row).collect()
}

/// The field that a path leads to. Rows on the way must be named, the last step must not name one.
pub(super) fn spec_at(specs: &'static [FieldSpec], steps: &[Step<'_>]) -> Result<&'static FieldSpec, FormError> {
    let (step, rest) = steps.split_first().ok_or(FormError::UnknownField)?;
    let spec = specs.iter().find(|spec| spec.key == step.key).ok_or(FormError::UnknownField)?;
    match (spec.kind, step.row) {
        (_, None) if rest.is_empty() => Ok(spec),
        (FieldType::Rows(specs), Some(_)) => spec_at(specs, rest),
        _ => Err(FormError::UnknownField),
    }
}
