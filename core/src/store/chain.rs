//! The heads of the chains: one a device and audience.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use crate::entry::{ChainHead, ChainKey};

/// A chain's number in this store and its head.
pub(super) fn find(connection: &Connection, key: &ChainKey) -> Result<Option<(i64, ChainHead)>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT c, seq, hash FROM chain WHERE device = ?1 AND audience = ?2")?;
    let found = statement.query_row(params![key.device.as_bytes(), key.audience.to_cbor()], |row| {
        Ok((row.get(0)?, ChainHead { seq: row.get(1)?, hash: row.get(2)? }))
    });
    Ok(found.optional()?)
}

/// Moves a chain's head, or begins the chain. Returns the chain's number.
pub(super) fn advance(connection: &Connection, key: &ChainKey, head: &ChainHead) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO chain (device, audience, seq, hash) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (device, audience) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
         RETURNING c",
    )?;
    let c = statement
        .query_row(params![key.device.as_bytes(), key.audience.to_cbor(), head.seq, head.hash], |row| row.get(0))?;
    Ok(c)
}
