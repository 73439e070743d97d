//! Confirming a hand-over: each person's assignment ends, and a new one begins the day after, both by forms and rules.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::save_form::{NotSaved, Saved};
use super::start_form::NewForm;
use crate::forms::{Edit, Input};
use crate::model::assignment::{self, HelperAssignment};
use crate::model::id::RecordId;
use crate::model::membership::Membership;
use crate::model::{Record, discreet_debug};
use crate::rules::MOST;
use crate::text::show_day;

/// What is handed over, to whom and when.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HandOverRequest {
    /// The last day of the old assignments. The new ones begin the day after.
    pub last_day: NaiveDate,
    /// Each person once.
    pub moves: Vec<HandOverMove>,
    /// Why warnings are kept, such as a helper with more people than the limit. Without it a warning waits for a person.
    pub reason: Option<String>,
}

/// One person's hand-over.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HandOverMove {
    /// The assignment that ends.
    pub assignment: String,
    /// The membership that takes over. It holds on the first day of the new assignment.
    pub to: String,
    /// What the next helper should know.
    pub note: Option<String>,
}

discreet_debug!(HandOverRequest { last_day, moves });
discreet_debug!(HandOverMove { assignment, to });

/// What became of one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HandedOver {
    /// The assignment that ends.
    pub assignment: String,
    /// The new assignment, the same one where it was confirmed before; none where something waits.
    pub saved: Option<Saved>,
    /// The form that waits for a person, with what is wrong or warned of: a draft like any other. Once it is saved, the
    /// same hand-over may be confirmed again; what was done is not done twice.
    pub waits: Option<String>,
}

impl Notebook {
    /// Hands people over, one after the other: what one form waits for stops none of the others.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`], [`NotebookError::BadArgument`] for an assignment or membership that is none, or for one
    /// that does not hold on the first day: then nothing is written. [`NotebookError::Store`]; [`NotebookError::Locked`]: those
    /// before it are handed over then.
    pub fn hand_over_to(&self, request: HandOverRequest) -> Result<Vec<HandedOver>, NotebookError> {
        let first = request.last_day.succ_opt().ok_or(NotebookError::BadArgument("last_day"))?;
        for one in &request.moves {
            self.assignment(&one.assignment)?;
            self.check_taker(&one.to, first)?;
        }
        let mut done = Vec::new();
        for one in &request.moves {
            let (saved, waits) = match self.hand_over_one(&request, one, first)? {
                Ok(saved) => (Some(saved), None),
                Err(draft) => (None, Some(draft)),
            };
            done.push(HandedOver { assignment: one.assignment.clone(), saved, waits });
        }
        Ok(done)
    }

    /// What was saved, or the draft that waits.
    fn hand_over_one(
        &self,
        request: &HandOverRequest,
        one: &HandOverMove,
        first: NaiveDate,
    ) -> Result<Result<Saved, String>, NotebookError> {
        let old = self.assignment(&one.assignment)?;
        let before = old.as_kind::<HelperAssignment>().ok_or(NotebookError::NotFound("assignment"))?;
        if before.to.is_none_or(|to| request.last_day < to) {
            let draft = self.update_form(&one.assignment)?.draft;
            self.edit_form(&draft, &[Edit::new("to", Input::Text(show_day(request.last_day)))])?;
            if let Err(draft) = self.save_handed(draft, request.reason.as_deref())? {
                return Ok(Err(draft));
            }
        }
        if let Some(saved) = self.handed_already(before, &one.to, first)? {
            return Ok(Ok(saved));
        }
        let mut given = vec![
            Edit::new("organisation", Input::Code("team".to_owned())),
            Edit::new("helper", Input::Record(one.to.clone())),
            Edit::new("from", Input::Text(show_day(first))),
        ];
        given.extend(before.person.map(|person| Edit::new("person", Input::Record(person.to_string()))));
        given.extend(before.role.map(|role| Edit::new("role", Input::Code(role.code().to_owned()))));
        given.extend(one.note.clone().map(|note| Edit::new("hand_over", Input::Text(note))));
        let unit = Some(old.unit.clone()).filter(|unit| !unit.is_empty());
        let new = NewForm { kind: assignment::KIND.to_owned(), unit, done_by: None, given };
        let draft = self.start_form(new)?.draft;
        self.save_handed(draft, request.reason.as_deref())
    }

    fn assignment(&self, id: &str) -> Result<Record, NotebookError> {
        let open = self.open()?;
        let id: RecordId = id.parse().map_err(|_| NotebookError::BadArgument("assignment"))?;
        let record = open.store.read(|reader| reader.record(id))?;
        record.filter(|record| record.kind.code == assignment::KIND).ok_or(NotebookError::NotFound("assignment"))
    }

    /// A helper who left before the first day could only be refused after the old assignment had ended.
    fn check_taker(&self, to: &str, first: NaiveDate) -> Result<(), NotebookError> {
        let open = self.open()?;
        let id: RecordId = to.parse().map_err(|_| NotebookError::BadArgument("to"))?;
        let record = open.store.read(|reader| reader.record(id))?;
        let member = record.as_ref().and_then(|record| record.as_kind::<Membership>());
        let member = member.ok_or(NotebookError::NotFound("membership"))?;
        if member.active_on(first) { Ok(()) } else { Err(NotebookError::BadArgument("to")) }
    }

    /// What an earlier confirmation of the same hand-over saved.
    fn handed_already(
        &self,
        before: &HelperAssignment,
        to: &str,
        first: NaiveDate,
    ) -> Result<Option<Saved>, NotebookError> {
        let open = self.open()?;
        let to: RecordId = to.parse().map_err(|_| NotebookError::BadArgument("to"))?;
        open.store.read(|reader| {
            let records = reader.referring(to, assignment::KIND, first..=first, MOST)?;
            let same = |one: &HelperAssignment| {
                one.person == before.person
                    && one.helper == Some(to)
                    && one.role == before.role
                    && one.from == Some(first)
            };
            let found = records.iter().find(|record| record.as_kind::<HelperAssignment>().is_some_and(same));
            Ok(found.map(|record| Saved::before(reader, record)).transpose()?.flatten())
        })
    }

    /// Saves a form, its warnings kept for that reason; answers the draft where it waits for a person.
    fn save_handed(&self, draft: String, reason: Option<&str>) -> Result<Result<Saved, String>, NotebookError> {
        let mut tried = self.save_form(&draft);
        if let (Err(NotSaved::Warnings(warnings)), Some(reason)) = (&tried, reason) {
            for warning in warnings {
                self.accept_warning(&draft, &warning.rule, &warning.field, Some(reason))?;
            }
            tried = self.save_form(&draft);
        }
        match tried {
            Ok(saved) => Ok(Ok(saved)),
            Err(NotSaved::Failed(error)) => Err(error),
            Err(NotSaved::Errors(_) | NotSaved::Warnings(_)) => Ok(Err(draft)),
        }
    }
}
