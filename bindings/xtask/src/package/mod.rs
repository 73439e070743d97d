//! `cargo xtask package`: what an app takes in. A Maven repository with the jar, a Swift package, and where the tools of
//! Android or Apple are, the AAR and the XCFramework. Each is tried as an app would use it.

mod android;
mod apple;
mod elf;
mod jar;
mod list;
mod swift;

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use crate::bindings::{Build, Language, STATIC, dynamic_library, generate};
use crate::mobile;
use crate::setup::{self, Ready};
use crate::step::{root, target};

/// Builds the jar and the Swift package; with the tools of Android or Apple also the AAR and the XCFramework
#[derive(Args)]
pub struct Package;

impl Package {
    /// Builds, tries and lists them.
    pub fn run(self) -> Result<(), String> {
        let checkout = root().canonicalize().map_err(|error| error.to_string())?;
        let folder = target().join("package");
        let skipped = build(&mobile::build(Build::Shipped, &checkout, &target())?, &folder)?;
        list::write(&folder)?;
        if !skipped.is_empty() {
            println!("Skipped: {}.", skipped.join(", "));
        }
        Ok(())
    }
}

/// The same with the library that the tests have: the one for phones takes minutes to build. Answers what was skipped.
pub fn test() -> Result<Vec<&'static str>, String> {
    let libraries = [dynamic_library(), STATIC.to_owned()].map(|name| target().join("debug").join(name));
    build(&libraries, &target().join("package-test"))
}

/// Packs these two libraries, what Kotlin loads and what Swift links, and tries what can be packed here. Answers what was
/// skipped for want of a language; what no tool of this system builds is told and no fault.
fn build([dynamic, linked]: &[PathBuf; 2], folder: &Path) -> Result<Vec<&'static str>, String> {
    let mut skipped = Vec::new();
    let _ = std::fs::remove_dir_all(folder);
    if let Ready::Yes(()) = setup::kotlin::ready()? {
        generate(&[Language::Kotlin])?;
        jar::build(dynamic, folder)?;
        android::build(folder)?;
    } else {
        skipped.push("the Kotlin package");
    }
    if let Ready::Yes(swift) = setup::swift::ready()? {
        generate(&[Language::Swift])?;
        apple::build()?;
        swift::build(&swift, linked, folder)?;
    } else {
        skipped.push("the Swift package");
    }
    Ok(skipped)
}

/// A folder in which something is made or tried, kept from one time to the next.
fn kept(name: &str) -> Result<PathBuf, String> {
    let place = target().join("package-work").join(name);
    std::fs::create_dir_all(&place).and_then(|()| place.canonicalize()).map_err(|error| at(&place, &error))
}

/// As [`kept`], and empty.
fn workshop(name: &str) -> Result<PathBuf, String> {
    let _ = std::fs::remove_dir_all(kept(name)?);
    kept(name)
}

/// The version of the packages.
const VERSION: &str = env!("CARGO_PKG_VERSION");

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| at(path, &error))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::create_dir_all(path.parent().unwrap_or(path))
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| at(path, &error))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    std::fs::create_dir_all(to.parent().unwrap_or(to))
        .and_then(|()| std::fs::copy(from, to).map(drop))
        .map_err(|error| at(from, &error))
}

/// A figure of the Ba Vì scenario that every example must come to: outreach contacts of nine months.
const FIGURE: &str = "9T/2024 I22 5236 ";

/// Runs an example that was built with a package. It must come to the figure that the tests and the demo know.
fn plays(name: &str, example: &mut Command) -> Result<(), String> {
    println!("── {name}");
    let told = example.output().map_err(|error| format!("{name} did not start: {error}"))?;
    let report = String::from_utf8_lossy(&told.stdout);
    match report.lines().find(|line| line.starts_with(FIGURE)) {
        Some(line) if told.status.success() => {
            println!("{line}");
            Ok(())
        }
        _ => Err(format!("{name} failed: {report}{}", String::from_utf8_lossy(&told.stderr))),
    }
}

/// The Kotlin package's pom: its versions count for every package of Kotlin.
fn pom() -> Result<String, String> {
    read(&root().join("bindings/kotlin/pom.xml"))
}
