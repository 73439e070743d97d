//! What a new form or row holds before a person does anything.

use chrono::NaiveDate;

use super::slot::{Slot, Slots};
use crate::model::{FieldSpec, FieldType, Fields, Preset, Value};

/// Fills what is empty by the presets of its fields.
pub(super) fn fill(specs: &'static [FieldSpec], slots: &mut Slots, last: Option<&Fields>, today: NaiveDate) {
    for spec in specs {
        let slot = slots.slot(spec.key);
        if let FieldType::Rows(row_specs) = spec.kind {
            slot.rows.iter_mut().for_each(|row| fill(row_specs, row, None, today));
        }
        if slot.is_empty()
            && let Some(value) = value(spec, last, today)
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

fn value(spec: &FieldSpec, last: Option<&Fields>, today: NaiveDate) -> Option<Value> {
    match spec.preset {
        Preset::Nothing => None,
        Preset::Today => Some(Value::Text(today.to_string())),
        Preset::Fixed(text) => Some(Value::Text(text.to_owned())),
        Preset::Number(number) => Some(Value::Int(number)),
        Preset::Last => last?.get(spec.key).cloned(),
    }
}
