//! The calendar year of a day, for what is done once a year.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

/// From 1 January to 31 December of that day's year.
pub(super) fn calendar_year(day: NaiveDate) -> RangeInclusive<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(day.year(), 1, 1);
    let last = NaiveDate::from_ymd_opt(day.year(), 12, 31);
    first.unwrap_or(NaiveDate::MIN)..=last.unwrap_or(NaiveDate::MAX)
}
