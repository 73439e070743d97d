//! What is to be done, and by when.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::error::StoreError;
use super::records::{self, day_number, day_of};
use crate::model::discreet_debug;
use crate::model::id::RecordId;

/// Something to do by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// How urgent: lists go by it first, the lowest before all others.
    pub rank: u8,
    /// The last day on which it is in time.
    pub day: NaiveDate,
    /// What is to be done: a code of the schedule room, below 64.
    pub task: u16,
    /// The record it follows from, such as the decision.
    pub source: RecordId,
    /// Before that day it is not shown. Rows that differ in nothing but `since`, `until` and `who` are one thing that passes
    /// from one membership to the next.
    pub since: Option<NaiveDate>,
    /// From that day on it is not shown any more; none: it stands until it is done.
    pub until: Option<NaiveDate>,
    /// The membership that should do it.
    pub who: Option<RecordId>,
    /// The administrative unit.
    pub unit: String,
    /// What is to be said of the day: a code of the schedule room, 0 for nothing.
    pub note: u16,
    /// What it is about, where that is no person: a club's or team's name.
    pub title: Option<String>,
}

/// One row of what is due.
#[derive(Clone, PartialEq, Eq)]
pub struct DueRow {
    /// What is to be done and by when.
    pub due: Due,
    /// The record it is about: a person, a club, a team.
    pub about: RecordId,
    /// The code of that record's kind.
    pub kind: String,
    /// The person's name, or what else it is about.
    pub name: String,
    /// The person's hamlet.
    pub hamlet: String,
}

discreet_debug!(DueRow { due, about, kind });

type Key = (u8, i32, u16, i64, i32);
type Rest = (Option<i32>, Option<i64>, String, u16, Option<String>);

/// Makes these the rows about a record. A visit moves one of several rows: what stays as it was is not written again.
pub(super) fn replace(connection: &Connection, about: RecordId, due: &[Due]) -> Result<(), StoreError> {
    let about = records::handle(connection, about)?;
    let mut wanted = BTreeMap::new();
    for due in due {
        let source = records::handle(connection, due.source)?;
        let who = due.who.map(|id| records::handle(connection, id)).transpose()?;
        let rest: Rest = (due.until.map(day_number), who, due.unit.clone(), due.note, due.title.clone());
        wanted.insert((due.rank, day_number(due.day), due.task, source, since_number(due.since)), rest);
    }
    let mut held = connection.prepare_cached(
        "SELECT rank, day, task, source, since, until, who, unit, note, title FROM due WHERE about = ?1",
    )?;
    let held = held.query_map([about], |row| {
        let rest = (row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?, row.get(9)?);
        Ok(((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?), rest))
    })?;
    let held: Vec<(Key, Rest)> = held.collect::<Result<_, _>>()?;
    let mut delete = connection.prepare_cached(
        "DELETE FROM due WHERE rank = ?1 AND day = ?2 AND task = ?3 AND about = ?4 AND source = ?5 AND since = ?6",
    )?;
    for (key, value) in held {
        match wanted.get(&key) {
            Some(same) if *same == value => {
                wanted.remove(&key);
            }
            _ => {
                let (rank, day, task, source, since) = key;
                delete.execute(params![rank, day, task, about, source, since])?;
            }
        }
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO due (rank, day, task, about, source, since, until, who, unit, note, title)
              VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    for ((rank, day, task, source, since), (until, who, unit, note, title)) in wanted {
        insert.execute(params![rank, day, task, about, source, since, until, who, unit, note, title])?;
    }
    Ok(())
}

/// A day as the key holds it: there the beginning is a number, too.
fn since_number(since: Option<NaiveDate>) -> i32 {
    since.map_or(i32::MIN, day_number)
}

/// The day behind such a number.
pub(super) fn since_of(number: i32) -> Result<Option<NaiveDate>, StoreError> {
    (number != i32::MIN).then(|| day_of(number)).transpose()
}

/// Something due about a person, as a list of people shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueOfPerson {
    /// What is to be done: a code of the schedule room.
    pub task: u16,
    /// The last day on which it is in time.
    pub day: NaiveDate,
    /// Before that day it is not shown.
    pub since: Option<NaiveDate>,
    /// From that day on it is not shown any more.
    pub until: Option<NaiveDate>,
}

/// What is due about a record, the first before the rest.
pub(super) fn about(connection: &Connection, about: i64) -> Result<Vec<DueOfPerson>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT task, day, since, until FROM due WHERE about = ?1 ORDER BY rank, day, task")?;
    let mut rows = statement.query([about])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let until = row.get::<_, Option<i32>>(3)?.map(day_of).transpose()?;
        found.push(DueOfPerson { task: row.get(0)?, day: day_of(row.get(1)?)?, since: since_of(row.get(2)?)?, until });
    }
    Ok(found)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::store::due_query::page;
    use crate::store::{DueOf, DueQuery, Options, Store};

    pub(in crate::store) const PERSON: RecordId = RecordId::from_bytes([1; 16]);

    pub(in crate::store) fn due(day: i32, unit: &str) -> Due {
        let source = RecordId::from_bytes([2; 16]);
        Due {
            rank: 2,
            day: day_of(day).unwrap(),
            task: 1,
            source,
            since: None,
            until: None,
            who: Some(PERSON),
            unit: unit.to_owned(),
            note: 0,
            title: None,
        }
    }

    pub(in crate::store) fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        (folder, store)
    }

    #[test]
    fn only_what_differs_is_written() {
        let (_folder, store) = store();
        let writer = store.writer();
        let rows_written = |due: &[Due]| {
            let before = writer.total_changes();
            replace(&writer, PERSON, due).unwrap();
            let mut held = page(&writer, &DueQuery::all(DueOf::Rank(2)), None, 9).unwrap();
            let held: Vec<Due> = held.drain(..).map(|(_, row)| row.due).collect();
            assert_eq!(held, due);
            writer.total_changes() - before
        };
        // Two rows, and the handles of the person and of the source.
        assert_eq!(rows_written(&[due(10, "01"), due(700, "01")]), 4);
        assert_eq!(rows_written(&[due(10, "01"), due(700, "01")]), 0);
        assert_eq!(rows_written(&[due(40, "01"), due(700, "01")]), 2);
        assert_eq!(rows_written(&[due(40, "01"), due(700, "02")]), 2);
        let noted = Due { note: 1, until: Some(day_of(800).unwrap()), ..due(700, "02") };
        assert_eq!(rows_written(&[due(40, "01"), noted]), 2);
        assert_eq!(rows_written(&[]), 2);
    }
}
