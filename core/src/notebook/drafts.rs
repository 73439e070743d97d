//! Drafts: forms that wait. Every answer is durable when the call that gave it returns.

use chrono::{DateTime, Utc};

use super::Notebook;
use super::error::NotebookError;
use super::observe::Changed;
use super::open::Open;
use crate::forms::{Form, FormView};
use crate::model::find_kind;
use crate::model::id::RecordId;
use crate::store::Reader;
use crate::text::Phrase;

/// What the save of a form writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// A new record.
    New,
    /// What was written was wrong.
    Correct,
    /// The world has changed.
    Update,
}

/// A form and what its save writes.
#[derive(Clone)]
pub(super) struct OpenForm {
    pub(super) form: Form,
    pub(super) mode: Mode,
}

impl OpenForm {
    /// As the draft table keeps it: one byte for the mode, then the form.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mode = match self.mode {
            Mode::New => 0,
            Mode::Correct => 1,
            Mode::Update => 2,
        };
        let mut bytes = vec![mode];
        bytes.extend(self.form.to_bytes());
        bytes
    }
}

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftItem {
    /// Its id: [`Notebook::form`] opens it.
    pub draft: String,
    /// The code of the record kind.
    pub kind: String,
    /// What a person calls the kind; none for a kind that this version does not know.
    pub label: Option<Phrase>,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}

impl Open {
    /// Keeps a form at hand until it is saved, discarded, or the notebook is locked.
    pub(super) fn hold(&self, form: OpenForm) {
        self.forms().insert(form.form.draft(), form);
    }

    /// The form of a draft: at hand, or as it was kept.
    pub(super) fn held(&self, reader: &Reader<'_>, draft: RecordId) -> Result<OpenForm, NotebookError> {
        if let Some(form) = self.forms().get(&draft) {
            return Ok(form.clone());
        }
        let state = reader.draft(draft.as_bytes())?.ok_or(NotebookError::NotFound("draft"))?;
        let (mode, bytes) = state.split_first().ok_or(NotebookError::NotFound("draft"))?;
        let mode = match mode {
            0 => Mode::New,
            1 => Mode::Correct,
            _ => Mode::Update,
        };
        Ok(OpenForm { form: Form::from_bytes(bytes, self.knowledge.kinds)?, mode })
    }
}

impl Notebook {
    /// The drafts that wait, newest first.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn drafts(&self) -> Result<Vec<DraftItem>, NotebookError> {
        let open = self.open()?;
        let rows = open.store.read(|reader| reader.drafts())?;
        Ok(rows
            .into_iter()
            .map(|row| DraftItem {
                draft: RecordId::from_bytes(row.id).to_string(),
                label: find_kind(open.knowledge.kinds, &row.kind).map(|kind| kind.label),
                kind: row.kind,
                changed_at: DateTime::from_timestamp_millis(row.changed_ms).unwrap_or(DateTime::UNIX_EPOCH),
            })
            .collect())
    }

    /// The form of a draft as it stands.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`], [`NotebookError::BadArgument`], [`NotebookError::Form`] for a draft that no longer
    /// reads (it is kept), [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn form(&self, draft: &str) -> Result<FormView, NotebookError> {
        let open = self.open()?;
        let id = draft_id(draft)?;
        open.store.read(|reader| {
            let held = open.held(reader, id)?;
            let view = held.form.view(&open.desk(reader, open.today(reader)?))?;
            open.hold(held);
            Ok(view)
        })
    }

    /// Drops a draft for good: the person said so.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`], [`NotebookError::BadArgument`], [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn discard_draft(&self, draft: &str) -> Result<Changed, NotebookError> {
        let open = self.open()?;
        let id = draft_id(draft)?;
        let kept = open.store.write(|transaction| transaction.delete_draft(id.as_bytes()))?;
        let at_hand = open.forms().remove(&id).is_some();
        if !kept && !at_hand {
            return Err(NotebookError::NotFound("draft"));
        }
        let changed = Changed::drafts();
        open.tell(&changed);
        Ok(changed)
    }
}

pub(super) fn draft_id(draft: &str) -> Result<RecordId, NotebookError> {
    draft.parse().map_err(|_| NotebookError::BadArgument("draft"))
}
