//! The counter-test: a change that no test can notice must be told, or nothing told of the core means anything.

use std::path::Path;

use super::cargo_mutants;
use super::outcome::Outcome;

const MANIFEST: &str = r#"
[package]
name = "planted"
version = "0.0.0"
edition = "2024"

[profile.mutants]
inherits = "dev"

[workspace]
"#;

/// Of the first function every change is noticed, of the second none.
const CODE: &str = "
pub fn tested(n: u8) -> bool { n > 3 }
pub fn untested(n: u8) -> bool { n > 3 }

#[test]
fn only_one_is() {
    assert!(tested(4) && !tested(3) && !tested(2));
    untested(3);
}
";

/// Plants it in a small crate of its own, and fails where it is not told.
pub fn miss_what_was_planted(program: &Path) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("the counter-test could not be laid down: {error}");
    let folder = tempfile::tempdir().map_err(wrong)?;
    std::fs::create_dir(folder.path().join("src")).map_err(wrong)?;
    std::fs::write(folder.path().join("Cargo.toml"), MANIFEST).map_err(wrong)?;
    std::fs::write(folder.path().join("src/lib.rs"), CODE).map_err(wrong)?;
    let mut command = cargo_mutants(program, folder.path());
    command.env_remove("CARGO_TARGET_DIR").arg("--no-shuffle");
    let outcome = Outcome::of(command, folder.path())?;
    match outcome.judge() {
        Err(_) if outcome.some_noticed() => Ok(()),
        _ => Err(format!("a planted change that no test notices was not told: {outcome}")),
    }
}
