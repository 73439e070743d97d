//! Scenario files: dated events that are played through the core's public API. The format is told in
//! `tests/scenarios/README.md`.

mod play;

pub use dong_hanh_scenario::{Fault, File};
pub use play::{Names, Player, morning_of};
