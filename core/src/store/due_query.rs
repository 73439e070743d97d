//! Reading what is due: each part along an index, as far as a page asks.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use super::due::{Due, DueRow, since_of};
use super::due_place::DueCursor;
use super::error::StoreError;
use super::records::{self, day_number, day_of};
use crate::model::id::RecordId;

/// Which part of what is due is asked for, each read along an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueQuery {
    /// The rows of one rank or of one task.
    pub of: DueOf,
    /// Within these days.
    pub first: NaiveDate,
    /// Up to and including that day.
    pub last: NaiveDate,
    /// Only what is shown on that day; none: whenever it is. Of what passes on, only a day has one row.
    pub shown_on: Option<NaiveDate>,
    /// Only these tasks: bit `n` stands for task `n`.
    pub tasks: u64,
}

/// The rows of one rank, of one rank and membership, or of one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueOf {
    /// Everything of a rank.
    Rank(u8),
    /// What a membership should do, of a rank.
    Who(u8, RecordId),
    /// A task, whoever should do it.
    Task(u16),
}

impl DueQuery {
    /// Everything of that part, whenever it is due.
    pub const fn all(of: DueOf) -> Self {
        Self { of, first: NaiveDate::MIN, last: NaiveDate::MAX, shown_on: None, tasks: u64::MAX }
    }

    /// Within these days only.
    pub const fn within(self, days: &RangeInclusive<NaiveDate>) -> Self {
        Self { first: *days.start(), last: *days.end(), ..self }
    }
}

const ROWS: &str =
    "SELECT due.rank, due.day, due.task, due.about, due.source, due.since, due.until, due.unit, due.note, due.title,
       about.id, source.id, who.id, coalesce(kind.code, ''), coalesce(person.name, due.title, ''),
       coalesce(person.hamlet, '')
  FROM due
  JOIN record about ON about.r = due.about
  JOIN record source ON source.r = due.source
  LEFT JOIN kind ON kind.k = about.kind
  LEFT JOIN record who ON who.r = due.who
  LEFT JOIN person ON person.r = due.about";

/// What every question asks of a row beside its place.
const ASKED: &str = "due.day BETWEEN ?1 AND ?2 AND (?4 >> due.task) & 1 \
                     AND (?3 IS NULL OR due.since <= ?3 AND (due.until IS NULL OR due.until > ?3))";

/// The condition and the order of a question, each along one index. The place of a page stands in ?5 to ?8.
const fn along(of: DueOf) -> (&'static str, &'static str) {
    match of {
        DueOf::Rank(_) => (
            "due.rank = ?9 AND (due.day, due.task, due.about, due.source) > (?5, ?6, ?7, ?8)",
            "due.day, due.task, due.about, due.source",
        ),
        DueOf::Who(..) => (
            "due.who = ?10 AND due.rank = ?9 AND (due.day, due.task, due.about, due.source) > (?5, ?6, ?7, ?8)",
            "due.day, due.task, due.about, due.source",
        ),
        DueOf::Task(_) => (
            "due.task = ?9 AND (due.day, due.rank, due.about, due.source) > (?5, ?6, ?7, ?8)",
            "due.day, due.rank, due.about, due.source",
        ),
    }
}

/// What is due of that part, earliest first, after a place.
pub(super) fn page(
    connection: &Connection,
    query: &DueQuery,
    after: Option<DueCursor>,
    limit: usize,
) -> Result<Vec<(DueCursor, DueRow)>, StoreError> {
    let (place, order) = along(query.of);
    let sql = format!("{ROWS} WHERE {place} AND {ASKED} ORDER BY {order} LIMIT ?11");
    let mut page = Vec::new();
    ask(connection, &sql, query, after, limit, |row| {
        page.push(read(row)?);
        Ok(())
    })?;
    Ok(page)
}

/// How much is due of that part; more than `most` are not counted.
pub(super) fn count(connection: &Connection, query: &DueQuery, most: usize) -> Result<usize, StoreError> {
    let (place, _) = along(query.of);
    let mut count = 0;
    ask(connection, &format!("SELECT 1 FROM due WHERE {place} AND {ASKED} LIMIT ?11"), query, None, most, |_| {
        count += 1;
        Ok(())
    })?;
    Ok(count)
}

/// The handles of what something of that part is due about.
pub(super) fn about(connection: &Connection, query: &DueQuery) -> Result<HashSet<i64>, StoreError> {
    let (place, _) = along(query.of);
    let mut found = HashSet::new();
    let sql = format!("SELECT due.about FROM due WHERE {place} AND {ASKED} LIMIT ?11");
    ask(connection, &sql, query, None, NO_LIMIT, |row| {
        found.insert(row.get(0)?);
        Ok(())
    })?;
    Ok(found)
}

/// As large as a limit of SQLite can be.
const NO_LIMIT: usize = i64::MAX as usize;

