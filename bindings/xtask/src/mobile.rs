//! The library as it goes into a phone: small, stripped, and without the paths of whoever built it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bindings::{Build, STATIC, dynamic_library};
use crate::step::{cargo_command, root, step_there, target};

/// The profile in the workspace's `Cargo.toml`.
const PROFILE: &str = "mobile";

/// Builds the libraries of a checkout for this machine's own system into a target folder, and answers where they are: the
/// one that Kotlin loads and the one that Swift links.
pub fn build(build: Build, checkout: &Path, target: &Path) -> Result<[PathBuf; 2], String> {
    build_with(build, checkout, target, &[])
}

/// The same with further settings of cargo, such as `profile.mobile.strip="none"`.
pub fn build_with(build: Build, checkout: &Path, target: &Path, settings: &[String]) -> Result<[PathBuf; 2], String> {
    let mut cargo = rustc("cdylib,staticlib");
    cargo.args(build.features());
    cargo.args(settings.iter().flat_map(|setting| ["--config", setting]));
    run("the library for phones", &mut cargo, checkout, target)?;
    let folder = target.join(PROFILE);
    Ok([folder.join(dynamic_library()), folder.join(STATIC)])
}

/// The kinds of library: what Kotlin loads, what Swift links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Loaded when the app runs.
    Dynamic,
    /// Linked into the app.
    Static,
}

/// Builds the library of this checkout for another system, with what `tools` tell the compilers, and answers where it is.
pub fn build_for(triple: &str, kind: Kind, tools: &[(String, OsString)]) -> Result<PathBuf, String> {
    let (crate_type, name) = match kind {
        Kind::Dynamic => ("cdylib", "libdong_hanh_ffi.so"),
        Kind::Static => ("staticlib", STATIC),
    };
    let mut cargo = rustc(crate_type);
    cargo.args(["--target", triple]).envs(tools.iter().map(|(name, value)| (name, value)));
    let (checkout, target) = (root().canonicalize().map_err(|error| error.to_string())?, target());
    run(&format!("the library for {triple}"), &mut cargo, &checkout, &target)?;
    Ok(target.join(triple).join(PROFILE).join(name))
}

/// Without the kind that Rust's own tests link: cargo optimises across crates (`lto`) only where all kinds allow it.
fn rustc(crate_types: &str) -> Command {
    let arguments = ["rustc", "--locked", "--package", "dong-hanh-ffi", "--lib", "--profile", PROFILE];
    cargo_command(&[&arguments[..], &["--crate-type", crate_types]].concat())
}

fn run(name: &str, cargo: &mut Command, checkout: &Path, target: &Path) -> Result<(), String> {
    cargo.current_dir(checkout).env("CARGO_TARGET_DIR", target);
    for (name, value) in without_paths(checkout, target) {
        cargo.env(name, value);
    }
    step_there(name, cargo)
}

/// Flags by which no path of this machine gets into the library: it would tell who built it, and two builds would differ.
fn without_paths(checkout: &Path, target: &Path) -> [(&'static str, String); 2] {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let under = |name: &str, usual: &str| std::env::var_os(name).map_or_else(|| home.join(usual), PathBuf::from);
    // The last that fits counts: the target folder may lie within the checkout.
    let places = [
        (under("CARGO_HOME", ".cargo"), "/cargo"),
        (under("RUSTUP_HOME", ".rustup"), "/rustup"),
        (checkout.to_path_buf(), "/dong-hanh"),
        (target.to_path_buf(), "/target"),
    ];
    let flags = |flag: &str, end: &str| {
        let one = |(from, to): &(PathBuf, &str)| format!("{flag}{}={to}", from.display());
        places.iter().map(one).collect::<Vec<_>>().join(end)
    };
    // Rust's flags may hold spaces: they are parted by this character.
    [("CARGO_ENCODED_RUSTFLAGS", flags("--remap-path-prefix=", "\u{1f}")), ("CFLAGS", flags("-ffile-prefix-map=", " "))]
}
