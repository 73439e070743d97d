//! What stands in the way of a save: faults of fields, then what the rules find.

use std::collections::BTreeMap;

use super::desk::Desk;
use super::error::FormError;
use super::fault::Fault;
use super::form::Form;
use super::path;
use super::picture::{Picture, Shown};
use super::read::read;
use crate::model::id::RecordId;
use crate::model::{FieldType, Value};
use crate::rules::{self, Case, Finding, Known, Lookup, Moment, Said, Severity};
use crate::text::Phrase;

/// The code of a warning about an answer that this version has no field for.
pub const LEFTOVER: &str = "leftover";
/// The code of the error that the answers together make no record.
const MISFIT: &str = "misfit";

/// One reason why a form cannot be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Problem {
    /// The field it stands at, such as `people[1].basis`; empty where it concerns the whole form.
    pub field: String,
    /// The fault's or the rule's stable code, such as `required` or `R32`.
    pub code: String,
    /// What a person reads.
    pub said: Said,
    /// The ids of the records that a rule compared with, such as the person who has the same identity number.
    pub others: Vec<String>,
}

/// What a save would keep as a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Warning {
    pub(super) rule: String,
    /// The field as the rule names it.
    pub(super) field: String,
    /// The shown field it stands at; none where it concerns the whole form.
    pub(super) place: Option<String>,
    pub(super) message: Said,
    pub(super) asks_reason: bool,
    /// The records that the rule compared with.
    pub(super) others: Vec<RecordId>,
}

/// The form as it stands and what stands in the way of a save, in form order, what concerns the whole form last.
pub(super) struct Assessment<'a> {
    pub(super) picture: Picture<'a>,
    pub(super) problems: Vec<Problem>,
    pub(super) warnings: Vec<Warning>,
    /// Where in [`Picture::shown`] each path stands.
    pub(super) order: BTreeMap<String, usize>,
}

impl Form {
    /// Looks at everything.
    pub(super) fn assess(&self, desk: &Desk<'_>) -> Result<Assessment<'_>, FormError> {
        let picture = self.picture(desk)?;
        let order: BTreeMap<String, usize> =
            picture.shown.iter().enumerate().map(|(i, field)| (field.path.clone(), i)).collect();
        let mut problems: Vec<(usize, Problem)> = Vec::new();
        for (at, field) in picture.shown.iter().enumerate() {
            if let Some(fault) = self.fault(field, desk.context.known)? {
                let problem = Problem {
                    field: field.path.clone(),
                    code: fault.code().to_owned(),
                    said: fault.said(),
                    others: Vec::new(),
                };
                problems.push((at, problem));
            }
        }
        let mut warnings = self.leftovers();
        match &picture.record {
            Some(record) => {
                let case = Case { record, context: desk.context };
                for finding in rules::check(desk.rules, Moment::Save, &case)? {
                    let place = place(&order, &finding.field);
                    let at = place.map_or(usize::MAX, |place| order[place]);
                    let faulty = place.is_some() && problems.iter().any(|(other, _)| *other == at);
                    match finding.severity {
                        // Its own fault says it better: an unreadable day is not a missing one.
                        Severity::Error if faulty => {}
                        Severity::Error => problems.push((at, problem(place, finding))),
                        Severity::Warning => warnings.push((at, warning(place, finding, desk))),
                    }
                }
            }
            None => problems.push((usize::MAX, misfit())),
        }
        problems.sort_by_key(|(at, _)| *at);
        warnings.sort_by_key(|(at, _)| *at);
        let problems = problems.into_iter().map(|(_, problem)| problem).collect();
        let warnings = warnings.into_iter().map(|(_, warning)| warning).collect();
        Ok(Assessment { picture, problems, warnings, order })
    }

    /// What is wrong with a field by itself.
    fn fault(&self, field: &Shown<'_>, known: &dyn Known) -> Lookup<Option<Fault>> {
        if let Some(raw) = &field.slot.raw {
            // What stands as raw text did not read; a choice of several keeps its unknown codes there.
            return Ok(Some(read(field.spec.kind, raw).err().unwrap_or(Fault::UnknownCode)));
        }
        match (&field.value, field.spec.kind) {
            (None, _) => Ok(field.required.then_some(Fault::Required)),
            (Some(value), FieldType::Record(kind) | FieldType::Records(kind)) => {
                self.reference_fault(value, kind, known)
            }
            _ => Ok(None),
        }
    }

    /// What is wrong with the records that a field names. Those that the corrected record names already are not asked
    /// for again: they may have been assigned to another phone since.
    fn reference_fault(&self, value: &Value, kind: &str, known: &dyn Known) -> Lookup<Option<Fault>> {
        let before: Vec<RecordId> = match &self.base {
            Some(base) => self.spec.references(&base.fields).into_iter().map(|(id, _)| id).collect(),
            None => Vec::new(),
        };
        let named = match value {
            Value::List(list) => list.as_slice(),
            one => std::slice::from_ref(one),
        };
        for value in named {
            if let Value::Id(id) = value
                && !before.contains(id)
            {
                match known.record(*id)? {
                    None => return Ok(Some(Fault::UnknownRecord)),
                    Some(record) if record.kind.code != kind => return Ok(Some(Fault::OtherKind)),
                    Some(_) => {}
                }
            }
        }
        Ok(None)
    }

    /// Answers that this version has no field for: a save would drop them, so a person is asked.
    fn leftovers(&self) -> Vec<(usize, Warning)> {
        let message = Phrase::new(
            "Phiên bản này không có ô cho một câu trả lời trong bản nháp. Vui lòng chép lại nếu cần; khi lưu, câu trả lời đó sẽ bị bỏ.",
            "This version has no field for one answer in the draft. Please copy it if you need it; saving leaves it out.",
        );
        let of = |leftover: super::view::Leftover| Warning {
            rule: LEFTOVER.to_owned(),
            field: leftover.path,
            place: None,
            message: message.into(),
            asks_reason: false,
            others: Vec::new(),
        };
        self.leftover_answers().into_iter().map(|leftover| (usize::MAX, of(leftover))).collect()
    }
}

/// The shown field at which a finding stands: its own, or for a row its table.
fn place<'a>(order: &'a BTreeMap<String, usize>, field: &str) -> Option<&'a str> {
    let exact = order.get_key_value(field);
    let table = || field.strip_suffix(']').and_then(path::parent).and_then(|table| order.get_key_value(table));
    exact.or_else(table).map(|(path, _)| path.as_str())
}

fn problem(place: Option<&str>, finding: Finding) -> Problem {
    let others = finding.others.iter().map(ToString::to_string).collect();
    Problem {
        field: place.unwrap_or_default().to_owned(),
        code: finding.rule.to_owned(),
        said: finding.message,
        others,
    }
}

fn warning(place: Option<&str>, finding: Finding, desk: &Desk<'_>) -> Warning {
    Warning {
        asks_reason: desk.rules.iter().any(|rule| rule.id == finding.rule && rule.asks_reason),
        rule: finding.rule.to_owned(),
        field: finding.field,
        place: place.map(str::to_owned),
        message: finding.message,
        others: finding.others,
    }
}

fn misfit() -> Problem {
    let said = Phrase::new(
        "Các câu trả lời chưa khớp với nhau. Vui lòng xem lại biểu mẫu.",
        "The answers do not fit together. Please look at the form again.",
    );
    Problem { field: String::new(), code: MISFIT.to_owned(), said: said.into(), others: Vec::new() }
}