fn ask(
    connection: &Connection,
    sql: &str,
    query: &DueQuery,
    after: Option<DueCursor>,
    limit: usize,
    mut each: impl FnMut(&Row<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let first = day_number(query.first);
    // The place is where the index is entered: from the beginning, it would pass over all that was due before the first day.
    let DueCursor { rank, day, task, about, source } = after.unwrap_or(DueCursor { day: first, ..DueCursor::START });
    let (within, who) = match query.of {
        DueOf::Rank(rank) => (i64::from(rank), None),
        DueOf::Who(rank, who) => match records::slot(connection, who)? {
            Some(slot) => (i64::from(rank), Some(slot.r)),
            None => return Ok(()),
        },
        DueOf::Task(task) => (i64::from(task), None),
    };
    let second = if matches!(query.of, DueOf::Task(_)) { i64::from(rank) } else { i64::from(task) };
    let last = day_number(query.last);
    let (shown_on, tasks) = (query.shown_on.map(day_number), query.tasks.cast_signed());
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows =
        statement.query(params![first, last, shown_on, tasks, day, second, about, source, within, who, limit])?;
    while let Some(row) = rows.next()? {
        each(row)?;
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<(DueCursor, DueRow), StoreError> {
    let place =
        DueCursor { rank: row.get(0)?, day: row.get(1)?, task: row.get(2)?, about: row.get(3)?, source: row.get(4)? };
    let due = Due {
        rank: place.rank,
        day: day_of(place.day)?,
        task: place.task,
        source: RecordId::from_bytes(row.get(11)?),
        since: since_of(row.get(5)?)?,
        until: row.get::<_, Option<i32>>(6)?.map(day_of).transpose()?,
        who: row.get::<_, Option<[u8; 16]>>(12)?.map(RecordId::from_bytes),
        unit: row.get(7)?,
        note: row.get(8)?,
        title: row.get(9)?,
    };
    let about = RecordId::from_bytes(row.get(10)?);
    Ok((place, DueRow { due, about, kind: row.get(13)?, name: row.get(14)?, hamlet: row.get(15)? }))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::store::due::replace;
    use crate::store::due::tests::{PERSON, due, store};

    /// To see it fail, take any condition out of `ASKED`.
    #[test]
    fn a_question_is_answered_by_every_index_alike() {
        let (_folder, store) = store();
        let writer = store.writer();
        let rows = [
            due(10, "01"),
            Due { task: 2, who: None, ..due(11, "01") },
            Due { until: Some(day_of(13).unwrap()), ..due(12, "01") },
            due(20, "01"),
            Due { since: Some(day_of(13).unwrap()), ..due(21, "01") },
        ];
        replace(&writer, PERSON, &rows).unwrap();
        let days = |query: DueQuery| {
            let rows = page(&writer, &query, None, 9).unwrap();
            assert_eq!(count(&writer, &query, 9).unwrap(), rows.len());
            assert_eq!(count(&writer, &query, 1).unwrap(), rows.len().min(1));
            rows.iter().map(|(place, _)| place.day).collect::<Vec<_>>()
        };
        let all = DueQuery::all;
        assert_eq!(days(all(DueOf::Rank(2))), [10, 11, 12, 20, 21]);
        assert_eq!(days(all(DueOf::Rank(1))), [0; 0]);
        assert_eq!(days(all(DueOf::Who(2, PERSON))), [10, 12, 20, 21]);
        assert_eq!(days(all(DueOf::Who(2, RecordId::from_bytes([9; 16])))), [0; 0]);
        assert_eq!(days(all(DueOf::Task(1))), [10, 12, 20, 21]);
        assert_eq!(days(DueQuery { tasks: 1 << 2, ..all(DueOf::Rank(2)) }), [11]);
        for of in [DueOf::Rank(2), DueOf::Who(2, PERSON), DueOf::Task(1)] {
            let only = |query: DueQuery| days(DueQuery { tasks: 1 << 1, ..query });
            assert_eq!(only(all(of).within(&(day_of(11).unwrap()..=day_of(12).unwrap()))), [12]);
            assert_eq!(only(DueQuery { shown_on: Some(day_of(12).unwrap()), ..all(of) }), [10, 12, 20]);
            assert_eq!(only(DueQuery { shown_on: Some(day_of(13).unwrap()), ..all(of) }), [10, 20, 21]);
            let first = page(&writer, &all(of), None, 1).unwrap();
            let rest = page(&writer, &all(of), Some(first[0].0), 9).unwrap();
            assert_eq!(rest.len() + 1, page(&writer, &all(of), None, 9).unwrap().len());
        }
    }

    /// To see it fail, enter the index at its beginning.
    #[test]
    fn what_was_due_before_the_first_day_is_not_passed_over() {
        let (_folder, store) = store();
        let mut writer = store.writer();
        let mut work = |before: i32| {
            let rows: Vec<Due> = (0..before).map(|day| due(day, "01")).chain([due(5000, "01")]).collect();
            replace(&writer, PERSON, &rows).unwrap();
            let day = day_of(5000).unwrap();
            let steps = Arc::new(AtomicU32::new(0));
            for of in [DueOf::Rank(2), DueOf::Who(2, PERSON), DueOf::Task(1)] {
                let counted = Arc::clone(&steps);
                let step = move || counted.fetch_add(1, Ordering::Relaxed) == u32::MAX;
                writer.progress_handler(1, Some(step)).unwrap();
                assert_eq!(count(&writer, &DueQuery::all(of).within(&(day..=day)), 9).unwrap(), 1);
                assert_eq!(page(&writer, &DueQuery::all(of).within(&(day..=day)), None, 9).unwrap().len(), 1);
                writer.progress_handler(0, None::<fn() -> bool>).unwrap();
            }
            steps.load(Ordering::Relaxed)
        };
        let (few, many) = (work(10), work(600));
        assert!(many < few + few / 10, "{few} {many}");
    }
}
