//! What the phone's hardware does for the vault. The app implements these; the core calls them.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::encoding::Base64;
use super::primitives::{hex, random};

/// Why the phone's hardware did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum HardwareError {
    /// The key does not exist any more, for good.
    #[error("the hardware key is lost")]
    Lost,
    /// The phone has no screen lock, without which its hardware gives no key.
    #[error("the device has no screen lock")]
    NoDeviceLock,
    /// The phone has no such hardware.
    #[error("no hardware key on this device")]
    NotAvailable,
    /// The person dismissed the biometric prompt.
    #[error("cancelled")]
    Cancelled,
    /// The hardware failed this time; it may answer the next time.
    #[error("the hardware key did not answer")]
    Busy,
}

impl HardwareError {
    /// A short name that never changes, for apps and tests.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lost => "hardware-lost",
            Self::NoDeviceLock => "hardware-no-device-lock",
            Self::NotAvailable => "hardware-not-available",
            Self::Cancelled => "hardware-cancelled",
            Self::Busy => "hardware-busy",
        }
    }
}

/// The name of a hardware key. It is random and chosen by the core; the host prints it into its own alias.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyName(Base64<16>);

impl KeyName {
    pub(super) fn make() -> Self {
        Self(Base64(random()))
    }

    pub(super) fn bytes(&self) -> &[u8; 16] {
        &self.0.0
    }
}

impl fmt::Display for KeyName {
    /// 32 lower-case hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(self.bytes()))
    }
}

/// Keys that the phone's hardware does not release: a PIN is guessed on this phone or not at all.
///
/// On Android a Keystore HMAC-SHA-256 key; on iOS key agreement in the Secure Enclave. One object stands for the keys of
/// one notebook: it must not be shared, because [`HardwareKey::keep_only`] deletes every other key it ever made.
pub trait HardwareKey: Send + Sync {
    /// Makes a new key of that name, besides those that exist. It must be durable when this returns.
    ///
    /// # Errors
    /// [`HardwareError::NoDeviceLock`] or [`HardwareError::NotAvailable`]: a passphrase is asked for instead.
    fn make(&self, name: &KeyName) -> Result<(), HardwareError>;

    /// A secret function of the key and the input: the same 32 bytes for the same input, unforeseeable otherwise.
    ///
    /// # Errors
    /// [`HardwareError::Lost`] when no such key exists; anything else may pass.
    fn bind(&self, name: &KeyName, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError>;

    /// Deletes every key made here but those named. Doing it again does nothing. With no names, nothing is left.
    ///
    /// # Errors
    /// When a key that should go may still be there; the vault asks again at the next unlock.
    fn keep_only(&self, names: &[KeyName]) -> Result<(), HardwareError>;
}

/// The one key that answers to a finger or a face, and that the phone drops when another one is enrolled.
pub trait BiometricKey: Send + Sync {
    /// Makes a new key in place of any older one.
    ///
    /// # Errors
    /// When the phone has no strong biometrics, or none is enrolled.
    fn make(&self) -> Result<(), HardwareError>;

    /// As [`HardwareKey::bind`]; asks the person first.
    ///
    /// # Errors
    /// [`HardwareError::Lost`] after a new enrolment, [`HardwareError::Cancelled`] when the person says no.
    fn bind(&self, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError>;

    /// Deletes the key. Doing it again does nothing.
    ///
    /// # Errors
    /// When the key may still be there.
    fn delete(&self) -> Result<(), HardwareError>;
}
