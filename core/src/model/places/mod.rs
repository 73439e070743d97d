//! Where: administrative units and what is known of them.

pub mod disruption;
pub mod severity;
pub mod unit;
