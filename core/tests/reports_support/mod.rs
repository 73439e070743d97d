//! A notebook's store filled by signed entries, for the tests of reports and schedule.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "each test file uses its own part")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use dong_hanh::entry::*;
use dong_hanh::model::id::*;
use dong_hanh::model::{Changes, Fields, KINDS, find_kind};
use dong_hanh::reports::*;
use dong_hanh::rules::Rulebook;
use dong_hanh::schedule::{DueProjector, Rank};
use dong_hanh::store::{DueOf, DueQuery, DueRow, Options, Store, StoreError};
use dong_hanh::vault::Cipher;
use ring::signature::{Ed25519KeyPair, KeyPair};

mod due;
mod fixtures;
mod json;
mod values;

pub use due::*;
pub use fixtures::*;
pub use json::*;
pub use values::*;

/// Signs as the app's device would.
struct Key(Ed25519KeyPair);

impl Signer for Key {
    fn public(&self) -> [u8; 32] {
        self.0.public_key().as_ref().try_into().unwrap()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).as_ref().try_into().unwrap()
    }
}

/// A store in a folder of its own.
pub struct Book {
    pub store: Store,
    /// Every entry in the order of writing.
    pub entries: RefCell<Vec<Entry>>,
    /// Entries that wait for the end of [`Book::at_once`].
    waiting: RefCell<Option<Vec<Entry>>>,
    rulebook: Rulebook,
    folder: tempfile::TempDir,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn options(cipher: Option<Cipher>) -> Options {
    let rulebook = Arc::new(Rulebook::built_in());
    let projectors: Vec<Arc<dyn dong_hanh::store::Projector>> =
        vec![Arc::new(FactProjector), Arc::new(DueProjector::new(rulebook))];
    Options { cipher, kinds: KINDS, projectors }
}

const KEY: [u8; 32] = [5; 32];

impl Book {
    pub fn plain() -> Self {
        Self::with(None)
    }

    pub fn with(cipher: Option<Cipher>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(folder.path(), &KEY, options(cipher)).unwrap();
        let (entries, waiting) = (RefCell::default(), RefCell::default());
        Self { store, entries, waiting, rulebook: Rulebook::built_in(), folder }
    }

    /// A new record. Its day is that of its fields, or else the first of June 2024.
    pub fn add(&self, kind: &str, unit: &str, fields: Fields) -> RecordId {
        self.add_for(kind, unit, fields, None)
    }

    /// A new record that was written down for a member.
    pub fn add_for(&self, kind: &str, unit: &str, fields: Fields, done_by: Option<RecordId>) -> RecordId {
        let subject = RecordId::from_bytes(number(0xaa, self.entries.borrow().len()));
        self.write(kind, unit, subject, Op::Create, fields.to_cbor(), &fields, done_by);
        subject
    }

    /// Corrects fields of a record; answers the correcting entry.
    pub fn correct(&self, subject: RecordId, fields: Fields) -> EntryId {
        let created = self.last(subject, |op| *op == Op::Create);
        let unit = created.header().unit.clone().unwrap_or_default();
        self.correct_in(subject, &unit, fields)
    }

    /// Corrects fields of a record and moves it to a unit.
    pub fn correct_in(&self, subject: RecordId, unit: &str, fields: Fields) -> EntryId {
        self.change(subject, unit, Fields::default().changes_to(&fields))
    }

    /// Clears one field of a record.
    pub fn clear(&self, subject: RecordId, field: &str) -> EntryId {
        let unit = self.last(subject, |op| *op == Op::Create).header().unit.clone().unwrap_or_default();
        self.change(subject, &unit, Changes(BTreeMap::from([(field.to_owned(), None)])))
    }

    /// Corrects a record: sets fields and clears others.
    pub fn change(&self, subject: RecordId, unit: &str, changes: Changes) -> EntryId {
        let created = self.last(subject, |op| *op == Op::Create);
        let of = created.header().id;
        let mut set = Fields::default();
        set.apply(&changes);
        self.write(&created.header().kind, unit, subject, Op::Correct { of }, changes.to_cbor(), &set, None)
    }

    /// Takes back the newest entry of a record: what undo does.
    pub fn undo(&self, subject: RecordId) -> EntryId {
        let last = self.last(subject, |_| true);
        let of = last.header().id;
        let (kind, unit) = (last.header().kind.clone(), last.header().unit.clone().unwrap_or_default());
        self.write(&kind, &unit, subject, Op::Retract { of }, Changes::default().to_cbor(), &Fields::default(), None)
    }

    fn last(&self, subject: RecordId, wanted: impl Fn(&Op) -> bool) -> Entry {
        let entries = self.entries.borrow();
        let found = entries.iter().rfind(|entry| entry.header().subject == subject && wanted(&entry.header().op));
        found.unwrap().clone()
    }

