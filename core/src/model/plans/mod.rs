//! What was planned, asked for, inspected and reported.

pub mod lock;
pub mod pilot;
pub mod target;
