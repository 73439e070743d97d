//! The notebook for Kotlin and Swift.
//!
//! Objects, public errors, listeners and what a phone lends to the core live here, and nothing else: every method hands on
//! to [`dong_hanh::notebook::Notebook`] in one line. Records and enums are the core's own; only pages, which are generic
//! there, have a name for each list here.
//!
//! Every method is synchronous. Kotlin's and Swift's packages choose the thread.

#[cfg(feature = "bench")]
mod bench;
mod care;
mod choices;
mod device;
mod error;
mod forms;
mod found;
mod hardware;
mod lists;
mod live;
mod notebook;
mod observe;
mod pages;
mod progress;
mod reminders;
mod reports;
mod screens;
mod secrets;
mod time;
mod unlock;
mod vectors;
mod work;

use dong_hanh::foreign::{Day, Moment};

#[cfg(feature = "bench")]
pub use bench::{HeldPages, ScreenBytes, calls_so_far};
pub use care::SalvageWith;
pub use device::{BiometricBinding, Device, HostClock, HostError, KeyBinding};
pub use error::NotebookError;
pub use forms::SaveOutcome;
pub use found::{Founded, GuessCost, NewNotebook, NewSecret, found_notebook};
pub use live::live_objects;
pub use notebook::NotebookCore;
pub use observe::{ChangeListener, WatchHandle};
pub use pages::{DuePage, PersonPage, TimelinePage, WorkPage};
pub use progress::StepListener;
pub use reminders::ReminderBinding;
pub use screens::{PersonScreen, TodayScreen};
pub use secrets::NewSheet;
pub use vectors::{VectorVerdict, indicator_vectors, rule_vectors, schedule_vectors, text_vectors};

uniffi::setup_scaffolding!();
// How these cross is said in the core; its word counts here, too.
uniffi::use_remote_type!(dong_hanh::Day);
uniffi::use_remote_type!(dong_hanh::Moment);
