//! Fits what stands in a draft to the fields of this version, so that a draft outlives an upgrade.

use super::read::{read, split_codes};
use super::show::as_typed;
use super::slot::{Slot, Slots};
use crate::model::{FieldSpec, FieldType, Fields, Value};

impl Slots {
    /// Fits each answer to its field. What stands in `base` was stored and is left alone; unknown keys are, too.
    pub(super) fn refit(&mut self, specs: &'static [FieldSpec], base: Option<&Fields>) {
        for spec in specs {
            if let Some(slot) = self.0.get_mut(spec.key) {
                slot.refit(spec, base.and_then(|base| base.get(spec.key)));
            }
        }
    }

    fn as_typed(&self) -> String {
        joined(self.0.values().map(Slot::as_typed))
    }
}

impl Slot {
    /// Fits the answer to its field: what does not fit becomes the text it would have been typed as.
    pub(super) fn refit(&mut self, spec: &FieldSpec, stored: Option<&Value>) {
        if self.raw.is_none() && self.rows.is_empty() && self.value.as_ref() == stored {
            return;
        }
        let rows = match spec.kind {
            FieldType::Rows(specs) => {
                self.rows.iter_mut().for_each(|row| row.refit(specs, None));
                Vec::new()
            }
            _ => std::mem::take(&mut self.rows),
        };
        let value = self.value.take().map(|value| as_typed(spec.kind, &value));
        let typed = value.into_iter().chain(self.raw.take()).chain(rows.iter().map(Slots::as_typed));
        self.answer(spec, &joined(typed));
        self.computed &= self.value.is_some();
    }

    /// Takes a typed answer: its value, or the text to the letter where it does not read. Of several codes, those that
    /// this version has are kept as the value.
    pub(super) fn answer(&mut self, spec: &FieldSpec, typed: &str) {
        (self.value, self.raw) = match (read(spec.kind, typed), spec.kind) {
            (Ok(value), _) => (value, None),
            (Err(_), FieldType::Choices(codes)) => split_codes(codes, typed),
            (Err(_), _) => (None, Some(typed.to_owned())),
        };
    }

    /// Everything that stands in it, as one text.
    pub(super) fn as_typed(&self) -> String {
        let value = self.value.iter().map(|value| as_typed(FieldType::Text(0), value));
        joined(value.chain(self.raw.clone()).chain(self.rows.iter().map(Slots::as_typed)))
    }
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}
