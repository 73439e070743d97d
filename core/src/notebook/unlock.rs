//! Unlock: the four ways in, and how it opens.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use super::Notebook;
use super::error::NotebookError;
use super::observe::Observers;
use super::open::{Knowledge, Open};
use crate::vault::{DataKey, Host, RecoverySheet, Vault, VaultError, VaultState, on_wiped_stack};

impl Notebook {
    /// A notebook of a folder, still locked. Nothing is read yet.
    pub fn at(folder: &Path, host: Host, knowledge: Knowledge) -> Self {
        Self {
            folder: folder.to_path_buf(),
            knowledge,
            vault: Arc::new(Mutex::new(Vault::at(folder, host.clone()))),
            observers: Arc::new(Observers::default()),
            host,
            open: Mutex::new(None),
            locks: AtomicU64::new(0),
        }
    }

    /// How it opens, how many tries are left and how long the next one has to wait. Asks for no secret.
    ///
    /// # Errors
    /// [`NotebookError::Vault`]: missing, damaged, of a newer format.
    pub fn lock_state(&self) -> Result<VaultState, NotebookError> {
        Ok(self.vault().state()?)
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.open().is_ok()
    }

    /// Opens with the PIN. Takes as long as the notebook's key derivation: not for the main thread. One that is open
    /// already asks all the same, so that a right answer always means a right PIN; it stays open whatever the answer.
    ///
    /// # Errors
    /// [`NotebookError::Locked`] where it was locked while the PIN was computed;
    /// [`NotebookError::Vault`] for a wrong PIN, a wait, a closed PIN slot, a lost hardware key, a damaged keyring;
    /// [`NotebookError::Store`] for a missing, damaged or newer database.
    pub fn unlock_with_pin(&self, pin: &str) -> Result<(), NotebookError> {
        self.unlock(|vault| vault.unlock_with_pin(pin))
    }

    /// Opens with the passphrase. As [`Notebook::unlock_with_pin`].
    ///
    /// # Errors
    /// As [`Notebook::unlock_with_pin`].
    pub fn unlock_with_passphrase(&self, passphrase: &str) -> Result<(), NotebookError> {
        self.unlock(|vault| vault.unlock_with_passphrase(passphrase))
    }

    /// Opens with the phone's biometrics, where [`Notebook::add_biometric_with_pin`] let them.
    ///
    /// # Errors
    /// As [`Notebook::unlock_with_pin`].
    pub fn unlock_with_biometric(&self) -> Result<(), NotebookError> {
        self.unlock(Vault::unlock_with_biometric)
    }

    /// Opens with the words of the recovery sheet. A new PIN should be set at once.
    ///
    /// # Errors
    /// [`NotebookError::Sheet`] where the words were not read; else as [`Notebook::unlock_with_pin`].
    pub fn unlock_with_sheet(&self, words: &str) -> Result<(), NotebookError> {
        let sheet = RecoverySheet::parse(words)?;
        self.unlock(|vault| vault.unlock_with_sheet(&sheet))
    }

    fn unlock(&self, key: impl FnOnce(&mut Vault) -> Result<DataKey, VaultError>) -> Result<(), NotebookError> {
        on_wiped_stack(|| self.open_with(key))
    }

    fn open_with(&self, key: impl FnOnce(&mut Vault) -> Result<DataKey, VaultError>) -> Result<(), NotebookError> {
        let locks = self.locks.load(Ordering::Relaxed);
        let data_key = key(&mut self.vault())?;
        if self.is_open() {
            return Ok(());
        }
        let opened = Open::new(
            &self.folder,
            Arc::clone(&self.vault),
            data_key,
            self.host.clone(),
            self.knowledge.clone(),
            Arc::clone(&self.observers),
        )?;
        let mut held = self.held_open();
        if self.locks.load(Ordering::Relaxed) != locks {
            return Err(NotebookError::Locked);
        }
        // Of two unlocks at a time the first one stays: its forms may be in use already.
        let open = Arc::clone(held.get_or_insert_with(|| Arc::new(opened)));
        self.observers.reminding.begin();
        drop(held);
        // A day may have passed since the alarms were set.
        open.remind();
        Ok(())
    }
}
