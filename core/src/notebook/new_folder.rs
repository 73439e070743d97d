//! The folder of a notebook in the making: made durably, and given back when the making failed.

use std::io;
use std::path::Path;

use super::found::FOUNDING;
use crate::store::{self, StoreError};
use crate::vault::{self, Disk, Vault};

/// Makes the folder and those above it, durably: the name of each stands in the one above, which is to be synced.
pub(super) fn make(disk: &dyn Disk, folder: &Path) -> Result<(), StoreError> {
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
pub(super) fn was_cut_off(folder: &Path) -> Result<bool, StoreError> {
    Ok(store::was_cut_off(folder)? || !folder.join(FOUNDING).try_exists()?)
}

/// Takes back what was made a moment ago: it holds nothing, and nobody has seen its keys.
///
/// The keys go last. Where the disk lets something before them stay, they stay too: then there is a whole notebook that
/// the PIN opens, or a founding that the next one finds cut off, and never a database that nothing opens.
pub(super) fn give_back(disk: &dyn Disk, folder: &Path, vault: &Vault) {
    if disk.remove(&folder.join(FOUNDING)).is_ok() && store::discard(folder).is_ok() {
        vault.undo_create();
    }
}
