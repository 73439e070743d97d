//! The use-cases an app calls, one file each.
//!
//! [`Notebook`] is the whole of it: found or unlock one, fill forms, page through lists, ask what is due and what was
//! achieved, lock. Ids are strings, lists are narrow rows paged by key, every write says what changed. A locked
//! notebook answers [`NotebookError::Locked`] to whatever needs its keys.

mod accept_warning;
mod biometric;
mod catalogue;
mod change_secret;
mod choices;
mod circumstances;
mod diagnostics;
mod drafts;
mod due;
mod edit_form;
mod error;
mod findings;
mod form;
mod found;
mod hand_over;
mod hand_over_move;
mod history;
mod identity;
mod identity_file;
pub mod indicator_vectors;
mod keyring_turn;
mod last;
mod letters;
mod lock;
mod lock_period;
#[cfg(test)]
mod lock_period_tests;
mod lost_entries;
mod observe;
mod open;
mod own;
mod own_membership;
mod own_month;
mod page;
mod people;
mod people_where;
mod person;
mod person_section;
mod read_day;
mod rebuild;
mod record;
mod records;
mod recovery_sheet;
mod reminders;
mod report;
mod report_due;
mod report_periods;
mod salvage;
mod save_form;
mod screens;
mod search;
mod start_about;
mod start_form;
mod start_task;
mod take_folder;
mod team;
mod timeline;
mod topics;
mod undo;
mod unit;
mod unlock;
mod verify;
mod whole_entries;
mod wipe;
mod work_lists;
mod write;

use std::path::PathBuf;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use keyring_turn::KeyringTurn;
use open::Open;

pub use catalogue::{KindItem, MenuSection};
pub use choices::ChoiceItem;
pub use diagnostics::{Counts, Diagnostics};
pub use drafts::DraftItem;
pub use due::DueItem;
pub use error::NotebookError;
pub use findings::Finding;
pub use found::NewNotebook;
pub use hand_over::{CaseItem, HandOver, TakerItem};
pub use hand_over_move::{HandOverMove, HandOverRequest, HandedOver};
pub use history::{HistoryItem, KeptWarning};
pub use letters::{HamletItem, LetterItem};
pub use lost_entries::LostEntries;
pub use observe::{Changed, Observer, Summary, Watch};
pub use open::Knowledge;
pub use own::Own;
pub use page::{MOST_ROWS, Page};
pub use people::{DueFirst, PersonItem};
pub use people_where::{FilterItem, PeopleFilter, PersonState};
pub use person::PersonCard;
pub use person_section::SectionItem;
pub use record::{RecordView, ShownField};
pub use reminders::{NotScheduled, ReminderHost};
pub use report_due::ReportDue;
pub use report_periods::PeriodItem;
pub use salvage::{OpenWith, SalvageStep, SalvageTo, Salvaged};
pub use save_form::{NotSaved, Saved};
pub use screens::{PersonScreen, TodayScreen};
pub use start_form::NewForm;
pub use team::{MemberItem, TeamItem, TeamScreen};
pub use timeline::TimelineItem;
pub use verify::{EntryFault, Verified};
pub use work_lists::{WorkItem, WorkListItem};

use crate::vault::{Host, Vault};

/// One notebook of one folder. It is shared between threads; locking it takes its keys away under all of them.
///
/// # Example
/// A notebook is founded once, and opened whenever the app starts. One that `cargo xtask demo --keep DIR` left opens in the same
/// way: it is `DIR/notebook`, the stand-in for its phone's hardware is `DIR/phone-hardware`.
/// ```
/// use std::sync::Arc;
///
/// use dong_hanh::clock::SystemClock;
/// use dong_hanh::model::Role;
/// use dong_hanh::notebook::{Knowledge, NewNotebook, Notebook};
/// use dong_hanh::vault::{Cost, Host, NewSecret, RealDisk, SoftwareKeyForTestsAndDemo};
///
/// # let place = tempfile::tempdir()?;
/// # let dir = place.path();
/// let folder = dir.join("notebook");
/// // A phone brings its Keystore or Secure Enclave.
/// let hardware = SoftwareKeyForTestsAndDemo::at(&dir.join("phone-hardware"))?;
/// let host = Host {
///     clock: Arc::new(SystemClock::default()),
///     disk: Arc::new(RealDisk),
///     hardware: Some(Arc::new(hardware)),
///     biometric: None,
/// };
///
/// let new = NewNotebook { secret: NewSecret::Pin("739154"), cost: Cost::floor(), role: Role::Manager, unit: "271" };
/// let (_, sheet) = Notebook::found(&folder, host.clone(), Knowledge::default(), new)?;
/// // Onto paper, not into a log: it opens the notebook when the PIN is forgotten.
/// let words = sheet.print();
/// assert!(words.starts_with("AGE-SECRET-KEY-1"));
///
/// let notebook = Notebook::at(&folder, host, Knowledge::default());
/// notebook.unlock_with_pin("739154")?;
/// for person in notebook.people(None, 50)?.rows {
///     println!("{}, {}", person.name, person.hamlet);
/// }
/// for line in notebook.report("271", "9T/2024", &mut |_, _| true)?.lines {
///     println!("{} {}: {} {}", line.indicator, line.label.vi, line.value.shown(), line.unit.vi);
/// }
/// notebook.lock();
/// assert!(notebook.people(None, 50).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Notebook {
    folder: PathBuf,
    host: Host,
    knowledge: Knowledge,
    vault: Arc<Mutex<Vault>>,
    observers: Arc<observe::Observers>,
    open: Mutex<Option<Arc<Open>>>,
    /// How often it was locked. Raised under the lock of `open`.
    locks: AtomicU64,
}

impl std::fmt::Debug for Notebook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Notebook")
    }
}

impl Notebook {
    /// The open notebook, for the time of one call.
    fn open(&self) -> Result<Arc<Open>, NotebookError> {
        self.held_open().clone().ok_or(NotebookError::Locked)
    }

    fn vault(&self) -> KeyringTurn<'_> {
        KeyringTurn::take(&self.vault, &self.folder)
    }

    fn held_open(&self) -> MutexGuard<'_, Option<Arc<Open>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
