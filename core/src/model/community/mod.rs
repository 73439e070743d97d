//! Work with everyone: information, commitments, clubs.

pub mod commitment;
pub mod outreach;
