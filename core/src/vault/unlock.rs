//! The four ways in.

use std::time::Duration;

use super::attempts::{MOST_WRONG_PINS, wait_after};
use super::data_key::DataKey;
use super::error::{SlotKind, VaultError};
use super::generations::Generations;
use super::hardware::HardwareError;
use super::keyring::Front;
use super::passphrase::Passphrase;
use super::pin::Pin;
use super::sheet::RecoverySheet;
use super::state::Vault;

/// What a guess changes before it is computed.
struct BeforeGuess {
    wrong: u8,
    waiting_since: Duration,
}

impl Vault {
    /// Opens with the PIN. The guess is counted on the disk before it is computed; a right one resets the count, and one that
    /// the hardware did not answer is taken back. Takes as long as the [`super::Cost`] says: call it off the main thread.
    ///
    /// # Errors
    /// [`VaultError::Refused`] for what can be no PIN and [`VaultError::Wait`] count nothing. [`VaultError::WrongPin`];
    /// [`VaultError::PinClosed`] after the tenth; [`VaultError::HardwareKeyLost`]; [`VaultError::Hardware`];
    /// [`VaultError::NoSuchSlot`]; [`VaultError::DiskFull`] when the guess cannot be counted; as [`Vault::state`].
    pub fn unlock_with_pin(&mut self, pin: &str) -> Result<DataKey, VaultError> {
        let pin = Pin::typed(pin)?;
        let mut generations = self.load()?;
        let slot = match &generations.keyring.front {
            Front::Pin(slot) => slot.clone(),
            Front::Closed => {
                self.settle(&mut generations);
                return Err(VaultError::PinClosed);
            }
            Front::Passphrase(_) => return Err(VaultError::NoSuchSlot(SlotKind::Pin)),
        };
        if generations.keyring.wrong >= MOST_WRONG_PINS {
            // The app was stopped between the tenth guess and the closing.
            return Err(self.close_pin(generations));
        }
        let hardware = self.hardware()?;
        let before = self.count_guess(&mut generations)?;
        let opened = slot.open(&generations.keyring.header(), &pin, &*hardware);
        let opened = opened.inspect_err(|_| self.take_guess_back(&mut generations, before))?;
        self.waiting_since = self.host.clock.elapsed();
        match opened {
            Some(key) => self.right(generations, key),
            None if generations.keyring.wrong >= MOST_WRONG_PINS => Err(self.close_pin(generations)),
            None => {
                let wrong = generations.keyring.wrong;
                Err(VaultError::WrongPin { attempts_left: MOST_WRONG_PINS - wrong, wait: wait_after(wrong) })
            }
        }
    }

    /// Opens with the passphrase. It is counted and has to wait as a PIN, but never closes: there is no hardware key to
    /// delete, and whoever has the file guesses elsewhere.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`]; else as [`Vault::unlock_with_pin`].
    pub fn unlock_with_passphrase(&mut self, passphrase: &str) -> Result<DataKey, VaultError> {
        let passphrase = Passphrase::typed(passphrase)?;
        let mut generations = self.load()?;
        let Front::Passphrase(slot) = generations.keyring.front.clone() else {
            return Err(VaultError::NoSuchSlot(SlotKind::Passphrase));
        };
        let before = self.count_guess(&mut generations)?;
        let opened = slot.open(&generations.keyring.header(), &passphrase);
        let opened = opened.inspect_err(|_| self.take_guess_back(&mut generations, before))?;
        self.waiting_since = self.host.clock.elapsed();
        match opened {
            Some(key) => self.right(generations, key),
            None => Err(VaultError::WrongPassphrase { wait: wait_after(generations.keyring.wrong) }),
        }
    }

