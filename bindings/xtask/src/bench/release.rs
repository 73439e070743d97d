//! Figures of an unoptimised build mean nothing: the benchmark starts itself again in the release profile.

use crate::step::{cargo_command, root};

/// Builds in the release profile and runs there with the same arguments.
pub fn run_again() -> Result<(), String> {
    eprintln!("This build is not optimised; building and running the benchmark in the release profile.");
    let mut cargo = cargo_command(&["run", "--release", "--package", "xtask", "--"]);
    match cargo.args(std::env::args_os().skip(1)).current_dir(root()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("the benchmark failed".to_owned()),
        Err(error) => Err(format!("cargo did not start: {error}")),
    }
}
