//! The parts of the kill test: the child that writes, the ledger of what it acknowledged, the round of kills.

pub(crate) mod child;
mod ledger;
mod line;
mod round;

pub(crate) use ledger::Tally;
pub(crate) use line::Line;
pub(crate) use round::Round;
