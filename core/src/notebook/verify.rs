//! Verify: every signature, every chain, from the first entry to the last.

use std::collections::BTreeMap;

use super::Notebook;
use super::error::NotebookError;
use crate::entry::{ChainCheck, ChainHead, ChainKey};
use crate::store::StoreError;

/// Entries read at a time.
const BATCH: usize = 500;

/// What was verified.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Verified {
    /// Chains walked.
    pub chains: u32,
    /// Entries whose signature, hash and place hold.
    pub sound: u64,
    /// Entries that do not.
    pub faults: Vec<EntryFault>,
}

/// An entry that does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EntryFault {
    /// Its place in the order of arrival.
    pub place: i64,
    /// A stable code: that of a [`ChainFault`](crate::entry::ChainFault), `unknown-device` for a device that no member has,
    /// `foreign-device` for one that another member has.
    pub code: &'static str,
}

impl Notebook {
    /// Verifies every entry. `progress` hears how many of how many are done and says whether to go on.
    ///
    /// # Errors
    /// [`NotebookError::Store`]: damaged, or stopped by `progress`; [`NotebookError::Locked`].
    pub fn verify(&self, mut progress: impl FnMut(u64, u64) -> bool) -> Result<Verified, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            let total = reader.entry_count()?;
            let mut verified = Verified::default();
            let mut walks: BTreeMap<ChainKey, ChainCheck> = BTreeMap::new();
            let (mut place, mut done) = (0, 0);
            loop {
                let batch = reader.entries_after(place, BATCH)?;
                let Some((last, _)) = batch.last() else { break };
                place = *last;
                done += batch.len() as u64;
                for (n, entry) in batch {
                    let chain = entry.chain();
                    let Some((key, member)) = open.identity.signer_of(chain.device) else {
                        verified.faults.push(EntryFault { place: n, code: "unknown-device" });
                        continue;
                    };
                    let own = entry.header().author == member;
                    let walk = walks
                        .entry(chain.clone())
                        .or_insert_with(|| ChainCheck::new(open.identity.group, chain, key, ChainHead::START));
                    match walk.step(&entry, |_| None) {
                        Ok(_) if own => verified.sound += 1,
                        // The signature is the device's; it says nothing about a member whose device it is not.
                        Ok(_) => verified.faults.push(EntryFault { place: n, code: "foreign-device" }),
                        Err(fault) => verified.faults.push(EntryFault { place: n, code: fault.code() }),
                    }
                }
                if !progress(done, total) || open.is_closing() {
                    return Err(StoreError::Stopped.into());
                }
            }
            verified.chains = u32::try_from(walks.len()).unwrap_or(u32::MAX);
            Ok(verified)
        })
    }
}
