//! The app in a window of a PC, and the pictures of its screens.

use std::path::{Path, PathBuf};

use crate::demo::{AppDemo, PASSPHRASE};
use crate::maven::maven;
use crate::step::{root, step};
use crate::test::count_tests;

fn folder() -> PathBuf {
    root().join("android-app/desktop")
}

/// Opens the window and waits until it is closed.
pub fn open(notebook: Option<&Path>) -> Result<(), String> {
    let notebook = notebook.map(std::path::absolute).transpose().map_err(|error| error.to_string())?;
    run(&notebook.map(|notebook| notebook.display().to_string()).unwrap_or_default())
}

/// Plays a scenario, and opens its notebook on the day on which it ends.
pub fn demo(scenario: &str, keep: Option<&Path>) -> Result<(), String> {
    let demo = AppDemo::play(scenario, keep)?;
    println!("Cụm mật khẩu · The passphrase: {PASSPHRASE}");
    run(&format!("{} {}", std::path::absolute(demo.folder()).map_err(|error| error.to_string())?.display(), demo.today))
}

fn run(arguments: &str) -> Result<(), String> {
    step("the app", maven(&folder()).arg(format!("-Dapp.arguments={arguments}")).args(["compile", "exec:exec"]))
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