    /// Opens with a finger or face. It neither counts as a guess nor resets the count.
    ///
    /// # Errors
    /// [`VaultError::BiometricLost`] after a new enrolment (the slot is removed: it can be set up again);
    /// [`VaultError::Hardware`] when the person cancelled; [`VaultError::NoSuchSlot`]; as [`Vault::state`].
    pub fn unlock_with_biometric(&mut self) -> Result<DataKey, VaultError> {
        let mut generations = self.load()?;
        let keyring = &generations.keyring;
        let closed = matches!(keyring.front, Front::Pin(_)) && keyring.wrong >= MOST_WRONG_PINS;
        let slot = keyring.biometric.clone().filter(|_| !closed);
        let slot = slot.ok_or(VaultError::NoSuchSlot(SlotKind::Biometric))?;
        let hardware = self.biometric()?;
        match slot.open(&keyring.header(), &*hardware) {
            Ok(Some(key)) => self.opened(generations, key),
            Ok(None) | Err(HardwareError::Lost) => {
                generations.keyring.biometric = None;
                // A slot that opens nothing does no harm if the disk does not take this.
                let _ = self.write(&mut generations);
                Err(VaultError::BiometricLost)
            }
            Err(error) => Err(VaultError::Hardware(error)),
        }
    }

    /// Opens with the recovery sheet, also after ten wrong PINs. Then set a new PIN with [`Vault::set_secret`].
    ///
    /// # Errors
    /// [`VaultError::WrongKey`] when it is another notebook's sheet; as [`Vault::state`].
    pub fn unlock_with_sheet(&mut self, sheet: &RecoverySheet) -> Result<DataKey, VaultError> {
        let generations = self.load()?;
        let keyring = &generations.keyring;
        let key = keyring.recovery.open(&keyring.header(), sheet).map_err(|_| VaultError::WrongKey)?;
        self.opened(generations, key)
    }

    /// Counts a guess durably, or says how long it has to wait. Answers how it was before.
    fn count_guess(&mut self, generations: &mut Generations) -> Result<BeforeGuess, VaultError> {
        let remaining = self.remaining(&generations.keyring);
        if !remaining.is_zero() {
            return Err(VaultError::Wait { remaining });
        }
        let before = BeforeGuess { wrong: generations.keyring.wrong, waiting_since: self.waiting_since };
        let wrong = &mut generations.keyring.wrong;
        *wrong = wrong.saturating_add(1).min(MOST_WRONG_PINS);
        self.write(generations)?;
        self.waiting_since = self.host.clock.elapsed();
        Ok(before)
    }

    /// Takes back a guess that was never compared with anything: without the hardware's answer, or the memory to stretch
    /// it, there is nothing to compare. Whoever makes the hardware fail learns nothing by it. A stop in the middle does not
    /// come here: it stays counted.
    fn take_guess_back(&mut self, generations: &mut Generations, before: BeforeGuess) {
        generations.keyring.wrong = before.wrong;
        // A disk that does not take this leaves the guess counted, which is the safe side.
        if self.write(generations).is_ok() {
            self.waiting_since = before.waiting_since;
        }
    }

    fn right(&mut self, mut generations: Generations, key: DataKey) -> Result<DataKey, VaultError> {
        generations.keyring.wrong = 0;
        // The person is in; a disk that filled up this moment must not keep them out, nor lead to the closing later.
        self.reset_owed = self.write(&mut generations).is_err();
        self.opened(generations, key)
    }

    fn opened(&mut self, mut generations: Generations, key: DataKey) -> Result<DataKey, VaultError> {
        if !generations.keyring.is_key(&key) {
            return Err(VaultError::WrongKey);
        }
        self.settle(&mut generations);
        Ok(key)
    }

    /// After the tenth wrong PIN. The hardware key goes first: a disk that takes nothing must not keep it alive.
    fn close_pin(&mut self, mut generations: Generations) -> VaultError {
        self.forget_keys_but(&[]);
        if let Some(hardware) = &self.host.biometric {
            // Settling asks again if this fails.
            let _ = hardware.delete();
        }
        generations.keyring.front = Front::Closed;
        generations.keyring.biometric = None;
        generations.keyring.settled = false;
        // The ten counted guesses stand on the disk already, so the PIN stays closed whatever becomes of this.
        if self.write(&mut generations).is_ok() {
            self.settle(&mut generations);
        }
        VaultError::PinClosed
    }
}
