//! What is due, from the records and the ruleset.
//!
//! [`DueProjector`] stores for each person under management what is to be done by which day; it knows no today, so devices
//! with equal records hold equal rows. [`due_page`] and [`counts`] say what is overdue on the day asked.

mod derive;
mod helpers;
mod page;
mod projector;
mod standing;
mod task;

pub use page::{DueCounts, DueItem, DuePlace, DueRequest, counts, due_page, due_this_week};
pub use projector::DueProjector;
pub use standing::standing;
pub use task::Task;
