//! Search: words folded in Rust, so that đ is found and marks do not matter; prefixes of one and two letters are indexed.

use rusqlite::{Connection, params};

use super::error::StoreError;
use super::people::{self, PersonRow};
use super::records;
use crate::model::id::RecordId;
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

/// The match expression for a query: every word a prefix, in any order. None where nothing is left of the query.
fn expression(query: &str) -> Option<String> {
    let words = text::words(query);
    if words.is_empty() {
        return None;
    }
    // Folded words hold letters and digits only, so quoting is a formality that keeps keywords such as OR plain words.
    Some(words.iter().map(|word| format!("\"{}\"*", word.replace('"', ""))).collect::<Vec<_>>().join(" "))
}

/// People whose names hold every word of the query, exact spelling first, then in the order of names.
pub(super) fn people(
    connection: &Connection,
    query: &str,
    skip: usize,
    limit: usize,
) -> Result<Vec<PersonRow>, StoreError> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let wanted = text::exact_words(query);
    let mut statement = connection.prepare_cached("SELECT rowid FROM name_search WHERE name_search MATCH ?1")?;
    let handles = statement.query_map([expression], |row| row.get::<_, i64>(0))?;
    let mut hits = Vec::new();
    for r in handles {
        let r = r?;
        if let Some((sort, row)) = people::row(connection, r)? {
            hits.push((!spelled_so(&wanted, &row.name), sort, r, row));
        }
    }
    hits.sort_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
    Ok(hits.into_iter().skip(skip).take(limit).map(|(_, _, _, row)| row).collect())
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
) -> Result<Vec<(i64, RecordId)>, StoreError> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(
        "SELECT rowid FROM note_search WHERE note_search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3",
    )?;
    let handles = statement
        .query_map(params![expression, before.unwrap_or(i64::MAX), limit], |row| row.get::<_, i64>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    handles.into_iter().map(|r| Ok((r, records::id_of(connection, r)?))).collect()
}
