//! `cargo xtask app`: the Kotlin app in a window of this machine, and its tests.

mod android;
mod desktop;
#[cfg(test)]
mod versions;

use std::path::PathBuf;

use clap::Args;

use crate::bindings::{Language, generate};
use crate::maven::maven;
use crate::setup::{Ready, apps};
use crate::step::{root, side_by_side, step};

/// Opens the app in a window, on a notebook of its own or of a demo
#[derive(Args)]
pub struct App {
    /// The folder that holds its notebook and settings; without it, the usual one of this user
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Plays a scenario of tests/scenarios first, by name or path, and opens its notebook on the scenario's last day
    #[arg(long, value_name = "NAME", conflicts_with_all = ["screenshots", "apk"])]
    demo: Option<String>,
    /// Writes a picture of every screen into this folder and opens no window
    #[arg(long, value_name = "DIR")]
    screenshots: Option<PathBuf>,
    /// Builds the Android app instead: an APK, signed for trying out
    #[arg(long)]
    apk: bool,
}

impl App {
    /// Opens it, or makes what was asked for.
    pub fn run(self) -> Result<(), String> {
        let Ready::Yes(()) = apps::ready()? else { return Ok(()) };
        library()?;
        if self.apk {
            return android::apk();
        }
        match (self.screenshots, self.demo) {
            (Some(folder), _) => desktop::pictures(&folder),
            (None, Some(demo)) => desktop::demo(&demo, self.folder.as_deref()),
            (None, None) => desktop::open(self.folder.as_deref()),
        }
    }
}

/// The tests of the app on Android and on the PC; answers whether they could be run.
pub fn test(long: bool) -> Result<bool, String> {
    let Ready::Yes(()) = apps::ready()? else { return Ok(false) };
    library()?;
    side_by_side(|| android::test(long), || desktop::test(long))?;
    Ok(true)
}

/// The Kotlin package with the library of this machine, as the app takes it in.
fn library() -> Result<(), String> {
    generate(&[Language::Kotlin])?;
    let mut maven = maven(&root().join("bindings/kotlin"));
    step("mvn package", maven.args(["package", "-Dmaven.test.skip=true"]))
}
