//! What is due, from the records and the ruleset.
//!
//! [`DueProjector`] stores for each person, club and team what is to be done by which day; it knows no today, so devices
//! with equal records hold equal rows. [`due_page`], [`work_page`] and [`counts`] say what is overdue on the day asked. Each
//! time is a function of days and the law in [`deadline`] and [`recurring`].

mod about;
mod care;
pub mod deadline;
mod deed;
mod derive;
mod group;
mod helpers;
mod item;
mod management;
mod meetings;
mod note;
mod page;
mod projector;
pub mod recurring;
mod reminders;
mod standing;
mod task;
mod treatment;
pub mod vectors;
mod work;

pub use deed::{Deed, Given};
pub use item::DueItem;
pub use meetings::meetings;
pub use note::Note;
pub use page::{DueCounts, DuePlace, DueRequest, MOST_COUNTED, counts, due_about, due_page};
pub use projector::DueProjector;
pub use reminders::{HOUR as REMINDER_HOUR, Reminder, reminders, text as reminder_text};
pub use standing::{days as standing_of, is_overdue, standing};
pub use task::{Rank, Task};
pub use work::{WorkList, WorkPlace, work_count, work_page};
