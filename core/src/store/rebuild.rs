//! Throws the projections away and derives them again from the entries, in one transaction.
//!
//! Every entry is given its place first; then each record is folded once, however many entries it has, and what hangs on
//! several records is derived once for each subject. Entry by entry, a record of two thousand revisions took the square
//! of its length.

use std::collections::BTreeSet;

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;
use super::open::{Options, Store};
use super::projector::{Projection, RecordChange};
use super::{apply, entries, fold, meta, records};
use crate::entry::{Header, Op};
use crate::model::id::RecordId;

/// What derived the projections that the store holds.
const PROJECTIONS: &str = "projections";
/// Raised when the store's own projections change, lookup keys of a kind too.
const OWN_VERSION: u32 = 5;
/// Entries, records or subjects between two calls of `progress`.
const BATCH: usize = 500;

const CLEAR: &str = "
    DELETE FROM record; DELETE FROM revision; DELETE FROM link; DELETE FROM lookup; DELETE FROM person;
    DELETE FROM fact; DELETE FROM due; DELETE FROM word;
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
    pub fn rebuild(&self, progress: impl FnMut(u64, u64) -> bool) -> Result<(), StoreError> {
        let mut writer = self.writer();
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(CLEAR)?;
        let total = entries::count(&transaction)?;
        let mut rebuilding = Rebuilding { connection: &transaction, options: &self.options, progress, done: 0, total };
        rebuilding.place()?;
        let subjects = rebuilding.records()?;
        rebuilding.subjects(&subjects)?;
        meta::set(&transaction, PROJECTIONS, &versions(&self.options))?;
        transaction.commit()?;
        Ok(())
    }
}

struct Rebuilding<'a, P> {
    connection: &'a Connection,
    options: &'a Options,
    progress: P,
    /// Entries whose record stands again.
    done: u64,
    total: u64,
}

impl<P: FnMut(u64, u64) -> bool> Rebuilding<'_, P> {
    /// Gives each entry its place with its record.
    fn place(&mut self) -> Result<(), StoreError> {
        let mut reached = 0;
        loop {
            let batch = entries::places_after(self.connection, reached, BATCH)?;
            let Some((last, _)) = batch.last() else { return Ok(()) };
            reached = *last;
            for (n, header) in &batch {
                place(self.connection, *n, header)?;
            }
            self.go_on()?;
        }
    }

    /// Folds each record and writes what is derived from it alone. Returns the subjects of each projector.
    fn records(&mut self) -> Result<Vec<BTreeSet<RecordId>>, StoreError> {
        let mut subjects = vec![BTreeSet::new(); self.options.projectors.len()];
        let mut last = 0;
        loop {
            let batch = records::begun_after(self.connection, last, BATCH)?;
            let Some((end, _)) = batch.last() else { return Ok(subjects) };
            last = *end;
            for (r, first) in batch {
                self.record(r, first, &mut subjects)?;
            }
            self.go_on()?;
        }
    }

    fn record(&mut self, r: i64, first: i64, subjects: &mut [BTreeSet<RecordId>]) -> Result<(), StoreError> {
        let history = apply::history(self.connection, r)?;
        self.done += history.len() as u64;
        let Some(after) = fold::fold(&history, self.options.kinds)? else { return Ok(()) };
        records::update(self.connection, r, Some(first), Some(&after))?;
        apply::put_in(self.connection, r, &after)?;
        let change = RecordChange { before: None, after: Some(after) };
        let mut projection = Projection::new(self.connection, self.options.kinds, r);
        for (projector, subjects) in self.options.projectors.iter().zip(subjects) {
            projector.project(&change, &mut projection)?;
            subjects.extend(projector.touched(&change, &projection.reader())?);
        }
        Ok(())
    }

    /// Derives what hangs on several records, now that all of them stand.
    fn subjects(&mut self, subjects: &[BTreeSet<RecordId>]) -> Result<(), StoreError> {
        for (projector, subjects) in self.options.projectors.iter().zip(subjects) {
            for (count, subject) in subjects.iter().enumerate() {
                projector.derive(*subject, &mut Projection::new(self.connection, self.options.kinds, 0))?;
                if count % BATCH == 0 {
                    self.go_on()?;
                }
            }
        }
        self.done = self.total;
        self.go_on()
    }

    fn go_on(&mut self) -> Result<(), StoreError> {
        if (self.progress)(self.done, self.total) { Ok(()) } else { Err(StoreError::Stopped) }
    }
}

/// Notes where an entry is: as the beginning of its record, or as one more about it.
fn place(connection: &Connection, n: i64, header: &Header) -> Result<(), StoreError> {
    let begins = header.op == Op::Create;
    match records::slot(connection, header.subject)? {
        None if begins => records::insert(connection, header.subject, Some(n)).map(|_| ()),
        None => records::add_revision(connection, records::insert(connection, header.subject, None)?, n),
        Some(slot) if begins && slot.first.is_none() => records::update(connection, slot.r, Some(n), None),
        Some(slot) => records::add_revision(connection, slot.r, n),
    }
}
