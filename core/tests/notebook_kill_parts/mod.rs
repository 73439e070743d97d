//! The parts of the kill test: the children that write, the ledger of what it acknowledged, the round of kills.

pub(crate) mod child;
mod ledger;
mod line;
mod round;

pub(crate) use ledger::{Ledger, Tally};
pub(crate) use line::Line;
pub(crate) use round::Round;
