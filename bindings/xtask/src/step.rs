//! Other programs, run as steps that are told by name.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::de::DeserializeOwned;

/// Another cargo. What `cargo xtask` itself was told about its package is kept from it: dependencies that look at these
/// variables would be built anew each time.
pub fn cargo_command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments);
    forget_own_package(&mut command);
    command
}

/// Keeps from a program that will call cargo what `cargo xtask` itself was told about its package.
pub fn forget_own_package(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let told = ["CARGO_MANIFEST_", "CARGO_PKG_"];
        if name.to_str().is_some_and(|name| told.iter().any(|told| name.starts_with(told))) {
            command.env_remove(name);
        }
    }
}

/// Runs a command at the top of the checkout; its failure is told by name.
pub fn step(name: &str, command: &mut Command) -> Result<(), String> {
    step_there(name, command.current_dir(root()))
}

/// As [`step`], where the command stands.
pub fn step_there(name: &str, command: &mut Command) -> Result<(), String> {
    println!("── {name}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("{name} failed")),
        Err(error) => Err(format!("{name} did not start: {error}")),
    }
}

/// Two pieces of work at the same time, each of which keeps less than two processors busy. Both are ended before the first
/// failure is told.
pub fn side_by_side(
    one: impl FnOnce() -> Result<(), String> + Send,
    other: impl FnOnce() -> Result<(), String> + Send,
) -> Result<(), String> {
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)).and(other)
    })
}

/// The top of the checkout. Cargo says where it is when it runs this; where it was built may be another checkout, with
/// which this one shares a target folder.
pub fn root() -> PathBuf {
    let package =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    package.join("../..")
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The system that this runs on, as the compiler calls it.
pub fn host() -> Result<String, String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let told = String::from_utf8(answer(Command::new(rustc).arg("-vV"))?).map_err(|error| error.to_string())?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or("rustc told no host".to_owned())
}

/// Reads the JSON file that another program wrote.
pub fn read_json<T: DeserializeOwned>(file: &Path) -> Result<T, String> {
    let wrong = |error: String| format!("{}: {error}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))
}

/// What `cargo metadata` tells of the checkout.
pub fn metadata(arguments: &[&str]) -> Result<serde_json::Value, String> {
    let mut cargo = cargo_command(&["metadata", "--format-version", "1"]);
    let told = answer(cargo.args(arguments).current_dir(root()))?;
    serde_json::from_slice(&told).map_err(|error| format!("cargo metadata told no JSON: {error}"))
}

/// What a program prints; what it says of its failure is the error.
pub fn answer(command: &mut Command) -> Result<Vec<u8>, String> {
    let name = command.get_program().display().to_string();
    let output = command.output().map_err(|error| format!("{name} did not start: {error}"))?;
    if output.status.success() { Ok(output.stdout) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
