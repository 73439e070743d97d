//! Forms, drafts, save, undo.

use dong_hanh::forms::{Circumstances, Edit, FormView, Problem, WarningView};
use dong_hanh::notebook::{Changed, DraftItem, NewForm, NotSaved, Saved};

use crate::error::NotebookError;
use crate::notebook::NotebookCore;

/// What became of a save.
#[derive(Debug, uniffi::Enum)]
pub enum SaveOutcome {
    /// It is written and durable.
    Saved {
        /// What was saved.
        saved: Saved,
    },
    /// Something is wrong or missing; the draft is as it was. The first is where the screen scrolls to.
    Wrong {
        /// What.
        problems: Vec<Problem>,
    },
    /// Nothing is wrong, and these warnings wait for a yes, by `accept_warning`.
    Asks {
        /// Which.
        warnings: Vec<WarningView>,
    },
}

/// Every answer is durable when the call that gave it returns: a draft outlives the app.
#[uniffi::export]
impl NotebookCore {
    /// Starts a form for a new record. It is kept as a draft from its first answer on.
    pub fn start_form(&self, new: NewForm) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.start_form(new))
    }

    /// Starts the form that does a task of a list, with the answers that the task tells. `task`, `about` and `source` are
    /// those of the row.
    pub fn start_task(&self, task: u16, about: String, source: String) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.start_task(task, &about, &source))
    }

    /// Starts a form for a new record about a person: the person stands in it already.
    pub fn start_about(&self, kind: String, person: String) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.start_about(&kind, &person))
    }

    /// Starts a form on a record because what was written was wrong.
    pub fn correct_form(&self, record: String) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.correct_form(&record))
    }

    /// Starts a form on a record because the world has changed since.
    pub fn update_form(&self, record: String) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.update_form(&record))
    }

    /// The form of a draft.
    pub fn form(&self, draft: String) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.form(&draft))
    }

    /// Takes answers, all of them or none. One call a keystroke.
    pub fn edit_form(&self, draft: String, edits: Vec<Edit>) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.edit_form(&draft, &edits))
    }

    /// Adds a row at the end of a table.
    pub fn add_row(&self, draft: String, table: String) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.add_row(&draft, &table))
    }

    /// Takes a row out of a table; the rows after it move up.
    pub fn remove_row(&self, draft: String, table: String, row: u32) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.remove_row(&draft, &table, row))
    }

    /// Changes where, for whom or on what ground.
    pub fn set_circumstances(&self, draft: String, new: Circumstances) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.set_circumstances(&draft, new))
    }

    /// Keeps a warning of the form, with the reason where the rule asks for one.
    pub fn accept_warning(
        &self,
        draft: String,
        rule: String,
        field: String,
        reason: Option<String>,
    ) -> Result<FormView, NotebookError> {
        self.call(|notebook| notebook.accept_warning(&draft, &rule, &field, reason.as_deref()))
    }

    /// Saves a form. That something is wrong or asks for a yes is an answer, not an error.
    pub fn save_form(&self, draft: String) -> Result<SaveOutcome, NotebookError> {
        self.call(|notebook| match notebook.save_form(&draft) {
            Ok(saved) => Ok(SaveOutcome::Saved { saved }),
            Err(NotSaved::Errors(problems)) => Ok(SaveOutcome::Wrong { problems }),
            Err(NotSaved::Warnings(warnings)) => Ok(SaveOutcome::Asks { warnings }),
            Err(NotSaved::Failed(error)) => Err(error),
        })
    }

    /// The drafts that wait, newest first.
    pub fn drafts(&self) -> Result<Vec<DraftItem>, NotebookError> {
        self.call(|notebook| notebook.drafts())
    }

    /// Drops a draft for good: the person said so.
    pub fn discard_draft(&self, draft: String) -> Result<Changed, NotebookError> {
        self.call(|notebook| notebook.discard_draft(&draft))
    }

    /// Takes back what an entry did. `entry` is what a save answered as its undo.
    pub fn undo(&self, entry: String) -> Result<Changed, NotebookError> {
        self.call(|notebook| notebook.undo(&entry))
    }
}
