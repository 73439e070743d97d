//! Programs that this project needs: those of the machine, and those that are built once and kept.

use std::path::PathBuf;
use std::process::Command;

use crate::step::{cargo_command, step};

/// Whether a program is there.
pub fn has(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Tools that are missing are installed as root on Debian; elsewhere the one command is told.
pub fn install(packages: &[&str]) -> Result<(), String> {
    let named = packages.join(" ");
    if !is_root_on_debian() {
        return Err(format!("{named} is missing: install it, on Debian by `sudo apt-get install {named}`"));
    }
    println!("── installing {named}");
    step("apt-get update", Command::new("apt-get").args(["update", "-q"]))?;
    let install = ["install", "-yq", "--no-install-recommends"];
    step("apt-get install", Command::new("apt-get").args(install).args(packages))
}

/// Whether tools may be installed here.
pub fn is_root_on_debian() -> bool {
    has("apt-get") && Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n")
}

/// Whether this is public CI, where what cannot be run is a failure.
pub fn on_ci() -> bool {
    std::env::var_os("CI").is_some_and(|ci| ci == "true")
}

/// A tool that cargo builds, once for each version, into the product's cache.
pub fn tool(name: &str, version: &str, options: &[&str]) -> Result<PathBuf, String> {
    let folder = cache().join("tools").join(format!("{name}-{version}"));
    let program = folder.join("bin").join(name);
    if !program.exists() {
        println!("── building {name} {version} once, kept in {}", folder.display());
        let mut cargo = cargo_command(&["install", name, "--locked", "--version", version, "--root"]);
        step("cargo install", cargo.arg(&folder).args(options))?;
    }
    Ok(program)
}

/// The product's own cache folder, outside the checkout. Everything passes without it.
pub fn cache() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    cache.or_else(home).unwrap_or_else(std::env::temp_dir).join("dong-hanh")
}
