//! The tests of the Swift package and of the Swift app, with the library of this machine.

use super::scenarios::write_demo_figures;
use crate::bindings::{Language, api, generate};
use crate::setup::{Ready, swift};
use crate::step::step_there;

/// Generates, builds and tests; answers whether it could.
pub fn run() -> Result<bool, String> {
    let Ready::Yes(swift) = swift::ready()? else { return Ok(false) };
    generate(&[Language::Swift])?;
    api::check(Language::Swift)?;
    write_demo_figures("swift")?;
    step_there("swift test", &mut swift.command(&["test"]))?;
    step_there("swift test of the app", &mut swift.command_in("ios-app", &[], &["test"]))?;
    Ok(true)
}
