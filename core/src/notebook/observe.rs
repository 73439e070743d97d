//! Observation: the current state first, then every change, until the watch is dropped.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use super::reminders::Reminding;
use crate::store::{Reader, RecordChange};

/// What a write changed, so that a screen knows what to read again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Changed {
    /// The kinds of the records that changed.
    pub kinds: Vec<String>,
    /// The records that changed.
    pub records: Vec<String>,
    /// The people whose files changed.
    pub people: Vec<String>,
    /// Whether a draft came or went.
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

    /// With what another write of the same moment changed.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.kinds.extend(other.kinds);
        self.records.extend(other.records);
        self.people.extend(other.people);
        self.drafts |= other.drafts;
        self
    }

    pub(super) fn drafts() -> Self {
        Self { drafts: true, ..Self::default() }
    }

    pub(super) fn with_drafts(self) -> Self {
        Self { drafts: true, ..self }
    }
}

/// What the first screen shows at a glance. Of tasks a hundred a sort are counted, and no more.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
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

/// Hears of changes, one call at a time. It is called on a thread that wrote, after the write is durable; it may call the
/// notebook, and must not block.
pub trait Observer: Send + Sync {
    /// The state now, and what changed since it was last told. At first nothing did.
    fn changed(&self, summary: Summary, changed: Changed);
}

/// Keeps an observer listening. Dropping it ends that, once a call under way has returned.
#[must_use = "dropping the watch ends it"]
pub struct Watch {
    _listener: Arc<Listener>,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watch")
    }
}

/// An observer for as long as its watch lives, whoever else holds the observer.
struct Listener(Arc<dyn Observer>);

/// Who listens, and what is yet to be told. One thread tells at a time, in order, and reads the state as it does: so the
/// last thing anyone hears is the state as it is. An observer that writes, or another thread, only adds to what is told.
#[derive(Default)]
pub(super) struct Observers {
    board: Mutex<Board>,
    /// The phone's alarms hear of changes, too.
    pub(super) reminding: Reminding,
}

#[derive(Default)]
struct Board {
    listening: Vec<Weak<Listener>>,
    news: VecDeque<News>,
    telling: bool,
}

/// What is to be told, and to whom.
struct News {
    to: Vec<Weak<Listener>>,
    changed: Changed,
}

impl Observers {
    fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, listener: &Arc<Listener>) {
        let mut board = self.board();
        board.listening.push(Arc::downgrade(listener));
        board.news.push_back(News { to: vec![Arc::downgrade(listener)], changed: Changed::default() });
    }

    fn announce(&self, changed: Changed) {
        let mut board = self.board();
        board.listening.retain(|listener| listener.strong_count() > 0);
        if !board.listening.is_empty() {
            let to = board.listening.clone();
            board.news.push_back(News { to, changed });
        }
    }

    /// The next thing to tell; none where there is nothing, or another call of this tells already.
    fn take_turn(&self) -> Option<Turn<'_>> {
        let mut board = self.board();
        if board.telling {
            return None;
        }
        let news = board.news.pop_front()?;
        board.telling = true;
        Some(Turn { observers: self, news })
    }
}

/// The right to tell. It ends even where an observer panics.
struct Turn<'a> {
    observers: &'a Observers,
    news: News,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.observers.board().telling = false;
    }
}

impl Open {
    /// Tells every observer. What was written stays written even where the summary cannot be read.
    pub(super) fn tell(&self, changed: Changed) {
        self.observers.announce(changed);
        self.tell_all();
        self.remind();
    }

    fn tell_all(&self) {
        while let Some(turn) = self.observers.take_turn() {
            let Ok(summary) = self.summary() else { continue };
            for listener in turn.news.to.iter().filter_map(Weak::upgrade) {
                listener.0.changed(summary, turn.news.changed.clone());
            }
        }
    }

    pub(super) fn summary(&self) -> Result<Summary, NotebookError> {
        self.store.read(|reader| self.summary_of(reader))
    }

    pub(super) fn summary_of(&self, reader: &Reader<'_>) -> Result<Summary, NotebookError> {
        let counts = crate::schedule::counts(reader, &self.this_week(reader)?)?;
        Ok(Summary {
            drafts: reader.drafts()?.len() as u64,
            overdue: counts.overdue,
            today: counts.today,
            this_week: counts.this_week,
        })
    }
}

impl Notebook {
    /// Lets an observer listen: it hears the current state, then every change. It goes on listening after a lock and
    /// unlock.
    ///
    /// # Errors
    /// [`NotebookError::Locked`]; [`NotebookError::Store`] where the state cannot be read.
    pub fn observe(&self, observer: Arc<dyn Observer>) -> Result<Watch, NotebookError> {
        let open = self.open()?;
        open.summary()?;
        let listener = Arc::new(Listener(observer));
        self.observers.add(&listener);
        open.tell_all();
        Ok(Watch { _listener: listener })
    }
}
