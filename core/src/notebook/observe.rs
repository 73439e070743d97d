//! Observation: the current state first, then every change, until the watch is dropped.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use crate::store::{Reader, RecordChange};

/// What a write changed, so that a screen knows what to read again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    /// The kinds of the records that changed.
    pub kinds: Vec<String>,
    /// The records that changed.
    pub records: Vec<String>,
    /// The people whose files changed.
    pub people: Vec<String>,
    /// Whether the list of drafts changed.
    pub drafts: bool,
}

impl Changed {
    pub(super) fn of(change: &RecordChange) -> Self {
        let record = change.after.as_ref().or(change.before.as_ref());
        Self {
            kinds: record.map(|record| record.kind.code.to_owned()).into_iter().collect(),
            records: record.map(|record| record.id.to_string()).into_iter().collect(),
            people: change.people().iter().map(ToString::to_string).collect(),
            drafts: false,
        }
    }

    pub(super) fn drafts() -> Self {
        Self { drafts: true, ..Self::default() }
    }

    pub(super) fn with_drafts(self) -> Self {
        Self { drafts: true, ..self }
    }
}

/// What the first screen shows at a glance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Drafts that wait.
    pub drafts: u64,
    /// Tasks whose day has passed.
    pub overdue: u64,
    /// Tasks of today.
    pub today: u64,
    /// Tasks of the six days after today.
    pub this_week: u64,
}

/// Hears of changes. It is called on the thread that wrote, after the write is durable; it must not block.
pub trait Observer: Send + Sync {
    /// The state now, and what changed since it was last told. At first nothing did.
    fn changed(&self, summary: Summary, changed: Changed);
}

/// Keeps an observer listening. Dropping it ends that.
#[must_use = "dropping the watch ends it"]
pub struct Watch {
    _observer: Arc<dyn Observer>,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watch")
    }
}

#[derive(Default)]
pub(super) struct Observers(Mutex<Vec<Weak<dyn Observer>>>);

impl Observers {
    fn add(&self, observer: Weak<dyn Observer>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(observer);
    }

    fn listening(&self) -> Vec<Arc<dyn Observer>> {
        let mut observers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        observers.retain(|observer| observer.strong_count() > 0);
        observers.iter().filter_map(Weak::upgrade).collect()
    }
}

impl Open {
    /// Tells every observer. What was written stays written even where the summary cannot be read.
    pub(super) fn tell(&self, changed: &Changed) {
        let listening = self.observers.listening();
        if listening.is_empty() {
            return;
        }
        if let Ok(summary) = self.summary() {
            for observer in listening {
                observer.changed(summary, changed.clone());
            }
        }
    }

    fn summary(&self) -> Result<Summary, NotebookError> {
        self.store.read(|reader: &Reader<'_>| {
            let today = self.today(reader)?.day;
            let counts = crate::schedule::counts(reader, today)?;
            Ok(Summary {
                drafts: reader.drafts()?.len() as u64,
                overdue: counts.overdue,
                today: counts.today,
                this_week: counts.this_week,
            })
        })
    }
}

impl Notebook {
    /// Lets an observer listen: it hears the current state at once, then every change.
    ///
    /// # Errors
    /// [`NotebookError::Locked`].
    pub fn observe(&self, observer: Arc<dyn Observer>) -> Result<Watch, NotebookError> {
        let open = self.open()?;
        let summary = open.summary()?;
        let weak: Weak<dyn Observer> = Arc::downgrade(&observer);
        self.observers.add(weak);
        observer.changed(summary, Changed::default());
        Ok(Watch { _observer: observer })
    }
}
