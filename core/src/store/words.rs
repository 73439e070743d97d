//! The words of each full-text index, and what is asked of it: whole words where it can be.
//!
//! FTS5 gathers every hit of a prefix before it answers the first, unless the prefix is as short as those it keeps apart.
//! In 100,000 records "gia dinh" took 15.6 ms so. Vietnamese has few words of a letter more or less, because a word is
//! a syllable: those that begin so are looked up and asked for whole, and the answer comes as it is read.

use rusqlite::{Connection, params};

use super::error::StoreError;

/// A full-text index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Index {
    Names,
    Notes,
}

impl Index {
    const fn number(self) -> u8 {
        match self {
            Self::Names => 0,
            Self::Notes => 1,
        }
    }
}

/// Prefixes of up to so many characters have an index of their own (`prefix='1 2'`).
const SHORT: usize = 2;
/// Where more words than this begin alike, the index is asked for the prefix itself.
const MOST: usize = 64;

/// Notes the words that go into an index. One that no record holds any more stays until the next rebuild: asked for, it
/// finds nothing.
pub(super) fn note(connection: &Connection, index: Index, words: &[String]) -> Result<(), StoreError> {
    // Words hold letters, digits and marks only, so quoting is a formality.
    let list = format!("[\"{}\"]", words.join("\",\""));
    let mut statement = connection.prepare_cached(
        "INSERT OR IGNORE INTO word (ix, word) SELECT ?1, value FROM json_each(?2) WHERE length(value) > ?3",
    )?;
    statement.execute(params![index.number(), list, SHORT])?;
    Ok(())
}

/// The match expression for words of a query: each begins a word, in any order. None where nothing can answer it.
pub(super) fn expression(
    connection: &Connection,
    index: Index,
    asked: &[String],
) -> Result<Option<String>, StoreError> {
    let mut every = Vec::with_capacity(asked.len());
    for word in asked {
        // Quoted, a keyword such as OR is a plain word.
        let prefix = format!("\"{}\"*", word.replace('"', ""));
        if word.chars().count() <= SHORT {
            every.push(prefix);
            continue;
        }
        let words = beginning_with(connection, index, word)?;
        match words.len() {
            0 => return Ok(None),
            1..=MOST => every.push(format!("(\"{}\")", words.join("\" OR \""))),
            _ => every.push(prefix),
        }
    }
    Ok((!every.is_empty()).then(|| every.join(" AND ")))
}

/// The words of an index that begin so, one more than [`MOST`] of them at most.
fn beginning_with(connection: &Connection, index: Index, prefix: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT word FROM word WHERE ix = ?1 AND word >= ?2 AND word < ?3 ORDER BY word LIMIT ?4")?;
    let end = format!("{prefix}{}", char::MAX);
    let words = statement.query_map(params![index.number(), prefix, end, MOST + 1], |row| row.get(0))?;
    Ok(words.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Options, Store};

    /// A hundred words that begin with "tha", so that the index is asked for the prefix itself, and a few others.
    fn notes() -> Vec<Vec<String>> {
        let mut notes: Vec<Vec<String>> =
            (0..100).map(|n| vec![format!("tha{n}"), "vay".to_owned(), format!("v{}", n % 7)]).collect();
        notes.push(vec!["vayo".to_owned(), "th".to_owned(), "or".to_owned()]);
        notes
    }

    /// Fails where a word is left out of the list, where too many words are not asked for by their prefix, or where the
    /// words that begin so end too early.
    #[test]
    fn whatever_a_word_begins_with_it_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        let writer = store.writer();
        let notes = notes();
        for (r, words) in notes.iter().enumerate() {
            writer
                .execute("INSERT INTO note_search (rowid, words) VALUES (?1, ?2)", params![r, words.join(" ")])
                .unwrap();
            note(&writer, Index::Notes, words).unwrap();
        }
        let asked = ["t", "th", "tha", "tha1", "tha99", "tha100", "vay", "vayo", "v3", "or", "not", "vayy"];
        let mut found_any = 0;
        for (one, other) in asked.iter().flat_map(|one| asked.iter().map(move |other| (one, other))) {
            let wanted: Vec<usize> = notes
                .iter()
                .enumerate()
                .filter_map(|(r, words)| {
                    let held = |asked: &str| words.iter().any(|word| word.starts_with(asked));
                    (held(one) && held(other)).then_some(r)
                })
                .collect();
            let query = [(*one).to_owned(), (*other).to_owned()];
            let found: Vec<usize> = match expression(&writer, Index::Notes, &query).unwrap() {
                Some(expression) => writer
                    .prepare("SELECT rowid FROM note_search WHERE note_search MATCH ?1")
                    .and_then(|mut rows| rows.query_map([expression], |row| row.get(0))?.collect())
                    .unwrap(),
                None => Vec::new(),
            };
            assert_eq!(found, wanted, "{one} {other}");
            found_any += usize::from(!found.is_empty());
        }
        assert!(found_any > 20, "{found_any}");
        assert_eq!(expression(&writer, Index::Notes, &[]).unwrap(), None);
        // The names' words are not the notes'.
        assert_eq!(expression(&writer, Index::Names, &["vay".to_owned()]).unwrap(), None);
    }
}
