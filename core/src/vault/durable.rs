//! The one way in which the vault writes files: whole or not at all, and on the disk before it is said to be.
//!
//! [`Disk`] is the seam: each of its calls is one step that can fail or be lost when the power goes, so that tests put a
//! fault at every one of them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use super::primitives::random;

/// The steps a file takes to the disk. Nothing is durable before its sync.
pub trait Disk: Send + Sync {
    /// The first `limit` bytes of a file; `None` when there is none.
    ///
    /// # Errors
    /// The system's.
    fn read(&self, path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>>;
    /// Makes a file that must not exist yet, readable by this user only, with these bytes.
    ///
    /// # Errors
    /// The system's; a part of the bytes may have been written.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Writes over the beginning of a file that exists, in place.
    ///
    /// # Errors
    /// The system's; a part of the bytes may have been written.
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Brings a file's content to the disk.
    ///
    /// # Errors
    /// The system's; the content may be lost then.
    fn sync_file(&self, path: &Path) -> io::Result<()>;
    /// Gives a file another name, in place of a file of that name.
    ///
    /// # Errors
    /// The system's.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Brings the names in a folder to the disk.
    ///
    /// # Errors
    /// The system's; names may be as before then.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Removes a file; one that is not there is fine.
    ///
    /// # Errors
    /// The system's.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The names in a folder, in no order. Names that are not Unicode are left out.
    ///
    /// # Errors
    /// The system's.
    fn names(&self, folder: &Path) -> io::Result<Vec<String>>;
}

/// The device's own disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>> {
        let file = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        let mut bytes = Vec::new();
        file.take(u64::try_from(limit).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)?.write_all(bytes)
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // Behind a link lies somebody else's file.
        if !fs::symlink_metadata(path)?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        OpenOptions::new().write(true).open(path)?.write_all(bytes)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        // On Apple systems this is F_FULLFSYNC.
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Elsewhere a folder cannot be opened as a file; its names are journalled.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            names.extend(entry?.file_name().into_string().ok());
        }
        Ok(names)
    }
}

/// The name under which a file is written before it takes its place.
pub(super) fn temporary(name: &str) -> String {
    format!("{name}.tmp")
}

/// Puts a file in its place: written beside it, synced, renamed, the folder synced. When this returns without an error
/// the file is on the disk; with an error the place holds the old file or the new one, never a part of one.
pub(super) fn write_atomically(disk: &dyn Disk, folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let beside = folder.join(temporary(name));
    // One may be left from a write that was cut off; it was never in its place.
    disk.remove(&beside)?;
    let written = disk.write_new(&beside, bytes).and_then(|()| disk.sync_file(&beside));
    if let Err(error) = written {
        // A full disk should not stay full because of this file; when it cannot go, the next write removes it.
        let _ = disk.remove(&beside);
        return Err(error);
    }
    disk.rename(&beside, &folder.join(name))?;
    disk.sync_folder(folder)
}

/// Gives a file that is not used here any more a name of its own beside its place, with the reason in it, so that it is
/// kept for whoever can use it.
pub(super) fn set_aside(disk: &dyn Disk, folder: &Path, name: &str, reason: &str) -> io::Result<()> {
    let taken = disk.names(folder)?;
    let free = (1u32..).map(|n| format!("{name}.{reason}-{n}")).find(|n| !taken.contains(n));
    let Some(free) = free else { return Err(io::ErrorKind::AlreadyExists.into()) };
    disk.rename(&folder.join(name), &folder.join(free))?;
    disk.sync_folder(folder)
}

/// Writes random bytes over a file and removes it. Flash memory may keep the old bytes elsewhere: what makes a keyring
/// useless is the end of its hardware key; this is done besides. The folder is to be synced afterwards.
pub(super) fn destroy(disk: &dyn Disk, folder: &Path, name: &str, limit: usize) -> io::Result<()> {
    let path = folder.join(name);
    let Some(old) = disk.read(&path, limit)? else { return Ok(()) };
    let noise: Vec<u8> = std::iter::repeat_with(random::<32>).flatten().take(old.len()).collect();
    // Removed even when it could not be written over.
    let overwritten = disk.overwrite(&path, &noise).and_then(|()| disk.sync_file(&path));
    disk.remove(&path)?;
    overwritten
}

/// Makes a folder and those above it that are missing, for this user only. One that is there stays as it is.
///
/// # Errors
/// The system's.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Writes a file beside the keyring whole or not at all: for the other rooms' few plain files.
///
/// # Errors
/// What the disk says; the file that was there before is still whole then.
pub fn write_file(disk: &dyn Disk, folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    write_atomically(disk, folder, name, bytes)
}
