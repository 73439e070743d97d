//! What is due, as lists show it: urgent referrals, referrals and high needs, the overdue, notices, today, what comes.
//!
//! Each part is read along an index of the store and only as far as the page asks, so that a page costs the same however
//! much is due.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use super::item::DueItem;
use super::management::LONGEST_NOTICE;
use super::task::Rank;
use crate::model::Role;
use crate::model::id::RecordId;
use crate::store::{DueCursor, DueOf, DueQuery, Reader, StoreError};

use super::task::Task;

/// Days after today that still belong to "this week".
const WEEK: u64 = 6;

/// Of each part at most so many are counted: a screen then says "99+". An exact number that high would help nobody, and
/// the count would grow with the notebook; reports tell exact numbers.
pub const MOST_COUNTED: usize = 100;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueRequest {
    /// Today.
    pub today: NaiveDate,
    /// The last day to look at.
    pub until: NaiveDate,
    /// Only what that membership should do.
    pub helper: Option<RecordId>,
    /// Only what somebody of that role is shown.
    pub role: Role,
}

/// A place in the list: where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DuePlace {
    part: u8,
    cursor: DueCursor,
}

impl DuePlace {
    /// As bytes, for handing to an app and back.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&[self.part], self.cursor.to_bytes().as_slice()].concat()
    }

    /// What [`DuePlace::to_bytes`] gave; none for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (part, cursor) = bytes.split_first()?;
        let part = (0..PARTS).find(|known| known == part)?;
        Some(Self { part, cursor: DueCursor::from_bytes(cursor)? })
    }
}

/// How many parts the list has.
const PARTS: u8 = 5;

impl DueRequest {
    /// What is overdue, due today and in the six days after it.
    pub fn this_week(today: NaiveDate, helper: Option<RecordId>, role: Role) -> Self {
        Self { today, until: today.checked_add_days(Days::new(WEEK)).unwrap_or(NaiveDate::MAX), helper, role }
    }

    /// The parts of the list, in its order.
    fn parts(&self) -> [DueQuery; PARTS as usize] {
        let yesterday = self.today.pred_opt().unwrap_or(NaiveDate::MIN);
        let notices_from = self.today.checked_sub_days(Days::new(LONGEST_NOTICE)).unwrap_or(NaiveDate::MIN);
        let part = |rank, first, last| DueQuery { first, last, ..self.of(rank) };
        [
            part(Rank::Urgent, NaiveDate::MIN, NaiveDate::MAX),
            part(Rank::First, NaiveDate::MIN, NaiveDate::MAX),
            part(Rank::Ordinary, NaiveDate::MIN, yesterday.min(self.until)),
            part(Rank::Notice, notices_from, self.today),
            part(Rank::Ordinary, self.today, self.until),
        ]
    }

    fn of(&self, rank: Rank) -> DueQuery {
        let of = match self.helper {
            Some(helper) => DueOf::Who(rank.number(), helper),
            None => DueOf::Rank(rank.number()),
        };
        DueQuery { shown_on: Some(self.today), tasks: Task::set_for(self.role), ..DueQuery::all(of) }
    }
}

/// What is due, at most `limit` of it after a place.
pub fn due_page(
    reader: &Reader<'_>,
    request: &DueRequest,
    after: Option<DuePlace>,
    limit: usize,
) -> Result<Vec<(DuePlace, DueItem)>, StoreError> {
    let mut found = Vec::new();
    for (part, query) in (0..PARTS).zip(request.parts()) {
        let left = limit - found.len();
        let after = match after {
            Some(place) if part < place.part => continue,
            Some(place) if part == place.part => Some(place.cursor),
            _ => None,
        };
        if left == 0 {
            break;
        }
        for (cursor, row) in reader.due(&query, after, left)? {
            // A task of a newer version is not known here, and was not asked for.
            found.extend(DueItem::of(row, request.today).map(|item| (DuePlace { part, cursor }, item)));
        }
    }
    Ok(found)
}

/// The handles of the people, clubs and teams that the list names, notices left out: they ask for nothing yet.
pub fn due_about(reader: &Reader<'_>, request: &DueRequest) -> Result<HashSet<i64>, StoreError> {
    let notice = request.of(Rank::Notice).of;
    let mut found = HashSet::new();
    for part in request.parts().iter().filter(|part| part.of != notice) {
        found.extend(reader.due_about(part)?);
    }
    Ok(found)
}

/// How much is due, each up to [`MOST_COUNTED`].
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
pub fn counts(reader: &Reader<'_>, request: &DueRequest) -> Result<DueCounts, StoreError> {
    let within = |first: Option<NaiveDate>, last: Option<NaiveDate>| {
        let Some((first, last)) = first.zip(last).filter(|(first, last)| first <= last) else { return Ok(0) };
        tasks_within(reader, request, first, last, MOST_COUNTED)
    };
    let today = Some(request.today);
    Ok(DueCounts {
        overdue: within(Some(NaiveDate::MIN), request.today.pred_opt())?,
        today: within(today, today)?,
        this_week: within(request.today.succ_opt(), Some(request.until))?,
    })
}

/// How many tasks are due within these days, notices left out; more than `most` are not counted.
pub(super) fn tasks_within(
    reader: &Reader<'_>,
    request: &DueRequest,
    first: NaiveDate,
    last: NaiveDate,
    most: usize,
) -> Result<u64, StoreError> {
    let mut count = 0;
    for rank in Rank::ALL.into_iter().filter(|rank| *rank != Rank::Notice) {
        count += reader.due_count(&DueQuery { first, last, ..request.of(rank) }, most - count)?;
    }
    Ok(count as u64)
}
