//! Counselling and support: what is needed, what was given, by whom.

pub mod counselling;
pub mod counselling_point;
pub mod need;
pub mod provider;
pub mod support;
