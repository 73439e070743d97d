//! The parts of the test of failing calls: the notebooks it starts from, the operations, one case, all cases.

#![allow(unreachable_pub, reason = "a test file's own modules")]

mod case;
mod cases;
mod operations;
mod world;

pub use cases::{Cases, Tally};
pub use operations::{Answers, CHANGE_PIN, FOUND, FOUND_OVER, LOCK, Operation, READS, SAVE, UNLOCK, UPGRADE, WRITES};
