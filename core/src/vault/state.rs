//! The vault of one folder: what it is made of, and its state.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::attempts::{MOST_WRONG_PINS, wait_after};
use super::cipher::Cipher;
use super::data_key::DataKey;
use super::durable::Disk;
use super::error::VaultError;
use super::generations::Generations;
use super::hardware::{BiometricKey, HardwareError, HardwareKey};
use super::keyring::{Front, Keyring};
use super::process::keep_out_of_dumps;
use crate::clock::Clock;

/// What the device gives to the vault.
#[derive(Clone)]
pub struct Host {
    /// For waits after wrong guesses, by [`Clock::elapsed`] alone.
    pub clock: Arc<dyn Clock>,
    /// The disk; [`super::RealDisk`] but for tests.
    pub disk: Arc<dyn Disk>,
    /// The hardware keys of this notebook; none on a desktop.
    pub hardware: Option<Arc<dyn HardwareKey>>,
    /// The biometric key of this notebook, where there is one.
    pub biometric: Option<Arc<dyn BiometricKey>>,
}

/// What a person may open with, besides finger and sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum OpensWith {
    /// The PIN.
    Pin {
        /// Guesses left before it closes, 1 to 10.
        attempts_left: u8,
        /// How long the next guess has to wait; zero for none.
        wait: Duration,
    },
    /// The passphrase.
    Passphrase {
        /// How long the next guess has to wait; zero for none.
        wait: Duration,
    },
    /// Neither: ten PINs were wrong. Only the sheet opens.
    SheetOnly,
}

/// What a keyring says before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "LockState"))]
pub struct VaultState {
    /// The database's cipher.
    pub cipher: Cipher,
    /// PIN, passphrase or neither.
    pub opens_with: OpensWith,
    /// Whether a finger or face opens too.
    pub biometric: bool,
    /// The file of the two that is missing or cannot be read. The next unlock writes it again; a damaged one is kept
    /// beside it.
    pub lost_file: Option<&'static str>,
}

/// The keys of the notebook in one folder. It holds no secret: an unlock hands the [`DataKey`] out.
///
/// Each call reads the keyring anew; only one may use a folder at a time, among processes too: the notebook sees to that.
/// The wait after wrong guesses starts over in full with every new `Vault`, as it does when the app is started again; the
/// number of wrong guesses is in the file.
pub struct Vault {
    pub(super) folder: PathBuf,
    pub(super) host: Host,
    /// By [`Clock::elapsed`]: the last guess, or when this vault was made.
    pub(super) waiting_since: Duration,
    /// A right PIN was seen here but the disk did not take the counter's reset: it counts as reset all the same.
    pub(super) reset_owed: bool,
}

impl Vault {
    /// The vault of a folder. Touches no file.
    ///
    /// On Linux and Android it keeps the process out of core dumps from here on, and other programs of the same user out
    /// of its memory: no debugger or profiler can attach to it any more but root's.
    pub fn at(folder: &Path, host: Host) -> Self {
        keep_out_of_dumps();
        let waiting_since = host.clock.elapsed();
        Self { folder: folder.to_path_buf(), host, waiting_since, reset_owed: false }
    }

    /// What the keyring says.
    ///
    /// # Errors
    /// [`VaultError::Missing`], [`VaultError::Damaged`], [`VaultError::NewerFormat`], [`VaultError::Io`].
    pub fn state(&self) -> Result<VaultState, VaultError> {
        let generations = self.load()?;
        let keyring = &generations.keyring;
        let wait = self.remaining(keyring);
        let opens_with = match &keyring.front {
            Front::Pin(_) if keyring.wrong < MOST_WRONG_PINS => {
                OpensWith::Pin { attempts_left: MOST_WRONG_PINS - keyring.wrong, wait }
            }
            Front::Pin(_) | Front::Closed => OpensWith::SheetOnly,
            Front::Passphrase(_) => OpensWith::Passphrase { wait },
        };
        let biometric = keyring.biometric.is_some() && opens_with != OpensWith::SheetOnly;
        Ok(VaultState { cipher: keyring.header().cipher, opens_with, biometric, lost_file: generations.lost() })
    }

    /// How long the next guess of the PIN or passphrase has to wait; zero for none.
    ///
    /// # Errors
    /// As [`Vault::state`].
    pub fn remaining_wait(&self) -> Result<Duration, VaultError> {
        Ok(self.remaining(&self.load()?.keyring))
    }

    /// Checks that a data key is the one of this keyring.
    ///
    /// # Errors
    /// [`VaultError::WrongKey`], or as [`Vault::state`].
    pub fn confirm(&self, key: &DataKey) -> Result<(), VaultError> {
        if self.load()?.keyring.is_key(key) { Ok(()) } else { Err(VaultError::WrongKey) }
    }

    /// What this keyring's recovery slot is recognised by: another value with every sheet that it is sealed to. It is no
    /// secret.
    ///
    /// # Errors
    /// As [`Vault::state`].
    pub fn sheet_mark(&self) -> Result<[u8; 32], VaultError> {
        Ok(self.load()?.keyring.recovery.mark())
    }

    pub(super) fn load(&self) -> Result<Generations, VaultError> {
        let mut generations = Generations::load(&*self.host.disk, &self.folder)?;
        if self.reset_owed {
            generations.keyring.wrong = 0;
        }
        Ok(generations)
    }

    pub(super) fn write(&mut self, generations: &mut Generations) -> Result<(), VaultError> {
        generations.write(&*self.host.disk, &self.folder)?;
        self.reset_owed = false;
        Ok(())
    }

    pub(super) fn remaining(&self, keyring: &Keyring) -> Duration {
        let passed = self.host.clock.elapsed().saturating_sub(self.waiting_since);
        wait_after(keyring.wrong).saturating_sub(passed)
    }

    pub(super) fn hardware(&self) -> Result<Arc<dyn HardwareKey>, VaultError> {
        self.host.hardware.clone().ok_or(VaultError::Hardware(HardwareError::NotAvailable))
    }

    pub(super) fn biometric(&self) -> Result<Arc<dyn BiometricKey>, VaultError> {
        self.host.biometric.clone().ok_or(VaultError::NoBiometrics)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The folder's path may name a person.
        f.write_str("Vault")
    }
}
