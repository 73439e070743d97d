//! The slots: each holds the data key under AES-256-GCM with the keyring's header as associated data. What differs is
//! where the slot's own key comes from.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::cost::{Cost, stretch};
use super::data_key::DataKey;
use super::encoding::{Base64, Base64Blob};
use super::error::{SlotKind, VaultError};
use super::hardware::{BiometricKey, HardwareError, HardwareKey, KeyName};
use super::passphrase::Passphrase;
use super::pin::Pin;
use super::primitives::{fill_random, random, sha256};
use super::seal::{Header, Sealed};
use super::sheet::{NotForThisSheet, RecoveryRecipient, RecoverySheet};

/// PIN, stretched, then bound to the hardware key of that name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PinSlot {
    salt: Base64<16>,
    pub(super) cost: Cost,
    pub(super) hardware_key: KeyName,
    sealed: Sealed,
}

impl PinSlot {
    pub(super) fn make(
        header: &Header,
        pin: &Pin,
        cost: Cost,
        hardware: &dyn HardwareKey,
        name: KeyName,
        key: &DataKey,
    ) -> Result<Self, VaultError> {
        let salt = random();
        let secret = Self::secret(pin, &salt, cost, hardware, &name)?;
        let sealed = Sealed::make(header, SlotKind::Pin, &salt, secret.as_slice(), key);
        Ok(Self { salt: Base64(salt), cost, hardware_key: name, sealed })
    }

    pub(super) fn open(
        &self,
        header: &Header,
        pin: &Pin,
        hardware: &dyn HardwareKey,
    ) -> Result<Option<DataKey>, VaultError> {
        let secret = Self::secret(pin, &self.salt.0, self.cost, hardware, &self.hardware_key)?;
        Ok(self.sealed.open(header, SlotKind::Pin, &self.salt.0, secret.as_slice()))
    }

    /// Both halves go in: a hardware key that answers the same to everything still leaves the PIN needed.
    fn secret(
        pin: &Pin,
        salt: &[u8],
        cost: Cost,
        hardware: &dyn HardwareKey,
        name: &KeyName,
    ) -> Result<Zeroizing<[u8; 64]>, VaultError> {
        let stretched = stretch(pin.bytes(), salt, cost)?;
        let bound = hardware.bind(name, &stretched).map_err(|error| match error {
            HardwareError::Lost => VaultError::HardwareKeyLost,
            other => VaultError::Hardware(other),
        })?;
        let mut secret = Zeroizing::new([0; 64]);
        secret[..32].copy_from_slice(stretched.as_slice());
        secret[32..].copy_from_slice(bound.as_slice());
        Ok(secret)
    }
}

/// Passphrase, stretched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PassphraseSlot {
    salt: Base64<16>,
    pub(super) cost: Cost,
    sealed: Sealed,
}

impl PassphraseSlot {
    pub(super) fn make(
        header: &Header,
        passphrase: &Passphrase,
        cost: Cost,
        key: &DataKey,
    ) -> Result<Self, VaultError> {
        let salt = random();
        let secret = stretch(passphrase.bytes(), &salt, cost)?;
        let sealed = Sealed::make(header, SlotKind::Passphrase, &salt, secret.as_slice(), key);
        Ok(Self { salt: Base64(salt), cost, sealed })
    }

    pub(super) fn open(&self, header: &Header, passphrase: &Passphrase) -> Result<Option<DataKey>, VaultError> {
        let secret = stretch(passphrase.bytes(), &self.salt.0, self.cost)?;
        Ok(self.sealed.open(header, SlotKind::Passphrase, &self.salt.0, secret.as_slice()))
    }
}

/// A random input, bound to the biometric key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BiometricSlot {
    salt: Base64<32>,
    sealed: Sealed,
}

impl BiometricSlot {
    pub(super) fn make(header: &Header, hardware: &dyn BiometricKey, key: &DataKey) -> Result<Self, HardwareError> {
        let salt = random();
        let secret = hardware.bind(&salt)?;
        let sealed = Sealed::make(header, SlotKind::Biometric, &salt, secret.as_slice(), key);
        Ok(Self { salt: Base64(salt), sealed })
    }

    pub(super) fn open(&self, header: &Header, hardware: &dyn BiometricKey) -> Result<Option<DataKey>, HardwareError> {
        let secret = hardware.bind(&self.salt.0)?;
        Ok(self.sealed.open(header, SlotKind::Biometric, &self.salt.0, secret.as_slice()))
    }
}

/// A random slot key, sealed to the recovery recipient as an age file. Who holds the sheet and only this age file gets
/// the slot key, not the data key: the holder can seal it again for the phone without the data key leaving that phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoverySlot {
    age: Base64Blob,
    sealed: Sealed,
}

impl RecoverySlot {
    pub(super) fn make(header: &Header, recipient: &RecoveryRecipient, key: &DataKey) -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        fill_random(secret.as_mut_slice());
        let sealed = Sealed::make(header, SlotKind::Recovery, &[], secret.as_slice(), key);
        Self { age: Base64Blob(recipient.seal(secret.as_slice())), sealed }
    }

    pub(super) fn open(&self, header: &Header, sheet: &RecoverySheet) -> Result<DataKey, NotForThisSheet> {
        let secret = sheet.open(&self.age.0)?;
        self.sealed.open(header, SlotKind::Recovery, &[], &secret).ok_or(NotForThisSheet)
    }

    /// Another one with every sealing: tells whether this is the slot of before.
    pub(super) fn mark(&self) -> [u8; 32] {
        sha256(&self.age.0)
    }
}
