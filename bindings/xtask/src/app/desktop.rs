//! The app in a window of a PC, and the pictures of its screens.

use std::path::{Path, PathBuf};

use crate::maven::maven;
use crate::step::{root, step};
use crate::test::count_tests;

fn folder() -> PathBuf {
    root().join("android-app/desktop")
}

/// Opens the window and waits until it is closed.
pub fn open(notebook: Option<&Path>) -> Result<(), String> {
    let mut maven = maven(&folder());
    if let Some(notebook) = notebook {
        let notebook = std::path::absolute(notebook).map_err(|error| error.to_string())?;
        maven.arg(format!("-Dapp.arguments={}", notebook.display()));
    }
    step("the app", maven.args(["compile", "exec:exec"]))
}

/// Draws every screen into a folder.
pub fn pictures(into: &Path) -> Result<(), String> {
    let into = std::path::absolute(into).map_err(|error| error.to_string())?;
    let mut maven = maven(&folder());
    maven.arg(format!("-Dpictures={}", into.display())).args(["test", "-Dtest=PicturesTest"]);
    step("pictures of every screen", &mut maven)
}

/// Plays its tests.
pub fn test(long: bool) -> Result<(), String> {
    let mut maven = maven(&folder());
    if long {
        maven.arg("-Dlong=true");
    }
    step("the app on a PC", maven.arg("test"))?;
    println!("{} tests of the app on a PC passed", count_tests(&folder().join("build/surefire-reports"))?);
    Ok(())
}
