//! What was found wrong when the notebook was opened, and what became of it.

use serde::{Deserialize, Serialize};

use super::Notebook;
use super::drafts;
use super::error::NotebookError;
use super::lost_entries::{self, LostEntries};
use super::open::{Open, STAMP};
use super::whole_entries::WholeEntries;
use crate::store::salvage::{self, Scope, Standing, Whole};
use crate::store::{self, Reader, StoreError, Transaction};
use crate::text::Phrase;
use crate::vault::{Cipher, Label};

const FINDING: &str = "finding ";

/// A log of the notebook that was damaged: writes that had been acknowledged stood behind the damage.
///
/// The log was set aside before anything was written over it. The entries that are whole in it were brought back; drafts
/// are as they were before the damaged write. It is found where at least one write after the damaged one is still there; damage in the very
/// last write cannot be told from a power cut while that was written, and damage in a log's end that cut it leaves no
/// trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "DamageFinding"))]
pub struct Finding {
    /// The file in the notebook's folder in which the log is kept. Nothing removes it.
    pub file: String,
    /// Entries that were brought back from it.
    pub brought_back: u64,
    /// Entries that are known to be lost.
    pub lost: Vec<LostEntries>,
}

impl Finding {
    /// A stable code.
    pub const fn code(&self) -> &'static str {
        "log-damaged"
    }

    /// What a person reads.
    pub const fn phrase(&self) -> Phrase {
        if self.lost.is_empty() {
            Phrase::new(
                "Một phần sổ bị hỏng trên máy và các mục đã lưu được lấy lại. Vui lòng xem lại các bản nháp và so những ngày gần đây với sổ giấy.",
                "A part of the notebook was damaged on this device and what was saved was brought back. Please look through the drafts and compare the last days with your paper notes.",
            )
        } else {
            Phrase::new(
                "Một phần sổ bị hỏng trên máy và có mục không lấy lại được. Vui lòng so những ngày gần đây với sổ giấy, ghi lại mục thiếu và báo cán bộ phụ trách.",
                "A part of the notebook was damaged on this device and some items are lost. Please compare the last days with your paper notes, write the missing ones again and tell the officer in charge.",
            )
        }
    }
}

impl Notebook {
    /// What was found wrong at an opening, this one or an earlier one, oldest first. Empty for a notebook that is well.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn findings(&self) -> Result<Vec<Finding>, NotebookError> {
        let open = self.open()?;
        let mut findings = Vec::new();
        for file in store::set_aside_logs(&open.folder)? {
            findings.extend(open.finding(&file)?);
        }
        Ok(findings)
    }
}

impl Notebook {
    /// Notes that somebody read a finding and did what it asks: it leaves the list of work and stays in [`Notebook::findings`].
    ///
    /// # Errors
    /// [`NotebookError::NotFound`] for a file of no finding; [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn settle_finding(&self, file: &str) -> Result<(), NotebookError> {
        let open = self.open()?;
        open.finding(file)?.ok_or(NotebookError::NotFound("finding"))?;
        Ok(open.store.write(|transaction| transaction.set_meta(&settled_key(file), b"1"))?)
    }
}

impl Open {
    /// The findings that nobody settled yet, oldest first.
    pub(super) fn open_findings(&self, reader: &Reader<'_>) -> Result<Vec<Finding>, NotebookError> {
        let mut findings = Vec::new();
        for file in store::set_aside_logs(&self.folder)? {
            if reader.meta(&settled_key(&file))?.is_none() {
                findings.extend(read_finding(reader, &file)?);
            }
        }
        Ok(findings)
    }

    /// Brings back what the logs hold that were set aside and not looked at yet. It comes before any write: what is
    /// written goes on behind it, so that no number of a chain is used twice.
    pub(super) fn look_at_lost_logs(&self, cipher: Cipher) -> Result<(), NotebookError> {
        let mut new = Vec::new();
        for file in store::set_aside_logs(&self.folder)? {
            if self.finding(&file)?.is_none() {
                new.push(file);
            }
        }
        let Some(newest) = new.pop() else { return Ok(()) };
        let key = self.data_key.derive(Label::DATABASE);
        let mut whole = match salvage::read(&self.folder, &self.folder, &key, Some(cipher), Scope::Logs, |_, _| true) {
            Err(error @ StoreError::DiskFull) => return Err(error.into()),
            // The log is kept; salvage can try again. The notebook itself is whole.
            other => other.unwrap_or_default(),
        };
        let acknowledged = std::mem::take(&mut whole.entries).into_iter().filter(|e| e.standing > Standing::Loose);
        let entries = WholeEntries::of(&self.identity, acknowledged);
        self.store.write(|transaction| {
            for file in new {
                keep(transaction, &Finding { file, brought_back: 0, lost: Vec::new() })?;
            }
            let finding = self.bring_back(transaction, newest, &entries, &whole)?;
            keep(transaction, &finding)
        })
    }

    fn bring_back(
        &self,
        transaction: &mut Transaction<'_>,
        file: String,
        entries: &WholeEntries,
        whole: &Whole,
    ) -> Result<Finding, NotebookError> {
        let mut finding = Finding { file, brought_back: 0, lost: Vec::new() };
        let heads = entries.heads(&self.identity, whole);
        for (chain, head) in &heads {
            let from = transaction.chain_head(chain)?.seq;
            let mut there = entries.of_chain(chain);
            there.retain(|seq, _| *seq > from);
            finding.lost.extend(lost_entries::of_chain(chain, &there, from, Some(*head)));
        }
        let mut clock = self.hybrid_clock(&transaction.reader())?.last();
        for entry in entries.in_order() {
            if entry.header().seq > transaction.chain_head(&entry.chain())?.seq {
                transaction.append(entry)?;
                finding.brought_back += 1;
                clock = clock.max(entry.header().stamp);
            }
        }
        for (chain, head) in &heads {
            if head.seq > transaction.chain_head(chain)?.seq {
                transaction.set_chain_head(chain, head)?;
            }
        }
        transaction.set_meta(STAMP, &clock.to_u64().to_be_bytes())?;
        drafts::drop_saved(transaction, self.knowledge.kinds)?;
        Ok(finding)
    }

    fn finding(&self, file: &str) -> Result<Option<Finding>, NotebookError> {
        self.store.read(|reader| read_finding(reader, file))
    }
}

fn read_finding(reader: &Reader<'_>, file: &str) -> Result<Option<Finding>, NotebookError> {
    let held = reader.meta(&key_of(file))?;
    Ok(held.and_then(|bytes| ciborium::from_reader(bytes.as_slice()).ok()))
}

fn keep(transaction: &mut Transaction<'_>, finding: &Finding) -> Result<(), NotebookError> {
    let mut bytes = Vec::new();
    ciborium::into_writer(finding, &mut bytes).map_err(|_| NotebookError::BadIdentity)?;
    Ok(transaction.set_meta(&key_of(&finding.file), &bytes)?)
}

/// Under which setting a finding is kept.
fn key_of(file: &str) -> String {
    format!("{FINDING}{file}")
}

/// Under which setting it is kept that somebody settled a finding.
fn settled_key(file: &str) -> String {
    format!("{FINDING}settled {file}")
}

/// Whether a setting of the device is a finding. It belongs to the folder that its file lies in.
pub(super) fn is_finding(key: &str) -> bool {
    key.starts_with(FINDING)
}
