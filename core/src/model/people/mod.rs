//! Whom it is about, and where they are.

pub mod movement;
pub mod person;
pub mod referral;
