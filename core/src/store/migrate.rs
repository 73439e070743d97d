//! The schema's numbered steps. A notebook of any earlier schema opens; one of a later schema is left alone.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;

/// Every step from an empty file to today's schema, in order. A released step never changes.
const STEPS: &[&str] = &[
    include_str!("sql/0001_first.sql"),
    include_str!("sql/0002_people_and_words.sql"),
    include_str!("sql/0003_due.sql"),
    include_str!("sql/0004_since.sql"),
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
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have done it while this one waited for the lock, one of a newer version too.
    let found = version(&transaction)?;
    for step in STEPS.iter().skip(found as usize) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    transaction.commit()?;
    Ok(())
}

/// The schema of the store, where this version knows it.
fn version(connection: &Connection) -> Result<u32, StoreError> {
    let found = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > SCHEMA { Err(StoreError::NewerSchema { found, known: SCHEMA }) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    thread_local! {
        static NEWER: RefCell<Option<Connection>> = const { RefCell::new(None) };
    }

    /// SQLite asks this while it waits for the lock: the one that holds it ends then.
    fn newer_ends(_: i32) -> bool {
        NEWER.take().is_some_and(|newer| newer.execute_batch("COMMIT").is_ok())
    }

    /// To see it fail, let `version` take any number.
    #[test]
    fn a_newer_version_that_came_first_is_not_set_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notebook.db");
        let newer = Connection::open(&path).unwrap();
        newer.execute_batch("PRAGMA journal_mode = WAL; PRAGMA user_version = 1;").unwrap();
        newer.execute_batch("BEGIN IMMEDIATE; PRAGMA user_version = 99;").unwrap();
        NEWER.set(Some(newer));
        let mut waiting = Connection::open(&path).unwrap();
        waiting.busy_handler(Some(newer_ends)).unwrap();
        let refused = migrate(&mut waiting, false);
        assert!(matches!(refused, Err(StoreError::NewerSchema { found: 99, known: SCHEMA })), "{refused:?}");
        let kept: u32 = waiting.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!(kept, 99);
    }
}
