//! What does a task: the record that takes it off the list, and what its form starts with.

use super::task::Task;
use crate::model::{
    assignment, briefing, club_meeting, decision, episode, movement, referral, relapse, support, verification, visit,
};
use crate::text::Phrase;

/// What does a task: a record of that kind. Where the task follows from a record of this very kind, that one is updated;
/// otherwise a new one is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    /// The code of the record kind.
    pub kind: &'static str,
    /// The words of the button. They say nothing of the legal state: others may look at the screen.
    pub words: Phrase,
    /// What the form of a new record starts with, field by field.
    pub given: &'static [(&'static str, Given)],
    /// The field of an update that says on which day it was done; its form starts with today.
    pub done_on: Option<&'static str>,
}

/// An answer that is known from the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// The person, club or team that the task is about.
    About,
    /// The record from which the task follows.
    Source,
    /// Today.
    Today,
    /// That code.
    Code(&'static str),
    /// What stands in that field of the record from which it follows.
    OfSource(&'static str),
    /// The kind of support that meets the need from which it follows, where one does.
    Meets,
    /// A table with one row.
    Row(&'static [(&'static str, Given)]),
}

impl Deed {
    const fn new(kind: &'static str, words: Phrase, given: &'static [(&'static str, Given)]) -> Self {
        Self { kind, words, given, done_on: None }
    }

    const fn done_on(self, field: &'static str) -> Self {
        Self { done_on: Some(field), ..self }
    }
}

const PERSON: &[(&str, Given)] = &[("person", Given::About)];

impl Task {
    /// What does it; none for a notice, which only tells of what comes.
    pub const fn deed(self) -> Option<Deed> {
        use Given::{About, Code, Meets, OfSource, Row, Source, Today};
        Some(match self {
            Self::Visit => Deed::new(visit::KIND, Phrase::new("Ghi lượt thăm", "Record the visit"), PERSON),
            Self::MissingHelper => Deed::new(assignment::KIND, Phrase::new("Phân công", "Assign a helper"), PERSON),
            Self::ExpiryAlert | Self::DeterminationEnds => return None,
            Self::Expiry => Deed::new(decision::KIND, Phrase::new("Cập nhật hồ sơ", "Update the file"), &[]),
            Self::Referral | Self::UrgentReferral => {
                Deed::new(referral::KIND, Phrase::new("Trả lời", "Answer"), &[]).done_on("answered_on")
            }
            Self::HighNeed => Deed::new(support::KIND, Phrase::new("Ghi hỗ trợ", "Record the support"), PERSON),
            Self::NotMet => Deed::new(
                referral::KIND,
                Phrase::new("Chuyển cán bộ", "Refer to the officer"),
                &[("person", About), ("reason", Code("not-met"))],
            ),
            Self::Assessment => Deed::new(relapse::KIND, Phrase::new("Ghi đánh giá", "Record the assessment"), PERSON),
            Self::Dossier => Deed::new(decision::KIND, Phrase::new("Ghi đã lập hồ sơ", "Record the dossier"), &[])
                .done_on("proposed_on"),
            Self::Decision => Deed::new(
                decision::KIND,
                Phrase::new("Ghi giấy tờ đã ký", "Record the signed papers"),
                &[("people", Row(&[("person", About), ("completed_on", OfSource("ended_on"))]))],
            ),
            // The report is the first step towards a decision.
            Self::FacilityReport => Deed::new(
                decision::KIND,
                Phrase::new("Ghi đã gửi báo cáo", "Record the report"),
                &[
                    ("reported_on", Today),
                    (
                        "people",
                        Row(&[("person", About), ("completed_on", OfSource("ended_on")), ("state", Code("proposed"))]),
                    ),
                ],
            ),
            Self::TransferNotice => {
                Deed::new(movement::KIND, Phrase::new("Ghi đã thông báo", "Record the notice"), &[])
                    .done_on("notified_on")
            }
            Self::MethadoneCheck => Deed::new(
                verification::KIND,
                Phrase::new("Ghi kết quả", "Record what was found"),
                &[("person", About), ("suspected_on", OfSource("date"))],
            ),
            Self::CourtDossier => {
                Deed::new(episode::KIND, Phrase::new("Ghi hướng hỗ trợ", "Record the way of support"), PERSON)
            }
            Self::Need => Deed::new(
                support::KIND,
                Phrase::new("Ghi hỗ trợ", "Record the support"),
                &[("person", About), ("need", Source), ("beneficiary", OfSource("beneficiary")), ("kind", Meets)],
            ),
            Self::ClubMeeting => Deed::new(
                club_meeting::KIND,
                Phrase::new("Ghi buổi sinh hoạt", "Record the meeting"),
                &[("club", About)],
            ),
            Self::Briefing => {
                Deed::new(briefing::KIND, Phrase::new("Ghi giao ban", "Record the briefing"), &[("team", About)])
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FieldSpec, FieldType, KINDS, find_kind};

    fn check(fields: &[FieldSpec], given: &[(&str, Given)], task: Task) {
        for (key, given) in given {
            let spec = fields.iter().find(|spec| spec.key == *key);
            let kind = spec.unwrap_or_else(|| panic!("{task:?}: no field {key}")).kind;
            let fits = match (given, kind) {
                (Given::About | Given::Source, FieldType::Record(_))
                | (Given::Today, FieldType::Day)
                | (Given::OfSource(_), _)
                | (Given::Meets, FieldType::Choice(_)) => true,
                (Given::Code(code), FieldType::Choice(codes)) => codes.iter().any(|known| known.code == *code),
                (Given::Row(row), FieldType::Rows(fields)) => {
                    check(fields, row, task);
                    true
                }
                _ => false,
            };
            assert!(fits, "{task:?} {key}");
        }
    }

    /// To see it fail, misspell a field or a code.
    #[test]
    fn what_a_form_starts_with_stands_in_its_fields() {
        for task in Task::ALL {
            assert_eq!(task.deed().is_none(), task.is_notice(), "{task:?}");
            let Some(deed) = task.deed() else { continue };
            let kind = find_kind(KINDS, deed.kind).unwrap();
            check(kind.fields, deed.given, *task);
            assert!(deed.done_on.is_none_or(|key| kind.field(key).unwrap().kind == FieldType::Day), "{task:?}");
        }
    }
}
