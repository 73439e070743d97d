//! The licences of everything in the library, by cargo-about.

use std::path::Path;
use std::process::Command;

use crate::packages::folder_of;
use crate::step::{cargo_command, step};
use crate::tools::tool;

/// The version that this project is described with.
const VERSION: &str = "0.9.3";

/// Writes them to a file.
pub fn write(file: &Path) -> Result<(), String> {
    let program = tool("cargo-about", VERSION, &["--features", "cli"])?;
    std::fs::create_dir_all(file.parent().unwrap_or(file)).map_err(|error| format!("{}: {error}", file.display()))?;
    let data = "bindings/xtask/data";
    // cargo-about asks nobody: the texts come with the crates, and those of other systems have to be here, too.
    step("the crates", &mut cargo_command(&["fetch", "--locked"]))?;
    step(
        "cargo about",
        Command::new(program)
            .args(["about", "generate", "--offline", "--fail", "--manifest-path", "bindings/Cargo.toml"])
            .args(["--config", &format!("{data}/about.toml"), "--output-file"])
            .arg(file)
            .arg(format!("{data}/licences.hbs")),
    )?;
    add_sqlite(file).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("{}", file.display());
    Ok(())
}

/// What is compiled in C is no crate that is linked, so cargo-about leaves it out: SQLite and its ciphers.
fn add_sqlite(file: &Path) -> Result<(), String> {
    let folder = folder_of("sqlite3mc-src")?.join("sqlite3mc");
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|error| error.to_string());
    let (told, licence) = (read(file)?, read(&folder.join("LICENSE"))?);
    let name = "SQLite, which is in the public domain, with SQLite3MultipleCiphers";
    let all = format!("{}\n\n## {name}\n\n```\n{}\n```\n", told.trim_end(), licence.trim());
    std::fs::write(file, all).map_err(|error| error.to_string())
}
