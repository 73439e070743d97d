//! The schema's numbered steps. A notebook of any earlier schema opens; one of a later schema is left alone.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;

/// Every step from an empty file to today's schema, in order. A released step never changes.
const STEPS: &[&str] = &[
    include_str!("sql/0001_first.sql"),
    include_str!("sql/0002_people_and_words.sql"),
    include_str!("sql/0003_due.sql"),
];

/// The newest schema this version knows.
pub(super) const SCHEMA: u32 = STEPS.len() as u32;

/// Brings the schema up to date in one transaction; makes it where the store is new.
pub(super) fn migrate(connection: &mut Connection, is_new: bool) -> Result<(), StoreError> {
    let found = version(connection)?;
    if found == 0 && !is_new {
        return Err(StoreError::Damaged);
    }
    if found == SCHEMA {
        return Ok(());
    }
    if found > SCHEMA {
        return Err(StoreError::NewerSchema { found, known: SCHEMA });
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have done it while this one waited for the lock.
    let found = version(&transaction)?;
    for step in STEPS.iter().skip(found as usize) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    transaction.commit()?;
    Ok(())
}

fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}
