//! Warnings that a person has read and keeps, with the reason where the rule asks for one.

use serde::{Deserialize, Serialize};

use super::assess::Warning;
use super::desk::Desk;
use super::error::FormError;
use super::form::Form;
use super::input::{Edit, Input};
use super::path;
use super::picture::Picture;
use crate::model::{FieldType, Fields, Value};
use crate::text;

/// Characters of a reason.
pub const LONGEST_REASON: usize = 500;

/// A warning that was accepted, and what it was about: another sentence or another answer asks anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Acceptance {
    pub(super) rule: String,
    pub(super) field: String,
    pub(super) reason: Option<String>,
    /// The Vietnamese sentence that was read.
    pub(super) read: String,
    /// The answer at the field then.
    pub(super) value: Option<Value>,
}

impl Form {
    /// Keeps a warning: "Vẫn lưu?" was answered with yes. `field` is the warning's own, such as `people[1].ends_on`.
    ///
    /// Where that field is the record's own, still empty place for the reason (R33, R34), the reason is written there.
    pub fn accept(&mut self, rule: &str, field: &str, reason: Option<&str>, desk: &Desk<'_>) -> Result<(), FormError> {
        let assessment = self.assess(desk)?;
        // A rule may find two things at one field; one answer keeps both.
        let meant = |warning: &&Warning| warning.rule == rule && warning.field == field;
        let meant: Vec<&Warning> = assessment.warnings.iter().filter(meant).collect();
        let reason = reason.map(|reason| text::nfc_lines(reason).trim().to_owned()).filter(|reason| !reason.is_empty());
        if meant.is_empty() {
            return Err(FormError::NoSuchWarning);
        }
        if meant.iter().any(|warning| warning.asks_reason) && reason.is_none() {
            return Err(FormError::ReasonMissing);
        }
        if reason.as_ref().is_some_and(|reason| reason.chars().count() > LONGEST_REASON) {
            return Err(FormError::ReasonTooLong);
        }
        if let Some(reason) = &reason
            && meant.iter().any(|warning| warning.asks_reason)
            && takes_reason(&assessment.picture, field)
        {
            return self.apply(&[Edit::new(field, Input::Text(reason.clone()))]);
        }
        let accepted = meant.into_iter().map(|warning| Acceptance {
            rule: rule.to_owned(),
            field: field.to_owned(),
            reason: reason.clone(),
            read: warning.message.vi.clone(),
            value: value_at(&assessment.picture.fields, field).cloned(),
        });
        let accepted: Vec<Acceptance> = accepted.collect();
        self.accepted.retain(|held| (held.rule.as_str(), held.field.as_str()) != (rule, field));
        self.accepted.extend(accepted);
        self.leave();
        Ok(())
    }

    /// How a warning was accepted, if it was and is still about the same.
    pub(super) fn acceptance(&self, warning: &Warning, fields: &Fields) -> Option<&Acceptance> {
        self.accepted.iter().find(|held| {
            held.rule == warning.rule
                && held.field == warning.field
                && held.read == warning.message.vi
                && held.value.as_ref() == value_at(fields, &held.field)
        })
    }
}

/// Whether that field is shown, takes words and has none.
fn takes_reason(picture: &Picture<'_>, field: &str) -> bool {
    let words = |kind| matches!(kind, FieldType::Text(_) | FieldType::Note(_));
    picture
        .shown
        .iter()
        .any(|shown| shown.path == field && words(shown.spec.kind) && shown.value.is_none() && shown.slot.raw.is_none())
}

/// The value at a path; nothing where the path names none, as with findings about the whole record.
fn value_at<'a>(fields: &'a Fields, path: &str) -> Option<&'a Value> {
    let steps = path::parse(path).ok()?;
    let (first, rest) = steps.split_first()?;
    let down = |value: Option<&'a Value>, row: Option<usize>| match (value, row) {
        (Some(Value::List(list)), Some(row)) => list.get(row),
        (value, None) => value,
        _ => None,
    };
    rest.iter().fold(down(fields.get(first.key), first.row), |value, step| match value {
        Some(Value::Row(row)) => down(row.get(step.key), step.row),
        _ => None,
    })
}
