//! What the tests of the store share: devices that write about a few records, and everything a store holds as text.

#![allow(dead_code, unused_imports, unreachable_pub, reason = "each test file uses its own part of this")]

mod dump;
mod records;
mod world;

use std::path::Path;
use std::sync::Arc;

use dong_hanh::entry::Entry;
use dong_hanh::model::{KINDS, KindSpec};
use dong_hanh::reports::FactProjector;
use dong_hanh::rules::Rulebook;
use dong_hanh::schedule::DueProjector;
use dong_hanh::store::{Options, Store, StoreError};

pub use dump::{dump, dump_due};
pub use records::id;
pub use world::{Step, World, steps};

/// A plain store: what these tests look at lies above the cipher.
pub struct Shelf {
    pub store: Store,
    pub folder: tempfile::TempDir,
}

const KEY: [u8; 32] = [5; 32];

pub fn options(kinds: &'static [&'static KindSpec]) -> Options {
    let due = DueProjector::new(Arc::new(Rulebook::built_in()));
    Options { cipher: None, kinds, projectors: vec![Arc::new(FactProjector), Arc::new(due)] }
}

impl Shelf {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { store: Store::create(folder.path(), &KEY, options(KINDS)).unwrap(), folder }
    }

    /// With these entries, as they arrive.
    pub fn with<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let shelf = Self::empty();
        shelf.receive(entries);
        shelf
    }

    pub fn receive<'a>(&self, entries: impl IntoIterator<Item = &'a Entry>) {
        let appended = self.store.write(|transaction| {
            entries.into_iter().try_for_each(|entry| transaction.append(entry).map(drop))?;
            Ok::<_, StoreError>(())
        });
        appended.unwrap();
    }

    /// Closed, and opened by a version that knows these kinds.
    pub fn reopened(self, kinds: &'static [&'static KindSpec]) -> Self {
        let Self { store, folder } = self;
        drop(store);
        Self { store: Store::open(folder.path(), &KEY, options(kinds)).unwrap(), folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}
