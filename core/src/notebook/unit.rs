//! An administrative unit's name, for headings.

use super::Notebook;
use super::error::NotebookError;
use crate::rules;

impl Notebook {
    /// The name of an administrative unit; of one that was renamed, the latest. None where this device does not hold it.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn unit_name(&self, code: &str) -> Result<Option<String>, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| Ok(rules::unit_name(reader, code)?))
    }
}
