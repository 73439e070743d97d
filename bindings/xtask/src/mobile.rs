//! The library as it goes into a phone: small, stripped, and without the paths of whoever built it.

use std::path::{Path, PathBuf};

use crate::bindings::{Build, STATIC, dynamic_library};
use crate::step::{cargo_command, step_there};

/// The profile in the workspace's `Cargo.toml`.
const PROFILE: &str = "mobile";

/// Builds the libraries of a checkout for this machine's own system into a target folder, and answers where they are: the
/// one that Kotlin loads and the one that Swift links.
pub fn build(build: Build, checkout: &Path, target: &Path) -> Result<[PathBuf; 2], String> {
    build_with(build, checkout, target, &[])
}

/// The same with further settings of cargo, such as `profile.mobile.strip="none"`.
pub fn build_with(build: Build, checkout: &Path, target: &Path, settings: &[String]) -> Result<[PathBuf; 2], String> {
    let mut cargo = cargo_command(&["build", "--locked", "--package", "dong-hanh-ffi", "--profile", PROFILE]);
    cargo.args(build.features());
    cargo.args(settings.iter().flat_map(|setting| ["--config", setting]));
    cargo.current_dir(checkout).env("CARGO_TARGET_DIR", target);
    for (name, value) in without_paths(checkout, target) {
        cargo.env(name, value);
    }
    step_there("the library for phones", &mut cargo)?;
    let folder = target.join(PROFILE);
    Ok([folder.join(dynamic_library()), folder.join(STATIC)])
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
