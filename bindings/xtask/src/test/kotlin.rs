//! The tests of the Kotlin package, with the library of this machine.

use super::count_tests;
use super::scenarios::write_demo_figures;
use crate::bindings::{Language, api, generate};
use crate::maven::maven;
use crate::setup::{Ready, kotlin};
use crate::step::{root, step};

/// Generates, builds and tests; answers whether it could.
pub fn run() -> Result<bool, String> {
    let Ready::Yes(()) = kotlin::ready()? else { return Ok(false) };
    generate(&[Language::Kotlin])?;
    api::check(Language::Kotlin)?;
    write_demo_figures("kotlin")?;
    step("mvn test", maven(&root().join("bindings/kotlin")).arg("test"))?;
    println!("{} Kotlin tests passed", count_tests(&root().join("bindings/kotlin/build/mvn/surefire-reports"))?);
    Ok(true)
}
