//! Other PINs, passphrases, fingers and sheets.

use chrono::NaiveDate;
use dong_hanh::vault::Settled;
use zeroize::Zeroizing;

use crate::error::NotebookError;
use crate::found::{GuessCost, NewSecret, Secret};
use crate::notebook::NotebookCore;

/// A recovery sheet that takes the place of the one of before.
#[derive(uniffi::Record)]
pub struct NewSheet {
    /// Its words. Show them to be written down, keep them nowhere, then call `confirm_sheet`.
    pub words: String,
    /// Whether the sheet of before opens nothing any more.
    pub settled: Settled,
}

#[uniffi::export]
impl NotebookCore {
    /// Changes the PIN. The old one opens nothing any more, unless the answer says that the rest is owed: the next unlock
    /// tries again.
    ///
    /// # Errors
    /// [`NotebookError::Refused`] for a weak new PIN; [`NotebookError::NotOpened`] for a wrong old one, which counts as a
    /// guess.
    pub fn change_pin(&self, old: String, new: String, cost: GuessCost) -> Result<Settled, NotebookError> {
        let (old, new, cost) = (Zeroizing::new(old), Zeroizing::new(new), cost.cost()?);
        self.call(|notebook| notebook.change_pin(&old, &new, cost))
    }

    /// Changes the passphrase of a device without hardware key, as `change_pin` does.
    pub fn change_passphrase(&self, old: String, new: String, cost: GuessCost) -> Result<Settled, NotebookError> {
        let (old, new, cost) = (Zeroizing::new(old), Zeroizing::new(new), cost.cost()?);
        self.call(|notebook| notebook.change_passphrase(&old, &new, cost))
    }

    /// Sets a new PIN or passphrase after the recovery sheet opened the notebook.
    pub fn set_secret(&self, new: NewSecret, cost: GuessCost) -> Result<Settled, NotebookError> {
        let (new, cost) = (Secret::of(new), cost.cost()?);
        self.call(|notebook| notebook.set_secret(new.as_new(), cost))
    }

    /// Lets a finger or face open it from now on, beside the PIN. The PIN is asked again, and counts as a guess.
    pub fn add_biometric_with_pin(&self, pin: String) -> Result<(), NotebookError> {
        let pin = Zeroizing::new(pin);
        self.call(|notebook| notebook.add_biometric_with_pin(&pin))
    }

    /// As `add_biometric_with_pin`, where a passphrase opens.
    pub fn add_biometric_with_passphrase(&self, passphrase: String) -> Result<(), NotebookError> {
        let passphrase = Zeroizing::new(passphrase);
        self.call(|notebook| notebook.add_biometric_with_passphrase(&passphrase))
    }

    /// Takes the finger or face away.
    pub fn remove_biometric(&self) -> Result<Settled, NotebookError> {
        self.call(|notebook| notebook.remove_biometric())
    }

    /// Notes that the person has the sheet on paper. The words prove it.
    pub fn confirm_sheet(&self, words: String) -> Result<(), NotebookError> {
        let words = Zeroizing::new(words);
        self.call(|notebook| notebook.confirm_sheet(&words))
    }

    /// The day on which the sheet that counts was confirmed. None: make a new one.
    pub fn sheet_confirmed_on(&self) -> Result<Option<NaiveDate>, NotebookError> {
        self.call(|notebook| notebook.sheet_confirmed_on())
    }

    /// Makes a new sheet in place of the one of before. The PIN is asked again, and counts as a guess.
    pub fn replace_sheet_with_pin(&self, pin: String) -> Result<NewSheet, NotebookError> {
        let pin = Zeroizing::new(pin);
        let (sheet, settled) = self.call(|notebook| notebook.replace_sheet_with_pin(&pin))?;
        Ok(NewSheet { words: sheet.print().to_string(), settled })
    }

    /// As `replace_sheet_with_pin`, where a passphrase opens.
    pub fn replace_sheet_with_passphrase(&self, passphrase: String) -> Result<NewSheet, NotebookError> {
        let passphrase = Zeroizing::new(passphrase);
        let (sheet, settled) = self.call(|notebook| notebook.replace_sheet_with_passphrase(&passphrase))?;
        Ok(NewSheet { words: sheet.print().to_string(), settled })
    }
}
