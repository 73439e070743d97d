//! Work with everyone: information, commitments, clubs, events.

pub mod award;
pub mod club;
pub mod club_meeting;
pub mod commitment;
pub mod event;
pub mod outreach;
