//! Everything that a store derives, with ids for handles, in one order: equal stores give equal texts.

use dong_hanh::model::id::RecordId;
use dong_hanh::store::DATABASE;
use rusqlite::types::ValueRef;

use super::{Shelf, World};

const QUERIES: [&str; 6] = [
    "SELECT 'record', r.id, kind.code, r.day, r.unit FROM record r JOIN kind ON kind.k = r.kind WHERE r.live = 1",
    "SELECT 'link', t.id, l.day, r.id, kind.code FROM link l
       JOIN record t ON t.r = l.target JOIN record r ON r.r = l.r JOIN kind ON kind.k = l.kind",
    "SELECT 'lookup', ix, key, r.id FROM lookup JOIN record r USING (r)",
    "SELECT 'person', p.id, p.sort, p.name, p.hamlet, p.unit, p.words FROM person p",
    "SELECT 'fact', f.measure, f.day, r.id, f.part, f.until, f.unit, w.id, b.id, f.amount FROM fact f
       JOIN record r ON r.r = f.r LEFT JOIN record w ON w.r = f.who LEFT JOIN record b ON b.r = f.by",
    "SELECT 'due', d.rank, d.day, d.task, a.id, s.id, d.until, w.id, d.unit, d.note, d.title FROM due d
       JOIN record a ON a.r = d.about JOIN record s ON s.r = d.source LEFT JOIN record w ON w.r = d.who",
];

/// The rows of every projection, the content of every record, and what the searches find.
pub fn dump(shelf: &Shelf) -> Vec<String> {
    let mut lines: Vec<String> = QUERIES.iter().flat_map(|query| rows(shelf, query)).collect();
    lines.extend(
        shelf
            .store
            .read(|reader| {
                let mut lines = Vec::new();
                for n in 0..World::RECORDS {
                    let id = super::id(n);
                    if let Some(record) = reader.record(id)? {
                        let fields = hex(&record.fields.to_cbor());
                        lines
                            .push(format!("content {id} {fields} {} {} {:?}", record.unit, record.day, record.done_by));
                    }
                    let ids = |records: Vec<dong_hanh::model::Record>| {
                        records.iter().map(|r| r.id).collect::<Vec<RecordId>>()
                    };
                    for kind in ["check-in-visit", "management-decision", "helper-assignment"] {
                        let ever = chrono::NaiveDate::MIN..=chrono::NaiveDate::MAX;
                        lines.push(format!("referring {id} {kind} {:?}", ids(reader.referring(id, kind, ever, 3)?)));
                    }
                }
                for query in ["an", "le", "nguyen", "b"] {
                    let found = reader.search_people(query, None, 100)?;
                    // People of one name stand as they came.
                    let mut found: Vec<RecordId> = found.iter().map(|(_, row)| row.id).collect();
                    found.sort_unstable();
                    lines.push(format!("people {query} {found:?}"));
                }
                for query in ["vay", "von", "ong"] {
                    let mut found: Vec<RecordId> =
                        reader.search_notes(query, None, 100)?.iter().map(|(_, r)| r.id).collect();
                    found.sort_unstable();
                    lines.push(format!("notes {query} {found:?}"));
                }
                Ok::<_, dong_hanh::store::StoreError>(lines)
            })
            .unwrap(),
    );
    lines.sort();
    lines
}

/// What is due alone.
pub fn dump_due(shelf: &Shelf) -> Vec<String> {
    let mut lines = rows(shelf, QUERIES[5]);
    lines.sort();
    lines
}

fn rows(shelf: &Shelf, query: &str) -> Vec<String> {
    let connection = rusqlite::Connection::open(shelf.path().join(DATABASE)).unwrap();
    let mut statement = connection.prepare(query).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut lines = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let text = |at| match row.get_ref(at).unwrap() {
            ValueRef::Blob(bytes) => hex(bytes),
            ValueRef::Text(text) => String::from_utf8(text.to_vec()).unwrap(),
            ValueRef::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        };
        lines.push((0..columns).map(text).collect::<Vec<_>>().join(" "));
    }
    lines
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
