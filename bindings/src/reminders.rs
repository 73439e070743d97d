//! Reminders: what the phone's own alarm shows while the notebook is locked.

use std::sync::Arc;

use dong_hanh::notebook::{NotScheduled, ReminderHost};
use dong_hanh::schedule::Reminder;

use crate::device::HostError;
use crate::error::NotebookError;
use crate::notebook::NotebookCore;

/// The phone's alarms. It is called on the thread that wrote, unlocked or locked, after that is done; it must not block.
#[uniffi::export(foreign)]
pub trait ReminderBinding: Send + Sync {
    /// Sets these in place of all that were set before; none of them clears all. Their texts name nobody. What was written
    /// stays written whatever this does; where it fails, it is called again at the next occasion.
    fn schedule(&self, reminders: Vec<Reminder>) -> Result<(), HostError>;
}

#[uniffi::export]
impl NotebookCore {
    /// The next reminders, at most `limit`: one for each day on which something is to be done.
    pub fn reminders(&self, limit: u32) -> Result<Vec<Reminder>, NotebookError> {
        self.call(|notebook| notebook.reminders(limit))
    }

    /// Lets a host set the phone's alarms, in place of an earlier host; none ends that. It needs no key.
    pub fn remind_by(&self, host: Option<Arc<dyn ReminderBinding>>) {
        self.notebook.remind_by(host.map(|host| Arc::new(Lent(host)) as _));
    }
}

struct Lent(Arc<dyn ReminderBinding>);

impl ReminderHost for Lent {
    fn schedule(&self, reminders: Vec<Reminder>) -> Result<(), NotScheduled> {
        self.0.schedule(reminders).map_err(|_| NotScheduled)
    }
}
