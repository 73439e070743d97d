//! New PINs, passphrases, fingers and sheets. Each of these needs the open notebook's data key.

use super::cost::Cost;
use super::create::NewSecret;
use super::data_key::DataKey;
use super::error::{SlotKind, VaultError};
use super::generations::Generations;
use super::hardware::{HardwareError, KeyName};
use super::keyring::Front;
use super::sheet::RecoveryRecipient;
use super::slots::{BiometricSlot, RecoverySlot};
use super::state::Vault;

/// Whether what was before opens nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Settled {
    /// Both generations are new and the old hardware key is gone.
    Now,
    /// The new one counts, but the disk or the hardware did not do the rest. Every unlock tries again.
    Later,
}

impl Vault {
    /// Changes the PIN: opens with the old one (a guess like any other), then as [`Vault::set_secret`].
    ///
    /// # Errors
    /// As [`Vault::unlock_with_pin`] and [`Vault::set_secret`]. A weak new PIN is refused before the old one is looked
    /// at.
    pub fn change_pin(&mut self, old: &str, new: &str, cost: Cost) -> Result<Settled, VaultError> {
        super::pin::check_new_pin(new)?;
        let key = self.unlock_with_pin(old)?;
        self.set_secret(&key, NewSecret::Pin(new), cost)
    }

    /// Changes the passphrase, as [`Vault::change_pin`]. A copy of the old keyring still opens with the old passphrase:
    /// there is no hardware key to take away.
    ///
    /// # Errors
    /// As [`Vault::unlock_with_passphrase`] and [`Vault::set_secret`].
    pub fn change_passphrase(&mut self, old: &str, new: &str, cost: Cost) -> Result<Settled, VaultError> {
        super::passphrase::check_new_passphrase(new)?;
        let key = self.unlock_with_passphrase(old)?;
        self.set_secret(&key, NewSecret::Passphrase(new), cost)
    }

    /// Sets a PIN or passphrase in place of the one there is, also of a closed one: with a new hardware key, written to
    /// both generations, and then the old hardware key is deleted, so that an old copy of the keyring opens nothing.
    ///
    /// # Errors
    /// [`VaultError::WrongKey`] when the data key is another notebook's; else as [`Vault::create`]. After an error the old
    /// one counts, unless the disk failed in the very act: then it is one of both, and neither is lost.
    pub fn set_secret(&mut self, key: &DataKey, new: NewSecret<'_>, cost: Cost) -> Result<Settled, VaultError> {
        let mut generations = self.load_for(key)?;
        let before = generations.keyring.hardware_keys();
        let result = self.new_front(&generations.keyring.header(), new, cost, key).and_then(|front| {
            generations.keyring.front = front;
            generations.keyring.wrong = 0;
            generations.keyring.settled = false;
            self.write(&mut generations)
        });
        if let Err(error) = result {
            self.forget_unused_key(&before, &generations);
            return Err(error);
        }
        Ok(self.settle(&mut generations))
    }

    /// Lets a finger or face open too, with a new biometric key.
    ///
    /// # Errors
    /// [`VaultError::NoSuchSlot`] when there is no open PIN or passphrase: biometrics are never the only way;
    /// [`VaultError::NoBiometrics`]; [`VaultError::Hardware`]; [`VaultError::WrongKey`]; [`VaultError::DiskFull`],
    /// [`VaultError::Io`].
    pub fn add_biometric(&mut self, key: &DataKey) -> Result<(), VaultError> {
        let mut generations = self.load_for(key)?;
        if generations.keyring.front == Front::Closed {
            return Err(VaultError::NoSuchSlot(SlotKind::Pin));
        }
        let hardware = self.biometric()?;
        hardware.make().map_err(|error| match error {
            HardwareError::NotAvailable => VaultError::NoBiometrics,
            other => VaultError::Hardware(other),
        })?;
        generations.keyring.biometric = Some(BiometricSlot::make(&generations.keyring.header(), &*hardware, key)?);
        self.write(&mut generations)
    }

    /// Takes the finger or face away.
    ///
    /// # Errors
    /// [`VaultError::WrongKey`]; [`VaultError::DiskFull`], [`VaultError::Io`].
    pub fn remove_biometric(&mut self, key: &DataKey) -> Result<Settled, VaultError> {
        let mut generations = self.load_for(key)?;
        generations.keyring.biometric = None;
        generations.keyring.settled = false;
        self.write(&mut generations)?;
        Ok(self.settle(&mut generations))
    }

    /// Seals the keyring to another sheet: the sheet of before no longer opens it. (It still opens an old copy of the
    /// file, because the data key stays the same.)
    ///
    /// # Errors
    /// [`VaultError::WrongKey`]; [`VaultError::DiskFull`], [`VaultError::Io`].
    pub fn replace_recovery(&mut self, key: &DataKey, recipient: &RecoveryRecipient) -> Result<Settled, VaultError> {
        let mut generations = self.load_for(key)?;
        generations.keyring.recovery = RecoverySlot::make(&generations.keyring.header(), recipient, key);
        generations.keyring.settled = false;
        self.write(&mut generations)?;
        Ok(self.settle(&mut generations))
    }

    fn load_for(&self, key: &DataKey) -> Result<Generations, VaultError> {
        let generations = self.load()?;
        if generations.keyring.is_key(key) { Ok(generations) } else { Err(VaultError::WrongKey) }
    }

    /// Brings a change of slots to its end, or leaves it for the next unlock.
    pub(super) fn settle(&mut self, generations: &mut Generations) -> Settled {
        if generations.keyring.settled {
            return Settled::Now;
        }
        // The change is in the newest generation; this puts it into the other one. Only then may the old keys go: until
        // then a damaged newest generation would leave an older one that nothing opens.
        if self.write(generations).is_err() {
            return Settled::Later;
        }
        let mut forgotten = self.forget_keys_but(&generations.keyring.hardware_keys());
        if let (None, Some(hardware)) = (&generations.keyring.biometric, &self.host.biometric) {
            forgotten &= hardware.delete().is_ok();
        }
        if !forgotten {
            return Settled::Later;
        }
        generations.keyring.settled = true;
        // Without this note the next unlock does the same again, which changes nothing.
        let _ = self.write(generations);
        Settled::Now
    }

    pub(super) fn forget_keys_but(&self, names: &[KeyName]) -> bool {
        self.host.hardware.as_ref().is_none_or(|hardware| hardware.keep_only(names).is_ok())
    }

    /// After a failed change: the new hardware key goes if the disk holds no keyring that needs it, as read back.
    fn forget_unused_key(&self, before: &[KeyName], tried: &Generations) {
        let tried = tried.keyring.hardware_keys();
        let on_disk = Generations::load(&*self.host.disk, &self.folder).map(|g| g.keyring.hardware_keys());
        if on_disk.is_ok_and(|names| names == before && names != tried) || tried == before {
            self.forget_keys_but(before);
        }
    }
}
