//! What one would otherwise have: people and visits in two tables of a plain SQLite file, text columns, indexes where the
//! lists need them, SQLite's own full-text search told to leave out marks. It keeps no history, signs nothing, derives
//! nothing and sorts names by their bytes.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dong_hanh::entry::Entry;
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Fields, Value, person, visit};
use rusqlite::{Connection, Row, params};

use super::data::{LONG_TIMELINE, NewRecord};
use super::task::{Book, PAGE, Task};

const SCHEMA: &str = "
CREATE TABLE person (
  id TEXT PRIMARY KEY, unit TEXT, name TEXT, born TEXT, sex TEXT, identity TEXT, phone TEXT, hamlet TEXT, status TEXT
);
CREATE INDEX person_name ON person (name, id);
CREATE TABLE visit (
  id TEXT PRIMARY KEY, unit TEXT, person TEXT, date TEXT, visitor TEXT, mode TEXT, result TEXT, reason TEXT, work TEXT,
  family TEXT, health TEXT, needs TEXT, need_level TEXT, note TEXT
);
CREATE INDEX visit_person ON visit (person, date);
CREATE INDEX visit_date ON visit (date);
CREATE VIRTUAL TABLE person_words USING fts5 (name, content='person', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE visit_words USING fts5 (note, content='visit', tokenize='unicode61 remove_diacritics 2');
";

/// What the pages are kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// As SQLite writes them.
    Plain,
    /// SQLCipher 4: AES-256-CBC and HMAC-SHA-512, by the same library. The key is given raw, so no time goes into
    /// deriving it.
    SqlCipher,
}

impl Format {
    const fn settings(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::SqlCipher => concat!(
                "PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4;",
                "PRAGMA key = 'raw:0505050505050505050505050505050505050505050505050505050505050505';"
            ),
        }
    }
}

/// What every file that is not ours is opened with.
pub const SETTINGS: &str = "
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -8000;
";

/// The file.
pub struct ByHand {
    connection: Connection,
    file: PathBuf,
    format: Format,
    long: String,
    people: Vec<String>,
    visits: Vec<String>,
    middle: Vec<(String, String)>,
}

fn told(error: rusqlite::Error) -> String {
    error.to_string()
}

impl ByHand {
    /// A new file in a folder of its own. `long` is the person with the long timeline.
    pub fn create(folder: &Path, format: Format, long: RecordId) -> Result<Self, String> {
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        let file = folder.join("by-hand.db");
        let connection = open(&file, format).map_err(told)?;
        connection.execute_batch(SCHEMA).map_err(told)?;
        let long = long.to_string();
        Ok(Self { connection, file, format, long, people: Vec::new(), visits: Vec::new(), middle: Vec::new() })
    }

    fn rows(&self, sql: &str, given: impl rusqlite::Params) -> rusqlite::Result<usize> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(given, texts)?.collect::<Result<Vec<_>, _>>()?;
        Ok(rows.len())
    }

    fn read(&self, task: Task, round: usize) -> rusqlite::Result<Option<usize>> {
        Ok(Some(match task {
            Task::Record => {
                self.rows("SELECT * FROM visit WHERE id = ?1", [&self.visits[round * 7919 % self.visits.len()]])?
            }
            Task::FirstPage => self.rows(FIRST_PAGE, [PAGE])?,
            Task::MiddlePage => {
                let (name, id) = &self.middle[round % self.middle.len()];
                let sql =
                    "SELECT id, name, hamlet, unit FROM person WHERE (name, id) > (?1, ?2) ORDER BY name, id LIMIT ?3";
                self.rows(sql, params![name, id, PAGE])?
            }
            Task::NewestVisits => self.rows("SELECT * FROM visit ORDER BY date DESC LIMIT ?1", [PAGE])?,
            Task::Timeline => {
                let sql = "SELECT * FROM visit WHERE person = ?1 ORDER BY date DESC LIMIT ?2";
                self.rows(sql, params![self.long, LONG_TIMELINE])?
            }
            Task::Names(query) => {
                let sql = "SELECT person.id, person.name, hamlet, unit FROM person_words
                           JOIN person ON person.rowid = person_words.rowid
                           WHERE person_words MATCH ?1 ORDER BY person.name, person.id LIMIT ?2";
                self.rows(sql, params![prefixes(query), PAGE])?
            }
            Task::Notes(query) => {
                let sql = "SELECT visit.* FROM visit_words JOIN visit ON visit.rowid = visit_words.rowid
                           WHERE visit_words MATCH ?1 ORDER BY visit_words.rowid DESC LIMIT ?2";
                self.rows(sql, params![prefixes(query), PAGE])?
            }
            Task::Scan => self.rows("SELECT * FROM visit WHERE note LIKE '%không có từ này%'", [])?,
            Task::Report | Task::Counting => return Ok(None),
            Task::Open => {
                let connection = open(&self.file, self.format)?;
                let mut statement = connection.prepare(FIRST_PAGE)?;
                statement.query_map([PAGE], texts)?.collect::<Result<Vec<_>, _>>()?.len()
            }
        }))
    }
}

