//! What the phone's own alarm says while the notebook is locked. Others see a lock screen: no name, no place, and no word of
//! what the notebook is about.

use chrono::{Days, NaiveDate};

use super::page::{DueRequest, tasks_within};
use crate::rules::Said;
use crate::store::{Reader, StoreError};
use crate::text::Phrase;

/// The hour of the day in Vietnam at which a reminder is shown `[C]`.
pub const HOUR: u32 = 7;
/// How far ahead reminders are looked for, in days.
const AHEAD: u64 = 31;
/// More than that is not counted in a text.
const MOST: usize = 99;

/// Something for the phone's alarm to show.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Reminder {
    /// The same for the same day, so that an alarm set twice is one alarm.
    pub key: String,
    /// The day.
    pub day: NaiveDate,
    /// The hour of that day in Vietnam, 0 to 23.
    pub hour: u32,
    /// What it says.
    pub text: Said,
}

/// The next reminders from that day on, at most `limit`: one for each day on which something is to be done. What is late by
/// then is counted on the first of them.
pub fn reminders(
    reader: &Reader<'_>,
    request: &DueRequest,
    from: NaiveDate,
    limit: usize,
) -> Result<Vec<Reminder>, StoreError> {
    let mut found = Vec::new();
    let last = from.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
    for day in from.iter_days().take_while(|day| *day <= last) {
        if found.len() >= limit {
            break;
        }
        // Whoever does not open the notebook is told of what is late once, and not day by day.
        let first = if day == from { NaiveDate::MIN } else { day };
        let count = tasks_within(reader, request, first, day, MOST + 1)?;
        if count > 0 {
            found.push(Reminder { key: format!("day-{day}"), day, hour: HOUR, text: text(count) });
        }
    }
    Ok(found)
}

/// What a reminder of so many tasks says.
pub fn text(count: u64) -> Said {
    let phrase = match count {
        1 => Phrase::new("Hôm nay có 1 việc cần làm.", "There is 1 thing to do today."),
        2..=99 => Phrase::new("Hôm nay có {count} việc cần làm.", "There are {count} things to do today."),
        _ => Phrase::new("Hôm nay có hơn 99 việc cần làm.", "There are more than 99 things to do today."),
    };
    Said::with(phrase, &[("count", count.to_string())])
}
