//! Whom it is about, and where they are.

pub mod person;
