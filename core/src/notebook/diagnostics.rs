//! What support may ask for: versions, codes, counts and durations. Nothing in it tells of anybody.

use std::time::Duration;

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use crate::store::DATABASE;
use crate::vault::Cipher;

/// How a notebook is, for support.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Diagnostics {
    /// The version of the core.
    pub version: &'static str,
    /// The day it was released.
    pub released: NaiveDate,
    /// `open`, `locked`, or the code of what keeps the keyring from being read.
    pub state: &'static str,
    /// The database's cipher, where the keyring says it.
    pub cipher: Option<Cipher>,
    /// The database's size in bytes; none where it is not there.
    pub bytes: Option<u64>,
    /// What was counted; none while it is locked, or where it cannot be read.
    pub counts: Option<Counts>,
    /// The code of what kept it from being counted; `locked` while it is.
    pub trouble: Option<&'static str>,
}

/// What was counted in an open notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Counts {
    /// Entries of the history.
    pub entries: u64,
    /// Drafts that wait.
    pub drafts: u64,
    /// Tasks whose day has passed.
    pub overdue: u64,
    /// The codes of what was found wrong at openings.
    pub findings: Vec<String>,
    /// How long the counting took.
    pub took: Duration,
}

impl Notebook {
    /// How it is. It needs no key and never fails; with the keys it counts, too.
    pub fn diagnostics(&self) -> Diagnostics {
        let state = self.lock_state();
        let counted = self.counts();
        Diagnostics {
            version: env!("CARGO_PKG_VERSION"),
            released: self.knowledge.released,
            state: match &state {
                Ok(_) if self.is_open() => "open",
                Ok(_) => "locked",
                Err(error) => error.code(),
            },
            cipher: state.ok().map(|state| state.cipher),
            bytes: std::fs::metadata(self.folder.join(DATABASE)).ok().map(|file| file.len()),
            trouble: counted.as_ref().err().map(NotebookError::code),
            counts: counted.ok(),
        }
    }

    fn counts(&self) -> Result<Counts, NotebookError> {
        let open = self.open()?;
        let before = open.host.clock.elapsed();
        let summary = open.summary()?;
        let entries = open.store.read(|reader| Ok::<_, NotebookError>(reader.entry_count()?))?;
        let findings = self.findings()?.iter().map(|finding| finding.code().to_owned()).collect();
        let took = open.host.clock.elapsed().saturating_sub(before);
        Ok(Counts { entries, drafts: summary.drafts, overdue: summary.overdue, findings, took })
    }
}
