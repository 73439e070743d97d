//! Whoever builds a commit gets the library that others got: two builds of it, in folders of different names, are equal.

use std::path::{Path, PathBuf};
use std::process::Command;

use ring::digest::{SHA256, digest};

use crate::bindings::Build;
use crate::mobile;
use crate::step::{root, step};

/// Builds the last commit twice and compares.
pub fn run() -> Result<(), String> {
    let place = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut built = Vec::new();
    for folder in ["one", "another-and-longer"] {
        built.extend(build(&place.path().join(folder))?);
    }
    let (one, other) = built.split_at(built.len() / 2);
    for ((name, one), (_, other)) in one.iter().zip(other) {
        println!("{name}\n  {one}\n  {other}");
        if one != other {
            return Err(format!("two builds of one commit differ: {name}"));
        }
    }
    println!("Two builds of the commit are equal.");
    Ok(())
}

/// The digests of the libraries that a checkout of the last commit gives, by their names.
fn build(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let clone = ["clone", "--quiet", "--no-local", "--depth", "1"];
    let from = format!("file://{}", root().canonicalize().map_err(|error| error.to_string())?.display());
    step("a checkout of the last commit", Command::new("git").args(clone).arg(from).arg(folder))?;
    let libraries = mobile::build(Build::Shipped, folder, &folder.join("target"))?;
    let one = |library: &PathBuf| {
        let bytes = std::fs::read(library).map_err(|error| error.to_string())?;
        let hex: String = digest(&SHA256, &bytes).as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        let name = library.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, format!("{hex}  {} bytes", bytes.len())))
    };
    libraries.iter().map(one).collect()
}
