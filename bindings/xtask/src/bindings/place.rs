//! Files that are written only where they changed: a build asks for their times.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Makes a folder hold those files of another that are wanted, in the same folders, and no other files.
pub fn replace(from: &Path, to: &Path, wanted: impl Fn(&Path) -> bool + Copy) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(to)? {
        let there = entry?;
        let source = from.join(there.file_name());
        if there.file_type()?.is_file() && !(source.is_file() && wanted(&source)) {
            fs::remove_file(there.path())?;
        } else if there.file_type()?.is_dir() && !source.is_dir() {
            fs::remove_dir_all(there.path())?;
        }
    }
    for entry in fs::read_dir(from)? {
        let (source, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if source.is_dir() {
            replace(&source, &to.join(name), wanted)?;
        } else if wanted(&source) {
            copy(&source, &to.join(name))?;
        }
    }
    Ok(())
}

/// Copies a file, unless the same is there.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let new = fs::read(from)?;
    if fs::read(to).is_ok_and(|old| old == new) {
        return Ok(());
    }
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    // A build may have the old one open.
    let beside = to.with_extension("new");
    fs::write(&beside, new)?;
    fs::rename(&beside, to)
}

/// All files of a folder whose names end so, in order.
pub fn files(folder: &Path, end: &str, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut inside: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    inside.sort();
    for path in inside {
        if path.is_dir() {
            files(&path, end, found)?;
        } else if path.extension().is_some_and(|found| found == end) {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when a file stays that is not generated any more, or one is written that did not change.
    #[test]
    fn only_what_changed_is_written_and_what_is_gone_goes() {
        let place = tempfile::tempdir().unwrap();
        let (from, to) = (place.path().join("from"), place.path().join("to"));
        fs::create_dir_all(from.join("inner")).unwrap();
        fs::create_dir_all(to.join("old")).unwrap();
        for (file, text) in [("from/a.kt", "1"), ("from/b.h", "1"), ("from/inner/c.kt", "1"), ("to/d.kt", "1")] {
            fs::write(place.path().join(file), text).unwrap();
        }
        let kotlin = |path: &Path| path.extension().is_some_and(|end| end == "kt");
        replace(&from, &to, kotlin).unwrap();
        assert!(to.join("a.kt").exists() && to.join("inner/c.kt").exists());
        assert!(!to.join("b.h").exists() && !to.join("d.kt").exists() && !to.join("old").exists());
        let before = fs::metadata(to.join("a.kt")).unwrap().modified().unwrap();
        fs::write(from.join("inner/c.kt"), "2").unwrap();
        replace(&from, &to, kotlin).unwrap();
        assert_eq!(fs::metadata(to.join("a.kt")).unwrap().modified().unwrap(), before);
        assert_eq!(fs::read_to_string(to.join("inner/c.kt")).unwrap(), "2");
    }
}
