//! A new store: it is made beside its place and takes it once it is whole.

use std::path::Path;

use super::check;
use super::error::StoreError;
use super::open::{DATABASE, Options, Store};
use super::transaction::Transaction;
use crate::vault::{Disk, RealDisk};

/// A database in the making. It never was anybody's.
const BEGUN: &str = "notebook.db.new";
/// A database and what SQLite keeps beside it.
const PARTS: [&str; 3] = ["", "-wal", "-shm"];

impl Store {
    /// Makes a new store with its first content in a folder that has none. The database takes its place when all of it
    /// is durable: a stop at any moment leaves the place empty, and the next making begins anew.
    pub fn make<E: From<StoreError>>(
        folder: &Path,
        key: &[u8; 32],
        options: Options,
        first: impl FnOnce(&mut Transaction<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        // A log without its database belongs to one that may come back; SQLite would read it into the new one.
        if exists(folder)? {
            return Err(StoreError::Exists.into());
        }
        remove(folder, BEGUN)?;
        let made = begin(folder, key, options, first).and_then(|()| Ok(take_place(folder)?));
        if made.is_err() {
            // What is left is found cut off, or whole.
            let _ = discard(folder);
        }
        made
    }

    /// Makes a new empty store and opens it.
    pub fn create(folder: &Path, key: &[u8; 32], options: Options) -> Result<Self, StoreError> {
        Self::make(folder, key, options.clone(), |_| Ok::<_, StoreError>(()))?;
        Self::open(folder, key, options)
    }
}

/// Whether there is a store in the folder, whole or not. A disk that does not answer is an error: taken for an empty place,
/// it would be written over.
pub(crate) fn exists(folder: &Path) -> Result<bool, StoreError> {
    has_any(folder, DATABASE)
}

/// Whether a making was cut off in this folder and nothing took its place.
pub(crate) fn was_cut_off(folder: &Path) -> Result<bool, StoreError> {
    Ok(!exists(folder)? && has_any(folder, BEGUN)?)
}

/// Takes back a store that [`Store::make`] made a moment ago and nobody has written in. Never for any other store. On an
/// error it is there as a whole, or what is there counts as cut off.
pub(crate) fn discard(folder: &Path) -> Result<(), StoreError> {
    remove(folder, DATABASE)?;
    remove(folder, BEGUN)?;
    Ok(check::discard(folder)?)
}

fn begin<E: From<StoreError>>(
    folder: &Path,
    key: &[u8; 32],
    options: Options,
    first: impl FnOnce(&mut Transaction<'_>) -> Result<(), E>,
) -> Result<(), E> {
    if options.cipher.is_some() {
        check::write(folder, key).map_err(StoreError::from)?;
    }
    // SQLite would make it as readable as the system's mask allows; what it makes beside the file takes the file's mode.
    RealDisk.write_new(&folder.join(BEGUN), &[]).map_err(StoreError::from)?;
    let store = Store::connect(folder.join(BEGUN), key, options, true)?;
    store.write(first)?;
    store.refuse_plain_file()?;
    Ok(())
}

/// Closing has moved everything into the one file.
fn take_place(folder: &Path) -> Result<(), StoreError> {
    if folder.join(format!("{BEGUN}-wal")).try_exists()? {
        return Err(StoreError::Io);
    }
    RealDisk.rename(&folder.join(BEGUN), &folder.join(DATABASE))?;
    Ok(RealDisk.sync_folder(folder)?)
}

fn has_any(folder: &Path, name: &str) -> Result<bool, StoreError> {
    for part in PARTS {
        if folder.join(format!("{name}{part}")).try_exists()? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The database goes last: as long as it is there it is whole. Nothing is in its log, which closing has moved into it.
fn remove(folder: &Path, name: &str) -> Result<(), StoreError> {
    for part in PARTS.iter().rev() {
        RealDisk.remove(&folder.join(format!("{name}{part}")))?;
    }
    Ok(())
}
