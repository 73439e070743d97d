//! Lock: the keys go.

use std::sync::atomic::Ordering;

use super::Notebook;

impl Notebook {
    /// Locks: the keys go once the calls under way have ended; long ones end at their next step. Every later call
    /// answers that it is locked. Locking twice is fine. Drafts stay.
    pub fn lock(&self) {
        let open = self.open().ok();
        // What the alarms show while it is locked is read before; a host that hangs must not keep the keys here.
        let reminders = open.as_ref().and_then(|open| open.reminders_if_asked());
        drop(open);
        self.take_keys();
        if let Some(reminders) = reminders {
            self.observers.reminding.hand_over(reminders);
        }
    }

    /// Takes the keys away. It calls no host, so that none can keep them here.
    pub(super) fn take_keys(&self) {
        let mut held = self.held_open();
        // An unlock that is under way finds that it came too late.
        self.locks.fetch_add(1, Ordering::Relaxed);
        if let Some(open) = held.take() {
            open.close();
        }
    }
}
