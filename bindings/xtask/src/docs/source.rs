//! Which file of the core holds something.

use std::fs;
use std::path::Path;

/// The files of a folder, by their path from there.
pub struct Source(Vec<(String, String)>);

impl Source {
    /// Reads every Rust file below a folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let mut files = Vec::new();
        add(folder, "", &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self(files))
    }

    /// The one file whose path begins so and that holds this text.
    pub fn file(&self, within: &str, text: &str) -> Result<&str, String> {
        let mut found = self.0.iter().filter(|(path, held)| path.starts_with(within) && held.contains(text));
        match (found.next(), found.next()) {
            (Some((path, _)), None) => Ok(path),
            (None, _) => Err(format!("no file below {within} holds {text}")),
            (Some((one, _)), Some((other, _))) => Err(format!("{one} and {other} hold {text}")),
        }
    }
}

fn add(folder: &Path, path: &str, files: &mut Vec<(String, String)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            add(&entry.path(), &format!("{path}/"), files)?;
        } else if path.ends_with(".rs") {
            files.push((path, fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}
