//! A new notebook takes a folder: keyring, database with its first content, the files beside it. All of it or nothing.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use super::error::NotebookError;
use super::found::FOUNDING;
use super::identity::Identity;
use super::identity_file::{self, IDENTITY};
use super::keyring_turn::KeyringTurn;
use super::open::{self, Knowledge};
use crate::store::{self, Store, StoreError, Transaction};
use crate::vault::{self, DataKey, Disk, Host, Label, NewVault, Vault};

/// A folder that a notebook has taken, and its keys.
pub(super) struct Taken {
    pub(super) vault: Arc<Mutex<Vault>>,
    pub(super) data_key: DataKey,
}

/// Makes the folder where it is missing, and refuses one that has a notebook. One whose founding was cut off, by a power
/// cut for example, is cleared: its keyring, under which nothing was ever kept, is set aside.
pub(super) fn clear(folder: &Path, host: &Host) -> Result<(), NotebookError> {
    make_folder(&*host.disk, folder)?;
    if store::exists(folder)? {
        return Err(StoreError::Exists.into());
    }
    if was_cut_off(folder)? {
        Vault::at(folder, host.clone()).set_unused_aside()?;
    }
    Ok(())
}

/// Makes the folder and those above it, durably: the name of each stands in the one above, which is to be synced.
fn make_folder(disk: &dyn Disk, folder: &Path) -> Result<(), StoreError> {
    let new = folder.ancestors().take_while(|above| !above.exists()).count();
    vault::make_folder(folder)?;
    // One that was there may be left from a founding that was cut off.
    for above in folder.canonicalize()?.ancestors().skip(1).take(new.max(1)) {
        match disk.sync_folder(above) {
            Err(error) if new > 0 || error.kind() != io::ErrorKind::PermissionDenied => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Whether a founding ended here before its database took its place. The founding statement is written while the
/// database is in the making: alone it tells of a notebook that lost its database, and that one's keyring stays.
fn was_cut_off(folder: &Path) -> Result<bool, StoreError> {
    Ok(store::was_cut_off(folder)? || !folder.join(FOUNDING).try_exists()?)
}

/// Makes a notebook in a folder that [`clear`] looked at. What is written after the identity is told by `more`.
pub(super) fn take(
    folder: &Path,
    host: &Host,
    knowledge: &Knowledge,
    new: NewVault<'_>,
    identity: &Identity,
    more: impl FnOnce(&mut Transaction<'_>) -> Result<(), NotebookError>,
) -> Result<Taken, NotebookError> {
    let (vault, data_key) = Vault::create(folder, host.clone(), new)?;
    let taken = Taken { vault: Arc::new(Mutex::new(vault)), data_key };
    let turn = KeyringTurn::take(&taken.vault, folder);
    let made = turn.state().map_err(NotebookError::from).and_then(|state| {
        let key = taken.data_key.derive(Label::DATABASE);
        Store::make(folder, &key, open::options(state.cipher, knowledge), |transaction| {
            identity.save(transaction)?;
            more(transaction)?;
            identity_file::write(&*host.disk, folder, &taken.data_key, identity)?;
            let statement = identity.founding.envelope();
            Ok(vault::write_file(&*host.disk, folder, FOUNDING, &statement).map_err(StoreError::from)?)
        })
    });
    drop(turn);
    match made {
        Ok(()) => Ok(taken),
        Err(error) => {
            give_back(&*host.disk, folder, &taken.vault);
            Err(error)
        }
    }
}

/// Takes everything back: what was made a moment ago holds nothing that is not elsewhere, and nobody has seen its keys.
///
/// The keys go last. Where the disk lets something before them stay, they stay too: then there is a whole notebook that
/// the PIN opens, or a founding that the next one finds cut off, and never a database that nothing opens.
pub(super) fn give_back(disk: &dyn Disk, folder: &Path, vault: &Mutex<Vault>) {
    let gone = [FOUNDING, IDENTITY].iter().all(|file| disk.remove(&folder.join(file)).is_ok());
    if gone && store::discard(folder).is_ok() {
        KeyringTurn::take(vault, folder).undo_create();
    }
}
