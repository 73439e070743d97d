//! Figures of an unoptimised build mean nothing: the benchmark starts itself again in the release profile.

use std::process::Command;

use crate::test::root;

/// Builds in the release profile and runs there with the same arguments.
pub fn run_again() -> Result<(), String> {
    eprintln!("This build is not optimised; building and running the benchmark in the release profile.");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--release", "--package", "xtask", "--"]).args(std::env::args_os().skip(1));
    match cargo.current_dir(root()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("the benchmark failed".to_owned()),
        Err(error) => Err(format!("cargo did not start: {error}")),
    }
}
