//! Unlock, lock, wipe.

use dong_hanh::vault::VaultState;
use zeroize::Zeroizing;

use crate::error::NotebookError;
use crate::notebook::NotebookCore;

#[uniffi::export]
impl NotebookCore {
    /// How it opens, how many tries are left and how long the next one has to wait. Asks for no secret.
    pub fn lock_state(&self) -> Result<VaultState, NotebookError> {
        self.call(|notebook| notebook.lock_state())
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.notebook.is_open()
    }

    /// Opens with the PIN. Takes as long as the key derivation: not for the main thread.
    ///
    /// # Errors
    /// [`NotebookError::NotOpened`] for a wrong PIN, a wait, a closed PIN; [`NotebookError::Unreadable`] for a damaged or
    /// newer notebook; [`NotebookError::Host`]; [`NotebookError::Storage`].
    pub fn unlock_with_pin(&self, pin: String) -> Result<(), NotebookError> {
        let pin = Zeroizing::new(pin);
        self.call(|notebook| notebook.unlock_with_pin(&pin))
    }

    /// Opens with the passphrase, as `unlock_with_pin` does.
    pub fn unlock_with_passphrase(&self, passphrase: String) -> Result<(), NotebookError> {
        let passphrase = Zeroizing::new(passphrase);
        self.call(|notebook| notebook.unlock_with_passphrase(&passphrase))
    }

    /// Opens with a finger or a face, where `add_biometric_with_pin` let them.
    pub fn unlock_with_biometric(&self) -> Result<(), NotebookError> {
        self.call(|notebook| notebook.unlock_with_biometric())
    }

    /// Opens with the words of the recovery sheet. A new PIN should be set at once, by `set_secret`.
    pub fn unlock_with_sheet(&self, words: String) -> Result<(), NotebookError> {
        let words = Zeroizing::new(words);
        self.call(|notebook| notebook.unlock_with_sheet(&words))
    }

    /// Locks: the keys go once the calls under way have ended; long ones end at their next step. Every later call answers
    /// [`NotebookError::Locked`]. Drafts stay.
    pub fn lock(&self) {
        self.notebook.lock();
    }

    /// Locks and destroys every key on this device. The entries stay and say nothing without keys. A clock that
    /// fails does not stop it. Where it fails, call it again.
    pub fn wipe(&self) -> Result<(), NotebookError> {
        Ok(self.notebook.wipe()?)
    }
}
