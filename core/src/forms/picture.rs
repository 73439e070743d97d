//! The form as it stands: which fields are shown, and the record that a save would write.

use std::collections::{BTreeMap, BTreeSet};

use super::desk::Desk;
use super::error::FormError;
use super::form::Form;
use super::path::row_prefix;
use super::slot::{EMPTY, Slot, Slots};
use super::suggest;
use crate::model::{FieldSpec, FieldType, Fields, Record, Value, When};

/// The form as it stands.
pub(super) struct Picture<'a> {
    /// The shown fields in form order, those of rows after their table.
    pub(super) shown: Vec<Shown<'a>>,
    /// The fields as a save would write them: what is hidden is left out, what was suggested is in.
    pub(super) fields: Fields,
    /// The record of these fields; none where they do not fit the kind.
    pub(super) record: Option<Record>,
}

/// A field that is shown.
pub(super) struct Shown<'a> {
    pub(super) path: String,
    pub(super) spec: &'static FieldSpec,
    /// Its value as a save would write it.
    pub(super) value: Option<Value>,
    /// The core worked the value out.
    pub(super) suggested: bool,
    pub(super) required: bool,
    pub(super) slot: &'a Slot,
}

/// Values that were worked out, by path.
type Suggestions = BTreeMap<String, Value>;

impl Form {
    /// The form as it stands at this desk.
    pub(super) fn picture(&self, desk: &Desk<'_>) -> Result<Picture<'_>, FormError> {
        let suggestions = match suggest::knows(self.spec, desk).then(|| self.record(&self.lay(None), desk)).flatten() {
            Some(record) => suggest::suggestions(&record, desk)?,
            None => Suggestions::new(),
        };
        let mut layer = self.lay(Some(&suggestions));
        let record = self.record(&layer, desk);
        let fields = std::mem::take(&mut layer.fields);
        Ok(Picture { shown: layer.shown, fields, record })
    }

    /// Lays out the form, with what was worked out or, to work it out, without.
    fn lay(&self, suggestions: Option<&Suggestions>) -> Layer<'_> {
        let mut layer = Layer { shown: Vec::new(), fields: Fields::default() };
        let layout = Layout { suggestions, keeps_rest: self.is_correction() };
        layer.fields = layout.lay(self.spec.fields, &self.slots, "", &mut layer.shown);
        // What a newer version stored beside the fields of this one stays.
        for (key, value) in self.base.iter().flat_map(|base| &base.fields.0) {
            if self.spec.field(key).is_none() {
                layer.fields.set(key, Some(value.clone()));
            }
        }
        layer
    }

    fn record(&self, layer: &Layer<'_>, desk: &Desk<'_>) -> Option<Record> {
        let written_on = self.base.as_ref().map_or(desk.context.today.day, |base| base.day);
        let day = self.spec.day_of(&layer.fields, written_on);
        let unit = self.circumstances.unit.clone();
        let record = Record::new(self.subject, self.spec, layer.fields.clone(), unit, day).ok()?;
        Some(record.done_by(self.circumstances.done_by))
    }
}

struct Layer<'a> {
    shown: Vec<Shown<'a>>,
    fields: Fields,
}

/// How a form is laid out.
#[derive(Clone, Copy)]
struct Layout<'a> {
    /// What was worked out, if it was yet.
    suggestions: Option<&'a Suggestions>,
    /// Rows keep what a newer version stored in them.
    keeps_rest: bool,
}

impl Layout<'_> {
    /// Lays out one level: the form or a row. Gives its fields as a save would write them.
    fn lay<'s>(
        self,
        specs: &'static [FieldSpec],
        slots: &'s Slots,
        prefix: &str,
        shown: &mut Vec<Shown<'s>>,
    ) -> Fields {
        let slot = |spec: &FieldSpec| slots.get(spec.key).unwrap_or(&EMPTY);
        let path = |spec: &FieldSpec| format!("{prefix}{}", spec.key);
        let mut standing = Fields::default();
        let mut suggested = BTreeSet::new();
        for spec in specs {
            let (value, worked_out) = value_at(slot(spec), self.suggestions.map(|all| all.get(&path(spec))));
            if worked_out {
                suggested.insert(spec.key);
            }
            standing.set(spec.key, value);
        }
        let visible = |i: &usize| is_shown(specs, *i, &standing, &mut Vec::new());
        let visible: Vec<&FieldSpec> = (0..specs.len()).filter(visible).map(|i| &specs[i]).collect();
        standing.0.retain(|key, _| visible.iter().any(|spec| spec.key == key));
        let mut fields = Fields::default();
        for spec in visible {
            let at = shown.len();
            shown.push(Shown {
                path: path(spec),
                spec,
                value: None,
                suggested: suggested.contains(spec.key),
                required: spec.required.holds(&standing),
                slot: slot(spec),
            });
            let value = match spec.kind {
                FieldType::Rows(row_specs) => self.lay_rows(row_specs, &slot(spec).rows, &path(spec), shown),
                _ => standing.get(spec.key).filter(|value| **value != Value::Unknown).cloned(),
            };
            fields.set(spec.key, value.clone());
            shown[at].value = value;
        }
        fields
    }

    fn lay_rows<'s>(
        self,
        specs: &'static [FieldSpec],
        rows: &'s [Slots],
        path: &str,
        shown: &mut Vec<Shown<'s>>,
    ) -> Option<Value> {
        let row = |(i, slots): (usize, &'s Slots)| {
            let mut fields = self.lay(specs, slots, &row_prefix(path, i), shown);
            let rest = slots.0.iter().filter(|(key, _)| !specs.iter().any(|spec| spec.key == *key));
            for (key, slot) in rest.filter(|(_, slot)| self.keeps_rest && !slot.touched) {
                fields.set(key, slot.value.clone());
            }
            Value::Row(fields)
        };
        (!rows.is_empty()).then(|| Value::List(rows.iter().enumerate().map(row).collect()))
    }
}

/// The value that stands in a slot, and whether it was worked out. What does not read counts as filled and is no value.
fn value_at(slot: &Slot, suggestion: Option<Option<&Value>>) -> (Option<Value>, bool) {
    match (&slot.value, suggestion) {
        (Some(_), None) if slot.computed => (None, false),
        (Some(stored), Some(suggestion)) if slot.computed => (Some(suggestion.unwrap_or(stored).clone()), true),
        (Some(value), _) => (Some(value.clone()), false),
        (None, _) if !slot.is_empty() => (Some(Value::Unknown), false),
        (None, Some(Some(suggestion))) if !slot.touched => (Some(suggestion.clone()), true),
        (None, _) => (None, false),
    }
}

/// Whether a field is shown, judged by the fields that are shown themselves: the answer to a hidden question counts as
/// none. `asked` are the fields whose answer depends on this one.
fn is_shown(specs: &'static [FieldSpec], field: usize, standing: &Fields, asked: &mut Vec<usize>) -> bool {
    let when = specs[field].shown;
    let (When::Is(key, _) | When::Filled(key) | When::Empty(key)) = when else { return when.holds(standing) };
    asked.push(field);
    let other = specs.iter().position(|spec| spec.key == key).filter(|other| !asked.contains(other));
    let counts = other.is_none_or(|other| is_shown(specs, other, standing, asked));
    asked.pop();
    if counts { when.holds(standing) } else { when.holds(&Fields::default()) }
}
