//! A disk in memory, for keyrings.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use dong_hanh::vault::Disk;

/// Files by their paths.
#[derive(Debug, Default)]
pub(crate) struct MemoryDisk(Mutex<BTreeMap<PathBuf, Vec<u8>>>);

impl MemoryDisk {
    pub(crate) fn files(&self) -> MutexGuard<'_, BTreeMap<PathBuf, Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Disk for MemoryDisk {
    fn read(&self, path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>> {
        Ok(self.files().get(path).map(|bytes| bytes[..bytes.len().min(limit)].to_vec()))
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        match self.files().insert(path.to_path_buf(), bytes.to_vec()) {
            None => Ok(()),
            Some(_) => Err(io::ErrorKind::AlreadyExists.into()),
        }
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut files = self.files();
        let file = files.get_mut(path).ok_or(io::ErrorKind::NotFound)?;
        let kept = file.split_off(bytes.len().min(file.len()));
        *file = [bytes, &kept].concat();
        Ok(())
    }

    fn sync_file(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut files = self.files();
        let bytes = files.remove(from).ok_or(io::ErrorKind::NotFound)?;
        files.insert(to.to_path_buf(), bytes);
        Ok(())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.files().remove(path);
        Ok(())
    }

    fn names(&self, _: &Path) -> io::Result<Vec<String>> {
        let name = |path: &PathBuf| path.file_name()?.to_str().map(str::to_owned);
        Ok(self.files().keys().filter_map(name).collect())
    }
}
