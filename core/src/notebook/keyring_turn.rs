//! One at a time at the keyring: two processes of the app on one folder must neither spoil each other's files nor guess
//! side by side on one count.

use std::fs::File;
use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::vault::Vault;

/// The vault for the time of one call. No other thread and no other process uses it meanwhile.
pub(super) struct KeyringTurn<'a> {
    vault: MutexGuard<'a, Vault>,
    /// The folder, locked. None where it is not there or the system locks no folders: then threads alone take turns.
    _folder: Option<File>,
}

impl<'a> KeyringTurn<'a> {
    /// Waits for the turn.
    pub(super) fn take(vault: &'a Mutex<Vault>, folder: &Path) -> Self {
        // A thread that panicked leaves the vault as its files say: every call reads them again.
        let vault = vault.lock().unwrap_or_else(PoisonError::into_inner);
        let locked = File::open(folder).and_then(|folder| folder.lock().map(|()| folder));
        Self { vault, _folder: locked.ok() }
    }
}

impl Deref for KeyringTurn<'_> {
    type Target = Vault;

    fn deref(&self) -> &Vault {
        &self.vault
    }
}

impl DerefMut for KeyringTurn<'_> {
    fn deref_mut(&mut self) -> &mut Vault {
        &mut self.vault
    }
}
