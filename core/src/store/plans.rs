//! How the statements of this room find their rows: by a key or an index. A scan is fine in a test of ten records and
//! takes seconds in a notebook of ten years.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::people::PersonCursor;
use super::{
    DayCursor, Due, DueCursor, DueOf, DueQuery, Fact, HitCursor, Options, Projection, Projector, Reader, RecordChange,
    Store, StoreError, Transaction,
};
use crate::entry::{Audience, Body, ChainHead, Entry, NewEntry, Op, SALT, Signer, Stamp};
use crate::model::id::{DeviceId, EntryId, GroupId, MemberId, RecordId};
use crate::model::{Fields, KINDS, LookupKey, Value, find_kind, person};
use crate::vault::DeviceKey;

thread_local! {
    static SENT: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

fn note(event: TraceEvent<'_>) {
    if let TraceEvent::Stmt(statement, _) = event {
        SENT.with_borrow_mut(|sent| sent.insert(statement.sql().into_owned()));
    }
}

/// Tables that stay small: one row a setting, a chain, a draft, a kind.
const SMALL: [&str; 4] = ["meta", "chain", "draft", "kind"];

/// What is asked of every row on purpose: the number of entries, before a verification or a rebuild of all of them.
const ON_PURPOSE: [&str; 1] = ["SELECT count(*) FROM entry"];

struct Key(DeviceKey);

impl Signer for Key {
    fn public(&self) -> [u8; 32] {
        self.0.public()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

/// Derives one fact and one due row of everything.
struct OneOfEach;

impl Projector for OneOfEach {
    fn code(&self) -> &'static str {
        "one-of-each"
    }

    fn version(&self) -> u32 {
        1
    }

    fn project(&self, change: &RecordChange, projection: &mut Projection<'_>) -> Result<(), StoreError> {
        let one = |amount| Fact {
            measure: 1,
            day: day(),
            until: None,
            unit: String::new(),
            who: Some(record(1)),
            by: Some(record(3)),
            amount,
        };
        let of =
            |record: &Option<_>, amount| record.iter().map(|_: &crate::model::Record| one(amount)).collect::<Vec<_>>();
        projection.replace_facts(&of(&change.before, 1), &of(&change.after, 2))?;
        let due = Due {
            rank: 2,
            day: day(),
            task: 1,
            source: record(4),
            since: None,
            until: None,
            who: Some(record(3)),
            unit: String::new(),
            note: 0,
            title: None,
        };
        projection.replace_due(record(1), &[due])
    }
}

fn record(n: u8) -> RecordId {
    RecordId::from_bytes([n; 16])
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 9, 30).unwrap()
}

/// One entry after the other, of one device.
struct Pen {
    key: Key,
    head: ChainHead,
    count: u8,
}

impl Pen {
    fn write(&mut self, kind: &str, n: u8, op: Op, fields: &Fields) -> Entry {
        self.count += 1;
        let new = NewEntry {
            group: GroupId([7; 32]),
            id: EntryId::from_bytes([self.count; 16]),
            kind: kind.to_owned(),
            kind_version: 1,
            op,
            subject: record(n),
            persons: find_kind(KINDS, kind).unwrap().people(fields),
            unit: Some("00001".to_owned()),
            day: day(),
            author: MemberId::from_bytes([1; 16]),
            done_by: Some(record(3)),
            device: DeviceId::from_bytes([2; 16]),
            audience: Audience::Managers,
            written_at: self.count.into(),
            stamp: Stamp::new(self.count.into(), 0),
            seen: Vec::new(),
            ruleset: "vn-2022".to_owned(),
            basis: None,
            consent: None,
            body: Body::with_salt([7; SALT], &fields.to_cbor()).unwrap(),
        };
        let entry = Entry::sign(new, &self.head, &self.key).unwrap();
        self.head = entry.head();
        entry
    }
}

fn fields(of: &[(&str, Value)]) -> Fields {
    Fields(of.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Writes of every sort: new, corrected, taken back, drafts, settings.
fn write(transaction: &mut Transaction<'_>) -> Result<(), StoreError> {
    let mut pen = Pen { key: Key(DeviceKey::from_seed(&[3; 32])), head: ChainHead::START, count: 0 };
    let named = fields(&[("full_name", text("Lê An")), ("born", text("1985")), ("status", text("after-rehab"))]);
    let member = fields(&[("name", text("Hạnh")), ("from", text("2024-01-01"))]);
    let row = fields(&[
        ("person", Value::Id(record(1))),
        ("starts_on", text("2024-09-01")),
        ("ends_on", text("2024-10-05")),
        ("state", text("active")),
    ]);
    let decision = fields(&[("signed_on", text("2024-09-01")), ("people", Value::List(vec![Value::Row(row)]))]);
    let visit = fields(&[("person", Value::Id(record(1))), ("date", text("2024-09-30")), ("note", text("vay vốn"))]);
    let helper =
        fields(&[("person", Value::Id(record(1))), ("helper", Value::Id(record(3))), ("from", text("2024-09-02"))]);
    let lock = fields(&[("from", text("2024-08-01")), ("to", text("2024-08-31"))]);
    for (kind, n, fields) in [
        ("person", 1, &named),
        ("membership", 3, &member),
        ("management-decision", 4, &decision),
        ("helper-assignment", 5, &helper),
        ("check-in-visit", 6, &visit),
        ("period-lock", 7, &lock),
    ] {
        let entry = pen.write(kind, n, Op::Create, fields);
        transaction.chain_head(&entry.chain())?;
        transaction.append(&entry)?;
    }
    let first = EntryId::from_bytes([5; 16]);
    for op in [Op::Correct { of: first }, Op::Patch, Op::Retract { of: first }] {
        transaction.append(&pen.write("check-in-visit", 6, op, &visit))?;
    }
    transaction.append(&pen.write("membership", 3, Op::Patch, &fields(&[("to", text("2024-12-31"))])))?;
    transaction.append(&pen.write("person", 2, Op::Patch, &named))?;
    transaction.save_draft(&[1; 16], "person", 1, b"x")?;
    transaction.delete_draft(&[1; 16])?;
    transaction.set_meta("a", b"1")
}

/// Every question that can be asked, on its first and on a later page.
fn read(reader: &Reader<'_>) -> Result<(), StoreError> {
    let place = DayCursor::new(20_000, 5);
    let name = PersonCursor::new(vec![1], 1);
    let all = NaiveDate::MIN..=NaiveDate::MAX;
    reader.record(record(1))?;
    reader.history(record(6))?;
    reader.entry(EntryId::from_bytes([5; 16]))?;
    reader.entries_after(0, 10)?;
    reader.entry_count()?;
    for before in [None, Some(place)] {
        reader.timeline(record(1), before, 10)?;
        reader.timeline_of(record(1), &["check-in-visit"], before, 10)?;
        reader.of_kind("person", before, 10)?;
    }
    reader.referring(record(1), "check-in-visit", all.clone(), 10)?;
    reader.with_key(&LookupKey { index: person::IDENTITY, key: "001".to_owned() })?;
    reader.holders(&LookupKey { index: person::IDENTITY, key: "001".to_owned() })?;
    reader.keys_of(person::HAMLET, 10, 10)?;
    reader.is_locked("00001", day())?;
    reader.people(None, 10)?;
    reader.people(Some(&name), 10)?;
    reader.person_row(record(1))?;
    reader.people_among(&[1].into(), None, 10)?;
    reader.search_people("le", None, 10)?;
    reader.search_people("le", Some(&HitCursor::new(true, name)), 10)?;
    reader.search_notes("von", None, 10)?;
    reader.search_notes("von", Some(9), 10)?;
    for of in [DueOf::Rank(2), DueOf::Who(2, record(3)), DueOf::Task(1)] {
        reader.due(&DueQuery::all(of), None, 10)?;
        reader.due(&DueQuery::all(of), Some(DueCursor { rank: 2, day: 1, task: 1, about: 1, source: 1 }), 10)?;
        reader.due_count(&DueQuery::all(of), 10)?;
        reader.due_about(&DueQuery::all(of))?;
    }
    reader.kinds_naming(record(1))?;
    reader.count_of_kind("person", 10)?;
    reader.each_fact(1, all, |_| true)?;
    reader.id_of(1)?;
    reader.handle_of(record(1))?;
    reader.drafts()?;
    reader.draft(&[1; 16])?;
    reader.meta("a").map(drop)
}

/// The plan of a statement, and what is wrong with it.
fn faults(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    // What is bound does not matter for the plan.
    let steps: Vec<String> = statement.raw_query().mapped(|row| row.get(3)).map(Result::unwrap).collect();
    let scans = |step: &String| {
        let table = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
        // A full-text table is always "scanned": by the words that it is asked for.
        table.is_some_and(|table| !SMALL.contains(&table) && !step.contains("VIRTUAL TABLE INDEX"))
    };
    // What is put in order after it was found: the records of one day, those of one key, the drafts. Each are few.
    let few = [" FROM draft ", " FROM lookup "].iter().any(|from| sql.contains(from));
    let sorts = |step: &String| step.contains("TEMP B-TREE") && !few && !step.contains("LAST TERM OF ORDER BY");
    steps.into_iter().filter(|step| scans(step) || sorts(step)).map(|step| format!("{sql}: {step}")).collect()
}

#[test]
fn no_statement_scans_a_table_that_grows() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { cipher: None, kinds: KINDS, projectors: vec![Arc::new(OneOfEach)] };
    let store = Store::create(folder.path(), &[5; 32], options).unwrap();
    store.writer().trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(note)).unwrap();
    store.write(write).unwrap();
    read(&Reader::new(&store.writer(), KINDS)).unwrap();
    let sent = SENT.with_borrow(Clone::clone);
    let own = |sql: &&String| {
        let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE"];
        let inner = ["name_search_", "note_search_"];
        verbs.iter().any(|verb| sql.starts_with(verb)) && !inner.iter().any(|table| sql.contains(table))
    };
    let own: Vec<&String> = sent.iter().filter(own).collect();
    assert!(own.len() > 40, "every sort of statement was sent: {own:#?}");
    let connection = Connection::open(folder.path().join(super::DATABASE)).unwrap();
    let on_purpose = |sql: &&&String| !ON_PURPOSE.contains(&sql.as_str());
    let faults: Vec<String> = own.iter().filter(on_purpose).flat_map(|sql| faults(&connection, sql)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    // The test can fail: it sees a scan where there is one.
    assert_eq!(self::faults(&connection, "SELECT * FROM record WHERE unit = ?1").len(), 1);
    assert_eq!(self::faults(&connection, "SELECT * FROM person ORDER BY hamlet").len(), 2);
}
