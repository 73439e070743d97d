//! Starting a form: for a new record, or for one that exists.

use super::Notebook;
use super::circumstances;
use super::drafts::{Mode, OpenForm};
use super::error::NotebookError;
use super::open::Open;
use crate::forms::{Circumstances, Edit, Form, FormView, Start};
use crate::model::id::RecordId;
use crate::model::{Fields, KindSpec, Record, Writers, find_kind};
use crate::rules::Remembering;
use crate::store::Reader;

/// What a new form starts from.
#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NewForm {
    /// The code of the record kind.
    pub kind: String,
    /// The administrative unit, where it is another than the member's own.
    pub unit: Option<String>,
    /// The team membership of who did it, where someone else writes it down.
    pub done_by: Option<String>,
    /// Answers that are known from where the form is opened, such as the person.
    pub given: Vec<Edit>,
}

impl Notebook {
    /// Starts a form for a new record. It is kept as a draft from its first answer on.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`] for a kind that this version does not know or that the app writes by itself, or a membership
    /// that is none;
    /// [`NotebookError::BadArgument`] for an id that is none or a unit's code that no entry has a place for;
    /// [`NotebookError::Form`] for a given answer that names no field; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn start_form(&self, new: NewForm) -> Result<FormView, NotebookError> {
        let open = self.open()?;
        let kind = find_kind(open.knowledge.kinds, &new.kind).filter(|kind| kind.writers != Writers::Nobody);
        let kind = kind.ok_or(NotebookError::NotFound("kind"))?;
        let done_by =
            new.done_by.map(|id| id.parse().map_err(|_| NotebookError::BadArgument("done_by"))).transpose()?;
        let wanted = Circumstances { done_by, ..open.own_circumstances(new.unit) };
        open.store.read(|reader| {
            let circumstances = circumstances::check(wanted, &open.own_circumstances(None), reader)?;
            open.start_new(reader, kind, circumstances, &Fields::default(), &new.given)
        })
    }

    /// Starts a form on a record because what was written was wrong.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`]; [`NotebookError::BadArgument`] also for a record that the app wrote by itself;
    /// [`NotebookError::Store`]; [`NotebookError::Locked`].
    pub fn correct_form(&self, record: &str) -> Result<FormView, NotebookError> {
        self.revise(record, Mode::Correct)
    }

    /// Starts a form on a record because the world has changed since: a move, a new phone, a closed file.
    ///
    /// # Errors
    /// As [`Notebook::correct_form`].
    pub fn update_form(&self, record: &str) -> Result<FormView, NotebookError> {
        self.revise(record, Mode::Update)
    }

    fn revise(&self, record: &str, mode: Mode) -> Result<FormView, NotebookError> {
        let open = self.open()?;
        let id: RecordId = record.parse().map_err(|_| NotebookError::BadArgument("record"))?;
        open.store.read(|reader| {
            let record = reader.record(id)?.ok_or(NotebookError::NotFound("record"))?;
            open.start_revision(reader, &record, mode, &[])
        })
    }
}

impl Open {
    /// What stands beside the fields of a new record: that unit, or else the own one.
    pub(super) fn own_circumstances(&self, unit: Option<String>) -> Circumstances {
        Circumstances { unit: unit.unwrap_or_else(|| self.identity.unit.clone()), ..Circumstances::default() }
    }

    /// A form for a new record, with answers that nobody gave but that are known, and then those that were given.
    pub(super) fn start_new(
        &self,
        reader: &Reader<'_>,
        kind: &'static KindSpec,
        circumstances: Circumstances,
        known: &Fields,
        given: &[Edit],
    ) -> Result<FormView, NotebookError> {
        let now = self.host.clock.now();
        let today = self.today(reader)?;
        let last = self.last_saved(reader, kind)?;
        let own = match circumstances.done_by {
            None => self.own_member(reader, today.day)?,
            done_by => done_by,
        };
        let start = Start {
            draft: RecordId::make(now),
            subject: RecordId::make(now),
            circumstances,
            given: known,
            last: last.as_ref().map(|record| &*record.fields),
            own,
        };
        let mut form = Form::new(kind, start, today.day)?;
        form.apply(given)?;
        let view = form.view(&self.desk(&Remembering::of(reader), today))?;
        self.hold(OpenForm { form, mode: Mode::New, kept: false });
        Ok(view)
    }

    /// A form on a record, with these answers.
    pub(super) fn start_revision(
        &self,
        reader: &Reader<'_>,
        record: &Record,
        mode: Mode,
        given: &[Edit],
    ) -> Result<FormView, NotebookError> {
        if record.kind.writers == Writers::Nobody {
            return Err(NotebookError::BadArgument("record"));
        }
        let known = Remembering::of(reader);
        let desk = self.desk(&known, self.today(reader)?);
        let circumstances =
            Circumstances { unit: record.unit.clone(), done_by: record.done_by, ..Circumstances::default() };
        let draft = RecordId::make(self.host.clock.now());
        let mut form = Form::correct(record, draft, circumstances, &desk)?;
        form.apply(given)?;
        let view = form.view(&desk)?;
        self.hold(OpenForm { form, mode, kept: false });
        Ok(view)
    }
}
