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
        let made = !path.exists();
        let occupied = std::fs::read_dir(path).is_ok_and(|mut inside| inside.next().is_some()) || path.is_file();
        if occupied {
            return Err(format!(
                "{}: thư mục không trống, hãy chọn thư mục khác · the folder is not empty, choose another one",
                path.display()
            ));
        }
        std::fs::create_dir_all(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self { path: path.to_path_buf(), keep: false, made })
    }

    /// From now on it stays.
    pub fn keep(&mut self) {
        self.keep = true;
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
