//! The licences of everything in the library, by cargo-about.

use std::path::Path;
use std::process::Command;

use crate::step::step;
use crate::tools::tool;

/// The version that this project is described with.
const VERSION: &str = "0.9.3";

/// Writes them to a file.
pub fn write(file: &Path) -> Result<(), String> {
    let program = tool("cargo-about", VERSION, &["--features", "cli"])?;
    std::fs::create_dir_all(file.parent().unwrap_or(file)).map_err(|error| format!("{}: {error}", file.display()))?;
    let data = "bindings/xtask/data";
    step(
        "cargo about",
        Command::new(program)
            .args(["about", "generate", "--offline", "--fail", "--manifest-path", "bindings/Cargo.toml"])
            .args(["--config", &format!("{data}/about.toml"), "--output-file"])
            .arg(file)
            .arg(format!("{data}/licences.hbs")),
    )?;
    println!("{}", file.display());
    Ok(())
}
