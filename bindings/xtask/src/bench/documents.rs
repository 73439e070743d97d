//! What one would otherwise have: one JSON document a record in a table of plain SQLite, with indexes on what is looked up
//! inside the documents. It keeps no history, signs nothing, derives nothing and has no index of words.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dong_hanh::entry::Entry;
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Fields, Value, person, visit};
use rusqlite::{Connection, params};
use serde_json::{Map, Value as Json};

use super::by_hand::SETTINGS;
use super::data::{LONG_TIMELINE, NewRecord};
use super::task::{Book, PAGE, Task};

const SCHEMA: &str = "
CREATE TABLE document (id TEXT PRIMARY KEY, kind TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX document_person ON document (kind, json ->> '$.person', json ->> '$.date');
CREATE INDEX document_date ON document (kind, json ->> '$.date');
CREATE INDEX document_name ON document (kind, json ->> '$.full_name', id);
";

const FIRST_PAGE: &str =
    "SELECT id, json FROM document WHERE kind = 'person' ORDER BY json ->> '$.full_name', id LIMIT ?1";

/// The file.
pub struct Documents {
    connection: Connection,
    file: PathBuf,
    long: String,
    ids: Vec<String>,
    middle: Vec<(String, String)>,
}

fn told(error: rusqlite::Error) -> String {
    error.to_string()
}

fn open(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.execute_batch(SETTINGS)?;
    Ok(connection)
}

impl Documents {
    /// A new file in a folder of its own. `long` is the person with the long timeline.
    pub fn create(folder: &Path, long: RecordId) -> Result<Self, String> {
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        let file = folder.join("documents.db");
        let connection = open(&file).map_err(told)?;
        connection.execute_batch(SCHEMA).map_err(told)?;
        Ok(Self { connection, file, long: long.to_string(), ids: Vec::new(), middle: Vec::new() })
    }

    /// The documents that a statement finds, each parsed as an app would.
    fn rows(&self, sql: &str, given: impl rusqlite::Params) -> rusqlite::Result<usize> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(given, |row| row.get::<_, String>(1))?.collect::<Result<Vec<_>, _>>()?;
        let parsed = rows.iter().filter(|json| serde_json::from_str::<Map<String, Json>>(json).is_ok());
        Ok(parsed.count())
    }

    fn read(&self, task: Task, round: usize) -> rusqlite::Result<Option<usize>> {
        Ok(Some(match task {
            Task::Record => {
                self.rows("SELECT id, json FROM document WHERE id = ?1", [&self.ids[round * 7919 % self.ids.len()]])?
            }
            Task::FirstPage => self.rows(FIRST_PAGE, [PAGE])?,
            Task::MiddlePage => {
                let (name, id) = &self.middle[round % self.middle.len()];
                let sql = "SELECT id, json FROM document
                            WHERE kind = 'person' AND (json ->> '$.full_name', id) > (?1, ?2)
                            ORDER BY json ->> '$.full_name', id LIMIT ?3";
                self.rows(sql, params![name, id, PAGE])?
            }
            Task::NewestVisits => {
                let sql = "SELECT id, json FROM document WHERE kind = ?1 ORDER BY json ->> '$.date' DESC LIMIT ?2";
                self.rows(sql, params![visit::KIND, PAGE])?
            }
            Task::Timeline => {
                let sql = "SELECT id, json FROM document WHERE kind = ?1 AND json ->> '$.person' = ?2
                            ORDER BY json ->> '$.date' DESC LIMIT ?3";
                self.rows(sql, params![visit::KIND, self.long, LONG_TIMELINE])?
            }
            Task::Scan => self.rows("SELECT id, json FROM document WHERE json LIKE '%không có từ này%'", [])?,
            Task::Open => {
                let connection = open(&self.file)?;
                let mut statement = connection.prepare(FIRST_PAGE)?;
                statement.query_map([PAGE], |row| row.get::<_, String>(1))?.collect::<Result<Vec<_>, _>>()?.len()
            }
            Task::Names(_) | Task::Notes(_) | Task::Report | Task::Counting => return Ok(None),
        }))
    }
}

fn json(fields: &Fields) -> String {
    let members = fields.0.iter().map(|(key, value)| (key.clone(), value_of(value)));
    Json::Object(members.collect()).to_string()
}

fn value_of(value: &Value) -> Json {
    match value {
        Value::Bool(yes) => Json::from(*yes),
        Value::Int(number) => Json::from(*number),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Id(id) => Json::from(id.to_string()),
        Value::List(list) => list.iter().map(value_of).collect(),
        Value::Row(fields) => fields.0.iter().map(|(key, value)| (key.clone(), value_of(value))).collect(),
        Value::Unknown => Json::Null,
    }
}

fn insert(connection: &Connection, record: &NewRecord) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("INSERT INTO document VALUES (?1, ?2, ?3)")?;
    statement.execute(params![record.id.to_string(), record.kind, json(&record.fields)])?;
    Ok(())
}

impl Book for Documents {
    fn load(&mut self, entries: &[(NewRecord, Entry)]) -> Result<(), String> {
        let transaction = self.connection.transaction().map_err(told)?;
        for (record, _) in entries {
            insert(&transaction, record).map_err(told)?;
            self.ids.push(record.id.to_string());
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
        let sql = "SELECT json ->> '$.full_name', id FROM document WHERE kind = ?1 ORDER BY 1, 2";
        let names = self.connection.prepare(sql).and_then(|mut all| {
            all.query_map([person::KIND], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<_>, _>>()
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
        self.ids.len()
    }

    fn rebuild(&mut self) -> Result<bool, String> {
        Ok(false)
    }
}
