//! A new keyring.

use std::path::Path;

use super::cost::Cost;
use super::data_key::DataKey;
use super::durable::{Disk, destroy};
use super::error::VaultError;
use super::generations::{Generations, keyring_files};
use super::hardware::KeyName;
use super::keyring::{Front, Keyring, MOST_BYTES};
use super::passphrase::Passphrase;
use super::pin::Pin;
use super::seal::Header;
use super::sheet::RecoveryRecipient;
use super::slots::{PassphraseSlot, PinSlot, RecoverySlot};
use super::state::{Host, Vault};

/// What a person will open with.
#[derive(Clone, Copy)]
pub enum NewSecret<'a> {
    /// A PIN; needs [`Host::hardware`].
    Pin(&'a str),
    /// A passphrase, where no hardware key is.
    Passphrase(&'a str),
}

/// What a new keyring is made of.
#[derive(Clone, Copy)]
pub struct NewVault<'a> {
    /// PIN or passphrase.
    pub secret: NewSecret<'a>,
    /// Whose sheet opens it when the PIN is forgotten: one's own (`RecoverySheet::make().recipient()`) or the team's.
    pub recovery: &'a RecoveryRecipient,
    /// What a guess costs; [`Cost::calibrate`] but for tests.
    pub cost: Cost,
}

impl Vault {
    /// Makes the keyring of a new notebook in a folder that exists, with a new random data key.
    ///
    /// # Errors
    /// [`VaultError::Exists`] when there is a keyring, readable or not; [`VaultError::Refused`];
    /// [`VaultError::Hardware`] when a PIN is given and the device has no hardware key or no screen lock (ask for a
    /// passphrase); [`VaultError::NotEnoughMemory`]; [`VaultError::DiskFull`] and [`VaultError::Io`]. Nothing is left
    /// behind then.
    pub fn create(folder: &Path, host: Host, new: NewVault<'_>) -> Result<(Self, DataKey), VaultError> {
        let vault = Self::at(folder, host);
        let disk = &*vault.host.disk;
        // What is only beside its place never was a keyring.
        let there = disk.names(folder).map_err(|error| VaultError::io("read", &error))?;
        if keyring_files(there).iter().any(|name| !name.ends_with(".tmp")) {
            return Err(VaultError::Exists);
        }
        let (key, header) = (DataKey::make(), Keyring::new_header());
        let made = vault.new_front(&header, new.secret, new.cost, &key).and_then(|front| {
            let recovery = RecoverySlot::make(&header, new.recovery, &key);
            Generations::create(disk, folder, Keyring::new(&header, &key, front, recovery))
        });
        if let Err(error) = made {
            vault.undo_create(disk, folder);
            return Err(error);
        }
        Ok((vault, key))
    }

    /// The slot of a PIN or passphrase; for a PIN with a hardware key of its own, besides those that exist.
    pub(super) fn new_front(
        &self,
        header: &Header,
        secret: NewSecret<'_>,
        cost: Cost,
        key: &DataKey,
    ) -> Result<Front, VaultError> {
        match secret {
            NewSecret::Pin(pin) => {
                let pin = Pin::chosen(pin)?;
                let hardware = self.hardware()?;
                let name = KeyName::make();
                hardware.make(&name)?;
                Ok(Front::Pin(PinSlot::make(header, &pin, cost, &*hardware, name, key)?))
            }
            NewSecret::Passphrase(passphrase) => {
                let passphrase = Passphrase::chosen(passphrase)?;
                Ok(Front::Passphrase(PassphraseSlot::make(header, &passphrase, cost, key)?))
            }
        }
    }

    /// Nothing was ever kept under this keyring, nobody has its key: it may go. What cannot be removed is met by the
    /// next try as [`VaultError::Exists`].
    fn undo_create(&self, disk: &dyn Disk, folder: &Path) {
        for name in keyring_files(disk.names(folder).unwrap_or_default()) {
            let _ = destroy(disk, folder, &name, MOST_BYTES);
        }
        let _ = disk.sync_folder(folder);
        if let Some(hardware) = &self.host.hardware {
            let _ = hardware.keep_only(&[]);
        }
    }
}
