//! Where cargo keeps the source of a dependency.

use std::path::{Path, PathBuf};

use crate::step::metadata;

/// The folder of a package of the lock file.
pub fn folder_of(name: &str) -> Result<PathBuf, String> {
    let told = metadata(&["--locked"])?;
    let packages = told["packages"].as_array().ok_or("cargo told no packages")?;
    let manifest =
        packages.iter().find(|package| package["name"] == name).and_then(|found| found["manifest_path"].as_str());
    let folder = manifest.and_then(|manifest| Path::new(manifest).parent());
    folder.map(Path::to_owned).ok_or_else(|| format!("{name} is not in the lock file"))
}
