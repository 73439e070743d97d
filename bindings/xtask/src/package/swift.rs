//! The Swift package as a folder that another package depends on by its path: sources, headers, and the library to link. It is
//! tried by a package of its own.

use std::fs;
use std::path::Path;

use super::{at, copy, kept, plays, write};
use crate::bindings::{STATIC, replace};
use crate::setup::swift::Swift;
use crate::step::{root, step_there};

/// The package within the folder of the packages.
const NAME: &str = "swift/DongHanh";
/// What goes into it besides the library. Tests and examples stay out: the manifest offers them only where they are.
const PARTS: [&str; 3] = ["Sources", "build/generated", "build/headers"];
/// What the manifest asks for on Apple's systems.
pub const FRAMEWORK: &str = "build/DongHanhFFI.xcframework";

/// Puts the package together with this library, and tries it.
pub fn build(swift: &Swift, library: &Path, folder: &Path) -> Result<(), String> {
    let (ours, package) = (root().join("bindings/swift"), folder.join(NAME));
    for part in PARTS {
        replace(&ours.join(part), &package.join(part), |_| true).map_err(|error| at(&ours, &error))?;
    }
    copy(&ours.join("Package.swift"), &package.join("Package.swift"))?;
    if cfg!(target_os = "macos") {
        let framework = package.join(FRAMEWORK);
        replace(&ours.join(FRAMEWORK), &framework, |_| true).map_err(|error| at(&framework, &error))?;
    } else {
        copy(library, &package.join("build/native").join(STATIC))?;
    }
    try_it(swift, &package)
}

/// A package of its own: a copy of ours beside it, which it names as its dependency, and the example.
fn try_it(swift: &Swift, package: &Path) -> Result<(), String> {
    let place = kept("swift-app")?;
    replace(package, &place.join("DongHanh"), |_| true).map_err(|error| at(package, &error))?;
    let (app, ours) = (place.join("app"), root().join("bindings/swift/Examples/BaVi"));
    replace(&ours, &app.join("Sources/App"), |_| true).map_err(|error| at(&ours, &error))?;
    write(&app.join("Package.swift"), MANIFEST)?;
    let scenario = place.join("ba-vi.jsonl");
    fs::copy(root().join("tests/scenarios/ba-vi.jsonl"), &scenario).map_err(|error| at(&scenario, &error))?;
    let mut build = swift.command_within(&place, "swift");
    step_there("an app of its own with the Swift package", build.arg("build").current_dir(&app))?;
    let program = app.join(".build/debug/App");
    let mut example = swift.command_within(&place, &program.display().to_string());
    plays("the example with the Swift package", example.arg(&scenario).current_dir(&app))
}

/// The app's manifest.
const MANIFEST: &str = r#"// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "App",
    platforms: [.macOS(.v13), .iOS(.v16)],
    dependencies: [.package(path: "../DongHanh")],
    targets: [.executableTarget(name: "App", dependencies: [.product(name: "DongHanh", package: "DongHanh")])]
)
"#;
