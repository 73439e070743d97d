//! Changing what opens the notebook.

use super::Notebook;
use super::error::NotebookError;
use crate::vault::{Cost, NewSecret, Settled, on_wiped_stack};

impl Notebook {
    /// Changes the PIN. The old one stops to open anything, an old copy of the keyring included, unless the answer says
    /// that the disk or the hardware owes the rest: the next unlock tries again.
    ///
    /// # Errors
    /// [`NotebookError::Locked`]; [`NotebookError::Vault`]: a weak new PIN, a wrong old one (it counts as a guess), a
    /// wait, a full disk.
    pub fn change_pin(&self, old: &str, new: &str, cost: Cost) -> Result<Settled, NotebookError> {
        let open = self.open()?;
        let settled = on_wiped_stack(|| open.vault().change_pin(old, new, cost))?;
        Ok(settled)
    }

    /// Changes the passphrase of a device without hardware key.
    ///
    /// # Errors
    /// As [`Notebook::change_pin`].
    pub fn change_passphrase(&self, old: &str, new: &str, cost: Cost) -> Result<Settled, NotebookError> {
        let open = self.open()?;
        let settled = on_wiped_stack(|| open.vault().change_passphrase(old, new, cost))?;
        Ok(settled)
    }

    /// Sets a new PIN or passphrase after the recovery sheet opened the notebook.
    ///
    /// # Errors
    /// As [`Notebook::change_pin`].
    pub fn set_secret(&self, new: NewSecret<'_>, cost: Cost) -> Result<Settled, NotebookError> {
        let open = self.open()?;
        let settled = on_wiped_stack(|| open.vault().set_secret(&open.data_key, new, cost))?;
        Ok(settled)
    }
}
