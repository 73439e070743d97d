//! Reminders: what the phone's own alarm shows while the notebook is locked.
//!
//! The core hands the host the next few whenever they change: after a write, after an unlock and at the lock. What was
//! written is durable before the host is called, and whatever the host does with the call, the save stays a save; a host
//! that failed is asked again at the next occasion.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{Days, NaiveDateTime, Timelike};

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use super::page;
use crate::clock::VIETNAM_OFFSET_SECONDS;
use crate::schedule::{self, Reminder};

/// How many a host is handed: a week of days with something to do.
const HANDED: usize = 7;

/// The host did not set the alarms. It is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the reminders were not set")]
pub struct NotScheduled;

/// The phone's alarms. It is called on a thread that wrote, unlocked or locked, never within a write.
pub trait ReminderHost: Send + Sync {
    /// Sets these in place of all that were set before; none of them clears all. Their texts name nobody.
    fn schedule(&self, reminders: Vec<Reminder>) -> Result<(), NotScheduled>;
}

/// Who sets the alarms, and which ones are set.
#[derive(Default)]
pub(super) struct Reminding(Mutex<Board>);

#[derive(Default)]
struct Board {
    host: Option<Arc<dyn ReminderHost>>,
    /// What the host took last; none where it failed or was not asked yet.
    set: Option<Vec<Reminder>>,
    /// What it is to be handed next. One thread hands at a time, so that the last one handed is the newest.
    next: Option<Vec<Reminder>>,
    handing: bool,
    /// The last ticket drawn, and the newest one with which reminders came: what was read before those is not handed on.
    drawn: u64,
    newest: u64,
    /// A wipe ended it: a call that was under way then draws no ticket any more. The next unlock begins anew.
    ended: bool,
}

impl Reminding {
    fn board(&self) -> MutexGuard<'_, Board> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The right to hand over what is read from now on; none where no host asks.
    fn draw(&self) -> Option<u64> {
        let mut board = self.board();
        if board.host.is_none() || board.ended {
            return None;
        }
        board.drawn += 1;
        Some(board.drawn)
    }

    /// An unlock: there is something to remind of again.
    pub(super) fn begin(&self) {
        self.board().ended = false;
    }

    /// A wipe: clears what is set, and nothing that was read before comes after it.
    pub(super) fn end(&self) {
        let ticket = {
            let mut board = self.board();
            board.ended = true;
            board.drawn += 1;
            board.drawn
        };
        self.hand_over(Read { ticket, reminders: Vec::new() });
    }

    /// Hands them to the host, if none read later came before and they are others than those that it took last.
    pub(super) fn hand_over(&self, read: Read) {
        {
            let mut board = self.board();
            if read.ticket < board.newest {
                return;
            }
            board.newest = read.ticket;
            board.next = Some(read.reminders);
        }
        while let Some(mut turn) = self.take_turn() {
            turn.took = turn.host.schedule(turn.reminders.clone()).is_ok();
        }
    }

    fn take_turn(&self) -> Option<Turn<'_>> {
        let mut board = self.board();
        if board.handing {
            return None;
        }
        let host = board.host.clone()?;
        let reminders = board.next.take().filter(|next| board.set.as_ref() != Some(next))?;
        board.handing = true;
        Some(Turn { reminding: self, host, reminders, took: false })
    }
}

/// Reminders, and the ticket that was drawn before they were read.
pub(super) struct Read {
    ticket: u64,
    reminders: Vec<Reminder>,
}

/// The right to call the host. It ends even where the host panics.
struct Turn<'a> {
    reminding: &'a Reminding,
    host: Arc<dyn ReminderHost>,
    reminders: Vec<Reminder>,
    took: bool,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut board = self.reminding.board();
        board.handing = false;
        // Another host that came meanwhile took nothing yet.
        if board.host.as_ref().is_some_and(|host| Arc::ptr_eq(host, &self.host)) {
            board.set = self.took.then(|| std::mem::take(&mut self.reminders));
        }
    }
}

impl Open {
    /// Hands the host the next reminders, where there is a host and they changed. A failure is nobody's: the next write
    /// tries again.
    pub(super) fn remind(&self) {
        if let Some(read) = self.reminders_if_asked() {
            self.observers.reminding.hand_over(read);
        }
    }

    /// The next reminders, where a host asked for them and they can be read.
    pub(super) fn reminders_if_asked(&self) -> Option<Read> {
        let ticket = self.observers.reminding.draw()?;
        Some(Read { ticket, reminders: self.reminders(HANDED).ok()? })
    }

    fn reminders(&self, limit: usize) -> Result<Vec<Reminder>, NotebookError> {
        self.store.read(|reader| {
            let request = self.this_week(reader)?;
            // One whose hour has passed would never show.
            let past = schedule::REMINDER_HOUR <= self.local_time().hour();
            let from = if past { request.today.checked_add_days(Days::new(1)) } else { Some(request.today) };
            Ok(schedule::reminders(reader, &request, from.unwrap_or(request.today), limit)?)
        })
    }

    fn local_time(&self) -> NaiveDateTime {
        let utc = self.host.clock.now().naive_utc();
        utc.checked_add_signed(chrono::TimeDelta::seconds(VIETNAM_OFFSET_SECONDS.into())).unwrap_or(utc)
    }
}

impl Notebook {
    /// The next reminders, at most `limit`: one for each day on which something is to be done.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn reminders(&self, limit: u32) -> Result<Vec<Reminder>, NotebookError> {
        self.open()?.reminders(page::limit(limit))
    }

    /// Lets a host set the phone's alarms, in place of an earlier host; none ends that. It hears the next reminders at once
    /// where the notebook is open, and whenever they change. It needs no key.
    pub fn remind_by(&self, host: Option<Arc<dyn ReminderHost>>) {
        {
            let mut board = self.observers.reminding.board();
            board.host = host;
            board.set = None;
            board.next = None;
        }
        if let Ok(open) = self.open() {
            open.remind();
        }
    }
}
