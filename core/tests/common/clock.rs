//! A clock that moves when told.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::sync::Mutex;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use dong_hanh::clock::Clock;

/// The wall clock and the time that passed, each set by hand.
pub struct HandClock(Mutex<(DateTime<Utc>, Duration)>);

impl Default for HandClock {
    fn default() -> Self {
        Self::at("2024-09-30T01:00:00Z")
    }
}

impl HandClock {
    /// A clock that stands at that instant.
    pub fn at(now: &str) -> Self {
        Self(Mutex::new((now.parse().unwrap(), Duration::ZERO)))
    }

    /// Lets time pass by both clocks, as a wait does.
    pub fn pass(&self, time: Duration) {
        let mut clock = self.0.lock().unwrap();
        clock.0 += TimeDelta::from_std(time).unwrap();
        clock.1 += time;
    }

    /// Sets the wall clock and nothing else.
    pub fn set(&self, now: &str) {
        self.0.lock().unwrap().0 = now.parse().unwrap();
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap().0
    }

    fn elapsed(&self) -> Duration {
        self.0.lock().unwrap().1
    }
}
