//! What the tests of the notebook share: a folder, a clock and a phone's hardware that do as they are told, and forms
//! filled and saved as a person would.

#![allow(dead_code, unused_imports, unreachable_pub, reason = "each test file uses its own part of this")]

#[path = "../common/clock.rs"]
mod clock;
pub mod database;
mod files;
pub mod full_disk;
mod management;
pub mod needles;
mod place;
mod random;
mod read;
mod village;
mod write;

pub use clock::HandClock;
pub use files::{Files, files_below};
pub use management::{assign, manage, manage_helped};
pub use place::{HARDWARE, PIN, Place, RELEASED, START, UNIT, host, knowledge};
pub use random::Random;
pub use read::everything;
pub use village::Village;
pub use write::{code, codes, number, record, save, start, text, write};
