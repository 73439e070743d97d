//! A new keyring.

use std::path::Path;

use super::cost::Cost;
use super::data_key::DataKey;
use super::durable::{destroy, set_aside, temporary};
use super::error::VaultError;
use super::generations::{Generations, PLACES, UNUSED, files_that_count};
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
        let there = disk.names(folder).map_err(|error| VaultError::io("read", &error))?;
        if !files_that_count(there).is_empty() {
            return Err(VaultError::Exists);
        }
        let (key, header) = (DataKey::make(), Keyring::new_header());
        let made = vault.new_front(&header, new.secret, new.cost, &key).and_then(|front| {
            let recovery = RecoverySlot::make(&header, new.recovery, &key);
            Generations::create(disk, folder, Keyring::new(&header, &key, front, recovery))
        });
        if let Err(error) = made {
            vault.undo_create();
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

    /// Takes back a keyring that [`Vault::create`] made a moment ago: nothing was ever kept under it, nobody has its key.
    /// What cannot be removed is met by the next try as [`VaultError::Exists`].
    pub fn undo_create(&self) {
        let disk = &*self.host.disk;
        for place in PLACES {
            for name in [place.to_owned(), temporary(place)] {
                let _ = destroy(disk, &self.folder, &name, MOST_BYTES);
            }
        }
        let _ = disk.sync_folder(&self.folder);
        if let Some(hardware) = &self.host.hardware {
            let _ = hardware.keep_only(&[]);
        }
    }

    /// Sets aside a keyring under which nothing was ever kept, because its founding was cut off: the place is free for
    /// another try. The caller knows that it is so. The files stay, as `keyring.a.unused-1` and so on.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::Io`].
    pub fn set_unused_aside(&self) -> Result<(), VaultError> {
        let disk = &*self.host.disk;
        let there = disk.names(&self.folder).map_err(|error| VaultError::io("read", &error))?;
        let places = files_that_count(there).into_iter().filter(|name| PLACES.contains(&name.as_str()));
        for name in places {
            set_aside(disk, &self.folder, &name, UNUSED).map_err(|error| VaultError::io("write", &error))?;
        }
        Ok(())
    }
}
