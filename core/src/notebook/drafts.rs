//! Drafts: forms that wait. Every answer is durable when the call that gave it returns.

use std::collections::HashMap;
use std::sync::{MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use super::Notebook;
use super::error::NotebookError;
use super::observe::Changed;
use super::open::Open;
use crate::forms::{Form, FormError};
use crate::model::id::RecordId;
use crate::model::{KindSpec, find_kind};
use crate::store::{DraftRow, Reader, StoreError, Transaction};
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
    /// Whether it stands in the draft table.
    pub(super) kept: bool,
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

    fn from_bytes(bytes: &[u8], kinds: &[&'static KindSpec]) -> Result<Self, FormError> {
        let (mode, form) = match bytes {
            [0, form @ ..] => (Mode::New, form),
            [1, form @ ..] => (Mode::Correct, form),
            [2, form @ ..] => (Mode::Update, form),
            // Of a newer version. It is kept; to take it for one of these could write what nobody meant.
            _ => return Err(FormError::BadDraft),
        };
        Ok(Self { form: Form::from_bytes(form, kinds)?, mode, kept: true })
    }
}

/// The form that was kept last, and the bytes it stands in the table as: whoever fills a form in asks for it at every
/// key, and need not take it apart anew.
pub(super) struct LastForm {
    state: Vec<u8>,
    form: OpenForm,
}

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
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
    /// Keeps a form at hand in which nothing was done yet, until its first answer, or until the notebook is locked.
    pub(super) fn hold(&self, form: OpenForm) {
        self.forms().insert(form.form.draft(), form);
    }

    /// The form of a draft. Where the draft table has it, that is the truth: another process of the app may have changed,
    /// saved or discarded it meanwhile.
    pub(super) fn held(&self, reader: &Reader<'_>, draft: RecordId) -> Result<OpenForm, NotebookError> {
        match reader.draft(draft.as_bytes())? {
            Some(state) => Ok(match self.last_form().take().filter(|last| *last.state == state) {
                Some(last) => last.form,
                None => OpenForm::from_bytes(&state, self.knowledge.kinds)?,
            }),
            None => self.forms().get(&draft).cloned().ok_or(NotebookError::NotFound("draft")),
        }
    }

    /// Keeps a form in the draft table as it stands.
    pub(super) fn keep(
        &self,
        transaction: &mut Transaction<'_>,
        draft: RecordId,
        held: OpenForm,
    ) -> Result<(), StoreError> {
        let now = self.host.clock.now().timestamp_millis();
        let state = held.to_bytes();
        transaction.save_draft(draft.as_bytes(), held.form.kind().code, now, &state)?;
        *self.last_form() = Some(LastForm { state, form: OpenForm { kept: true, ..held } });
        Ok(())
    }

    /// Writes to the draft table or ends a draft there: from then on the table is the truth. A form at hand goes within
    /// the transaction, so that nobody takes it for a draft that is gone, and comes back where the transaction fails.
    pub(super) fn settle<T, E: From<StoreError>>(
        &self,
        draft: RecordId,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut at_hand = None;
        let done = self.store.write(|transaction| {
            let output = work(transaction)?;
            at_hand = self.forms().remove(&draft);
            Ok(output)
        });
        if let (Err(_), Some(form)) = (&done, at_hand) {
            self.hold(form);
        }
        done
    }

    /// The drafts that wait, newest first.
    pub(super) fn drafts(&self, reader: &Reader<'_>) -> Result<Vec<DraftItem>, NotebookError> {
        let item = |row: DraftRow| DraftItem {
            draft: RecordId::from_bytes(row.id).to_string(),
            label: find_kind(self.knowledge.kinds, &row.kind).map(|kind| kind.label),
            kind: row.kind,
            changed_at: DateTime::from_timestamp_millis(row.changed_ms).unwrap_or(DateTime::UNIX_EPOCH),
        };
        Ok(reader.drafts()?.into_iter().map(item).collect())
    }

    fn last_form(&self) -> MutexGuard<'_, Option<LastForm>> {
        self.last_form.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn forms(&self) -> MutexGuard<'_, HashMap<RecordId, OpenForm>> {
        self.forms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Notebook {
    /// The drafts that wait, newest first.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn drafts(&self) -> Result<Vec<DraftItem>, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| open.drafts(reader))
    }

    /// Drops a draft for good: the person said so.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`], [`NotebookError::BadArgument`], [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn discard_draft(&self, draft: &str) -> Result<Changed, NotebookError> {
        let open = self.open()?;
        let id = draft_id(draft)?;
        open.settle(id, |transaction| match transaction.delete_draft(id.as_bytes())? {
            false if !open.forms().contains_key(&id) => Err(NotebookError::NotFound("draft")),
            _ => Ok(()),
        })?;
        let changed = Changed::drafts();
        open.tell(changed.clone());
        Ok(changed)
    }
}

/// Drops drafts of new records that are there already: their saving was brought back and the draft's end was not. A second
/// saving would be refused, and a person would fill in the form once more.
pub(super) fn drop_saved(transaction: &mut Transaction<'_>, kinds: &[&'static KindSpec]) -> Result<(), NotebookError> {
    let saved = {
        let reader = transaction.reader();
        let mut saved = Vec::new();
        for row in reader.drafts()? {
            let held = reader.draft(&row.id)?.and_then(|state| OpenForm::from_bytes(&state, kinds).ok());
            if let Some(held) = held.filter(|held| held.mode == Mode::New)
                && !reader.history(held.form.subject())?.is_empty()
            {
                saved.push(row.id);
            }
        }
        saved
    };
    for id in saved {
        transaction.delete_draft(&id)?;
    }
    Ok(())
}

pub(super) fn draft_id(draft: &str) -> Result<RecordId, NotebookError> {
    draft.parse().map_err(|_| NotebookError::BadArgument("draft"))
}
