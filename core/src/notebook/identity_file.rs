//! A sealed copy of the identity beside the database: without it, the loss of one page would lose who this device is,
//! and with that the right to go on with its chains.

use std::path::Path;

use zeroize::Zeroizing;

use super::error::NotebookError;
use super::identity::Identity;
use crate::vault::{self, DataKey, Disk, Label};

/// The file, sealed under a key that the data key gives for this alone.
pub(super) const IDENTITY: &str = "notebook.identity";
const LABEL: Label = Label::new("identity");
const ASSOCIATED: &[u8] = b"dong-hanh/identity/v1";
/// It has some hundred bytes.
const MOST_BYTES: usize = 64 * 1024;

type Parts = Vec<(String, Vec<u8>)>;

/// Writes it.
pub(super) fn write(disk: &dyn Disk, folder: &Path, key: &DataKey, identity: &Identity) -> Result<(), NotebookError> {
    let plain = encoded(identity)?;
    let sealed = vault::seal_bytes(&key.derive(LABEL), ASSOCIATED, &plain);
    Ok(vault::write_file(disk, folder, IDENTITY, &sealed).map_err(crate::store::StoreError::from)?)
}

/// Writes it where it is missing, damaged or another. A disk that does not take it is asked again at the next unlock.
pub(super) fn mend(disk: &dyn Disk, folder: &Path, key: &DataKey, identity: &Identity) {
    let held = open(disk, folder, key);
    if held.is_none() || held != encoded(identity).ok() {
        let _ = write(disk, folder, key, identity);
    }
}

/// Reads it; none where it is missing or damaged.
pub(super) fn read(disk: &dyn Disk, folder: &Path, key: &DataKey) -> Option<Identity> {
    let parts: Parts = ciborium::from_reader(open(disk, folder, key)?.as_slice()).ok()?;
    let part = |key: &str| parts.iter().find(|(held, _)| held == key).map(|(_, value)| value.clone());
    Identity::from_parts(|key| Ok(part(key))).ok()
}

fn open(disk: &dyn Disk, folder: &Path, key: &DataKey) -> Option<Zeroizing<Vec<u8>>> {
    let sealed = disk.read(&folder.join(IDENTITY), MOST_BYTES).ok()??;
    vault::open_bytes(&key.derive(LABEL), ASSOCIATED, &sealed)
}

fn encoded(identity: &Identity) -> Result<Zeroizing<Vec<u8>>, NotebookError> {
    let parts = identity.parts()?;
    let parts = parts.each_ref().map(|(key, value)| (*key, value.as_slice()));
    let mut plain = Zeroizing::new(Vec::with_capacity(MOST_BYTES));
    ciborium::into_writer(&parts, &mut *plain).map_err(|_| NotebookError::BadIdentity)?;
    Ok(plain)
}
