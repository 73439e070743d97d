//! The program that libFuzzer drives: built on stable Rust with the coverage flags that cargo-fuzz passes, in a target
//! folder of its own, so that the normal build keeps its own.

use std::path::{Path, PathBuf};

use crate::step::{cargo_command, host, metadata, root};
use crate::tools::{has, install};

/// What tells libFuzzer which branches were taken and what was compared. These are LLVM's passes, not a sanitizer of Rust's,
/// so no nightly is needed.
const COVERAGE: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
];

/// What was built, and where its runs may write.
pub struct Program {
    /// The program.
    pub path: PathBuf,
    /// The folder of its runs.
    pub work: PathBuf,
}

/// Builds it.
pub fn build() -> Result<Program, String> {
    compiler()?;
    let folder = target_folder()?.join("fuzz");
    let triple = host()?;
    let mut cargo = cargo_command(&["build", "--package", "dong-hanh-fuzz", "--features", "libfuzzer"]);
    // With a target named, the flags stay away from build scripts and macros.
    cargo.args(["--bin", "dong-hanh-fuzz", "--profile", "fuzz", "--target", &triple, "--target-dir"]).arg(&folder);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\x1f")).current_dir(root());
    println!("── building the targets for libFuzzer, in {}", folder.display());
    match cargo.status() {
        Ok(status) if status.success() => {}
        Ok(_) => return Err("the targets were not built".to_owned()),
        Err(error) => return Err(format!("cargo did not start: {error}")),
    }
    let path = folder.join(triple).join("fuzz").join(format!("dong-hanh-fuzz{}", std::env::consts::EXE_SUFFIX));
    Ok(Program { path, work: folder.join("work") })
}

/// libFuzzer is C++.
fn compiler() -> Result<(), String> {
    let named = std::env::var("CXX").ok();
    if named.iter().map(String::as_str).chain(["c++", "g++", "clang++"]).any(has) { Ok(()) } else { install(&["g++"]) }
}

/// The target folder of the workspace, wherever it was put.
fn target_folder() -> Result<PathBuf, String> {
    let told = metadata(&["--no-deps"])?;
    told["target_directory"].as_str().map(|path| Path::new(path).to_owned()).ok_or("cargo told no folder".to_owned())
}
