//! The hybrid logical clock: wall time where clocks agree, a counter where they do not.

use chrono::{DateTime, Days, NaiveDate};

use super::limits::{MAX_NUMBER, MILLIS_END};
use crate::clock::local_day;

/// Bits of the counter.
const COUNTER_BITS: u32 = 16;

/// A moment of the hybrid logical clock: milliseconds since 1970 in the upper 48 bits (the
/// first of them 0), a counter in the lower 16.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stamp(u64);

impl Stamp {
    /// Of milliseconds since 1970 (what lies beyond the year 6429 becomes its last) and a counter.
    pub const fn new(millis: u64, counter: u16) -> Self {
        let millis = if millis < MILLIS_END { millis } else { MILLIS_END - 1 };
        Self((millis << COUNTER_BITS) | counter as u64)
    }

    /// As it stands in a header. What is greater than [`MAX_NUMBER`] becomes that.
    pub const fn from_u64(bits: u64) -> Self {
        Self(if bits < MAX_NUMBER { bits } else { MAX_NUMBER })
    }

    /// As it stands in a header.
    pub const fn to_u64(self) -> u64 {
        self.0
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> u64 {
        self.0 >> COUNTER_BITS
    }

    /// The counter within the millisecond.
    pub const fn counter(self) -> u16 {
        (self.0 & 0xffff) as u16
    }

    /// The day it falls on in Vietnam. None beyond what the calendar can name.
    pub fn day(self) -> Option<NaiveDate> {
        let at = DateTime::from_timestamp_millis(i64::try_from(self.millis()).ok()?)?;
        Some(local_day(at))
    }
}

/// What a clock made of another device's stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Observed {
    /// The clock has moved: its next stamp is later than the one observed.
    Moved,
    /// The clock was there already.
    Already,
    /// More than a day ahead of the reader's today: the entry is kept, the clock stays.
    TooFarAhead,
}

/// A device's hybrid logical clock. It never goes back, whatever the wall clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HybridClock {
    last: Stamp,
}

impl HybridClock {
    /// A clock that goes on after that stamp: the greatest this device has written or observed.
    pub const fn after(last: Stamp) -> Self {
        Self { last }
    }

    /// The latest stamp given or observed.
    pub const fn last(&self) -> Stamp {
        self.last
    }

    /// A new stamp, later than all before it. `physical` is the wall clock in milliseconds since 1970.
    pub fn now(&mut self, physical: u64) -> Stamp {
        // A full counter runs over into the milliseconds, which keeps the order. Only at the end of time do stamps repeat.
        self.last = Stamp::new(physical, 0).max(Stamp::from_u64(self.last.0.saturating_add(1)));
        self.last
    }

    /// Takes in another device's stamp. `today` is the reader's day: the latest of the device's clock, its own last
    /// record and the app's release date.
    pub fn observe(&mut self, remote: Stamp, today: NaiveDate) -> Observed {
        let limit = today.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
        if remote.day().is_none_or(|day| day > limit) {
            Observed::TooFarAhead
        } else if remote <= self.last {
            Observed::Already
        } else {
            self.last = remote;
            Observed::Moved
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: u64 = 1_727_582_400_000; // 2024-09-29 11:00 in Vietnam
    const DAY: u64 = 86_400_000;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 9, 29).unwrap()
    }

    #[test]
    fn a_clock_set_back_does_not_take_the_stamps_along() {
        let mut clock = HybridClock::default();
        let first = clock.now(NOON);
        let second = clock.now(NOON - DAY);
        assert_eq!((first.millis(), first.counter()), (NOON, 0));
        assert_eq!((second.millis(), second.counter()), (NOON, 1));
    }

    #[test]
    fn a_stamp_of_tomorrow_moves_the_clock_and_one_of_the_day_after_does_not() {
        let mut clock = HybridClock::after(Stamp::new(NOON, 0));
        assert_eq!(clock.observe(Stamp::new(NOON + DAY, 3), today()), Observed::Moved);
        assert_eq!(clock.now(NOON), Stamp::new(NOON + DAY, 4));
        assert_eq!(clock.observe(Stamp::new(NOON + 2 * DAY, 0), today()), Observed::TooFarAhead);
        assert_eq!(clock.observe(Stamp::from_u64(u64::MAX), today()), Observed::TooFarAhead);
        assert_eq!(clock.observe(Stamp::new(NOON, 0), today()), Observed::Already);
        assert_eq!(clock.last(), Stamp::new(NOON + DAY, 4));
    }

    proptest! {
        #[test]
        fn stamps_only_rise(last: u64, steps in proptest::collection::vec((any::<bool>(), any::<u64>()), 0..50)) {
            let mut clock = HybridClock::after(Stamp::from_u64(last));
            for (local, number) in steps {
                let before = clock.last();
                if local {
                    prop_assert!(clock.now(number) > before || before.to_u64() == MAX_NUMBER);
                } else {
                    let remote = Stamp::from_u64(number);
                    let moved = clock.observe(remote, today());
                    prop_assert_eq!(moved == Observed::Moved, clock.last() > before);
                    prop_assert!(moved == Observed::TooFarAhead || clock.last() >= remote);
                }
            }
        }
    }
}
