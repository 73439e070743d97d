//! The recovery sheet: whether somebody has it on paper, and another one in its place.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use crate::store::StoreError;
use crate::vault::{DataKey, RecoverySheet, Settled, Vault, VaultError, on_wiped_stack};

/// The mark of the recovery slot whose sheet was confirmed, and the day. Another sheet has another mark, so that its
/// confirmation goes with it however a change was cut off.
const CONFIRMED: &str = "sheet-confirmed";
const MARK_BYTES: usize = 32;

impl Notebook {
    /// Notes that the person has the sheet on paper. The words prove it: those just shown, or typed back from the paper.
    ///
    /// # Errors
    /// [`NotebookError::Sheet`] where the words were not read; [`NotebookError::Vault`] with `WrongKey` for another
    /// notebook's sheet or one of before; [`NotebookError::Store`]; [`NotebookError::Locked`].
    pub fn confirm_sheet(&self, words: &str) -> Result<(), NotebookError> {
        let open = self.open()?;
        let sheet = RecoverySheet::parse(words)?;
        let mut vault = open.vault();
        on_wiped_stack(|| vault.unlock_with_sheet(&sheet).map(drop))?;
        let mark = vault.sheet_mark()?;
        open.store.write(|transaction| {
            let day = open.today(&transaction.reader())?.day;
            Ok(transaction.set_meta(CONFIRMED, &[&mark, day.to_string().as_bytes()].concat())?)
        })
    }

    /// The day on which [`Notebook::confirm_sheet`] noted the sheet that counts. None where that never happened, after a
    /// founding that was cut off before its sheet was seen, for example: then a new sheet is to be made.
    ///
    /// # Errors
    /// [`NotebookError::Vault`], [`NotebookError::Store`]; [`NotebookError::Locked`].
    pub fn sheet_confirmed_on(&self) -> Result<Option<NaiveDate>, NotebookError> {
        let open = self.open()?;
        let mark = open.vault().sheet_mark()?;
        let Some(noted) = open.store.read(|reader| reader.meta(CONFIRMED))? else { return Ok(None) };
        let (confirmed, day) = noted.split_at_checked(MARK_BYTES).ok_or(StoreError::Damaged)?;
        let day = std::str::from_utf8(day).ok().and_then(|day| day.parse().ok()).ok_or(StoreError::Damaged)?;
        Ok((*confirmed == mark).then_some(day))
    }

    /// Makes a new sheet in place of the one of before, which opens this notebook no more unless the answer says that the
    /// disk owes the rest. The PIN is asked again, and counts as a guess: an open notebook left lying must not be enough
    /// to take it over. Show the sheet, then call [`Notebook::confirm_sheet`].
    ///
    /// # Errors
    /// [`NotebookError::Vault`]: a wrong PIN, a wait, a full disk; the sheet of before counts then. Only where the disk
    /// failed in the very act may neither be known to open: the PIN does, so ask for another sheet.
    /// [`NotebookError::Locked`].
    pub fn replace_sheet_with_pin(&self, pin: &str) -> Result<(RecoverySheet, Settled), NotebookError> {
        replace(&*self.open()?, |vault| vault.unlock_with_pin(pin))
    }

    /// As [`Notebook::replace_sheet_with_pin`], on a device without hardware key.
    ///
    /// # Errors
    /// As [`Notebook::replace_sheet_with_pin`].
    pub fn replace_sheet_with_passphrase(&self, passphrase: &str) -> Result<(RecoverySheet, Settled), NotebookError> {
        replace(&*self.open()?, |vault| vault.unlock_with_passphrase(passphrase))
    }
}

fn replace(
    open: &Open,
    ask: impl FnOnce(&mut Vault) -> Result<DataKey, VaultError>,
) -> Result<(RecoverySheet, Settled), NotebookError> {
    on_wiped_stack(|| {
        let mut vault = open.vault();
        let key = ask(&mut vault)?;
        let sheet = RecoverySheet::make();
        let settled = vault.replace_recovery(&key, &sheet.recipient())?;
        Ok((sheet, settled))
    })
}
