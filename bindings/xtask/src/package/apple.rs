//! The XCFramework: the library for iOS, its simulator and macOS, with the headers in a module as UniFFI's Swift imports it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{at, copy, swift::FRAMEWORK, workshop};
use crate::bindings::{STATIC, replace};
use crate::mobile::{Kind, build_for};
use crate::step::{root, step};

/// The libraries that go into one slice: of several, one library is made for all their processors.
const SLICES: [(&str, &[&str]); 3] = [
    ("ios", &["aarch64-apple-ios"]),
    ("simulator", &["aarch64-apple-ios-sim", "x86_64-apple-ios"]),
    ("macos", &["aarch64-apple-darwin", "x86_64-apple-darwin"]),
];
/// The oldest systems, as the manifest has them.
const LEAST: [(&str, &str); 2] = [("IPHONEOS_DEPLOYMENT_TARGET", "16.0"), ("MACOSX_DEPLOYMENT_TARGET", "13.0")];
/// The module of the headers. Clang finds it in a folder of its name, so that it lies beside those of other frameworks.
const MODULE: &str = "dong_hanhFFI";

/// Builds it where the Swift package's manifest looks for it, or tells what it needs.
pub fn build() -> Result<(), String> {
    let targets: Vec<&str> = SLICES.iter().flat_map(|(_, triples)| triples.iter().copied()).collect();
    if !cfg!(target_os = "macos") {
        println!("── XCFramework: not possible here, it needs Xcode.");
        println!("   On a Mac: rustup target add {} && cargo xtask package", targets.join(" "));
        return Ok(());
    }
    let place = workshop("xcframework")?;
    let (ours, headers) = (root().join("bindings/swift"), place.join("headers"));
    replace(&ours.join("build/headers"), &headers.join(MODULE), |_| true).map_err(|error| at(&headers, &error))?;
    let least: Vec<_> = LEAST.map(|(name, version)| (name.to_owned(), version.into())).into();
    let mut libraries = Vec::new();
    for (slice, triples) in SLICES {
        let built: Vec<PathBuf> =
            triples.iter().map(|triple| build_for(triple, Kind::Static, &least)).collect::<Result<_, _>>()?;
        let library = place.join(slice).join(STATIC);
        match built.as_slice() {
            [one] => copy(one, &library)?,
            several => {
                std::fs::create_dir_all(place.join(slice)).map_err(|error| at(&place, &error))?;
                step("lipo", &mut lipo(several, &library))?;
            }
        }
        libraries.push(library);
    }
    let framework = ours.join(FRAMEWORK);
    let _ = std::fs::remove_dir_all(&framework);
    step("xcodebuild", &mut xcodebuild(&libraries, &headers, &framework))
}

fn lipo(libraries: &[PathBuf], one: &Path) -> Command {
    let mut lipo = Command::new("lipo");
    lipo.arg("-create").args(libraries).arg("-output").arg(one);
    lipo
}

fn xcodebuild(libraries: &[PathBuf], headers: &Path, framework: &Path) -> Command {
    let mut command = Command::new("xcodebuild");
    command.arg("-create-xcframework");
    for library in libraries {
        command.arg("-library").arg(library).arg("-headers").arg(headers);
    }
    command.arg("-output").arg(framework);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when the Swift package's manifest asks for another framework, module or system.
    #[test]
    fn the_framework_is_what_the_manifest_asks_for() {
        let manifest = super::super::read(&root().join("bindings/swift/Package.swift")).unwrap();
        assert!(manifest.contains(&format!(".binaryTarget(name: \"{MODULE}\", path: \"{FRAMEWORK}\")")));
        for (least, system) in LEAST.iter().zip([".iOS(.v", ".macOS(.v"]) {
            let major = least.1.split('.').next().unwrap();
            assert!(manifest.contains(&format!("{system}{major})")), "{system}{major}");
        }
    }

    /// Fails when a slice comes without its headers. Apple's tools are not run here.
    #[test]
    fn every_slice_has_the_headers() {
        let libraries = [PathBuf::from("ios/a"), PathBuf::from("macos/a")];
        let command = xcodebuild(&libraries, Path::new("headers"), Path::new("F.xcframework"));
        let told: Vec<_> = command.get_args().map(|argument| argument.to_str().unwrap()).collect();
        let expected = "-create-xcframework -library ios/a -headers headers -library macos/a -headers headers -output";
        assert_eq!(told.join(" "), format!("{expected} F.xcframework"));
        let command = lipo(&libraries, Path::new("both"));
        let told: Vec<_> = command.get_args().map(|argument| argument.to_str().unwrap()).collect();
        assert_eq!(told, ["-create", "ios/a", "macos/a", "-output", "both"]);
    }
}
