//! Records and their handles: the short numbers by which projections name them.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use crate::model::Record;
use crate::model::id::RecordId;

/// What the table knows of a record.
pub(super) struct Slot {
    pub(super) r: i64,
    pub(super) first: Option<i64>,
    pub(super) live: bool,
}

/// Days since 1970-01-01, as the tables keep them.
pub(super) fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce() - DAYS_TO_1970
}

/// The day of a number.
pub(super) fn day_of(number: i32) -> Result<NaiveDate, StoreError> {
    number.checked_add(DAYS_TO_1970).and_then(NaiveDate::from_num_days_from_ce_opt).ok_or(StoreError::Damaged)
}

const DAYS_TO_1970: i32 = 719_163;

pub(super) fn slot(connection: &Connection, id: RecordId) -> Result<Option<Slot>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT r, first, live FROM record WHERE id = ?1")?;
    let slot = statement
        .query_row(params![id.as_bytes()], |row| Ok(Slot { r: row.get(0)?, first: row.get(1)?, live: row.get(2)? }));
    Ok(slot.optional()?)
}

/// The handle of a record, made where nothing named it before.
pub(super) fn handle(connection: &Connection, id: RecordId) -> Result<i64, StoreError> {
    match slot(connection, id)? {
        Some(slot) => Ok(slot.r),
        None => insert(connection, id, None),
    }
}

/// A new handle, with the place of the entry that begins the record where that is known. The record is yet to stand.
pub(super) fn insert(connection: &Connection, id: RecordId, first: Option<i64>) -> Result<i64, StoreError> {
    let mut statement =
        connection.prepare_cached("INSERT INTO record (id, day, unit, first, live) VALUES (?1, 0, '', ?2, 0)")?;
    Ok(statement.insert(params![id.as_bytes(), first])?)
}

/// Records after a handle whose beginning has arrived, at most that many: handle and place of the beginning.
pub(super) fn begun_after(connection: &Connection, r: i64, limit: usize) -> Result<Vec<(i64, i64)>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT r, first FROM record WHERE r > ?1 AND first IS NOT NULL ORDER BY r LIMIT ?2")?;
    let found = statement.query_map(params![r, limit], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The record of a handle.
pub(super) fn id_of(connection: &Connection, r: i64) -> Result<RecordId, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id FROM record WHERE r = ?1")?;
    let id: [u8; 16] = statement.query_row([r], |row| row.get(0))?;
    Ok(RecordId::from_bytes(id))
}

/// Brings the row of a record up to date; `record` is none where it was taken back or cannot be read.
pub(super) fn update(
    connection: &Connection,
    r: i64,
    first: Option<i64>,
    record: Option<&Record>,
) -> Result<(), StoreError> {
    match record {
        Some(record) => {
            let kind = kind_number(connection, record.kind.code)?;
            let mut statement = connection.prepare_cached(
                "UPDATE record SET kind = ?2, day = ?3, unit = ?4, first = ?5, live = 1 WHERE r = ?1",
            )?;
            statement.execute(params![r, kind, day_number(record.day), record.unit, first])?;
        }
        None => {
            let mut statement = connection.prepare_cached("UPDATE record SET first = ?2, live = 0 WHERE r = ?1")?;
            statement.execute(params![r, first])?;
        }
    }
    Ok(())
}

/// The number of a kind in this store, if it ever held a record of it.
pub(super) fn find_kind_number(connection: &Connection, code: &str) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT k FROM kind WHERE code = ?1")?;
    Ok(statement.query_row([code], |row| row.get(0)).optional()?)
}

/// The code of a kind of that number.
pub(super) fn kind_code(connection: &Connection, number: i64) -> Result<String, StoreError> {
    let mut statement = connection.prepare_cached("SELECT code FROM kind WHERE k = ?1")?;
    Ok(statement.query_row([number], |row| row.get(0))?)
}

/// The number of a kind in this store, given where it has none yet. Only a write may ask.
pub(super) fn kind_number(connection: &Connection, code: &str) -> Result<i64, StoreError> {
    match find_kind_number(connection, code)? {
        Some(k) => Ok(k),
        None => Ok(connection.prepare_cached("INSERT INTO kind (code) VALUES (?1)")?.insert([code])?),
    }
}

/// The places of a record's entries beyond its first, in order of arrival.
pub(super) fn revisions(connection: &Connection, r: i64) -> Result<Vec<i64>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT n FROM revision WHERE r = ?1 ORDER BY n")?;
    Ok(statement.query_map([r], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Notes that an entry is about a record that began before.
pub(super) fn add_revision(connection: &Connection, r: i64, n: i64) -> Result<(), StoreError> {
    connection.prepare_cached("INSERT OR IGNORE INTO revision (r, n) VALUES (?1, ?2)")?.execute(params![r, n])?;
    Ok(())
}
