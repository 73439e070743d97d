//! Who does it: teams, their meetings, their training.

pub mod briefing;
pub mod certificate;
pub mod membership;
pub mod patrol;
pub mod team;
pub mod training;
