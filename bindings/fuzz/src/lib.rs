//! Hostile bytes for everything that reads bytes.
//!
//! A [`Target`] takes any bytes and holds more than "no panic": what is read is written back the same, what folds once
//! folds twice to the same, what is refused leaves things as they were. Three use it: libFuzzer (`cargo xtask fuzz`, which
//! searches for bytes that break it), `tests/corpus.rs` (which runs every kept file of `tests/corpus` in every normal test
//! run) and `cargo xtask bench hostile` (which measures [`Target::calls`] on a megabyte of this and that).

mod desk;
mod disk;
mod key;
mod large;
mod notebook;
mod repository;
mod seeds;
mod tape;
mod target;
mod targets;
mod text;

pub use repository::{corpus, root};
pub use target::{Call, Target};
pub use targets::{PLANTED, TARGETS, find};
