//! The entries themselves: signed bytes as they came.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::StoreError;
use crate::entry::{Entry, Header};
use crate::model::id::EntryId;

const COLUMNS: &str = "header, signature, body";

/// Adds an entry and returns its place in the order of arrival.
pub(super) fn insert(connection: &Connection, c: i64, entry: &Entry) -> Result<i64, StoreError> {
    let header = entry.header();
    let mut statement = connection
        .prepare_cached("INSERT INTO entry (id, c, seq, header, signature, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    let n = statement.insert(params![
        header.id.as_bytes(),
        c,
        header.seq,
        entry.header_bytes(),
        entry.signature(),
        entry.body().map(|body| body.bytes()),
    ])?;
    Ok(n)
}

/// The entry at a place.
pub(super) fn at(connection: &Connection, n: i64) -> Result<Entry, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM entry WHERE n = ?1"))?;
    let parts = statement.query_row([n], parts).optional()?.ok_or(StoreError::Damaged)?;
    whole(parts)
}

/// The entry that began a record, and whether there are more about it.
pub(super) fn first_of(connection: &Connection, r: i64) -> Result<(Option<Entry>, bool), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT header, signature, body, record.first, entry.n,
                EXISTS (SELECT 1 FROM revision WHERE revision.r = record.r)
           FROM record LEFT JOIN entry ON entry.n = record.first WHERE record.r = ?1",
    )?;
    let mut rows = statement.query([r])?;
    let row = rows.next()?.ok_or(StoreError::Damaged)?;
    let first = match (row.get::<_, Option<i64>>(3)?, row.get::<_, Option<i64>>(4)?) {
        (None, _) => None,
        (Some(_), Some(_)) => Some(whole(parts(row)?)?),
        (Some(_), None) => return Err(StoreError::Damaged),
    };
    Ok((first, row.get(5)?))
}

/// The entry of an id, and its place.
pub(super) fn find(connection: &Connection, id: EntryId) -> Result<Option<(i64, Entry)>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS}, n FROM entry WHERE id = ?1"))?;
    let found = statement.query_row(params![id.as_bytes()], |row| Ok((row.get(3)?, parts(row)?))).optional()?;
    found.map(|(n, parts)| Ok((n, whole(parts)?))).transpose()
}

/// The entries after a place, in order of arrival, at most that many.
pub(super) fn after(connection: &Connection, n: i64, limit: usize) -> Result<Vec<(i64, Entry)>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS}, n FROM entry WHERE n > ?1 ORDER BY n LIMIT ?2"))?;
    let rows = statement.query_map(params![n, limit], |row| Ok((row.get(3)?, parts(row)?)))?;
    rows.map(|row| row.map_err(StoreError::from).and_then(|(n, parts)| Ok((n, whole(parts)?)))).collect()
}

/// The headers of the entries after a place, in order of arrival, at most that many.
pub(super) fn places_after(connection: &Connection, n: i64, limit: usize) -> Result<Vec<(i64, Header)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT n, header FROM entry WHERE n > ?1 ORDER BY n LIMIT ?2")?;
    let mut rows = statement.query(params![n, limit])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let header = row.get_ref(1)?.as_blob().map_err(|_| StoreError::Damaged)?;
        found.push((row.get(0)?, Header::decode(header).map_err(|_| StoreError::Damaged)?));
    }
    Ok(found)
}

/// The place of the newest entry, none in an empty log.
pub(super) fn newest(connection: &Connection) -> Result<Option<i64>, StoreError> {
    Ok(connection.prepare_cached("SELECT max(n) FROM entry")?.query_row([], |row| row.get(0))?)
}

/// How many entries there are.
pub(super) fn count(connection: &Connection) -> Result<u64, StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?)
}

type Parts = (Vec<u8>, [u8; 64], Option<Vec<u8>>);

fn parts(row: &Row<'_>) -> rusqlite::Result<Parts> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

/// What was written by this app and does not read back is damage, not a newer format: that keeps its bytes.
fn whole((header, signature, body): Parts) -> Result<Entry, StoreError> {
    Entry::from_parts(header, signature, body).map_err(|_| StoreError::Damaged)
}