const FIRST_PAGE: &str = "SELECT id, name, hamlet, unit FROM person ORDER BY name, id LIMIT ?1";

fn open(file: &Path, format: Format) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.execute_batch(format.settings())?;
    connection.execute_batch(SETTINGS)?;
    Ok(connection)
}

/// Every column, as an app would take it out.
fn texts(row: &Row<'_>) -> rusqlite::Result<Vec<Option<String>>> {
    (0..row.as_ref().column_count()).map(|column| row.get(column)).collect()
}

/// The tokenizer takes đ for a letter of its own, so that each d is asked for twice.
fn prefixes(query: &str) -> String {
    let word = |word: &str| {
        let spelled = word.chars().fold(vec![String::new()], |spelled, letter| {
            let letters: &[char] = if letter == 'd' { &['d', 'đ'] } else { &[letter] };
            spelled.iter().flat_map(|begun| letters.iter().map(move |letter| format!("{begun}{letter}"))).collect()
        });
        let any: Vec<String> = spelled.iter().map(|spelled| format!("{spelled}*")).collect();
        format!("({})", any.join(" OR "))
    };
    query.split(' ').map(word).collect::<Vec<_>>().join(" AND ")
}

/// A field as a column holds it.
fn column(fields: &Fields, key: &str) -> Option<String> {
    let one = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        Value::Id(id) => Some(id.to_string()),
        _ => None,
    };
    match fields.get(key)? {
        Value::List(list) => Some(list.iter().filter_map(one).collect::<Vec<_>>().join(",")),
        value => one(value),
    }
}

fn insert(connection: &Connection, record: &NewRecord) -> rusqlite::Result<()> {
    let field = |key| column(&record.fields, key);
    let id = record.id.to_string();
    match record.kind {
        person::KIND => {
            let mut statement =
                connection.prepare_cached("INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?;
            let (name, born, sex, identity) = (field("full_name"), field("born"), field("sex"), field("identity"));
            let (phone, hamlet, status) = (field("phone"), field("hamlet"), field("status"));
            let row = statement.insert(params![id, record.unit, name, born, sex, identity, phone, hamlet, status])?;
            let mut words = connection.prepare_cached("INSERT INTO person_words (rowid, name) VALUES (?1, ?2)")?;
            words.execute(params![row, name])?;
        }
        visit::KIND => {
            let mut statement = connection.prepare_cached(
                "INSERT INTO visit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?;
            let note = field("note");
            let row = statement.insert(params![
                id,
                record.unit,
                field("person"),
                field("date"),
                field("visitor"),
                field("mode"),
                field("result"),
                field("not_met_reason"),
                field("work"),
                field("family"),
                field("health"),
                field("needs"),
                field("need_level"),
                note,
            ])?;
            if note.is_some() {
                let mut words = connection.prepare_cached("INSERT INTO visit_words (rowid, note) VALUES (?1, ?2)")?;
                words.execute(params![row, note])?;
            }
        }
        _ => {}
    }
    Ok(())
}

impl Book for ByHand {
    fn load(&mut self, entries: &[(NewRecord, Entry)]) -> Result<(), String> {
        let transaction = self.connection.transaction().map_err(told)?;
        for (record, _) in entries {
            insert(&transaction, record).map_err(told)?;
            match record.kind {
                person::KIND => self.people.push(record.id.to_string()),
                visit::KIND => self.visits.push(record.id.to_string()),
                _ => {}
            }
        }
        transaction.commit().map_err(told)
    }

    fn add(&mut self, visit: &NewRecord, _: &Entry) -> Result<Duration, String> {
        let transaction = self.connection.transaction().map_err(told)?;
        let started = Instant::now();
        insert(&transaction, visit).map_err(told)?;
        let statements = started.elapsed();
        transaction.commit().map_err(told)?;
        Ok(statements)
    }

    fn prepare(&mut self) -> Result<(), String> {
        let names = self.connection.prepare("SELECT name, id FROM person ORDER BY name, id").and_then(|mut all| {
            all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<_>, _>>()
        });
        let names = names.map_err(told)?;
        let full = names.len().saturating_sub(PAGE);
        self.middle = names.into_iter().take(full).skip(PAGE - 1).step_by(PAGE).collect();
        Ok(())
    }

    fn run(&mut self, task: Task, round: usize) -> Result<Option<usize>, String> {
        self.read(task, round).map_err(told)
    }

    fn checkpoint(&mut self) -> Result<(), String> {
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(told)
    }

    fn file(&self) -> &Path {
        &self.file
    }

    fn records(&self) -> usize {
        self.people.len() + self.visits.len()
    }

    fn rebuild(&mut self) -> Result<bool, String> {
        Ok(false)
    }
}
