//! The notebook's database as it lies on the disk, opened beside the product with the key that the vault gives.

use std::collections::BTreeMap;

use dong_hanh::vault::{Cipher, Label, Vault};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

use super::{PIN, Place};

/// Every row of a table, in the order of its columns.
pub type Rows = Vec<Vec<String>>;

/// What is derived from the entries, search included. Not `word`: words that no record holds any more stay there.
const PROJECTIONS: [&str; 8] = ["record", "kind", "revision", "link", "lookup", "person", "fact", "due"];
const SEARCHES: [&str; 2] = ["name_search", "note_search"];

/// Opens the database with the PIN.
pub fn connect(place: &Place) -> Connection {
    let mut vault = Vault::at(&place.folder(), place.host());
    let key = vault.unlock_with_pin(PIN).unwrap().derive(Label::DATABASE);
    let name = match vault.state().unwrap().cipher {
        Cipher::Aegis256 => "aegis",
        Cipher::ChaCha20 => "chacha20",
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(place.folder().join("notebook.db"), flags).unwrap();
    let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    for pragma in [format!("cipher='{name}'"), format!("key='raw:{key}'"), "journal_mode=WAL".to_owned()] {
        let mut statement = database.prepare(&format!("PRAGMA {pragma}")).unwrap();
        let mut rows = statement.query([]).unwrap();
        while rows.next().unwrap().is_some() {}
    }
    database
}

/// Every row of every projection, by table.
pub fn projections(place: &Place) -> BTreeMap<&'static str, Rows> {
    let database = connect(place);
    let mut tables: BTreeMap<&'static str, Rows> =
        PROJECTIONS.into_iter().map(|table| (table, rows(&database, &format!("SELECT * FROM {table}")))).collect();
    for search in SEARCHES {
        let words = format!("CREATE VIRTUAL TABLE temp.words_{search} USING fts5vocab(main, {search}, instance)");
        database.execute_batch(&words).unwrap();
        tables.insert(search, rows(&database, &format!("SELECT term, doc FROM temp.words_{search}")));
    }
    tables
}

/// The text of every table and index, as the schema holds it.
pub fn schema(database: &Connection) -> Rows {
    rows(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema")
}

/// The rows that a query answers, sorted.
pub fn rows(database: &Connection, query: &str) -> Rows {
    let mut statement = database.prepare(query).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|at| Ok(cell(row.get(at)?))).collect());
    let mut rows: Rows = rows.unwrap().map(Result::unwrap).collect();
    rows.sort();
    rows
}

fn cell(value: Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text,
        Value::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}
