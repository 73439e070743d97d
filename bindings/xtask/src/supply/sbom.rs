//! The bill of materials, by cargo-cyclonedx.

use std::path::Path;
use std::process::Command;

use crate::step::{root, step};
use crate::tools::tool;

/// The version that this project is described with.
const VERSION: &str = "0.5.9";
/// What it writes, beside each package's manifest.
const WRITTEN: &str = "bill-of-materials";

/// Writes it to a file.
pub fn write(file: &Path) -> Result<(), String> {
    let program = tool("cargo-cyclonedx", VERSION, &[])?;
    let told = |error: std::io::Error| format!("{}: {error}", file.display());
    let arguments = ["cyclonedx", "--format", "json", "--spec-version", "1.5", "--target", "all"];
    let describe = step(
        "cargo cyclonedx",
        Command::new(program)
            .args(arguments)
            .args(["--override-filename", WRITTEN])
            .args(["--manifest-path", "bindings/Cargo.toml"]),
    );
    // It writes one for each package of the workspace; the library's own is wanted, and the others go.
    let members = ["bindings", "bindings/bindgen", "bindings/fuzz", "bindings/scenario", "bindings/xtask", "core"];
    let made = |member: &str| root().join(member).join(format!("{WRITTEN}.json"));
    let kept = describe.and_then(|()| {
        std::fs::create_dir_all(file.parent().unwrap_or(file)).map_err(told)?;
        // It names the packages of this checkout by where they lie; that is nobody's business.
        let here = root().canonicalize().map_err(told)?;
        let described = std::fs::read_to_string(made("bindings")).map_err(told)?;
        std::fs::write(file, described.replace(&*here.to_string_lossy(), "/dong-hanh")).map_err(told)
    });
    for member in members {
        let _ = std::fs::remove_file(made(member));
    }
    kept?;
    println!("{}", file.display());
    Ok(())
}
