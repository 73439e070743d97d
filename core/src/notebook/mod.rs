//! The use-cases an app calls, one file a verb.
//!
//! [`Notebook`] is the whole of it: found or unlock one, fill forms, page through lists, ask what is due and what was
//! achieved, lock. Ids are strings, lists are narrow rows paged by key, every write says what changed. A locked
//! notebook answers [`NotebookError::Locked`] to everything but unlocking.

mod catalogue;
mod change_secret;
mod circumstances;
mod drafts;
mod due;
mod edit_form;
mod error;
mod findings;
mod found;
mod history;
mod identity;
mod identity_file;
mod keyring_turn;
mod lock_period;
mod lost_entries;
mod observe;
mod open;
mod page;
mod people;
mod person;
mod rebuild;
mod record;
mod recovery_sheet;
mod report;
mod salvage;
mod save_form;
mod search;
mod start_form;
mod take_folder;
mod timeline;
mod undo;
mod unit;
mod unlock;
mod verify;
mod whole_entries;
mod wipe;
mod write;

use std::path::PathBuf;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use keyring_turn::KeyringTurn;
use open::Open;

pub use catalogue::KindItem;
pub use drafts::DraftItem;
pub use due::DueItem;
pub use error::NotebookError;
pub use findings::Finding;
pub use found::NewNotebook;
pub use history::HistoryItem;
pub use lost_entries::LostEntries;
pub use observe::{Changed, Observer, Summary, Watch};
pub use open::Knowledge;
pub use page::{MOST_ROWS, Page};
pub use people::PersonItem;
pub use person::PersonCard;
pub use record::{RecordView, ShownField};
pub use salvage::{OpenWith, SalvageStep, SalvageTo, Salvaged};
pub use save_form::{NotSaved, Saved};
pub use start_form::NewForm;
pub use timeline::TimelineItem;
pub use verify::Verified;

use crate::vault::{Host, Vault};

/// One notebook of one folder. It is shared between threads; locking it takes its keys away under all of them.
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
