//! One run: every file is filled with the same records and then does the same tasks in turns.

use std::path::Path;
use std::time::Instant;

use dong_hanh::entry::Entry;
use indicatif::ProgressBar;
use serde::Serialize;

use super::by_hand::{ByHand, Format};
use super::data::{Data, NewRecord};
use super::device::Device;
use super::documents::Documents;
use super::goals::{DURABLE, LOAD};
use super::ours::{self, Ours};
use super::rounds::{Done, Took, in_turns, quantile};
use super::row::{BY_HAND, CHACHA, DOCUMENTS, OURS, PLAIN, Row, SQLCIPHER};
use super::task::{Book, Task};
use super::through_notebook::{Through, Written};
use super::{cpu, memory, weight};
use dong_hanh::vault::Cipher;

/// Entries of one transaction while loading.
pub const BATCH: usize = 500;

/// What one run found.
#[derive(Debug, Serialize)]
pub struct Run {
    /// Records that every store held before the single writes.
    pub records: usize,
    /// People among them.
    pub people: usize,
    /// The cipher of the notebook on this machine.
    pub cipher: Cipher,
    /// Times, file against file.
    pub rows: Vec<Row>,
    /// Times through the notebook's use-cases.
    pub notebook: Vec<Row>,
    /// What each file weighs.
    pub files: Vec<FileSize>,
    /// Processor time of saving a visit through the notebook, beside that of its own statements on plain SQLite.
    pub whole_write: f64,
}

impl Run {
    /// The middle of what somebody took for a task, in microseconds.
    pub fn median_us(&self, task: Task, who: &str) -> Option<f64> {
        let row = self.rows.iter().find(|row| row.what == task.name())?;
        row.took.iter().find(|took| took.who == who).map(|took| took.median_us)
    }
}

/// What one file weighs.
#[derive(Debug, Serialize)]
pub struct FileSize {
    /// The file's code.
    pub who: &'static str,
    /// Its own records: the one written by hand holds people and visits only.
    pub records: usize,
    /// Bytes on disk after loading, the log emptied.
    pub bytes: u64,
    /// Bytes for each record.
    pub bytes_per_record: f64,
    /// Frames of the write-ahead log for one visit, the middle of a few.
    pub frames_per_visit: f64,
    /// Loading in bulk, microseconds for each record. The signature is made before.
    pub load_us_per_record: f64,
    /// Bytes that one more visit takes in the file, the mean of a few hundred.
    pub kept_per_visit: f64,
    /// The most memory that a process takes that reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak_memory: Option<u64>,
    /// Deriving everything again, milliseconds for each 1,000 entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rebuild_ms_per_1000: Option<f64>,
}

