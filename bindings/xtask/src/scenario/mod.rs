//! Scenario files: dated events that are played through the core's public API. The format is told in
//! `tests/scenarios/README.md`.

mod file;
mod play;

pub use file::{Fault, File};
pub use play::{Names, Player, morning_of};
