//! Reading: one snapshot of records, lists, facts and entries.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::drafts::{self, DraftRow};
use super::due::DueRow;
use super::due_place::DueCursor;
use super::due_query::{self, DueQuery};
use super::error::StoreError;
use super::facts::{self, FactRow};
use super::people::{self, PersonCursor, PersonRow};
use super::records;
use super::search_people::HitCursor;
use super::{apply, entries, fold, meta, search, search_people};
use crate::entry::Entry;
use crate::model::id::{EntryId, RecordId};
use crate::model::{KindSpec, LookupKey, Record};

/// A place in a list of records by day: where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCursor {
    pub(super) day: i32,
    pub(super) r: i64,
}

impl DayCursor {
    /// From its parts: days since 1970-01-01, and a handle.
    pub const fn new(day: i32, handle: i64) -> Self {
        Self { day, r: handle }
    }

    /// The last day, counted from 1970-01-01.
    pub const fn day(&self) -> i32 {
        self.day
    }

    /// The handle of the last record.
    pub const fn handle(&self) -> i64 {
        self.r
    }
}

/// One snapshot.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub(super) connection: &'a Connection,
    pub(super) kinds: &'static [&'static KindSpec],
}

impl std::fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(connection: &'a Connection, kinds: &'static [&'static KindSpec]) -> Self {
        Self { connection, kinds }
    }

    /// The live record of that id.
    pub fn record(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        match records::slot(self.connection, id)? {
            Some(slot) if slot.live => self.fold(slot.r),
            _ => Ok(None),
        }
    }

    /// Every entry about a record, in order of arrival.
    pub fn history(&self, id: RecordId) -> Result<Vec<Entry>, StoreError> {
        match records::slot(self.connection, id)? {
            Some(slot) => apply::history(self.connection, slot.r),
            None => Ok(Vec::new()),
        }
    }

    /// The entry of that id.
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        Ok(entries::find(self.connection, id)?.map(|(_, entry)| entry))
    }

    /// Entries in order of arrival after a place, at most that many, each with its place.
    pub fn entries_after(&self, place: i64, limit: usize) -> Result<Vec<(i64, Entry)>, StoreError> {
        entries::after(self.connection, place, limit)
    }

    /// The place of the newest entry, as [`Reader::entries_after`] gives it; none in an empty log.
    pub fn newest_entry(&self) -> Result<Option<i64>, StoreError> {
        entries::newest(self.connection)
    }

    /// How many entries there are.
    pub fn entry_count(&self) -> Result<u64, StoreError> {
        entries::count(self.connection)
    }

    /// The live records of a kind, newest day first, before a place.
    pub fn of_kind(
        &self,
        kind: &str,
        before: Option<DayCursor>,
        limit: usize,
    ) -> Result<Vec<(DayCursor, Record)>, StoreError> {
        let Some(kind) = records::find_kind_number(self.connection, kind)? else { return Ok(Vec::new()) };
        let before = before.unwrap_or(DayCursor { day: i32::MAX, r: i64::MAX });
        let mut statement = self.connection.prepare_cached(
            "SELECT day, r FROM record WHERE live = 1 AND kind = ?1 AND (day, r) < (?2, ?3)
              ORDER BY day DESC, r DESC LIMIT ?4",
        )?;
        let places = statement.query_map(params![kind, before.day, before.r, limit], cursor)?;
        self.at(places.collect::<Result<_, _>>()?)
    }

    /// How many live records of a kind there are. It stops counting at `most`.
    pub fn count_of_kind(&self, kind: &str, most: usize) -> Result<usize, StoreError> {
        let Some(kind) = records::find_kind_number(self.connection, kind)? else { return Ok(0) };
        let mut statement =
            self.connection.prepare_cached("SELECT 1 FROM record WHERE live = 1 AND kind = ?1 LIMIT ?2")?;
        let mut rows = statement.query(params![kind, most])?;
        let mut count = 0;
        while rows.next()?.is_some() {
            count += 1;
        }
        Ok(count)
    }

    /// The records that hold a lookup key.
    pub fn with_key(&self, key: &LookupKey) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT record.id FROM lookup JOIN record USING (r) WHERE ix = ?1 AND key = ?2 ORDER BY record.id",
        )?;
        let ids = statement.query_map(params![key.index, key.key], |row| row.get::<_, [u8; 16]>(0))?;
        ids.map(|id| Ok(RecordId::from_bytes(id?))).collect()
    }

    /// People in the order of their names, after a place.
    pub fn people(
        &self,
        after: Option<&PersonCursor>,
        limit: usize,
    ) -> Result<Vec<(PersonCursor, PersonRow)>, StoreError> {
        people::page(self.connection, after, limit)
    }

    /// The list row of one person.
    pub fn person_row(&self, id: RecordId) -> Result<Option<PersonRow>, StoreError> {
        match records::slot(self.connection, id)? {
            Some(slot) if slot.live => people::row(self.connection, slot.r),
            _ => Ok(None),
        }
    }

    /// People whose names hold every word of the query, exact spelling first, then by name, after a place.
    pub fn search_people(
        &self,
        query: &str,
        after: Option<&HitCursor>,
        limit: usize,
    ) -> Result<Vec<(HitCursor, PersonRow)>, StoreError> {
        search_people::page(self.connection, query, after, limit)
    }

    /// Records whose notes hold every word of the query, newest first, before a place.
    pub fn search_notes(
        &self,
        query: &str,
        before: Option<i64>,
        limit: usize,
    ) -> Result<Vec<(i64, Record)>, StoreError> {
        let hits = search::notes(self.connection, query, before, limit)?;
        let records = hits.into_iter().map(|r| Ok(self.fold(r)?.map(|record| (r, record))));
        records.filter_map(Result::transpose).collect()
    }

    /// What is due of a part, earliest first, after a place.
    pub fn due(
        &self,
        query: &DueQuery,
        after: Option<DueCursor>,
        limit: usize,
    ) -> Result<Vec<(DueCursor, DueRow)>, StoreError> {
        due_query::page(self.connection, query, after, limit)
    }

    /// How much is due of a part. It stops counting at `most`.
    pub fn due_count(&self, query: &DueQuery, most: usize) -> Result<usize, StoreError> {
        due_query::count(self.connection, query, most)
    }

    /// The handles of the people, clubs and teams about which something of a part is due.
    pub fn due_about(&self, query: &DueQuery) -> Result<HashSet<i64>, StoreError> {
        due_query::about(self.connection, query)
    }

    /// Every fact of a measure dated within `days`, oldest first; answers [`StoreError::Stopped`] once `each` says no.
    pub fn each_fact(
        &self,
        measure: u16,
        days: RangeInclusive<NaiveDate>,
        each: impl FnMut(FactRow) -> bool,
    ) -> Result<(), StoreError> {
        facts::each(self.connection, measure, days, each)
    }

    /// The record behind a fact's handle.
    pub fn id_of(&self, handle: i64) -> Result<RecordId, StoreError> {
        records::id_of(self.connection, handle)
    }

    /// The handle by which facts name a record, if anything names it.
    pub fn handle_of(&self, id: RecordId) -> Result<Option<i64>, StoreError> {
        Ok(records::slot(self.connection, id)?.map(|slot| slot.r))
    }

    /// The drafts, newest first.
    pub fn drafts(&self) -> Result<Vec<DraftRow>, StoreError> {
        drafts::list(self.connection)
    }

    /// The state of a draft.
    pub fn draft(&self, id: &[u8; 16]) -> Result<Option<Vec<u8>>, StoreError> {
        drafts::load(self.connection, id)
    }

    /// A setting of this device.
    pub fn meta(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        meta::get(self.connection, key)
    }

    pub(super) fn at(&self, places: Vec<DayCursor>) -> Result<Vec<(DayCursor, Record)>, StoreError> {
        let mut found = Vec::with_capacity(places.len());
        for place in places {
            // What only a newer version can read stays out of today's lists; it is kept and sent on.
            if let Some(record) = self.fold(place.r)? {
                found.push((place, record));
            }
        }
        Ok(found)
    }

    fn fold(&self, r: i64) -> Result<Option<Record>, StoreError> {
        fold::fold(&apply::history(self.connection, r)?, self.kinds)
    }
}

pub(super) fn cursor(row: &rusqlite::Row<'_>) -> rusqlite::Result<DayCursor> {
    Ok(DayCursor { day: row.get(0)?, r: row.get(1)? })
}
