//! The notebook's own store: encrypted, or the same statements on a plain file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use dong_hanh::entry::Entry;
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{KINDS, assignment, decision, episode, membership, pilot, team, unit, visit};
use dong_hanh::reports::{self, FactProjector, ReportError, ReportRequest, facts_of};
use dong_hanh::rules::Rulebook;
use dong_hanh::schedule::DueProjector;
use dong_hanh::store::{DATABASE, DayCursor, Options, PersonCursor, Reader, Store, StoreError};
use dong_hanh::vault::Cipher;

use super::data::{DISTRICT, LONG_TIMELINE, NewRecord, QUARTER, QUARTER_DAYS, TODAY};
use super::task::{Book, PAGE, Task};

/// A store and what its tasks ask for.
pub struct Ours {
    store: Store,
    folder: PathBuf,
    file: PathBuf,
    key: [u8; 32],
    cipher: Option<Cipher>,
    rulebook: Arc<Rulebook>,
    ids: Vec<RecordId>,
    long: RecordId,
    middle: Vec<PersonCursor>,
}

/// The key of every store but the notebook's own.
pub const KEY: [u8; 32] = [5; 32];

/// Kinds whose records count for a span of time.
const LASTING: [&str; 7] =
    [unit::KIND, team::KIND, membership::KIND, decision::KIND, assignment::KIND, pilot::KIND, episode::KIND];

fn options(cipher: Option<Cipher>, rulebook: &Arc<Rulebook>) -> Options {
    let due = DueProjector::new(Arc::clone(rulebook));
    Options { cipher, kinds: KINDS, projectors: vec![Arc::new(FactProjector), Arc::new(due)] }
}

fn told(error: StoreError) -> String {
    error.to_string()
}

impl Ours {
    /// A new store in a folder of its own. `long` is the person with the long timeline.
    pub fn create(folder: &Path, cipher: Option<Cipher>, long: RecordId) -> Result<Self, String> {
        let rulebook = Arc::new(Rulebook::built_in());
        let key = KEY;
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        let store = Store::create(folder, &key, options(cipher, &rulebook)).map_err(told)?;
        Ok(Self::of(store, folder, key, cipher, rulebook, long))
    }

    /// The store of a notebook that is there, beside the notebook itself.
    pub fn open(folder: &Path, key: [u8; 32], cipher: Option<Cipher>, long: RecordId) -> Result<Self, String> {
        let rulebook = Arc::new(Rulebook::built_in());
        let store = Store::open(folder, &key, options(cipher, &rulebook)).map_err(told)?;
        Ok(Self::of(store, folder, key, cipher, rulebook, long))
    }

    fn of(
        store: Store,
        folder: &Path,
        key: [u8; 32],
        cipher: Option<Cipher>,
        rulebook: Arc<Rulebook>,
        long: RecordId,
    ) -> Self {
        let (folder, file) = (folder.to_path_buf(), folder.join(DATABASE));
        Self { store, folder, file, key, cipher, rulebook, ids: Vec::new(), long, middle: Vec::new() }
    }

    fn read(&self, reader: &Reader<'_>, task: Task, round: usize) -> Result<usize, StoreError> {
        Ok(match task {
            Task::Record => usize::from(reader.record(self.ids[round * 7919 % self.ids.len()])?.is_some()),
            Task::FirstPage => reader.people(None, PAGE)?.len(),
            Task::MiddlePage => reader.people(self.middle.get(round % self.middle.len().max(1)), PAGE)?.len(),
            Task::NewestVisits => reader.of_kind(visit::KIND, None, PAGE)?.len(),
            Task::Timeline => reader.timeline(self.long, None, LONG_TIMELINE)?.len(),
            Task::Names(query) => reader.search_people(query, None, PAGE)?.len(),
            Task::Notes(query) => reader.search_notes(query, None, PAGE)?.len(),
            Task::Counting => counted_from_records(reader)?,
            Task::Scan => scan(reader)?,
            Task::Report | Task::Open => 0,
        })
    }

