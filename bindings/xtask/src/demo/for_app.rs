//! A demo's notebook as the app on a PC opens it: there, a passphrase stands for the phone's hardware key.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::folder::Folder;
use super::{Key, Stage, read};
use crate::scenario::morning_of;

/// The passphrase of a demo's notebook. It protects nothing: everybody can read it here.
pub const PASSPHRASE: &str = "bốn con cò trắng đậu";

/// A demo's notebook, closed. It goes with this value unless somebody named its folder.
pub struct AppDemo {
    folder: Folder,
    /// The day on which the scenario ends.
    pub today: NaiveDate,
}

impl AppDemo {
    /// Plays a scenario into a folder, which must be empty or new, or into one that goes again.
    pub fn play(scenario: &str, keep: Option<&Path>) -> Result<Self, String> {
        let (path, file) = read(scenario)?;
        let mut folder = Folder::new(keep)?;
        let stage = Stage::found(&folder, &file, Key::OfPassphrase, true)?;
        stage.play(&file, false).map_err(|fault| format!("{}: {fault}", path.display()))?;
        stage.clock.set(morning_of(file.header.today));
        stage.notebook.lock();
        if keep.is_some() {
            folder.keep();
        }
        Ok(Self { folder, today: file.header.today })
    }

    /// The folder that the app is given.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_path_buf()
    }
}
