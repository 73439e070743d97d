//! The parts of the damage test: the notebook that is damaged, the damage, and what a store tells.

pub(crate) mod child;
pub(crate) mod harm;
pub(crate) mod log;
mod map;
mod salvaged;
mod sample;
mod told;

pub(crate) use harm::Harm;
pub(crate) use map::Map;
pub(crate) use salvaged::{entries_of, salvage};
pub(crate) use sample::{Sample, options, workshop};
pub(crate) use told::{Told, told_by};
