//! Filling a form: answers, rows, circumstances. What is answered is durable before the call returns.

use super::Notebook;
use super::circumstances;
use super::drafts::draft_id;
use super::error::NotebookError;
use super::observe::Changed;
use crate::forms::{Circumstances, Desk, Edit, Form, FormView};
use crate::rules::Remembering;

impl Notebook {
    /// Takes answers, all of them or none. One call a keystroke.
    ///
    /// # Errors
    /// [`NotebookError::Form`] for an answer that names no field or does not belong there; [`NotebookError::NotFound`];
    /// [`NotebookError::BadArgument`]; [`NotebookError::Store`]: then the draft is as it was; [`NotebookError::Locked`].
    pub fn edit_form(&self, draft: &str, edits: &[Edit]) -> Result<FormView, NotebookError> {
        self.fill(draft, |form, _| Ok(form.apply(edits)?))
    }

    /// Adds a row at the end of a table.
    ///
    /// # Errors
    /// As [`Notebook::edit_form`].
    pub fn add_row(&self, draft: &str, table: &str) -> Result<FormView, NotebookError> {
        self.fill(draft, |form, desk| Ok(form.add_row(table, desk.context.today.day).map(|_| ())?))
    }

    /// Takes a row out of a table; the rows after it move up.
    ///
    /// # Errors
    /// As [`Notebook::edit_form`].
    pub fn remove_row(&self, draft: &str, table: &str, row: u32) -> Result<FormView, NotebookError> {
        self.fill(draft, |form, _| Ok(form.remove_row(table, row as usize)?))
    }

    /// Changes where, for whom or on what ground.
    ///
    /// # Errors
    /// As [`Notebook::edit_form`]; [`NotebookError::BadArgument`] for a unit, legal basis or source document that no entry
    /// has a place for; [`NotebookError::NotFound`] also for a membership that is none.
    pub fn set_circumstances(&self, draft: &str, new: Circumstances) -> Result<FormView, NotebookError> {
        self.fill(draft, |form, desk| {
            form.set_circumstances(circumstances::check(new, form.circumstances(), desk.context.known)?);
            Ok(())
        })
    }

    /// Changes the form of a draft, durably.
    pub(super) fn fill(
        &self,
        draft: &str,
        change: impl FnOnce(&mut Form, &Desk<'_>) -> Result<(), NotebookError>,
    ) -> Result<FormView, NotebookError> {
        let open = self.open()?;
        let id = draft_id(draft)?;
        let (view, new) = open.settle(id, |transaction| {
            let (held, view) = {
                let reader = transaction.reader();
                let mut held = open.held(&reader, id)?;
                let known = Remembering::of(&reader);
                let desk = open.desk(&known, open.today(&reader)?);
                change(&mut held.form, &desk)?;
                let view = held.form.view(&desk)?;
                (held, view)
            };
            let new = !held.kept;
            open.keep(transaction, id, held)?;
            Ok::<_, NotebookError>((view, new))
        })?;
        if new {
            open.tell(Changed::drafts());
        }
        Ok(view)
    }
}
