//! Salvage: a notebook that will not open, or is damaged, is read page by page; what is whole makes a new notebook.

use std::path::Path;
use std::sync::Arc;

use super::Notebook;
use super::error::NotebookError;
use super::identity::{self, Identity};
use super::lost_entries::{self, LostEntries};
use super::open::STAMP;
use super::take_folder;
use super::whole_entries::WholeEntries;
use super::{drafts, findings, found, identity_file};
use crate::entry::Founding;
use crate::store::salvage::{self, Scope, Whole};
use crate::store::{StoreError, Transaction};
use crate::vault::{Cost, Host, Label, NewSecret, NewVault, RecoveryRecipient, RecoverySheet};

/// What opens the keyring of the damaged notebook.
#[derive(Clone, Copy)]
pub enum OpenWith<'a> {
    /// The PIN.
    Pin(&'a str),
    /// The passphrase.
    Passphrase(&'a str),
    /// The words of the recovery sheet.
    Sheet(&'a str),
}

/// Where what is whole goes.
#[derive(Clone)]
pub struct SalvageTo<'a> {
    /// A folder that has no notebook. It is made where it is not there.
    pub folder: &'a Path,
    /// What the device gives to the new notebook. Its hardware keys must be others than those of the damaged one: each
    /// notebook drops keys that are not its own.
    pub host: Host,
    /// What opens the new notebook.
    pub secret: NewSecret<'a>,
    /// What one guess at it costs: [`Cost::calibrate`], but for tests.
    pub cost: Cost,
}

impl std::fmt::Debug for SalvageTo<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SalvageTo")
    }
}

/// What a salvage is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SalvageStep {
    /// It reads pages.
    Reading,
    /// It writes entries into the new notebook.
    Writing,
}

/// What came of a salvage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Salvaged {
    /// Entries that are whole: they are in the new notebook.
    pub entries: u64,
    /// Drafts that are whole: they are in the new notebook.
    pub drafts: u64,
    /// Entries that are known to be lost. Lost entries at the end of a chain are known only where its end was noted on a
    /// page that is whole.
    pub lost: Vec<LostEntries>,
    /// What was left out: it has no signature of the group, or stands beside another entry of its number that counts.
    pub refused: u64,
    /// Pages that were looked at.
    pub pages: u64,
    /// The numbers of the damaged ones among them, from 2. The first page, which says only where tables begin, is not
    /// needed and not looked at. A file that was cut does not tell how many pages it had.
    pub damaged_pages: Vec<u32>,
}

