//! A warning that is kept: "Vẫn lưu?" was answered with yes.

use super::Notebook;
use super::error::NotebookError;
use crate::forms::FormView;

impl Notebook {
    /// Keeps a warning of the form: "Vẫn lưu?" was answered with yes.
    ///
    /// # Errors
    /// As [`Notebook::edit_form`]; [`NotebookError::Form`] also where there is no such warning or a reason is missing.
    pub fn accept_warning(
        &self,
        draft: &str,
        rule: &str,
        field: &str,
        reason: Option<&str>,
    ) -> Result<FormView, NotebookError> {
        self.fill(draft, |form, desk| Ok(form.accept(rule, field, reason, desk)?))
    }
}
