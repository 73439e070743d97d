//! The check file: it tells a wrong key from a damaged database before a page is read.

use std::io;
use std::path::Path;

use ring::hmac;

use crate::vault::{Disk, RealDisk, write_file};

/// An HMAC under the database's key, useless without it.
const CHECK: &str = "notebook.check";
const CHECK_BYTES: usize = 32;
const LABEL: &[u8] = b"dong-hanh/store-check/v1";

/// What the check file says of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Checked {
    /// It is this store's.
    Right,
    /// It is another store's, or the file is damaged.
    Wrong,
    /// There is no file.
    Missing,
}

/// Asks the check file.
pub(super) fn ask(folder: &Path, key: &[u8; 32]) -> io::Result<Checked> {
    let Some(known) = RealDisk.read(&folder.join(CHECK), CHECK_BYTES + 1)? else { return Ok(Checked::Missing) };
    let right = hmac::verify(&signer(key), LABEL, &known).is_ok();
    Ok(if right { Checked::Right } else { Checked::Wrong })
}

/// Writes it for this key.
pub(super) fn write(folder: &Path, key: &[u8; 32]) -> io::Result<()> {
    write_file(&RealDisk, folder, CHECK, hmac::sign(&signer(key), LABEL).as_ref())
}

/// Removes it. Only where its store holds nothing.
pub(super) fn discard(folder: &Path) -> io::Result<()> {
    RealDisk.remove(&folder.join(CHECK))
}

fn signer(key: &[u8; 32]) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, key)
}
