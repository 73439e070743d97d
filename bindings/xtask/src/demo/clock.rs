//! A clock that stands where it is put: a scenario's events set the day.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use dong_hanh::clock::Clock;

/// A clock that is set by the scenario. Waiting times still pass as they do.
pub struct StagedClock {
    now: Mutex<DateTime<Utc>>,
    started: Instant,
}

impl StagedClock {
    /// A clock that stands at that instant.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now: Mutex::new(now), started: Instant::now() }
    }

    /// Puts it elsewhere.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.lock() = now;
    }

    /// Where it stands.
    pub fn last(&self) -> DateTime<Utc> {
        *self.lock()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, DateTime<Utc>> {
        self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Clock for StagedClock {
    fn now(&self) -> DateTime<Utc> {
        self.last()
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}
