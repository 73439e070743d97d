//! Salvage: what is whole is read page by page out of files that will not open or are damaged anywhere.
//!
//! The way is the same for every damage, none included: no table is looked up, every row that lies on a whole page is
//! told by its values. What is read this way was authenticated by the database's key; whether an entry is signed by
//! whom it says is for the caller to check.

mod cells;
mod page_opener;
mod rows;
mod values;
mod versions;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

pub(in crate::store) use page_opener::PageOpener;
pub(crate) use rows::Draft;
use rows::Row;
pub(crate) use versions::Standing;
use versions::{At, Versions, View};

use super::error::StoreError;
use crate::entry::{ChainHead, ChainKey, Entry};
use crate::model::id::{DeviceId, EntryId};
use crate::vault::Cipher;

/// An entry that was found.
pub(crate) struct Found {
    /// Its place in the order of arrival.
    pub(crate) n: i64,
    /// What it is worth.
    pub(crate) standing: Standing,
    /// The entry.
    pub(crate) entry: Entry,
}

/// What is whole.
#[derive(Default)]
pub(crate) struct Whole {
    /// The entries, each once, in no order.
    pub(crate) entries: Vec<Found>,
    /// The drafts as they stand.
    pub(crate) drafts: Vec<Draft>,
    /// The settings of the device, the newest of each.
    pub(crate) meta: BTreeMap<String, Vec<u8>>,
    /// Pages that were looked at, each once.
    pub(crate) pages: u64,
    /// The pages among them whose newest version is damaged.
    pub(crate) damaged: BTreeSet<u32>,
    heads: HashMap<(DeviceId, Vec<u8>), ChainHead>,
}

impl Whole {
    /// How far a chain went, as far as the store had noted it.
    pub(crate) fn head(&self, chain: &ChainKey) -> Option<ChainHead> {
        self.heads.get(&(chain.device, chain.audience.to_cbor())).copied()
    }
}

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The database and its logs.
    All,
    /// The logs alone: what the notebook went on without.
    Logs,
}

/// Reads what is whole in `folder`, which is only read; a scratch file lies in `scratch` meanwhile. `progress` hears how
/// many of how many pages are done and says whether to go on.
pub(crate) fn read(
    folder: &Path,
    scratch: &Path,
    key: &[u8; 32],
    cipher: Option<Cipher>,
    scope: Scope,
    mut progress: impl FnMut(u64, u64) -> bool,
) -> Result<Whole, StoreError> {
    let versions = Versions::of(folder)?;
    if versions.is_empty() {
        return Err(StoreError::Missing);
    }
    let opener = PageOpener::begin(scratch, key, cipher)?;
    let mut reading = Reading { versions, opener, whole: Whole::default(), ids: HashMap::new() };
    let mut all = reading.versions.all();
    if scope == Scope::Logs {
        all.retain(|at| matches!(at, At::Frame { .. }));
    }
    let total = all.len() as u64;
    let mut seen = BTreeSet::new();
    for (done, at) in all.into_iter().enumerate() {
        if !progress(done as u64, total) {
            return Err(StoreError::Stopped);
        }
        seen.insert(reading.versions.number(at));
        reading.page(at)?;
    }
    progress(total, total);
    let mut whole = reading.whole;
    whole.pages = seen.len() as u64;
    Ok(whole)
}

struct Reading {
    versions: Versions,
    opener: PageOpener,
    whole: Whole,
    ids: HashMap<EntryId, usize>,
}

impl Reading {
    fn page(&mut self, at: At) -> Result<(), StoreError> {
        let number = self.versions.number(at);
        let standing = self.versions.standing(at);
        let Some(page) = self.versions.read(at, &mut self.opener)? else {
            if standing == Standing::Held {
                self.whole.damaged.insert(number);
            }
            return Ok(());
        };
        let views = [self.versions.when_written(at), self.versions.now(), View::Database];
        for cell in cells::cells(&page) {
            let row = match cell.overflow {
                None => rows::read(cell.n, cell.local),
                Some(overflow) => {
                    let mut found = None;
                    for view in views {
                        let bytes = self.overflowing(cell.local, cell.size, overflow, view)?;
                        found = bytes.and_then(|bytes| rows::read(cell.n, &bytes));
                        if found.is_some() {
                            break;
                        }
                    }
                    found
                }
            };
            if let Some(row) = row {
                self.keep(row, standing);
            }
        }
        Ok(())
    }

    /// A row that goes on in other pages, as they were at that moment.
    fn overflowing(
        &mut self,
        local: &[u8],
        size: usize,
        first: u32,
        view: View,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let mut bytes = local.to_vec();
        let mut next = first;
        while bytes.len() < size {
            let at = self.versions.find(next, view);
            let Some(page) = self.versions.read(at, &mut self.opener)? else { return Ok(None) };
            let Some((number, content)) = page.split_first_chunk::<4>() else { return Ok(None) };
            next = u32::from_be_bytes(*number);
            bytes.extend_from_slice(&content[..content.len().min(size - bytes.len())]);
        }
        Ok(Some(bytes))
    }

    fn keep(&mut self, row: Row, standing: Standing) {
        let now = standing == Standing::Held;
        match row {
            Row::Entry(n, entry) => self.keep_entry(n, *entry, standing),
            // An older draft may have been saved or discarded since.
            Row::Draft(draft) if now => {
                self.whole.drafts.retain(|other| other.id != draft.id);
                self.whole.drafts.push(draft);
            }
            Row::Draft(_) => {}
            Row::Meta(key, value) if now => {
                self.whole.meta.insert(key, value);
            }
            Row::Meta(key, value) => {
                self.whole.meta.entry(key).or_insert(value);
            }
            Row::Head(chain, head) => {
                let known = self.whole.heads.entry(chain).or_insert(head);
                if head.seq > known.seq {
                    *known = head;
                }
            }
        }
    }

    fn keep_entry(&mut self, n: i64, entry: Entry, standing: Standing) {
        let found = Found { n, standing, entry };
        let Some(at) = self.ids.get(&found.entry.header().id).copied() else {
            self.ids.insert(found.entry.header().id, self.whole.entries.len());
            self.whole.entries.push(found);
            return;
        };
        let known = &mut self.whole.entries[at];
        // A body that was erased stays erased, whatever an older page still says.
        let erased = known.entry.body().is_none() || found.entry.body().is_none();
        if found.standing > known.standing {
            *known = found;
        }
        if erased && known.entry.body().is_some() {
            known.entry = known.entry.clone().erased();
        }
    }
}
