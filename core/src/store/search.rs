//! Search: words folded in Rust, so that đ is found and marks do not matter; prefixes of one and two letters are indexed.

use rusqlite::{Connection, params};

use super::error::StoreError;
use super::people::{self, PersonCursor, PersonRow};
use crate::model::person::Person;
use crate::model::{FieldType, Record, Value};
use crate::text;

pub(super) fn take_out(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    if name_words(record).is_some() {
        connection.prepare_cached("DELETE FROM name_search WHERE rowid = ?1")?.execute([r])?;
    }
    if note_words(record).is_some() {
        connection.prepare_cached("DELETE FROM note_search WHERE rowid = ?1")?.execute([r])?;
    }
    Ok(())
}

pub(super) fn put_in(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    if let Some(words) = name_words(record) {
        connection
            .prepare_cached("INSERT INTO name_search (rowid, words) VALUES (?1, ?2)")?
            .execute(params![r, words])?;
    }
    if let Some(words) = note_words(record) {
        connection
            .prepare_cached("INSERT INTO note_search (rowid, words) VALUES (?1, ?2)")?
            .execute(params![r, words])?;
    }
    Ok(())
}

fn name_words(record: &Record) -> Option<String> {
    let person = record.as_kind::<Person>()?;
    let names = [person.full_name.as_deref(), person.code_name.as_deref()];
    Some(names.into_iter().flatten().flat_map(text::words).collect::<Vec<_>>().join(" "))
}

/// The folded words of every note of a record, if it has any.
fn note_words(record: &Record) -> Option<String> {
    let notes = record.kind.fields.iter().filter(|field| matches!(field.kind, FieldType::Note(_)));
    let words: Vec<String> = notes
        .filter_map(|field| match record.fields.get(field.key) {
            Some(Value::Text(note)) => Some(text::words(note)),
            _ => None,
        })
        .flatten()
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Words of a query that are looked at, and characters of each: no name has as many. What is longer was pasted by
/// mistake, and would only cost time.
const MOST_WORDS: usize = 16;
const LONGEST_WORD: usize = 60;
/// Bytes of a query that are looked at: room for those words with all their marks.
const LONGEST_QUERY: usize = 4096;

/// As much of a query as is looked at.
fn beginning(query: &str) -> &str {
    &query[..query.floor_char_boundary(LONGEST_QUERY)]
}

fn asked(words: Vec<String>) -> impl Iterator<Item = String> {
    words.into_iter().take(MOST_WORDS).map(|word| word.chars().take(LONGEST_WORD).collect())
}

/// The match expression for a query: every word a prefix, in any order. None where nothing is left of the query.
fn expression(query: &str) -> Option<String> {
    // Folded words hold letters and digits only, so quoting is a formality that keeps keywords such as OR plain words.
    let quoted: Vec<String> =
        asked(text::words(beginning(query))).map(|word| format!("\"{}\"*", word.replace('"', ""))).collect();
    (!quoted.is_empty()).then(|| quoted.join(" "))
}

/// A place among the people found: where a page ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitCursor {
    exact: bool,
    by_name: PersonCursor,
}

impl HitCursor {
    /// From its parts: whether the spelling was exact, and the place in the order of names.
    pub const fn new(exact: bool, by_name: PersonCursor) -> Self {
        Self { exact, by_name }
    }

    /// Whether the name holds the query's words as they are spelled.
    pub const fn is_exact(&self) -> bool {
        self.exact
    }

    /// The place in the order of names.
    pub const fn by_name(&self) -> &PersonCursor {
        &self.by_name
    }

    /// Exact spelling first, then in the order of names.
    fn order(&self) -> (bool, &[u8], i64) {
        (!self.exact, self.by_name.sort(), self.by_name.handle())
    }
}

/// People whose names hold every word of the query, exact spelling first, then in the order of names, after a place.
pub(super) fn people(
    connection: &Connection,
    query: &str,
    after: Option<&HitCursor>,
    limit: usize,
) -> Result<Vec<(HitCursor, PersonRow)>, StoreError> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let wanted: Vec<String> = asked(text::exact_words(beginning(query))).collect();
    let mut statement = connection.prepare_cached(
        "SELECT person.sort, person.r, person.name FROM name_search JOIN person ON person.r = name_search.rowid
          WHERE name_search MATCH ?1",
    )?;
    let mut rows = statement.query([expression])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let exact = spelled_so(&wanted, row.get_ref(2)?.as_str().map_err(|_| StoreError::Damaged)?);
        let hit = HitCursor::new(exact, PersonCursor::new(row.get(0)?, row.get(1)?));
        if after.is_none_or(|after| after.order() < hit.order()) {
            hits.push(hit);
        }
    }
    hits.sort_by(|a, b| a.order().cmp(&b.order()));
    hits.truncate(limit);
    let row = |hit: HitCursor| Ok(people::row(connection, hit.by_name.handle())?.map(|row| (hit, row)));
    hits.into_iter().map(row).filter_map(Result::transpose).collect()
}

/// Whether every wanted word, marks included, begins a word of the name.
fn spelled_so(wanted: &[String], name: &str) -> bool {
    let words = text::exact_words(name);
    wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted.as_str())))
}

/// Records whose notes hold every word of the query, newest first, before a handle.
pub(super) fn notes(
    connection: &Connection,
    query: &str,
    before: Option<i64>,
    limit: usize,
) -> Result<Vec<i64>, StoreError> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(
        "SELECT rowid FROM note_search WHERE note_search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3",
    )?;
    let handles = statement.query_map(params![expression, before.unwrap_or(i64::MAX), limit], |row| row.get(0))?;
    Ok(handles.collect::<Result<_, _>>()?)
}
