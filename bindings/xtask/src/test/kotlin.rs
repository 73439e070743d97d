//! The tests of the Kotlin package, with the library of this machine.

use std::process::Command;

use super::count_tests;
use super::scenarios::write_demo_figures;
use crate::bindings::{Language, api, generate};
use crate::setup::{Ready, kotlin};
use crate::step::{root, step};

/// Generates, builds and tests; answers whether it could.
pub fn run() -> Result<bool, String> {
    let Ready::Yes(()) = kotlin::ready()? else { return Ok(false) };
    generate(&[Language::Kotlin])?;
    api::check(Language::Kotlin)?;
    write_demo_figures("kotlin")?;
    let pom = root().join("bindings/kotlin/pom.xml");
    let quiet = ["--quiet", "--batch-mode", "-Dstyle.color=never", "--file"];
    step("mvn test", Command::new("mvn").args(quiet).arg(pom).arg("test"))?;
    println!("{} Kotlin tests passed", count_tests(&root().join("bindings/kotlin/build/mvn/surefire-reports"))?);
    Ok(true)
}
