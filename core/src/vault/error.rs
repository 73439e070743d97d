//! What can go wrong with keys. Every state has a type, so that a wrong key is never taken for a damaged file.

use std::io;
use std::time::Duration;

use super::hardware::HardwareError;
use super::refusal::Refusal;
use super::sheet::SheetError;

/// Which way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SlotKind {
    /// The PIN, bound to the phone's hardware key.
    Pin,
    /// The passphrase, where no hardware key is.
    Passphrase,
    /// Finger or face, bound to a hardware key of its own.
    Biometric,
    /// The printed sheet.
    Recovery,
}

/// What can go wrong with keys. No message holds a secret, a path or anything that was typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// The PIN or passphrase cannot be set, or cannot be one at all. Nothing was counted.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Not the PIN. The guess is counted.
    #[error("wrong PIN: {attempts_left} attempts left")]
    WrongPin {
        /// Guesses left before the PIN closes, 1 to 9.
        attempts_left: u8,
        /// How long the next guess has to wait.
        wait: Duration,
    },
    /// Not the passphrase. The guess is counted.
    #[error("wrong passphrase")]
    WrongPassphrase {
        /// How long the next guess has to wait.
        wait: Duration,
    },
    /// Too early for another guess. Nothing was counted.
    #[error("wait before the next guess")]
    Wait {
        /// How long still.
        remaining: Duration,
    },
    /// Ten wrong PINs: only the recovery sheet opens.
    #[error("the PIN is closed; open with the recovery sheet")]
    PinClosed,
    /// The keyring has no such way in.
    #[error("there is no such slot: {0:?}")]
    NoSuchSlot(SlotKind),
    /// A whole keyring, but not the one of this sheet or this data key.
    #[error("this key belongs to another keyring")]
    WrongKey,
    /// What was typed from the sheet is not a sheet's text.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// No generation of the keyring can be read. The files stay where they are.
    #[error("the keyring is damaged: {file}")]
    Damaged {
        /// The file's name, without its folder.
        file: &'static str,
    },
    /// There is no keyring in the folder.
    #[error("there is no keyring here")]
    Missing,
    /// There is a keyring already; it is never written over.
    #[error("there is a keyring here already")]
    Exists,
    /// Written by a newer app. Nothing is changed.
    #[error("the keyring has format {found}; this app knows {known}")]
    NewerFormat {
        /// The format's number in the file.
        found: u16,
        /// The newest this app knows.
        known: u16,
    },
    /// The phone's hardware no longer has the key of the PIN: only the sheet, or the finger, opens.
    #[error("the hardware key is lost; open with the recovery sheet")]
    HardwareKeyLost,
    /// The biometric key is lost, as it is after a new finger or face was enrolled. The PIN opens.
    #[error("the biometric key is lost; open with the PIN and set it up again")]
    BiometricLost,
    /// The phone knows no finger or face, or cannot tell them safely.
    #[error("there are no strong biometrics on this device")]
    NoBiometrics,
    /// The phone's hardware did not answer as it should.
    #[error(transparent)]
    Hardware(#[from] HardwareError),
    /// Not enough memory for the key derivation.
    #[error("not enough memory to compute the key")]
    NotEnoughMemory,
    /// The disk is full: no guess can be counted, so none is made.
    #[error("the disk is full")]
    DiskFull,
    /// The disk failed otherwise.
    #[error("cannot {step} the keyring: {kind}")]
    Io {
        /// What was being done: "read", "write", "erase".
        step: &'static str,
        /// The system's reason.
        kind: io::ErrorKind,
    },
}

impl VaultError {
    pub(super) fn io(step: &'static str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io { step, kind },
        }
    }

    /// A short name that never changes, for apps and tests.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::WrongPin { .. } => "vault-wrong-pin",
            Self::WrongPassphrase { .. } => "vault-wrong-passphrase",
            Self::Wait { .. } => "vault-wait",
            Self::PinClosed => "vault-pin-closed",
            Self::NoSuchSlot(_) => "vault-no-such-slot",
            Self::WrongKey => "vault-wrong-key",
            Self::Sheet(error) => error.code(),
            Self::Damaged { .. } => "vault-damaged",
            Self::Missing => "vault-missing",
            Self::Exists => "vault-exists",
            Self::NewerFormat { .. } => "vault-newer",
            Self::HardwareKeyLost => "vault-hardware-key-lost",
            Self::BiometricLost => "vault-biometric-lost",
            Self::NoBiometrics => "vault-no-biometrics",
            Self::Hardware(error) => error.code(),
            Self::NotEnoughMemory => "vault-not-enough-memory",
            Self::DiskFull => "vault-disk-full",
            Self::Io { .. } => "vault-io",
        }
    }
}