    #[expect(clippy::too_many_arguments, reason = "one place that fills a header")]
    fn write(
        &self,
        kind: &str,
        unit: &str,
        subject: RecordId,
        op: Op,
        body: Vec<u8>,
        fields: &Fields,
        done_by: Option<RecordId>,
    ) -> EntryId {
        let spec = find_kind(KINDS, kind).unwrap();
        let count = self.entries.borrow().len();
        let entries = self.entries.borrow();
        // Nobody has written about a record that begins now.
        let earlier = entries.iter().filter(|entry| op != Op::Create && entry.header().subject == subject);
        let metas: Vec<_> = earlier.map(Entry::meta).collect();
        let head = entries.last().map_or(ChainHead::START, Entry::head);
        drop(entries);
        let written_at = 1_717_200_000_000 + count as u64;
        let id = EntryId::from_bytes(number(0xee, count));
        let salted = [&[7; 16][..], &body].concat();
        let new = NewEntry {
            group: GroupId([7; 32]),
            id,
            kind: kind.to_owned(),
            kind_version: spec.version,
            op,
            subject,
            persons: spec.people(fields),
            unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()),
            day: spec.day_of(fields, day("2024-06-01")),
            author: MemberId::from_bytes([1; 16]),
            done_by,
            device: DeviceId::from_bytes([2; 16]),
            audience: Audience::Managers,
            written_at,
            stamp: Stamp::new(written_at, 0),
            seen: order(&metas).seen_for(|_| true),
            ruleset: "vn-2022".to_owned(),
            basis: Some(spec.legal_basis.to_owned()),
            consent: None,
            body: Body::from_bytes(salted).unwrap(),
        };
        let key = Key(Ed25519KeyPair::from_seed_unchecked(&[3; 32]).unwrap());
        let entry = Entry::sign(new, &head, &key).unwrap();
        self.receive(&entry);
        id
    }

    /// Appends an entry as it came from elsewhere.
    pub fn receive(&self, entry: &Entry) {
        self.entries.borrow_mut().push(entry.clone());
        match &mut *self.waiting.borrow_mut() {
            Some(waiting) => waiting.push(entry.clone()),
            None => self.store.write(|t| t.append(entry).map(drop)).unwrap(),
        }
    }

    /// Everything that is written meanwhile becomes one transaction.
    pub fn at_once(&self, write: impl FnOnce(&Self)) {
        self.waiting.replace(Some(Vec::new()));
        write(self);
        let waiting = self.waiting.take().unwrap();
        self.store.write(|t| waiting.iter().try_for_each(|entry| t.append(entry).map(drop))).unwrap();
    }

    pub fn rebuild(&self) {
        self.store.rebuild(|_, _| true).unwrap();
    }

    /// Closes it and opens it again.
    pub fn reopen(self, cipher: Option<Cipher>) -> Self {
        let Self { store, entries, waiting, rulebook, folder } = self;
        drop(store);
        let store = Store::open(folder.path(), &KEY, options(cipher)).unwrap();
        Self { store, entries, waiting, rulebook, folder }
    }

    /// A report as asked on a day.
    pub fn report_on(&self, unit: &str, period: &str, today: &str) -> Result<Report, ReportError> {
        let request = self.request(unit, period, today);
        self.store.read(|reader| report(reader, &request, &mut |_, _| true))
    }

    pub fn request<'a>(&'a self, unit: &'a str, period: &str, today: &str) -> ReportRequest<'a> {
        ReportRequest { unit, period: period.parse().unwrap(), today: day(today), rulebook: &self.rulebook }
    }

    /// The value and the numbers beside it, long after the period.
    pub fn counted(&self, indicator: &str, unit: &str, period: &str) -> (Figure, Vec<i64>) {
        let report = self.report_on(unit, period, "2030-01-01").unwrap();
        let line = report.line(indicator).unwrap();
        (line.value, line.parts.iter().map(|part| part.value).collect())
    }

    /// The value of what is no share.
    pub fn count(&self, indicator: &str, unit: &str, period: &str) -> i64 {
        match self.counted(indicator, unit, period) {
            (Figure::Count(count), _) => count,
            (share, _) => panic!("{share:?} is no count"),
        }
    }

    /// The part and the whole of a share.
    pub fn share(&self, indicator: &str, unit: &str, period: &str) -> (i64, i64) {
        match self.counted(indicator, unit, period) {
            (Figure::Share(share), _) => (share.numerator, share.denominator),
            (count, _) => panic!("{count:?} is no share"),
        }
    }

    /// The ids behind an indicator, in pages of that size.
    pub fn behind(&self, indicator: &str, unit: &str, period: &str, page: usize) -> Vec<RecordId> {
        let request = self.request(unit, period, "2030-01-01");
        let mut ids = Vec::new();
        let mut after = None;
        loop {
            let rows = self.store.read(|r| records_behind(r, &request, indicator, after, page)).unwrap();
            assert!(rows.len() <= page);
            let Some((place, _)) = rows.last() else { return ids };
            after = Some(*place);
            ids.extend(rows.iter().map(|(_, record)| record.id));
        }
    }

    /// Every fact and due row with ids for handles, sorted.
    pub fn derived(&self) -> Vec<String> {
        let facts = self.store.read(|reader| {
            let mut rows = Vec::new();
            for measure in Measure::ALL.iter().copied() {
                reader.each_fact(measure.number(), NaiveDate::MIN..=NaiveDate::MAX, |row| {
                    rows.push((measure, row));
                    true
                })?;
            }
            let id = |handle: Option<i64>| handle.map(|handle| reader.id_of(handle)).transpose();
            let mut lines = Vec::new();
            for (measure, row) in rows {
                let (record, who, by) = (id(Some(row.record))?, id(row.who)?, id(row.by)?);
                lines.push(format!(
                    "{measure:?} {} {:?} {record:?} {} {who:?} {by:?} {}",
                    row.day, row.until, row.unit, row.amount
                ));
            }
            for rank in Rank::ALL {
                for (_, row) in reader.due(&DueQuery::all(DueOf::Rank(rank.number())), None, 100_000)? {
                    lines.push(format!("{row:?}"));
                }
            }
            lines.sort();
            Ok::<_, StoreError>(lines)
        });
        facts.unwrap()
    }
}

/// An id of its own for each number.
fn number(family: u8, number: usize) -> [u8; 16] {
    let mut bytes = [family; 16];
    bytes[8..].copy_from_slice(&(number as u64).to_be_bytes());
    bytes
}
