//! The parts of the power-loss test: the stories that are written down, the points at which the power goes, what must hold
//! then.

#![allow(unreachable_pub, reason = "a test file's own modules")]

mod author;
mod check;
mod failed_sync;
mod points;
mod story;

pub use check::Loss;
pub use failed_sync::Base;
pub use points::{Points, Tally};
pub use story::Story;
