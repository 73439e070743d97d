//! What other rooms derive from records, within the transaction that changes them.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::error::StoreError;
use super::reader::Reader;
use super::{Due, Fact};
use super::{due, facts};
use crate::model::id::RecordId;
use crate::model::{KindSpec, Record};

/// What an entry did to a record.
#[derive(Debug, Clone)]
pub struct RecordChange {
    /// The record before; none where it is new or was not live.
    pub before: Option<Record>,
    /// The record after; none where it was taken back.
    pub after: Option<Record>,
}

impl RecordChange {
    /// The people whose files it touches, each once: those it names, and the person it is.
    pub fn people(&self) -> Vec<RecordId> {
        let mut people = Vec::new();
        for record in [&self.before, &self.after].into_iter().flatten() {
            if record.kind.code == crate::model::person::KIND {
                people.push(record.id);
            }
            people.extend(record.people());
        }
        people.sort_unstable();
        people.dedup();
        people
    }
}

/// Derives rows from a change. What it writes must depend only on the records, never on the order in which they came
/// or on the clock, so that devices with equal entries hold equal projections.
pub trait Projector: Send + Sync {
    /// A stable code.
    fn code(&self) -> &'static str;

    /// Raised whenever it derives something else: the store then rebuilds.
    fn version(&self) -> u32;

    /// Derives what the changed record gives by itself. In a rebuild other records may not stand yet.
    fn project(&self, _change: &RecordChange, _projection: &mut Projection<'_>) -> Result<(), StoreError> {
        Ok(())
    }

    /// The subjects whose rows hang on more than one record and may be others now. In a rebuild other records may not
    /// stand yet; each subject must follow from at least one record that stands, taken alone.
    fn touched(&self, _change: &RecordChange, _reader: &Reader<'_>) -> Result<BTreeSet<RecordId>, StoreError> {
        Ok(BTreeSet::new())
    }

    /// Derives the rows of a subject, from every record that stands.
    fn derive(&self, _subject: RecordId, _projection: &mut Projection<'_>) -> Result<(), StoreError> {
        Ok(())
    }
}

/// Where a projector reads and writes.
pub struct Projection<'a> {
    connection: &'a Connection,
    kinds: &'static [&'static KindSpec],
    r: i64,
}

impl std::fmt::Debug for Projection<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Projection")
    }
}

impl<'a> Projection<'a> {
    pub(super) fn new(connection: &'a Connection, kinds: &'static [&'static KindSpec], r: i64) -> Self {
        Self { connection, kinds, r }
    }

    /// The records as they stand after the change.
    pub fn reader(&self) -> Reader<'a> {
        Reader::new(self.connection, self.kinds)
    }

    /// Replaces the facts of the changed record.
    pub fn replace_facts(&mut self, before: &[Fact], after: &[Fact]) -> Result<(), StoreError> {
        facts::replace(self.connection, self.r, before, after)
    }

    /// Replaces everything that is due about a person.
    pub fn replace_due(&mut self, about: RecordId, due: &[Due]) -> Result<(), StoreError> {
        due::replace(self.connection, about, due)
    }
}
