//! Rebuild: derive every list, fact and due date again from the entries.

use super::Notebook;
use super::error::NotebookError;

impl Notebook {
    /// Derives everything again; nothing is lost by it. `progress` hears how many of how many entries are done and says
    /// whether to go on; stopped or failed, everything stays as it was. It may read, and must not write: the store is
    /// being written.
    ///
    /// # Errors
    /// [`NotebookError::Store`]: damaged, a full disk, or stopped by `progress`; [`NotebookError::Locked`].
    pub fn rebuild(&self, mut progress: impl FnMut(u64, u64) -> bool) -> Result<(), NotebookError> {
        let open = self.open()?;
        open.store.rebuild(|done, total| progress(done, total) && !open.is_closing())?;
        Ok(())
    }
}