    fn report(&self) -> Result<usize, String> {
        let period = QUARTER.parse().map_err(|_| "the benchmark's quarter does not read")?;
        let report = self.store.read(|reader| {
            let request = ReportRequest { unit: DISTRICT, period, today: TODAY, rulebook: &self.rulebook };
            reports::report(reader, &request, &mut |_, _| true)
        });
        let report = report.map_err(|error: ReportError| error.to_string())?;
        Ok(report.lines.len())
    }

    fn reopen(&self) -> Result<usize, String> {
        let store = Store::open(&self.folder, &self.key, options(self.cipher, &self.rulebook)).map_err(told)?;
        store.read(|reader| Ok(reader.people(None, PAGE)?.len())).map_err(told)
    }
}

/// Rows read at a time.
const BATCH: usize = 500;

/// What a report would have to do without facts: read the records of the quarter, and of every kind that stands for a
/// time all of them, and count what each gives.
fn counted_from_records(reader: &Reader<'_>) -> Result<usize, StoreError> {
    let (first, last) = QUARTER_DAYS;
    let mut sums: BTreeMap<u16, i64> = BTreeMap::new();
    for kind in KINDS {
        let lasts = LASTING.contains(&kind.code);
        let mut before = (!lasts).then(|| DayCursor::new(last.to_epoch_days() + 1, 0));
        loop {
            let page = reader.of_kind(kind.code, before, BATCH)?;
            let Some((end, _)) = page.last() else { break };
            before = Some(*end);
            let mut passed = false;
            for (_, record) in &page {
                passed |= !lasts && record.day < first;
                for fact in facts_of(record).iter().filter(|_| lasts || record.day >= first) {
                    // Of some measures the amount names somebody: no sum, but as much to read.
                    let sum = sums.entry(fact.measure).or_default();
                    *sum = sum.wrapping_add(fact.amount);
                }
            }
            if passed {
                break;
            }
        }
    }
    Ok(sums.len())
}

fn scan(reader: &Reader<'_>) -> Result<usize, StoreError> {
    let (mut place, mut seen) = (0, 0);
    loop {
        let batch = reader.entries_after(place, BATCH)?;
        let Some((last, _)) = batch.last() else { return Ok(seen) };
        place = *last;
        seen += batch.len();
    }
}

impl Book for Ours {
    fn load(&mut self, entries: &[(NewRecord, Entry)]) -> Result<(), String> {
        self.ids.extend(entries.iter().map(|(record, _)| record.id));
        self.store
            .write(|transaction| entries.iter().try_for_each(|(_, entry)| transaction.append(entry).map(|_| ())))
            .map_err(told)
    }

    fn add(&mut self, _: &NewRecord, entry: &Entry) -> Result<Duration, String> {
        let added = self.store.write(|transaction| {
            let started = Instant::now();
            transaction.append(entry)?;
            Ok(started.elapsed())
        });
        added.map_err(told)
    }

    fn prepare(&mut self) -> Result<(), String> {
        let pages = self.store.read(|reader| {
            let mut ends: Vec<PersonCursor> = Vec::new();
            loop {
                let page = reader.people(ends.last(), PAGE)?;
                match page.last() {
                    Some((end, _)) if page.len() == PAGE => ends.push(end.clone()),
                    _ => return Ok(ends),
                }
            }
        });
        let mut ends = pages.map_err(told)?;
        // The page after the last end may be short.
        ends.pop();
        self.middle = ends;
        Ok(())
    }

    fn run(&mut self, task: Task, round: usize) -> Result<Option<usize>, String> {
        let rows = match task {
            Task::Report => self.report(),
            Task::Open => self.reopen(),
            _ => self.store.read(|reader| self.read(reader, task, round)).map_err(told),
        };
        rows.map(Some)
    }

    fn checkpoint(&mut self) -> Result<(), String> {
        self.store.checkpoint().map_err(told)
    }

    fn file(&self) -> &Path {
        &self.file
    }

    fn records(&self) -> usize {
        self.ids.len()
    }

    fn rebuild(&mut self) -> Result<bool, String> {
        self.store.rebuild(|_, _| true).map_err(told).map(|()| true)
    }
}
