//! Where the demo's notebook lies: a folder that is kept, or one that goes with the demo.

use std::path::{Path, PathBuf};

/// The folder of a demo. What a failed demo made is removed with it.
pub struct Folder {
    path: PathBuf,
    keep: bool,
    made: bool,
}

impl Folder {
    /// A kept folder, which must be empty or not be there, or a temporary one.
    pub fn new(keep: Option<&Path>) -> Result<Self, String> {
        let Some(path) = keep else {
            let path = tempfile::Builder::new().prefix("dong-hanh-").tempdir().map_err(|error| error.to_string())?;
            return Ok(Self { path: path.keep(), keep: false, made: true });
        };
        let wrong = |error: std::io::Error| format!("{}: {error}", path.display());
        // A folder that cannot be listed is no empty one: what lies in it would go with a failed demo.
        let made = match std::fs::read_dir(path).map(|mut inside| inside.next().is_none()) {
            Ok(true) => false,
            Ok(false) => {
                return Err(format!(
                    "{}: thư mục không trống, vui lòng chọn thư mục khác · the folder is not empty, please choose another one",
                    path.display()
                ));
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
            Err(error) => return Err(wrong(error)),
        };
        std::fs::create_dir_all(path).map_err(wrong)?;
        Ok(Self { path: path.to_path_buf(), keep: false, made })
    }

    /// From now on it stays.
    pub fn keep(&mut self) {
        self.keep = true;
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The notebook's own folder.
    pub fn notebook(&self) -> PathBuf {
        self.path.join("notebook")
    }

    /// The stand-in for the phone's hardware key.
    pub fn hardware(&self) -> PathBuf {
        self.path.join("phone-hardware")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.keep {
            return;
        }
        for part in [self.notebook(), self.hardware()] {
            let _ = std::fs::remove_dir_all(part);
        }
        if self.made {
            let _ = std::fs::remove_dir(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_empty_or_new_folder_is_taken_and_nothing_else_is_touched() {
        let outer = tempfile::tempdir().unwrap();
        let (full, file) = (outer.path().join("full"), outer.path().join("file"));
        std::fs::create_dir_all(full.join("notebook")).unwrap();
        std::fs::write(&file, "mine").unwrap();
        assert!(Folder::new(Some(&full)).is_err());
        assert!(Folder::new(Some(&file)).is_err());
        assert!(full.join("notebook").exists());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    }

    #[test]
    fn a_failed_demo_takes_away_what_it_made_and_a_kept_one_stays() {
        let outer = tempfile::tempdir().unwrap();
        let (new, empty) = (outer.path().join("new"), outer.path().join("empty"));
        std::fs::create_dir(&empty).unwrap();
        for path in [&new, &empty] {
            let folder = Folder::new(Some(path)).unwrap();
            std::fs::create_dir_all(folder.notebook()).unwrap();
            drop(folder);
        }
        assert!(!new.exists());
        assert!(empty.exists() && std::fs::read_dir(&empty).unwrap().next().is_none());
        let mut folder = Folder::new(Some(&new)).unwrap();
        std::fs::create_dir_all(folder.notebook()).unwrap();
        folder.keep();
        drop(folder);
        assert!(new.join("notebook").exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_points_at_stays_when_the_demo_goes() {
        let outer = tempfile::tempdir().unwrap();
        let (mine, demo) = (outer.path().join("mine"), outer.path().join("demo"));
        std::fs::create_dir(&mine).unwrap();
        std::fs::write(mine.join("letter"), "mine").unwrap();
        let folder = Folder::new(Some(&demo)).unwrap();
        std::os::unix::fs::symlink(&mine, folder.notebook()).unwrap();
        drop(folder);
        assert_eq!(std::fs::read_to_string(mine.join("letter")).unwrap(), "mine");
    }
}
