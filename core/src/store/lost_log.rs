//! Damage in the write-ahead log, which SQLite takes for the log's end: found before anything is written over it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use rusqlite::TransactionBehavior;
use rusqlite::config::DbConfig;

use super::error::StoreError;
use super::log::{self, FRAME_HEAD, PAGE, Walk};
use super::open::{self, DATABASE, Options};
use super::salvage::PageOpener;
use crate::vault::{Disk, RealDisk};

/// What is added to a log's name when it is set aside, before a number.
const DAMAGED: &str = "-wal.damaged-";
/// A copy of it in the making.
const BEGUN: &str = "-wal.damaged.tmp";

/// The log of a database.
pub(super) fn log_of(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

pub(super) fn set_aside_in(folder: &Path) -> io::Result<Vec<String>> {
    let numbered = |name: String| {
        let number = name.strip_prefix(DATABASE)?.strip_prefix(DAMAGED)?.parse::<u32>().ok()?;
        Some((number, name))
    };
    let names = RealDisk.names(folder)?;
    let logs: BTreeMap<u32, String> = names.into_iter().filter_map(numbered).collect();
    Ok(logs.into_values().collect())
}

/// The logs that were set aside in a folder, in the order in which that happened.
pub(crate) fn set_aside_logs(folder: &Path) -> Result<Vec<String>, StoreError> {
    Ok(set_aside_in(folder)?)
}

/// Looks whether the log lost acknowledged writes. If so it is copied aside and its remains are taken out of the log, so
/// that they are neither written over unseen nor found again. The name of the copy.
///
/// A log that lost nothing is only read. What looks like a loss is looked at again with every writer locked out.
pub(super) fn set_aside(database: &Path, key: &[u8; 32], options: &Options) -> Result<Option<String>, StoreError> {
    let log = log_of(database);
    if !loses_any(&log)? {
        return Ok(None);
    }
    let mut connection = open::connection(database, key, options, false)?;
    // Closing would move what SQLite took into the database and delete the rest.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let locked = match connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from) {
        // Another process writes: it has looked at the log when it opened, and this one read half of what it wrote.
        Err(StoreError::Busy) => return Ok(None),
        other => other?,
    };
    let Some(walk) = log::walk(&log)?.filter(|walk| walk.lost.is_some()) else { return Ok(None) };
    if !walk.header_holds && is_in_database(database, &log, &walk, key, options)? {
        return Ok(None);
    }
    let name = copy_aside(database, &log)?;
    drop(locked);
    // Where it does not succeed, the next opening finds the same log and the same copy.
    let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    Ok(Some(name))
}

fn loses_any(log: &Path) -> io::Result<bool> {
    Ok(log::walk(log)?.is_some_and(|walk| walk.lost.is_some()))
}

/// A header that the power cut while the log began anew stands before frames that the database holds already: then
/// nothing was lost.
fn is_in_database(
    database: &Path,
    log: &Path,
    walk: &Walk,
    key: &[u8; 32],
    options: &Options,
) -> Result<bool, StoreError> {
    let newest = walk.frames.iter().take(walk.lost.unwrap_or(0)).enumerate();
    let newest: BTreeMap<u32, usize> = newest.map(|(at, frame)| (frame.page, at)).collect();
    let pages = u32::try_from(database.metadata()?.len() / PAGE as u64).unwrap_or(u32::MAX);
    if newest.keys().any(|page| *page > pages) {
        return Ok(false);
    }
    let folder = database.parent().ok_or(StoreError::Io)?;
    let mut opener = PageOpener::begin(folder, key, options.cipher)?;
    let (mut database, mut log) = (File::open(database)?, File::open(log)?);
    // The first page changes with every transaction that changes another; it cannot be opened by itself.
    for (page, at) in newest.into_iter().filter(|(page, _)| *page > 1) {
        let held = opener.open(page, &read_page(&mut database, u64::from(page - 1) * PAGE as u64)?)?;
        let logged = opener.open(page, &read_page(&mut log, log::offset(at) + FRAME_HEAD as u64)?)?;
        if held.is_none() || held != logged {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The page at a place of a file.
pub(super) fn read_page(file: &mut File, at: u64) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; PAGE];
    file.seek(SeekFrom::Start(at))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Copies the log beside itself under the next free name; a copy of the very same bytes is not made twice.
fn copy_aside(database: &Path, log: &Path) -> Result<String, StoreError> {
    let folder = database.parent().ok_or(StoreError::Io)?;
    let before = set_aside_in(folder)?;
    if let Some(last) = before.last()
        && same_bytes(&folder.join(last), log)?
    {
        return Ok(last.clone());
    }
    let number = before.last().and_then(|name| name.rsplit('-').next()?.parse::<u32>().ok()).unwrap_or(0);
    let name = format!("{DATABASE}{DAMAGED}{}", number.saturating_add(1));
    let begun = folder.join(format!("{DATABASE}{BEGUN}"));
    fs::copy(log, &begun)?;
    RealDisk.sync_file(&begun)?;
    RealDisk.rename(&begun, &folder.join(&name))?;
    RealDisk.sync_folder(folder)?;
    Ok(name)
}

fn same_bytes(a: &Path, b: &Path) -> io::Result<bool> {
    if a.metadata()?.len() != b.metadata()?.len() {
        return Ok(false);
    }
    let (mut a, mut b) = (File::open(a)?, File::open(b)?);
    let (mut of_a, mut of_b) = ([0; PAGE], [0; PAGE]);
    loop {
        let read = a.read(&mut of_a)?;
        if read == 0 {
            return Ok(true);
        }
        if b.read_exact(&mut of_b[..read]).is_err() || of_a[..read] != of_b[..read] {
            return Ok(false);
        }
    }
}
