//! The tests of the Kotlin package, with the library of this machine.

use std::process::Command;

use crate::bindings::{Language, generate};
use crate::setup::{Ready, kotlin};
use crate::test::{root, step};

/// Generates, builds and tests; answers whether it could.
pub fn run() -> Result<bool, String> {
    let Ready::Yes(()) = kotlin::ready()? else { return Ok(false) };
    generate(&[Language::Kotlin])?;
    let pom = root().join("bindings/kotlin/pom.xml");
    step("mvn test", Command::new("mvn").args(["--quiet", "--batch-mode", "--file"]).arg(pom).arg("test"))?;
    Ok(true)
}