impl Notebook {
    /// Reads every whole entry and draft of this notebook into a new one in another folder. This one need not open, only
    /// its keyring; its folder is only read. The new notebook stands for the same member and device and goes on with the
    /// same chains: **this one must not be written in any more**, and is locked. Its recovery sheet opens the new one.
    ///
    /// The new notebook takes its place when all of it is durable; stopped or failed, nothing of it is left. It is not
    /// opened: use [`Notebook::at`]. Takes about a second for ten thousand pages, and as long as two key derivations.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] where the new notebook was given this one's hardware keys; [`NotebookError::Vault`] where the keyring does not open (as [`Notebook::unlock_with_pin`]) or the new secret is
    /// weak; [`NotebookError::Sheet`]; [`NotebookError::IdentityLost`] where nothing tells any more who this device is;
    /// [`NotebookError::Store`]: no database and no log, a notebook in the new folder, a full disk, stopped by `progress`.
    pub fn salvage(
        &self,
        with: OpenWith<'_>,
        to: &SalvageTo<'_>,
        mut progress: impl FnMut(SalvageStep, u64, u64) -> bool,
    ) -> Result<Salvaged, NotebookError> {
        if let (Some(own), Some(new)) = (&self.host.hardware, &to.host.hardware)
            && Arc::ptr_eq(own, new)
        {
            return Err(NotebookError::BadArgument("host"));
        }
        self.lock();
        let sheet = if let OpenWith::Sheet(words) = with { Some(RecoverySheet::parse(words)?) } else { None };
        let (data_key, cipher) = {
            let mut vault = self.vault();
            let cipher = vault.state()?.cipher;
            let key = match (with, &sheet) {
                (OpenWith::Pin(pin), _) => vault.unlock_with_pin(pin)?,
                (OpenWith::Passphrase(passphrase), _) => vault.unlock_with_passphrase(passphrase)?,
                (OpenWith::Sheet(_), Some(sheet)) => vault.unlock_with_sheet(sheet)?,
                (OpenWith::Sheet(_), None) => return Err(NotebookError::BadArgument("with")),
            };
            (key, cipher)
        };
        take_folder::clear(to.folder, &to.host)?;
        let key = data_key.derive(Label::DATABASE);
        let reading = |done, total| progress(SalvageStep::Reading, done, total);
        let mut whole = salvage::read(&self.folder, to.folder, &key, Some(cipher), Scope::All, reading)?;
        let found = std::mem::take(&mut whole.entries);
        let identity = Identity::from_parts(|key| Ok(whole.meta.get(key).cloned())).ok();
        let identity = identity.or_else(|| identity_file::read(&*self.host.disk, &self.folder, &data_key));
        let Some(identity) = identity else {
            return Err(NotebookError::IdentityLost { entries: self.entries_of_group(found) });
        };
        let entries = WholeEntries::of(&identity, found);
        let mut salvaged = Salvaged { refused: entries.refused, pages: whole.pages, ..Salvaged::default() };
        salvaged.damaged_pages.extend(&whole.damaged);
        let heads = entries.heads(&identity, &whole);
        for (chain, head) in &heads {
            salvaged.lost.extend(lost_entries::of_chain(chain, &entries.of_chain(chain), 0, Some(*head)));
        }
        let recovery: Option<RecoveryRecipient> =
            identity.founding.said().recovery.as_ref().and_then(|r| r.parse().ok());
        let recovery = recovery.ok_or(NotebookError::BadIdentity)?;
        let new = NewVault { secret: to.secret, recovery: &recovery, cost: to.cost };
        take_folder::take(to.folder, &to.host, &self.knowledge, new, &identity, |transaction| {
            salvaged.entries =
                write_entries(transaction, &entries, |done, total| progress(SalvageStep::Writing, done, total))?;
            for (chain, head) in &heads {
                transaction.set_chain_head(chain, head)?;
            }
            write_rest(transaction, &whole, &entries)?;
            drafts::drop_saved(transaction, self.knowledge.kinds)?;
            salvaged.drafts = transaction.reader().drafts()?.len() as u64;
            Ok(())
        })?;
        Ok(salvaged)
    }

    /// How many of the entries are of the group that the founding statement beside the database tells of; all, where
    /// that is lost, too.
    fn entries_of_group(&self, found: Vec<salvage::Found>) -> u64 {
        let statement = self.host.disk.read(&self.folder.join(found::FOUNDING), 64 * 1024).ok().flatten();
        let founding = statement.and_then(|bytes| Founding::decode(&bytes).ok()).filter(|f| f.verify().is_ok());
        let group = founding.map(|founding| founding.group());
        found.iter().filter(|found| group.is_none_or(|group| found.entry.header().group == group)).count() as u64
    }
}

fn write_entries(
    transaction: &mut Transaction<'_>,
    entries: &WholeEntries,
    mut progress: impl FnMut(u64, u64) -> bool,
) -> Result<u64, NotebookError> {
    let all = entries.in_order();
    let total = all.len() as u64;
    for (done, entry) in all.into_iter().enumerate() {
        if !progress(done as u64, total) {
            return Err(StoreError::Stopped.into());
        }
        transaction.append(entry)?;
    }
    progress(total, total);
    Ok(total)
}

/// The drafts, and the settings of the device but those that the new notebook has already.
fn write_rest(transaction: &mut Transaction<'_>, whole: &Whole, entries: &WholeEntries) -> Result<(), NotebookError> {
    for draft in &whole.drafts {
        transaction.save_draft(&draft.id, &draft.kind, draft.changed_ms, &draft.state)?;
    }
    for (key, value) in &whole.meta {
        let set = transaction.reader().meta(key)?.is_some();
        if !set && !identity::is_part(key) && !findings::is_finding(key) {
            transaction.set_meta(key, value)?;
        }
    }
    let noted = whole.meta.get(STAMP).and_then(|bytes| bytes.as_slice().try_into().ok()).map(u64::from_be_bytes);
    let newest = entries.in_order().iter().map(|entry| entry.header().stamp.to_u64()).max();
    if let Some(stamp) = noted.max(newest) {
        transaction.set_meta(STAMP, &stamp.to_be_bytes())?;
    }
    Ok(())
}
