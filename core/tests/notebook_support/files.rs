//! The files of a folder, byte by byte: what a state must leave alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of a folder with its bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

impl Files {
    pub fn of(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            files.insert(path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap());
        }
        Self(files)
    }

    /// Puts a folder back to these files and no others.
    pub fn put(&self, folder: &Path) {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).unwrap();
        for (name, bytes) in &self.0 {
            fs::write(folder.join(name), bytes).unwrap();
        }
    }

    /// Every file is still there; its bytes are the same but for files whose names begin with one of `may_change`.
    #[track_caller]
    pub fn assert_kept_in(&self, folder: &Path, may_change: &[&str]) {
        let now = Self::of(folder);
        for (name, bytes) in &self.0 {
            let held = now.0.get(name).unwrap_or_else(|| panic!("{name} was deleted"));
            let free = may_change.iter().any(|prefix| name.starts_with(prefix));
            assert!(free || held == bytes, "{name} was changed");
        }
    }
}

/// Every file below a folder.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files_below(&path)) } else { found.push(path) }
    }
    found
}
