//! Throws the projections away and derives them again from the entries, in one transaction.

use rusqlite::TransactionBehavior;

use super::error::StoreError;
use super::open::{Options, Store};
use super::{apply, entries, meta};

/// What derived the projections that the store holds.
const PROJECTIONS: &str = "projections";
/// Raised when the store's own projections change.
const OWN_VERSION: u32 = 2;
/// Entries read at a time.
const BATCH: usize = 500;

const CLEAR: &str = "
    DELETE FROM record; DELETE FROM revision; DELETE FROM link; DELETE FROM lookup; DELETE FROM person;
    DELETE FROM fact; DELETE FROM due;
    INSERT INTO name_search (name_search) VALUES ('delete-all');
    INSERT INTO note_search (note_search) VALUES ('delete-all');
";

fn versions(options: &Options) -> Vec<u8> {
    let mut list = format!("store:{OWN_VERSION}");
    for projector in &options.projectors {
        list.push_str(&format!(" {}:{}", projector.code(), projector.version()));
    }
    for kind in options.kinds {
        list.push_str(&format!(" {}:{}", kind.code, kind.version));
    }
    list.into_bytes()
}

/// Rebuilds when another version derived what the store holds.
pub(super) fn if_projections_changed(store: &Store) -> Result<(), StoreError> {
    let wanted = versions(&store.options);
    let held = store.read(|reader| reader.meta(PROJECTIONS))?;
    if held.as_ref() == Some(&wanted) {
        return Ok(());
    }
    store.rebuild(|_, _| true)
}

impl Store {
    /// Derives every projection again. `progress` hears how many of how many entries are done and says whether to go
    /// on; stopped or failed, everything stays as it was.
    pub fn rebuild(&self, mut progress: impl FnMut(u64, u64) -> bool) -> Result<(), StoreError> {
        let mut writer = self.writer();
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(CLEAR)?;
        let total = entries::count(&transaction)?;
        let (mut place, mut done) = (0, 0);
        loop {
            let batch = entries::after(&transaction, place, BATCH)?;
            let Some((last, _)) = batch.last() else { break };
            place = *last;
            for (n, entry) in &batch {
                apply::apply(&transaction, &self.options, *n, entry)?;
            }
            done += batch.len() as u64;
            if !progress(done, total) {
                return Err(StoreError::Stopped);
            }
        }
        meta::set(&transaction, PROJECTIONS, &versions(&self.options))?;
        transaction.commit()?;
        Ok(())
    }
}
