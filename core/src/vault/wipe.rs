//! The end of a notebook's keys.

use super::durable::destroy;
use super::error::VaultError;
use super::generations::keyring_files;
use super::keyring::MOST_BYTES;
use super::state::Vault;

impl Vault {
    /// Destroys the keys: the hardware's, then the keyring's files, which are written over and removed. Every other file
    /// of the folder stays; without the keyring nobody reads it. Everything is tried even when a part fails, and it may be
    /// done again.
    ///
    /// Where a passphrase opened, no hardware key was needed: a copy of the keyring made before still opens.
    ///
    /// # Errors
    /// The first thing that failed: [`VaultError::Hardware`], [`VaultError::Io`]. Something may still open then.
    pub fn wipe(&mut self) -> Result<(), VaultError> {
        let mut results: Vec<Result<(), VaultError>> = Vec::new();
        if let Some(hardware) = &self.host.hardware {
            results.push(hardware.keep_only(&[]).map_err(VaultError::from));
        }
        if let Some(hardware) = &self.host.biometric {
            results.push(hardware.delete().map_err(VaultError::from));
        }
        let disk = &*self.host.disk;
        let failed = |error| VaultError::io("erase", &error);
        match disk.names(&self.folder) {
            Ok(names) => {
                let files = keyring_files(names);
                results.extend(files.iter().map(|f| destroy(disk, &self.folder, f, MOST_BYTES).map_err(failed)));
                results.push(disk.sync_folder(&self.folder).map_err(failed));
            }
            Err(error) => results.push(Err(failed(error))),
        }
        self.reset_owed = false;
        results.into_iter().collect()
    }
}
