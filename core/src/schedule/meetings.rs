//! The next meetings of clubs and briefings of teams, beside the lists of what somebody has to do.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::item::DueItem;
use super::task::Task;
use crate::store::{DueOf, DueQuery, Reader, StoreError};

/// Tasks that are meetings.
const MEETINGS: [Task; 2] = [Task::ClubMeeting, Task::Briefing];

/// The next meeting of each club and the next briefing of each team that lie within these days, the earliest first; of each
/// sort at most `limit`.
pub fn meetings(
    reader: &Reader<'_>,
    days: &RangeInclusive<NaiveDate>,
    today: NaiveDate,
    limit: usize,
) -> Result<Vec<DueItem>, StoreError> {
    let mut found = Vec::new();
    for task in MEETINGS {
        let query = DueQuery::all(DueOf::Task(task.number())).within(days);
        let rows = reader.due(&query, None, limit)?;
        found.extend(rows.into_iter().filter_map(|(_, row)| DueItem::of(row, today)));
    }
    found.sort_by_key(|item| (item.day, item.task.number(), item.about));
    Ok(found)
}
