//! Search: words folded in Rust, so that đ is found and marks do not matter; prefixes of one and two letters are indexed.

use rusqlite::{Connection, params};

use super::error::StoreError;
use super::words::{self, Index};
use crate::model::person::Person;
use crate::model::{FieldType, Record, Value};
use crate::text;

pub(super) fn take_out(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    if note_words(record).is_some() {
        connection.prepare_cached("DELETE FROM note_search WHERE rowid = ?1")?.execute([r])?;
    }
    Ok(())
}

pub(super) fn put_in(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    if let Some(found_by) = note_words(record) {
        connection
            .prepare_cached("INSERT INTO note_search (rowid, words) VALUES (?1, ?2)")?
            .execute(params![r, found_by.join(" ")])?;
        words::note(connection, Index::Notes, &found_by)?;
    }
    Ok(())
}

/// The words by which a person is found: those of the names, folded, and again as they are spelled.
pub(super) fn words_of_person(person: &Person) -> Vec<String> {
    let names = [person.full_name.as_deref(), person.code_name.as_deref()];
    let words = |name| text::words(name).into_iter().chain(text::exact_words(name).into_iter().map(as_spelled));
    names.into_iter().flatten().flat_map(words).collect()
}

/// A word as it is spelled, told apart from a folded one: to the index the dot is a letter, and no word holds it.
fn as_spelled(word: String) -> String {
    format!("·{word}")
}

/// The folded words of every note of a record, if it has any.
fn note_words(record: &Record) -> Option<Vec<String>> {
    let notes = record.kind.fields.iter().filter(|field| matches!(field.kind, FieldType::Note(_)));
    let words: Vec<String> = notes
        .filter_map(|field| match record.fields.get(field.key) {
            Some(Value::Text(note)) => Some(text::words(note)),
            _ => None,
        })
        .flatten()
        .collect();
    (!words.is_empty()).then_some(words)
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

/// What a query asks for: words that others may begin with, in any order.
pub(super) fn folded(query: &str) -> Vec<String> {
    asked(text::words(beginning(query))).collect()
}

/// As [`folded`], for words as they are spelled.
pub(super) fn spelled(query: &str) -> Vec<String> {
    asked(text::exact_words(beginning(query))).map(as_spelled).collect()
}

/// Records whose notes hold every word of the query, newest first, before a handle.
pub(super) fn notes(
    connection: &Connection,
    query: &str,
    before: Option<i64>,
    limit: usize,
) -> Result<Vec<i64>, StoreError> {
    let Some(expression) = words::expression(connection, Index::Notes, &folded(query))? else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(
        "SELECT rowid FROM note_search WHERE note_search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3",
    )?;
    let handles = statement.query_map(params![expression, before.unwrap_or(i64::MAX), limit], |row| row.get(0))?;
    Ok(handles.collect::<Result<_, _>>()?)
}
