//! What names a record: its timeline, and the records of a kind that refer to it.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::params;

use super::error::StoreError;
use super::reader::{DayCursor, Reader, cursor};
use super::records::{self, day_number};
use crate::model::Record;
use crate::model::id::RecordId;

impl Reader<'_> {
    /// The live records that name `target`, newest day first, before a place.
    pub fn timeline(
        &self,
        target: RecordId,
        before: Option<DayCursor>,
        limit: usize,
    ) -> Result<Vec<(DayCursor, Record)>, StoreError> {
        let Some(slot) = records::slot(self.connection, target)? else { return Ok(Vec::new()) };
        let before = before.unwrap_or(DayCursor { day: i32::MAX, r: i64::MAX });
        let mut statement = self.connection.prepare_cached(
            "SELECT day, r FROM link WHERE target = ?1 AND (day, r) < (?2, ?3) ORDER BY day DESC, r DESC LIMIT ?4",
        )?;
        let places = statement.query_map(params![slot.r, before.day, before.r, limit], cursor)?;
        self.at(places.collect::<Result<_, _>>()?)
    }

    /// The live records of some kinds that name `target`, newest day first, before a place.
    pub fn timeline_of(
        &self,
        target: RecordId,
        kinds: &[&str],
        before: Option<DayCursor>,
        limit: usize,
    ) -> Result<Vec<(DayCursor, Record)>, StoreError> {
        let Some(slot) = records::slot(self.connection, target)? else { return Ok(Vec::new()) };
        let numbers = kinds.iter().map(|kind| records::find_kind_number(self.connection, kind));
        let numbers: BTreeSet<i64> = numbers.filter_map(Result::transpose).collect::<Result<_, _>>()?;
        let before = before.unwrap_or(DayCursor { day: i32::MAX, r: i64::MAX });
        let mut statement = self.connection.prepare_cached(
            "SELECT day, r, kind FROM link WHERE target = ?1 AND (day, r) < (?2, ?3) ORDER BY day DESC, r DESC",
        )?;
        let mut rows = statement.query(params![slot.r, before.day, before.r])?;
        let mut places = Vec::new();
        // The rows of one person lie together: those of other kinds cost nothing.
        while places.len() < limit
            && let Some(row) = rows.next()?
        {
            if numbers.contains(&row.get(2)?) {
                places.push(cursor(row)?);
            }
        }
        self.at(places)
    }

    /// At most `limit` live records of a kind that name `target`, dated within `days`, newest day first, those of one day
    /// by their ids: equal records come in an equal order on every device.
    pub fn referring(
        &self,
        target: RecordId,
        kind: &str,
        days: RangeInclusive<NaiveDate>,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let Some(slot) = records::slot(self.connection, target)? else { return Ok(Vec::new()) };
        let Some(kind) = records::find_kind_number(self.connection, kind)? else { return Ok(Vec::new()) };
        let mut statement = self.connection.prepare_cached(
            "SELECT link.day, link.r FROM link JOIN record ON record.r = link.r
              WHERE link.target = ?1 AND link.day BETWEEN ?2 AND ?3 AND link.kind = ?4
              ORDER BY link.day DESC, record.id DESC LIMIT ?5",
        )?;
        let (first, last) = (day_number(*days.start()), day_number(*days.end()));
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let places = statement.query_map(params![slot.r, first, last, kind, limit], cursor)?;
        let records = self.at(places.collect::<Result<_, _>>()?)?;
        Ok(records.into_iter().map(|(_, record)| record).collect())
    }

    /// Which kinds of records name `target`.
    pub fn kinds_naming(&self, target: RecordId) -> Result<BTreeSet<String>, StoreError> {
        let Some(slot) = records::slot(self.connection, target)? else { return Ok(BTreeSet::new()) };
        let mut statement = self.connection.prepare_cached("SELECT kind FROM link WHERE target = ?1")?;
        let numbers = statement.query_map([slot.r], |row| row.get(0))?;
        let numbers: BTreeSet<i64> = numbers.collect::<Result<_, _>>()?;
        numbers.into_iter().map(|number| records::kind_code(self.connection, number)).collect()
    }
}
