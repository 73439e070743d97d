//! What the tests of the notebook share: a folder, a clock and a phone's hardware that do as they are told, and forms
//! filled and saved as a person would.

#![allow(dead_code, unused_imports, unreachable_pub, reason = "each test file uses its own part of this")]

mod clock;
mod place;
mod village;
mod write;

pub use clock::HandClock;
pub use place::{PIN, Place, RELEASED, START, UNIT, host, knowledge};
pub use village::Village;
pub use write::{code, number, record, save, start, text, write};
