//! The list of people: narrow rows in the order of Vietnamese names.

use rusqlite::{Connection, OptionalExtension, params};

use super::due;
use super::error::StoreError;
use crate::model::discreet_debug;
use crate::model::id::RecordId;
use crate::model::person::Person;
use crate::model::{Record, person};
use crate::text;

/// One row of a list of people.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The person.
    pub id: RecordId,
    /// The name to show.
    pub name: String,
    /// The hamlet.
    pub hamlet: String,
    /// The administrative unit.
    pub unit: String,
    /// The first thing due: its task and day.
    pub due: Option<(u16, chrono::NaiveDate)>,
}

discreet_debug!(PersonRow { id, unit, due });

/// Where a page of people ended. The order is that of the list.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonCursor {
    pub(super) sort: Vec<u8>,
    pub(super) r: i64,
}

discreet_debug!(PersonCursor { r });

impl PersonCursor {
    /// From its parts.
    pub const fn new(sort: Vec<u8>, handle: i64) -> Self {
        Self { sort, r: handle }
    }

    /// The sort key of the last name.
    pub fn sort(&self) -> &[u8] {
        &self.sort
    }

    /// The handle of the last person.
    pub const fn handle(&self) -> i64 {
        self.r
    }
}

pub(super) fn take_out(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    if record.kind.code == person::KIND {
        connection.prepare_cached("DELETE FROM person WHERE r = ?1")?.execute([r])?;
    }
    Ok(())
}

pub(super) fn put_in(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    let Some(person) = record.as_kind::<Person>() else { return Ok(()) };
    let name = person.name().unwrap_or_default();
    let hamlet = person.hamlet.as_deref().unwrap_or_default();
    connection
        .prepare_cached("INSERT OR REPLACE INTO person (r, sort, name, hamlet) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![r, text::name::sort_key(name), name, hamlet])?;
    Ok(())
}

/// People in the order of their names, after a place.
pub(super) fn page(
    connection: &Connection,
    after: Option<&PersonCursor>,
    limit: usize,
) -> Result<Vec<(PersonCursor, PersonRow)>, StoreError> {
    let start = PersonCursor { sort: Vec::new(), r: i64::MIN };
    let after = after.unwrap_or(&start);
    let mut statement = connection.prepare_cached(
        "SELECT person.sort, person.r, record.id, person.name, person.hamlet, record.unit
           FROM person JOIN record USING (r)
          WHERE (person.sort, person.r) > (?1, ?2) ORDER BY person.sort, person.r LIMIT ?3",
    )?;
    let mut rows = statement.query(params![after.sort, after.r, limit])?;
    let mut page = Vec::new();
    while let Some(row) = rows.next()? {
        let cursor = PersonCursor { sort: row.get(0)?, r: row.get(1)? };
        let due = due::first_of(connection, cursor.r)?;
        let id = RecordId::from_bytes(row.get(2)?);
        page.push((cursor, PersonRow { id, name: row.get(3)?, hamlet: row.get(4)?, unit: row.get(5)?, due }));
    }
    Ok(page)
}

/// The row of one person.
pub(super) fn row(connection: &Connection, r: i64) -> Result<Option<PersonRow>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT record.id, person.name, person.hamlet, record.unit
           FROM person JOIN record USING (r) WHERE person.r = ?1",
    )?;
    let found = statement.query_row([r], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).optional()?;
    let Some((id, name, hamlet, unit)) = found else { return Ok(None) };
    let due = due::first_of(connection, r)?;
    Ok(Some(PersonRow { id: RecordId::from_bytes(id), name, hamlet, unit, due }))
}
