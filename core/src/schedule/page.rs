//! What is due, as lists show it: overdue first, then notices and today, then what comes.

use chrono::{Days, NaiveDate};

use super::standing::days;
use super::task::Task;
use crate::model::decision::ManagementDecision;
use crate::model::discreet_debug;
use crate::model::id::RecordId;
use crate::rules::Said;
use crate::store::{DueCursor, DueRow, Reader, StoreError};

/// Days after today that still belong to "this week".
const WEEK: u64 = 6;
/// Rows read at a time.
const BATCH: usize = 200;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueRequest<'a> {
    /// Today.
    pub today: NaiveDate,
    /// The last day to look at.
    pub until: NaiveDate,
    /// Only what belongs to that unit.
    pub unit: Option<&'a str>,
    /// Only what that membership should do.
    pub helper: Option<RecordId>,
}

/// Something due about a person.
#[derive(Clone, PartialEq, Eq)]
pub struct DueItem {
    /// The person.
    pub person: RecordId,
    /// The name to show.
    pub name: String,
    /// The hamlet.
    pub hamlet: String,
    /// What is to be done.
    pub task: Task,
    /// The last day in time. Of a notice it is the day of which it tells.
    pub day: NaiveDate,
    /// Days late: 0 today, negative while days are left.
    pub days_late: i64,
    /// That in words: "Quá hạn 3 ngày", "Hôm nay", "Còn 2 ngày".
    pub standing: Said,
    /// The record it follows from.
    pub source: RecordId,
    /// The membership that should do it.
    pub helper: Option<RecordId>,
    /// The administrative unit.
    pub unit: String,
}

discreet_debug!(DueItem { person, task, day, source, helper, unit });

/// A place in the list: where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DuePlace {
    overdue: bool,
    cursor: DueCursor,
}

impl DuePlace {
    /// As bytes, for handing to an app and back.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&[u8::from(self.overdue)], self.cursor.to_bytes().as_slice()].concat()
    }

    /// What [`DuePlace::to_bytes`] gave; none for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (overdue, cursor) = bytes.split_first()?;
        let overdue = [false, true].into_iter().find(|known| u8::from(*known) == *overdue)?;
        Some(Self { overdue, cursor: DueCursor::from_bytes(cursor)? })
    }
}

/// What is overdue, due today and in the six days after it.
pub fn due_this_week(
    reader: &Reader<'_>,
    today: NaiveDate,
    unit: Option<&str>,
    after: Option<DuePlace>,
    limit: usize,
) -> Result<Vec<(DuePlace, DueItem)>, StoreError> {
    due_page(reader, &DueRequest { today, until: end_of_week(today), unit, helper: None }, after, limit)
}

/// What is due until a day, at most `limit` of it after a place: first the overdue by day, then the notices that stand,
/// then today and what comes, by day.
pub fn due_page(
    reader: &Reader<'_>,
    request: &DueRequest<'_>,
    after: Option<DuePlace>,
    limit: usize,
) -> Result<Vec<(DuePlace, DueItem)>, StoreError> {
    let mut found = Vec::new();
    let first = after.is_none_or(|place| place.overdue);
    let yesterday = request.today.pred_opt().unwrap_or(NaiveDate::MIN);
    if first {
        collect(
            reader,
            request,
            (true, yesterday.min(request.until)),
            after.map(|place| place.cursor),
            limit,
            &mut found,
        )?;
    }
    let after = after.filter(|_| !first).map(|place| place.cursor);
    collect(reader, request, (false, request.until), after, limit, &mut found)?;
    Ok(found)
}

/// Adds the rows of one part of the list, the overdue or the rest, until there are enough.
fn collect(
    reader: &Reader<'_>,
    request: &DueRequest<'_>,
    (overdue, until): (bool, NaiveDate),
    mut after: Option<DueCursor>,
    limit: usize,
    found: &mut Vec<(DuePlace, DueItem)>,
) -> Result<(), StoreError> {
    while found.len() < limit {
        let rows = reader.due(until, after, BATCH)?;
        let Some((last, _)) = rows.last() else { return Ok(()) };
        after = Some(*last);
        for (cursor, row) in rows {
            if found.len() < limit
                && let Some(item) = item(reader, request, overdue, row)?
            {
                found.push((DuePlace { overdue, cursor }, item));
            }
        }
    }
    Ok(())
}

/// The row as an item, if it belongs to that part and to what is asked.
fn item(
    reader: &Reader<'_>,
    request: &DueRequest<'_>,
    overdue: bool,
    DueRow { due, about, name, hamlet }: DueRow,
) -> Result<Option<DueItem>, StoreError> {
    let asked = request.unit.is_none_or(|unit| unit == due.unit) && request.helper.is_none_or(|by| due.who == Some(by));
    // A task of a newer version is not known here; its rows are derived again after a change of version.
    let Some(task) = Task::of_number(due.task).filter(|_| asked) else { return Ok(None) };
    let day = if task.is_notice() {
        // It stands from its own day until the day of which it tells, when the task itself is due.
        let told = if due.day <= request.today && !overdue { told_day(reader, due.source, about)? } else { None };
        match told.filter(|told| request.today < *told) {
            Some(told) => told,
            None => return Ok(None),
        }
    } else if (due.day < request.today) == overdue {
        due.day
    } else {
        return Ok(None);
    };
    let days_late = (request.today - day).num_days();
    Ok(Some(DueItem {
        person: about,
        name,
        hamlet,
        task,
        day,
        days_late,
        standing: days(days_late),
        source: due.source,
        helper: due.who,
        unit: due.unit,
    }))
}

/// The end of the management of which a notice tells.
fn told_day(reader: &Reader<'_>, decision: RecordId, person: RecordId) -> Result<Option<NaiveDate>, StoreError> {
    let record = reader.record(decision)?;
    let rows = record.as_ref().and_then(|record| record.as_kind::<ManagementDecision>()).map(|d| d.people.iter());
    Ok(rows.into_iter().flatten().filter(|row| row.person == Some(person)).filter_map(|row| row.ends_on).max())
}

/// How much is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DueCounts {
    /// Tasks whose day has passed.
    pub overdue: u64,
    /// Tasks whose day is today.
    pub today: u64,
    /// Tasks of the six days after today.
    pub this_week: u64,
}

/// How much is due, overdue and coming. Notices are no tasks and do not count.
pub fn counts(reader: &Reader<'_>, today: NaiveDate) -> Result<DueCounts, StoreError> {
    let mut counts = DueCounts::default();
    for (day, task, number) in reader.due_counts(end_of_week(today))? {
        let Some(task) = Task::of_number(task) else { continue };
        if task.is_notice() {
            continue;
        }
        if day < today {
            counts.overdue += number;
        } else if day == today {
            counts.today += number;
        } else {
            counts.this_week += number;
        }
    }
    Ok(counts)
}

fn end_of_week(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(WEEK)).unwrap_or(NaiveDate::MAX)
}
