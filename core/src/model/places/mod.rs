//! Where: administrative units and what is known of them.

pub mod unit;
