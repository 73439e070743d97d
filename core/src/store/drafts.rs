//! Drafts: forms that are being filled, kept as they are typed.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Its id.
    pub id: [u8; 16],
    /// The record kind.
    pub kind: String,
    /// When it was last changed: milliseconds UTC.
    pub changed_ms: i64,
}

pub(super) fn save(
    connection: &Connection,
    id: &[u8; 16],
    kind: &str,
    changed_ms: i64,
    state: &[u8],
) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO draft (id, kind, changed, state) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, kind, changed_ms, state])?;
    Ok(())
}

pub(super) fn delete(connection: &Connection, id: &[u8; 16]) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id])? > 0)
}

pub(super) fn load(connection: &Connection, id: &[u8; 16]) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT state FROM draft WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

pub(super) fn list(connection: &Connection) -> Result<Vec<DraftRow>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, kind, changed FROM draft ORDER BY changed DESC, id")?;
    let rows =
        statement.query_map([], |row| Ok(DraftRow { id: row.get(0)?, kind: row.get(1)?, changed_ms: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
