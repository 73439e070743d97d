//! The tests of the Kotlin package, with the library of this machine.

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
    println!("{} Kotlin tests passed", count()?);
    Ok(true)
}

/// How many tests the reports tell of. None would pass for nothing.
fn count() -> Result<usize, String> {
    let folder = root().join("bindings/kotlin/build/mvn/surefire-reports");
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut tests = 0;
    for entry in std::fs::read_dir(&folder).map_err(wrong)? {
        let file = entry.map_err(wrong)?.path();
        if file.extension().is_some_and(|end| end == "xml") {
            tests += std::fs::read_to_string(&file).map_err(wrong)?.matches("<testcase ").count();
        }
    }
    if tests == 0 { Err("no Kotlin test was run".to_owned()) } else { Ok(tests) }
}
