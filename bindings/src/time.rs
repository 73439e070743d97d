//! The host's clock as the core asks for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use dong_hanh::clock::{Clock, SystemClock};

use crate::device::{HostClock, HostError};

/// The host's wall clock; waits after wrong PINs go by the device's own, which nobody sets.
///
/// The core's clock cannot fail, a host's can: every call asks for the time first and fails where that does. Should it fail
/// in the middle of one, the time stands where it was.
pub(crate) struct LentClock {
    host: Arc<dyn HostClock>,
    own: SystemClock,
    last_ms: AtomicI64,
}

impl LentClock {
    pub(crate) fn new(host: Arc<dyn HostClock>) -> Result<Self, HostError> {
        let clock = Self { host, own: SystemClock::default(), last_ms: AtomicI64::new(0) };
        clock.ask()?;
        Ok(clock)
    }

    /// Asks for the time.
    pub(crate) fn ask(&self) -> Result<(), HostError> {
        let now = self.host.now()?;
        self.last_ms.store(now.timestamp_millis(), Ordering::Relaxed);
        Ok(())
    }
}

impl Clock for LentClock {
    fn now(&self) -> DateTime<Utc> {
        // Asked anew: a long call goes through midnight, too.
        let _ = self.ask();
        DateTime::from_timestamp_millis(self.last_ms.load(Ordering::Relaxed)).unwrap_or_default()
    }

    fn elapsed(&self) -> Duration {
        self.own.elapsed()
    }
}
