//! The form of a draft.

use super::Notebook;
use super::drafts::draft_id;
use super::error::NotebookError;
use crate::forms::FormView;
use crate::rules::Remembering;

impl Notebook {
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
            let known = Remembering::of(reader);
            Ok(held.form.view(&open.desk(&known, open.today(reader)?))?)
        })
    }
}
