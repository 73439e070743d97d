//! What a new form or row holds before a person does anything.

use chrono::NaiveDate;

use super::slot::{Slot, Slots};
use crate::model::id::RecordId;
use crate::model::{FieldSpec, FieldType, Fields, Preset, Value};

/// What presets are taken from.
pub(super) struct Known<'a> {
    /// What this device's last saved record of the kind held.
    pub(super) last: Option<&'a Fields>,
    /// The membership of whoever does it.
    pub(super) own: Option<RecordId>,
    pub(super) today: NaiveDate,
}

impl Known<'_> {
    /// A row of a table knows of no other record.
    pub(super) const fn of_row(today: NaiveDate) -> Self {
        Self { last: None, own: None, today }
    }
}

/// Fills what is empty by the presets of its fields.
pub(super) fn fill(specs: &'static [FieldSpec], slots: &mut Slots, known: &Known<'_>) {
    for spec in specs {
        let slot = slots.slot(spec.key);
        if let FieldType::Rows(row_specs) = spec.kind {
            slot.rows.iter_mut().for_each(|row| fill(row_specs, row, &Known::of_row(known.today)));
        }
        if slot.is_empty()
            && let Some(value) = value(spec, known)
        {
            *slot = Slot::of(value);
            // What the last record held may not fit any more; a preset that needs correcting would be no help.
            slot.refit(spec, None);
            if slot.raw.is_some() {
                *slot = Slot::default();
            }
        }
        if *slot == Slot::default() {
            slots.0.remove(spec.key);
        }
    }
}

fn value(spec: &FieldSpec, known: &Known<'_>) -> Option<Value> {
    match spec.preset {
        Preset::Nothing => None,
        Preset::Today => Some(Value::Text(known.today.to_string())),
        Preset::Fixed(text) => Some(Value::Text(text.to_owned())),
        Preset::Number(number) => Some(Value::Int(number)),
        Preset::Last => known.last?.get(spec.key).cloned(),
        Preset::Own => known.own.map(Value::Id),
    }
}
