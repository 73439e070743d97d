//! The one place where a database is opened: cipher, key, settings, and the states in which it will not open.
//!
//! Known faults of SQLite3MultipleCiphers 2.6 set limits that hold for the whole room: no ATTACH, no key in a URI, no
//! SQLite backup API, no rekey.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};
use zeroize::Zeroizing;

use super::check::{self, Checked};
use super::error::StoreError;
use super::projector::Projector;
use super::reader::Reader;
use super::transaction::Transaction;
use super::{lost_log, migrate, rebuild};
use crate::model::KindSpec;
use crate::vault::{Cipher, Disk, RealDisk};

/// The database's file name.
pub const DATABASE: &str = "notebook.db";
/// SQLite's page size unless told otherwise.
const PAGE_BYTES: u64 = 4096;
/// What every plain SQLite file starts with.
const PLAIN_MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// How a setting is told to SQLite.
const PRAGMA: &str = "PRAGMA ";
/// Readers kept open beside the writer.
const READERS: usize = 3;

/// How a store is opened.
#[derive(Clone)]
pub struct Options {
    /// The cipher, or none: the plain twin that benchmarks and leak tests compare with.
    pub cipher: Option<Cipher>,
    /// The record kinds that this version reads.
    pub kinds: &'static [&'static KindSpec],
    /// What is derived beyond records and search.
    pub projectors: Vec<Arc<dyn Projector>>,
}

/// An open store: one writer, readers beside it.
pub struct Store {
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    path: PathBuf,
    key: Zeroizing<[u8; 32]>,
    pub(super) options: Options,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// Opens the store of a folder, brings its schema up to date and rebuilds projections that changed.
    pub fn open(folder: &Path, key: &[u8; 32], options: Options) -> Result<Self, StoreError> {
        let path = folder.join(DATABASE);
        // SQLite would take a file without a whole page for a new database.
        match path.metadata() {
            Ok(file) if file.len() < PAGE_BYTES => return Err(StoreError::Damaged),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(StoreError::Missing),
            Err(error) => return Err(error.into()),
        }
        if options.cipher.is_none() {
            lost_log::set_aside(&path, key, &options)?;
            return Self::connect(path, key, options, false);
        }
        let checked = check::ask(folder, key)?;
        let looked_at = lost_log::set_aside(&path, key, &options);
        match looked_at.and_then(|_| Self::connect(path, key, options, false)) {
            // Pages that read are authenticated by this key: it is the check file that was lost. The next opening tries
            // again where it cannot be written now.
            Ok(store) if checked != Checked::Right => {
                let _ = check::write(folder, key);
                Ok(store)
            }
            Err(StoreError::Damaged) if checked == Checked::Wrong => Err(StoreError::WrongKey),
            other => other,
        }
    }

    pub(super) fn connect(path: PathBuf, key: &[u8; 32], options: Options, create: bool) -> Result<Self, StoreError> {
        let mut writer = connection(&path, key, &options, create)?;
        migrate::migrate(&mut writer, create)?;
        // The log is there now. SQLite syncs its name too, at the first write, and goes on where that fails: what it
        // acknowledged then would go with the name.
        if let Some(folder) = path.parent() {
            RealDisk.sync_folder(folder)?;
        }
        let store = Self {
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            path,
            key: Zeroizing::new(*key),
            options,
        };
        rebuild::if_projections_changed(&store)?;
        Ok(store)
    }

    /// The first page of an encrypted file must not be readable, whatever the library believes it did.
    pub(super) fn refuse_plain_file(&self) -> Result<(), StoreError> {
        self.checkpoint()?;
        let mut head = [0u8; 16];
        File::open(&self.path).and_then(|mut f| f.read_exact(&mut head))?;
        if self.options.cipher.is_some() && &head == PLAIN_MAGIC { Err(StoreError::Damaged) } else { Ok(()) }
    }

    /// Runs `work` as one transaction: all of it is durable when this returns, or none of it happened.
    pub fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writer = lock(&self.writer);
        let mut transaction = Transaction::begin(&mut writer, &self.options)?;
        let output = work(&mut transaction)?;
        transaction.commit()?;
        Ok(output)
    }

    /// Reads from one snapshot, beside the writer.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let idle = lock(&self.readers).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connection(&self.path, &self.key, &self.options, false)?,
        };
        let output = {
            let snapshot = connection.unchecked_transaction().map_err(StoreError::from)?;
            work(&Reader::new(&snapshot, self.options.kinds))
        };
        let mut readers = lock(&self.readers);
        if readers.len() < READERS {
            readers.push(connection);
        }
        output
    }

    /// Moves everything from the write-ahead log into the database file.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        let writer = lock(&self.writer);
        writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(StoreError::from)
    }

    pub(super) fn writer(&self) -> MutexGuard<'_, Connection> {
        lock(&self.writer)
    }
}

