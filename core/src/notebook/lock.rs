//! Lock: the keys go.

use std::sync::atomic::Ordering;

use super::Notebook;

impl Notebook {
    /// Locks: the keys go once the calls under way have ended; long ones end at their next step. Every later call
    /// answers that it is locked. Locking twice is fine. Drafts stay.
    pub fn lock(&self) {
        let mut held = self.held_open();
        // An unlock that is under way finds that it came too late.
        self.locks.fetch_add(1, Ordering::Relaxed);
        if let Some(open) = held.take() {
            open.close();
        }
    }
}