type Party = (&'static str, Box<dyn Book>);

/// How many rounds of each task.
#[derive(Debug, Clone, Copy)]
pub struct Rounds {
    /// Of durable writes.
    pub writes: usize,
    /// Of pages.
    pub reads: usize,
    /// Of what takes long.
    pub long: usize,
    /// Of visits whose frames are counted.
    pub frames: usize,
}

impl Rounds {
    /// For figures.
    pub const FULL: Self = Self { writes: 150, reads: 150, long: 30, frames: 60 };
    /// For a test that everything is there.
    pub const SHORT: Self = Self { writes: 3, reads: 3, long: 2, frames: 5 };

    fn of(self, task: Task, records: usize) -> usize {
        match task {
            // These grow with the file, so that one run would take hours.
            Task::Report | Task::Counting | Task::Scan => (1_000_000 / records).clamp(3, self.long.max(3)),
            Task::Names(_) | Task::Notes(_) | Task::Timeline | Task::Open => self.long,
            _ => self.reads,
        }
    }
}

/// Runs with that many records in a folder that is there and empty.
pub fn run(count: usize, rounds: Rounds, folder: &Path, bar: &ProgressBar) -> Result<Run, String> {
    let mut data = Data::invent(count);
    let place = |who: &str| folder.join(who);
    let through = Through::found(&place(OURS))?;
    let long = data.helped[0].person;
    let mut parties: Vec<Party> = vec![
        (OURS, Box::new(Ours::open(&place(OURS), through.key, Some(through.cipher), long)?)),
        (CHACHA, Box::new(Ours::create(&place(CHACHA), Some(Cipher::ChaCha20), long)?)),
        (PLAIN, Box::new(Ours::create(&place(PLAIN), None, long)?)),
        (BY_HAND, Box::new(ByHand::create(&place(BY_HAND), Format::Plain, long)?)),
        (SQLCIPHER, Box::new(ByHand::create(&place(SQLCIPHER), Format::SqlCipher, long)?)),
        (DOCUMENTS, Box::new(Documents::create(&place(DOCUMENTS), long)?)),
    ];
    let mut device = Device::new();
    bar.set_length((data.records.len() * 2) as u64);
    let (mut files, loading) = load(&mut parties, &data, &mut device, bar)?;

    let mut rows = vec![loading, signatures(&mut data, rounds)];
    rows.extend(add_visits(&mut parties, &mut data, &mut device, rounds, bar)?);
    count_frames(&mut parties, &mut data, &mut device, rounds, &mut files)?;
    for task in Task::ALL {
        bar.set_message(task.name());
        let took = in_turns(&mut parties, rounds.of(*task, count), |book, round| {
            Ok(book.run(*task, round)?.map_or(Done::Nothing, Done::Rows))
        })?;
        rows.push(Row::of(&task.name(), took));
    }
    bar.set_message("through the notebook");
    let mut notebook = Vec::from(through.unlock(rounds.long)?);
    notebook.extend(through.read(&data, rounds.long)?);
    let written = write_through(&through, &mut parties, &data, &mut device, rounds)?;
    notebook.splice(0..0, written.rows);
    rebuild(&mut parties, &mut files, bar)?;
    for (who, cipher, key) in [
        (OURS, Some(through.cipher), through.key),
        (CHACHA, Some(Cipher::ChaCha20), ours::KEY),
        (PLAIN, None, ours::KEY),
    ] {
        bar.set_message(format!("memory ({who})"));
        let peak = memory::of(&place(who), cipher, &key, long)?;
        files.iter_mut().filter(|file| file.who == who).for_each(|file| file.peak_memory = peak);
    }
    let people = data.records.iter().filter(|record| record.kind == dong_hanh::model::person::KIND).count();
    Ok(Run {
        records: data.records.len(),
        people,
        cipher: through.cipher,
        rows,
        notebook,
        files,
        whole_write: written.whole_write,
    })
}

/// Saves through the notebook, each beside the statements of the same visit on the plain file.
fn write_through(
    through: &Through,
    parties: &mut [Party],
    data: &Data,
    device: &mut Device,
    rounds: Rounds,
) -> Result<Written, String> {
    let ((_, ours), others) = parties.split_first_mut().ok_or("nobody takes part")?;
    let (_, plain) = others.iter_mut().find(|(who, _)| *who == PLAIN).ok_or("the plain file takes no part")?;
    through.write(data, rounds, &mut **ours, &mut |visit| {
        let entry = device.sign(visit)?;
        let (added, used) = cpu::of(|| plain.add(visit, &entry));
        added.map(|_| used)
    })
}

fn signed(device: &mut Device, records: &[NewRecord]) -> Result<Vec<(NewRecord, Entry)>, String> {
    records.iter().map(|record| Ok((record.clone(), device.sign(record)?))).collect()
}

fn load(
    parties: &mut [Party],
    data: &Data,
    device: &mut Device,
    bar: &ProgressBar,
) -> Result<(Vec<FileSize>, Row), String> {
    bar.set_message("loading");
    let mut took = vec![Vec::new(); parties.len()];
    for batch in data.records.chunks(BATCH) {
        let entries = signed(device, batch)?;
        for ((_, book), took) in parties.iter_mut().zip(&mut took) {
            let started = Instant::now();
            book.load(&entries)?;
            took.push(started.elapsed().as_secs_f64() * 1e6 / batch.len() as f64);
        }
        bar.inc(batch.len() as u64);
    }
    let mut files = Vec::with_capacity(parties.len());
    for ((who, book), took) in parties.iter_mut().zip(&took) {
        book.checkpoint()?;
        book.prepare()?;
        let (records, bytes) = (book.records(), weight::bytes(book.file()));
        files.push(FileSize {
            who,
            records,
            bytes,
            bytes_per_record: bytes as f64 / records as f64,
            frames_per_visit: f64::NAN,
            kept_per_visit: f64::NAN,
            load_us_per_record: took.iter().sum::<f64>() / took.len() as f64,
            peak_memory: None,
            rebuild_ms_per_1000: None,
        });
    }
    // Two files hold people and visits only: no record of theirs is one of ours.
    let whole = parties.iter().zip(took).filter(|((who, _), _)| ![BY_HAND, SQLCIPHER].contains(who));
    let row = Row::of(LOAD, whole.map(|((who, _), took)| Took::of(who, took, BATCH)).collect());
    Ok((files, row))
}

/// Signing alone: body, header, hashes, Ed25519. These entries are stored nowhere.
fn signatures(data: &mut Data, rounds: Rounds) -> Row {
    let mut apart = Device::new();
    let visits = data.further_visits(rounds.writes);
    let times = visits.iter().map(|visit| {
        let started = Instant::now();
        std::hint::black_box(apart.sign(visit).is_ok());
        started.elapsed().as_secs_f64() * 1e6
    });
    Row::alone("sign an entry (nothing stored)", OURS, times.collect())
}

fn add_visits(
    parties: &mut [Party],
    data: &mut Data,
    device: &mut Device,
    rounds: Rounds,
    bar: &ProgressBar,
) -> Result<[Row; 2], String> {
    bar.set_message("single visits");
    let mut add = |parties: &mut [Party], part: bool| {
        let visits = signed(device, &data.further_visits(rounds.writes + 1))?;
        in_turns(parties, rounds.writes, |book, round| {
            let (visit, entry) = &visits[round];
            let statements = book.add(visit, entry)?;
            Ok(if part { Done::Part(statements) } else { Done::Rows(1) })
        })
    };
    let durable = add(parties, false)?;
    let statements = add(parties, true)?;
    Ok([Row::of(DURABLE, durable), Row::of("one visit, statements before the commit", statements)])
}

/// The log's frames of one visit, and the bytes that stay of it.
fn count_frames(
    parties: &mut [Party],
    data: &mut Data,
    device: &mut Device,
    rounds: Rounds,
    files: &mut [FileSize],
) -> Result<(), String> {
    let visits = signed(device, &data.further_visits(rounds.frames))?;
    for ((_, book), file) in parties.iter_mut().zip(files) {
        let mut frames = Vec::new();
        for (visit, entry) in &visits {
            book.checkpoint()?;
            book.add(visit, entry)?;
            frames.push(weight::frames(book.file()) as f64);
        }
        book.checkpoint()?;
        // Since loading: the single writes of before, each with a round that is not counted, and these.
        let added = 2 * (rounds.writes + 1) + rounds.frames;
        file.kept_per_visit = (weight::bytes(book.file()) - file.bytes) as f64 / added as f64;
        file.frames_per_visit = quantile(&frames, 0.5);
    }
    Ok(())
}

fn rebuild(parties: &mut [Party], files: &mut [FileSize], bar: &ProgressBar) -> Result<(), String> {
    for ((who, book), file) in parties.iter_mut().zip(files) {
        bar.set_message(format!("rebuilding ({who})"));
        let started = Instant::now();
        if book.rebuild()? {
            file.rebuild_ms_per_1000 = Some(started.elapsed().as_secs_f64() * 1e3 / (file.records as f64 / 1e3));
        }
        bar.inc(file.records as u64 / 4);
    }
    Ok(())
}
