//! The list of people: narrow rows in the order of Vietnamese names, and the words by which a search finds them.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::due::DueOfPerson;
use super::error::StoreError;
use super::words::{self, Index};
use super::{due, search};
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
    /// What is due about the person, the first before the rest.
    pub due: Vec<DueOfPerson>,
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
        connection.prepare_cached("DELETE FROM name_search WHERE rowid = ?1")?.execute([r])?;
    }
    Ok(())
}

pub(super) fn put_in(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    let Some(person) = record.as_kind::<Person>() else { return Ok(()) };
    let name = person.name().unwrap_or_default();
    let hamlet = person.hamlet.as_deref().unwrap_or_default();
    let found_by = search::words_of_person(person);
    let words = found_by.join(" ");
    let mut statement = connection.prepare_cached(
        "INSERT OR REPLACE INTO person (sort, r, id, name, hamlet, unit, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    statement.execute(params![
        text::name::sort_key(name),
        r,
        record.id.as_bytes(),
        name,
        hamlet,
        record.unit,
        words
    ])?;
    connection.prepare_cached("INSERT INTO name_search (rowid, words) VALUES (?1, ?2)")?.execute(params![r, words])?;
    words::note(connection, Index::Names, &found_by)
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
        "SELECT sort, r, id, name, hamlet, unit FROM person WHERE (sort, r) > (?1, ?2) ORDER BY sort, r LIMIT ?3",
    )?;
    let rows = statement.query_map(params![after.sort, after.r, limit], read)?;
    rows.map(|row| row.map_err(StoreError::from).and_then(|row| with_due(connection, row))).collect()
}

/// The row of one person.
pub(super) fn row(connection: &Connection, r: i64) -> Result<Option<PersonRow>, StoreError> {
    Ok(place_and_row(connection, r)?.map(|(_, row)| row))
}

/// The row of one person, and its place in the order of names.
pub(super) fn place_and_row(connection: &Connection, r: i64) -> Result<Option<(PersonCursor, PersonRow)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT sort, r, id, name, hamlet, unit FROM person WHERE r = ?1")?;
    let row = statement.query_row([r], read).optional()?;
    row.map(|row| with_due(connection, row)).transpose()
}

/// A row without what is due.
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<(PersonCursor, PersonRow)> {
    let place = PersonCursor { sort: row.get(0)?, r: row.get(1)? };
    let id = RecordId::from_bytes(row.get(2)?);
    Ok((place, PersonRow { id, name: row.get(3)?, hamlet: row.get(4)?, unit: row.get(5)?, due: Vec::new() }))
}

/// A row with what is due.
pub(super) fn with_due(
    connection: &Connection,
    (place, mut row): (PersonCursor, PersonRow),
) -> Result<(PersonCursor, PersonRow), StoreError> {
    row.due = due::about(connection, place.r)?;
    Ok((place, row))
}
