//! What is to be done, and by when.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use super::records::{self, day_number, day_of};
use crate::model::discreet_debug;
use crate::model::id::RecordId;

/// Something to do about a person by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The last day on which it is in time.
    pub day: NaiveDate,
    /// What is to be done: a code of the schedule room.
    pub task: u16,
    /// The record it follows from, such as the decision.
    pub source: RecordId,
    /// The membership that should do it.
    pub who: Option<RecordId>,
    /// The administrative unit.
    pub unit: String,
}

/// One row of what is due.
#[derive(Clone, PartialEq, Eq)]
pub struct DueRow {
    /// What is to be done and by when.
    pub due: Due,
    /// The person it is about.
    pub about: RecordId,
    /// The person's name.
    pub name: String,
    /// The person's hamlet.
    pub hamlet: String,
}

discreet_debug!(DueRow { due, about });

/// Makes these the rows about a person. A visit moves one of several rows: what stays as it was is not written again.
pub(super) fn replace(connection: &Connection, about: RecordId, due: &[Due]) -> Result<(), StoreError> {
    let about = records::handle(connection, about)?;
    let mut wanted = BTreeMap::new();
    for due in due {
        let source = records::handle(connection, due.source)?;
        let who = due.who.map(|id| records::handle(connection, id)).transpose()?;
        wanted.insert((day_number(due.day), due.task, source), (who, due.unit.clone()));
    }
    let mut held = connection.prepare_cached("SELECT day, task, source, who, unit FROM due WHERE about = ?1")?;
    let held = held.query_map([about], |row| {
        Ok(((row.get(0)?, row.get(1)?, row.get(2)?), (row.get::<_, Option<i64>>(3)?, row.get::<_, String>(4)?)))
    })?;
    let held: Vec<((i32, u16, i64), _)> = held.collect::<Result<_, _>>()?;
    let mut delete =
        connection.prepare_cached("DELETE FROM due WHERE day = ?1 AND task = ?2 AND about = ?3 AND source = ?4")?;
    for (key, value) in held {
        match wanted.get(&key) {
            Some(same) if *same == value => {
                wanted.remove(&key);
            }
            _ => {
                let (day, task, source) = key;
                delete.execute(params![day, task, about, source])?;
            }
        }
    }
    let mut insert = connection
        .prepare_cached("INSERT INTO due (day, task, about, source, who, unit) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for ((day, task, source), (who, unit)) in wanted {
        insert.execute(params![day, task, about, source, who, unit])?;
    }
    Ok(())
}

const ROWS: &str = "SELECT due.day, due.task, source.id, who.id, due.unit, about.id,
       coalesce(person.name, ''), coalesce(person.hamlet, ''), due.about, due.source
  FROM due
  JOIN record about ON about.r = due.about
  JOIN record source ON source.r = due.source
  LEFT JOIN record who ON who.r = due.who
  LEFT JOIN person ON person.r = due.about";

/// A place in the list of what is due: where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueCursor {
    /// The day, counted from 1970-01-01.
    pub day: i32,
    /// The task's number.
    pub task: u16,
    /// The handle of the person.
    pub about: i64,
    /// The handle of the record it follows from.
    pub source: i64,
}

impl DueCursor {
    /// As bytes, for handing to an app and back.
    pub fn to_bytes(&self) -> [u8; 22] {
        let mut bytes = [0; 22];
        bytes[..4].copy_from_slice(&self.day.to_be_bytes());
        bytes[4..6].copy_from_slice(&self.task.to_be_bytes());
        bytes[6..14].copy_from_slice(&self.about.to_be_bytes());
        bytes[14..].copy_from_slice(&self.source.to_be_bytes());
        bytes
    }

    /// What [`DueCursor::to_bytes`] gave; none for any other length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (day, rest) = bytes.split_first_chunk()?;
        let (task, rest) = rest.split_first_chunk()?;
        let (about, source) = rest.split_first_chunk()?;
        Some(Self {
            day: i32::from_be_bytes(*day),
            task: u16::from_be_bytes(*task),
            about: i64::from_be_bytes(*about),
            source: i64::from_be_bytes(source.try_into().ok()?),
        })
    }
}

/// What is due until a day, earliest first, after a place.
pub(super) fn page(
    connection: &Connection,
    until: NaiveDate,
    after: Option<DueCursor>,
    limit: usize,
) -> Result<Vec<(DueCursor, DueRow)>, StoreError> {
    let after = after.unwrap_or(DueCursor { day: i32::MIN, task: 0, about: 0, source: 0 });
    let mut statement = connection.prepare_cached(&format!(
        "{ROWS} WHERE (due.day, due.task, due.about, due.source) > (?1, ?2, ?3, ?4) AND due.day <= ?5
          ORDER BY due.day, due.task, due.about, due.source LIMIT ?6"
    ))?;
    let mut rows =
        statement.query(params![after.day, after.task, after.about, after.source, day_number(until), limit])?;
    let mut page = Vec::new();
    while let Some(row) = rows.next()? {
        let place = DueCursor { day: row.get(0)?, task: row.get(1)?, about: row.get(8)?, source: row.get(9)? };
        let due = Due {
            day: day_of(place.day)?,
            task: place.task,
            source: RecordId::from_bytes(row.get(2)?),
            who: row.get::<_, Option<[u8; 16]>>(3)?.map(RecordId::from_bytes),
            unit: row.get(4)?,
        };
        let about = RecordId::from_bytes(row.get(5)?);
        page.push((place, DueRow { due, about, name: row.get(6)?, hamlet: row.get(7)? }));
    }
    Ok(page)
}

/// How much is due until a day, by day and task.
pub(super) fn counts(connection: &Connection, until: NaiveDate) -> Result<Vec<(NaiveDate, u16, u64)>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT day, task, count(*) FROM due WHERE day <= ?1 GROUP BY day, task")?;
    let rows = statement.query_map([day_number(until)], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    rows.map(|row| row.map_err(StoreError::from).and_then(|(day, task, n)| Ok((day_of(day)?, task, n)))).collect()
}

/// The first thing due about a person: its task and day.
pub(super) fn first_of(connection: &Connection, about: i64) -> Result<Option<(u16, NaiveDate)>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT task, day FROM due WHERE about = ?1 ORDER BY day, task LIMIT 1")?;
    let found: Option<(u16, i32)> = statement.query_row([about], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    found.map(|(task, day)| Ok((task, day_of(day)?))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Options, Store};

    const PERSON: RecordId = RecordId::from_bytes([1; 16]);

    fn due(day: i32, unit: &str) -> Due {
        let source = RecordId::from_bytes([2; 16]);
        Due { day: day_of(day).unwrap(), task: 1, source, who: Some(PERSON), unit: unit.to_owned() }
    }

    #[test]
    fn only_what_differs_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        let writer = store.writer();
        let rows_written = |due: &[Due]| {
            let before = writer.total_changes();
            replace(&writer, PERSON, due).unwrap();
            let mut held = page(&writer, NaiveDate::MAX, None, 9).unwrap();
            let held: Vec<Due> = held.drain(..).map(|(_, row)| row.due).collect();
            assert_eq!(held, due);
            writer.total_changes() - before
        };
        // Two rows, and the handles of the person and of the source.
        assert_eq!(rows_written(&[due(10, "01"), due(700, "01")]), 4);
        assert_eq!(rows_written(&[due(10, "01"), due(700, "01")]), 0);
        assert_eq!(rows_written(&[due(40, "01"), due(700, "01")]), 2);
        assert_eq!(rows_written(&[due(40, "01"), due(700, "02")]), 2);
        assert_eq!(rows_written(&[]), 2);
    }
}