/// A poisoned lock means that a thread panicked inside a transaction, which then rolled back: the connection is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Pauses between two looks at a store that another process writes, and how often to look: ten seconds in all.
///
/// SQLite's own wait soon looks only ten times a second. Beside a process that writes without end, which holds the store
/// nearly all the time, that met no gap in ten seconds about once in a hundred thousand writes.
const PAUSE: Duration = Duration::from_millis(5);
const MOST_LOOKS: i32 = 2_000;

fn wait_for_writer(looked: i32) -> bool {
    std::thread::sleep(PAUSE);
    looked < MOST_LOOKS
}

pub(super) fn connection(
    path: &Path,
    key: &[u8; 32],
    options: &Options,
    create: bool,
) -> Result<Connection, StoreError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, create);
    let mut connection = Connection::open_with_flags(path, flags)?;
    // Where a file does not open for writing SQLite takes it for reading only, and every write would be refused later.
    if connection.is_readonly(MAIN_DB)? {
        return Err(StoreError::Io);
    }
    // Closing a database that did not open changes nothing, and nobody writes pages past SQLite.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // Before anything that takes a lock: another process may be opening the same notebook.
    connection.busy_handler(Some(wait_for_writer))?;
    if let Some(cipher) = options.cipher {
        let name = match cipher {
            Cipher::Aegis256 => "aegis",
            Cipher::ChaCha20 => "chacha20",
        };
        // SQLite zeroes what it frees, in the whole process from here on: the key's text below, pages, statements.
        pragma(&connection, "memory_security=fill")?;
        pragma(&connection, &format!("cipher='{name}'"))?;
        pragma(&connection, &key_setting(key))?;
    }
    for setting in [
        "journal_mode=WAL",
        // An acknowledged write survives power loss.
        "synchronous=FULL",
        "fullfsync=1",
        "checkpoint_fullfsync=1",
        // An erased body must not stay in a free page.
        "secure_delete=1",
        "temp_store=MEMORY",
        "cache_size=-8000",
        "trusted_schema=0",
        "cell_size_check=1",
        "foreign_keys=1",
    ] {
        pragma(&connection, setting)?;
    }
    // Plans are the same whatever is bound. Without this, SQLite prepares a statement anew each time a LIMIT or a key is
    // bound to it, and a fifth of a write went there.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Pragmas may answer with a row or not; both are fine. The statement is not kept in any cache: one carries the key.
pub(super) fn pragma(connection: &Connection, setting: &str) -> Result<(), StoreError> {
    let mut sql = Zeroizing::new(String::with_capacity(PRAGMA.len() + setting.len()));
    sql.push_str(PRAGMA);
    sql.push_str(setting);
    // A refused statement's text stays out of the error.
    let mut statement = connection.prepare(&sql).map_err(|error| match error {
        rusqlite::Error::SqlInputError { error, .. } => rusqlite::Error::SqliteFailure(error, None),
        other => other,
    })?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// The key as a setting, made in one buffer that is wiped: a text that grows or is formatted leaves copies behind.
fn key_setting(key: &[u8; 32]) -> Zeroizing<String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    const START: &str = "key='raw:";
    let mut setting = Zeroizing::new(String::with_capacity(START.len() + 2 * key.len() + 1));
    setting.push_str(START);
    for byte in key {
        setting.push(char::from(DIGITS[usize::from(byte >> 4)]));
        setting.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    setting.push('\'');
    setting
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    /// Without the mapping in `pragma` the whole statement stands in the error.
    #[test]
    fn a_refused_setting_is_not_told_by_its_error() {
        let connection = Connection::open_in_memory().unwrap();
        let refused = format!("{:?}", pragma(&connection, "key='raw:5ec2e7' '").unwrap_err());
        assert!(!refused.contains("5ec2e7"), "{refused}");
    }

    #[test]
    fn a_statement_is_not_prepared_again_for_other_values() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        let writer = store.writer();
        for (after, limit) in [(0, 1), (7, 50), (9, 200)] {
            let mut statement = writer.prepare_cached("SELECT n FROM entry WHERE n > ?1 ORDER BY n LIMIT ?2").unwrap();
            assert_eq!(statement.query_map([after, limit], |_| Ok(())).unwrap().count(), 0);
            assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
        }
    }
}
