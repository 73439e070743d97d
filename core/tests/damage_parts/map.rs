//! On which pages of a database an entry lies, told by its bytes alone: no table is looked up.

use std::collections::{BTreeSet, HashMap};

use dong_hanh::entry::Entry;
use dong_hanh::model::id::EntryId;
use rusqlite::Connection;

const WINDOW: usize = 8;

/// The pages of every entry.
pub(crate) struct Map(pub(crate) HashMap<EntryId, BTreeSet<usize>>);

impl Map {
    /// Looks for pieces of each entry in all pages.
    pub(crate) fn of(database: &Connection, entries: &[Entry]) -> Self {
        let mut places: HashMap<[u8; WINDOW], BTreeSet<usize>> = HashMap::new();
        let mut statement = database.prepare("SELECT pgno, data FROM sqlite_dbpage").unwrap();
        let pages = statement.query_map([], |row| Ok((row.get::<_, usize>(0)?, row.get::<_, Vec<u8>>(1)?))).unwrap();
        for (number, page) in pages.map(Result::unwrap) {
            for window in page.windows(WINDOW) {
                places.entry(window.try_into().unwrap()).or_default().insert(number);
            }
        }
        let pages_of = |entry: &Entry| {
            let bytes = [entry.signature(), entry.body().unwrap().bytes()].concat();
            let pieces = bytes.chunks_exact(WINDOW).filter_map(|piece| places.get(piece));
            // A piece that stands in many entries tells nothing.
            let telling = pieces.filter(|pages| pages.len() < 4);
            telling.flatten().copied().collect::<BTreeSet<usize>>()
        };
        Self(entries.iter().map(|entry| (entry.header().id, pages_of(entry))).collect())
    }

    /// Whether an entry lies on one of these pages.
    pub(crate) fn touches(&self, entry: EntryId, pages: &BTreeSet<usize>) -> bool {
        !self.0[&entry].is_disjoint(pages)
    }
}
