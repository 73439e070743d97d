//! Where cargo keeps the source of a dependency.

use std::path::{Path, PathBuf};

use crate::step::{answer, cargo_command, root};

/// The folder of a package of the lock file.
pub fn folder_of(name: &str) -> Result<PathBuf, String> {
    let mut cargo = cargo_command(&["metadata", "--locked", "--format-version", "1"]);
    let told: serde_json::Value =
        serde_json::from_slice(&answer(cargo.current_dir(root()))?).map_err(|error| error.to_string())?;
    let packages = told["packages"].as_array().ok_or("cargo told no packages")?;
    let manifest =
        packages.iter().find(|package| package["name"] == name).and_then(|found| found["manifest_path"].as_str());
    let folder = manifest.and_then(|manifest| Path::new(manifest).parent());
    folder.map(Path::to_owned).ok_or_else(|| format!("{name} is not in the lock file"))
}
