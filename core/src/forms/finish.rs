//! The save: what a form hands over, or why it does not.

use super::assess::{LEFTOVER, Problem};
use super::desk::Desk;
use super::error::FormError;
use super::form::Form;
use super::view::WarningView;
use crate::model::id::RecordId;
use crate::model::{Changes, Fields, Record};

/// A record that is ready to be written.
#[derive(Clone)]
pub struct Finished {
    /// The draft, which may go once the record is written.
    pub draft: RecordId,
    /// The record as it will be, its unit, day and *done by* included.
    pub record: Record,
    /// For a correction, only what changed; it may be nothing at all.
    pub changes: Option<Changes>,
    /// The warnings that a person kept, in form order.
    pub kept: Vec<Kept>,
    /// The legal basis: the writer's or the kind's own.
    pub legal_basis: String,
    /// The paper it was copied from.
    pub source_document: Option<String>,
    /// The consent it rests on.
    pub consent: Option<RecordId>,
}

impl Finished {
    /// The fields as a save writes them.
    pub fn fields(&self) -> &Fields {
        &self.record.fields
    }
}

/// A warning that a person kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    /// The rule.
    pub rule: String,
    /// The field as the rule names it.
    pub field: String,
    /// The reason given.
    pub reason: Option<String>,
}

/// Why a form is not saved yet.
#[derive(Debug, thiserror::Error)]
pub enum Unfinished {
    /// Something is wrong or missing. The first one is where the screen scrolls to.
    #[error("{} fields need an answer or a correction", .0.len())]
    Errors(Vec<Problem>),
    /// Nothing is wrong, and these warnings were not accepted yet: the screen asks "Vẫn lưu?".
    #[error("{} warnings are not accepted yet", .0.len())]
    Warnings(Vec<WarningView>),
    /// The form could not be looked at.
    #[error(transparent)]
    Form(#[from] FormError),
}

impl Form {
    /// Tries to save. From then on the form shows everything that is wrong or missing.
    pub fn finish(&mut self, desk: &Desk<'_>) -> Result<Finished, Unfinished> {
        self.check_all(desk)?;
        let assessment = self.assess(desk)?;
        let all = self.warnings(&assessment, |_| true);
        let Some(record) = assessment.picture.record.filter(|_| assessment.problems.is_empty()) else {
            return Err(Unfinished::Errors(assessment.problems));
        };
        if all.iter().any(|warning| !warning.accepted) {
            return Err(Unfinished::Warnings(all.into_iter().filter(|warning| !warning.accepted).collect()));
        }
        let kept = all.into_iter().filter(|warning| warning.rule != LEFTOVER);
        let kept = kept.map(|warning| Kept { rule: warning.rule, field: warning.field, reason: warning.reason });
        let own_basis = || self.spec.legal_basis.to_owned();
        Ok(Finished {
            draft: self.draft,
            changes: self.base.as_ref().map(|base| base.fields.changes_to(&record.fields)),
            kept: kept.collect(),
            legal_basis: self.circumstances.legal_basis.clone().unwrap_or_else(own_basis),
            source_document: self.circumstances.source_document.clone(),
            consent: self.circumstances.consent,
            record,
        })
    }
}

/// Shows the record's id and what kind of save it is.
impl std::fmt::Debug for Finished {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Finished")
            .field("record", &self.record)
            .field("changes", &self.changes)
            .field("kept", &self.kept)
            .finish()
    }
}

/// Shows the rule and the field and never the reason.
impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} at {}", self.rule, self.field)
    }
}
