//! A finger or a face that opens the notebook, too.

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use crate::vault::{DataKey, Settled, Vault, VaultError, on_wiped_stack};

impl Notebook {
    /// Lets a finger or face open it from now on, beside the PIN; in place of those of before, where there were any. The PIN
    /// is asked again, and counts as a guess: an open notebook left lying must not be enough to open it for good.
    ///
    /// # Errors
    /// [`NotebookError::Vault`]: a wrong PIN, a wait, no biometrics on this device or none enrolled, a full disk;
    /// [`NotebookError::Locked`].
    pub fn add_biometric_with_pin(&self, pin: &str) -> Result<(), NotebookError> {
        add(&*self.open()?, |vault| vault.unlock_with_pin(pin))
    }

    /// As [`Notebook::add_biometric_with_pin`], where a passphrase opens.
    ///
    /// # Errors
    /// As [`Notebook::add_biometric_with_pin`].
    pub fn add_biometric_with_passphrase(&self, passphrase: &str) -> Result<(), NotebookError> {
        add(&*self.open()?, |vault| vault.unlock_with_passphrase(passphrase))
    }

    /// Takes the finger or face away. It asks for nothing: fewer ways in are never worse. Doing it again is fine.
    ///
    /// # Errors
    /// [`NotebookError::Vault`]: a full disk, a damaged keyring; [`NotebookError::Locked`].
    pub fn remove_biometric(&self) -> Result<Settled, NotebookError> {
        let open = self.open()?;
        Ok(on_wiped_stack(|| open.vault().remove_biometric(&open.data_key))?)
    }
}

fn add(open: &Open, ask: impl FnOnce(&mut Vault) -> Result<DataKey, VaultError>) -> Result<(), NotebookError> {
    on_wiped_stack(|| {
        let mut vault = open.vault();
        let key = ask(&mut vault)?;
        Ok(vault.add_biometric(&key)?)
    })
}
