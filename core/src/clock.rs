//! The clock that is handed in. No room reads the system's clock by itself, so that scenarios and tests set the day.

mod uptime;

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use uptime::Uptime;

/// Seconds that Vietnam (Asia/Ho_Chi_Minh) is ahead of UTC. There is no daylight saving time since 1975.
pub const VIETNAM_OFFSET_SECONDS: i32 = 7 * 3600;

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// The wall clock in UTC. It may be wrong or jump; nothing secret depends on it.
    fn now(&self) -> DateTime<Utc>;
    /// Time since some fixed moment that never goes back, for delays after wrong PINs; best one that goes on while the device sleeps.
    fn elapsed(&self) -> Duration;
}

/// The calendar day in Vietnam at an instant.
pub fn local_day(at: DateTime<Utc>) -> NaiveDate {
    // The offset is in range, so this never falls back.
    FixedOffset::east_opt(VIETNAM_OFFSET_SECONDS).map_or(at.date_naive(), |zone| at.with_timezone(&zone).date_naive())
}

/// The device's own clock.
#[derive(Debug)]
pub struct SystemClock {
    started: Uptime,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self { started: Uptime::now() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        std::time::SystemTime::now().into()
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_turns_at_midnight_in_vietnam() {
        let before: DateTime<Utc> = "2024-09-29T16:59:59Z".parse().unwrap();
        let after: DateTime<Utc> = "2024-09-29T17:00:00Z".parse().unwrap();
        assert_eq!(local_day(before), NaiveDate::from_ymd_opt(2024, 9, 29).unwrap());
        assert_eq!(local_day(after), NaiveDate::from_ymd_opt(2024, 9, 30).unwrap());
    }
}
