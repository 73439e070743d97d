//! Wipe: the keys go, and what is encrypted under them stays unreadable.

use super::Notebook;
use super::error::NotebookError;

impl Notebook {
    /// Locks and destroys every key on this device, opened or not. The files that hold entries stay: without keys they
    /// say nothing. Only the recovery sheet of another copy could bring anything back.
    ///
    /// # Errors
    /// [`NotebookError::Vault`] when a file or the hardware did not do it: then call it again.
    pub fn wipe(&self) -> Result<(), NotebookError> {
        self.take_keys();
        let wiped = self.vault().wipe();
        // Those of an unlock that came just before the vault's turn.
        self.take_keys();
        // Last: a reminder host that hangs must not keep anything here.
        self.observers.reminding.end();
        Ok(wiped?)
    }
}
