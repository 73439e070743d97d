//! The same through the notebook, as an app asks: a form with its rules, the signature, the headlines of lists.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use dong_hanh::entry::Entry;
use dong_hanh::forms::{Edit, Input};
use dong_hanh::model::{Role, Value, visit};
use dong_hanh::notebook::{Knowledge, NewForm, NewNotebook, NotSaved, Notebook, NotebookError};
use dong_hanh::vault::{Cipher, Cost, Host, Label, NewSecret, RealDisk, Vault, VaultError};

use super::data::{DISTRICT, Data, FIRST_DAY, LONG_TIMELINE, NewRecord, QUARTER, TODAY};
use super::device::Device;
use super::ours::Ours;
use super::rounds::{Took, quantile};
use super::run::{BATCH, Rounds};
use super::task::{Book, PAGE};
use super::{cpu, row::Row, weight};
use crate::demo::StagedClock;
use crate::scenario::morning_of;

/// What opens it.
pub const PASSPHRASE: &str = "bốn con ngựa ô kéo xe qua cầu";
/// Who the rows are about: the notebook alone.
const WHO: &str = "notebook";

/// What writing took.
pub struct Written {
    /// Each step, and all together.
    pub rows: Vec<Row>,
    /// Processor time of a save, beside that of its statements on the plain twin: the middle of the saves' own ratios.
    pub whole_write: f64,
}

/// A notebook whose today is the benchmark's.
pub struct Through {
    notebook: Notebook,
    folder: PathBuf,
    host: Host,
    /// The key of its database, so that records can be loaded in bulk.
    pub key: [u8; 32],
    /// The cipher that it chose for this machine.
    pub cipher: Cipher,
}

/// What this version knows; the benchmark's days lie after its release.
fn knowledge() -> Knowledge {
    Knowledge { released: FIRST_DAY, ..Knowledge::default() }
}

/// An error with its code.
pub fn told(error: NotebookError) -> String {
    format!("{error} ({})", error.code())
}

impl Through {
    /// A new notebook in that folder.
    pub fn found(folder: &Path) -> Result<Self, String> {
        let host = Host {
            clock: Arc::new(StagedClock::at(morning_of(TODAY))),
            disk: Arc::new(RealDisk),
            hardware: None,
            biometric: None,
        };
        let new = NewNotebook {
            secret: NewSecret::Passphrase(PASSPHRASE),
            cost: Cost::floor(),
            role: Role::Manager,
            unit: DISTRICT,
        };
        let (notebook, _) = Notebook::found(folder, host.clone(), knowledge(), new).map_err(told)?;
        let mut vault = Vault::at(folder, host.clone());
        let key = vault.unlock_with_passphrase(PASSPHRASE).map_err(|error: VaultError| error.to_string())?;
        let cipher = vault.state().map_err(|error| error.to_string())?.cipher;
        Ok(Self { notebook, folder: folder.to_path_buf(), host, key: *key.derive(Label::DATABASE), cipher })
    }

    /// A new notebook that holds so many records, and these.
    pub fn filled(folder: &Path, records: usize) -> Result<(Self, Data), String> {
        let data = Data::invent(records);
        let through = Self::found(folder)?;
        let mut book = Ours::open(folder, through.key, Some(through.cipher), data.helped[0].person)?;
        let mut device = Device::new();
        for batch in data.records.chunks(BATCH) {
            let signed = batch.iter().map(|record| Ok((record.clone(), device.sign(record)?)));
            book.load(&signed.collect::<Result<Vec<(NewRecord, Entry)>, String>>()?)?;
        }
        book.checkpoint()?;
        Ok((through, data))
    }

    /// The notebook itself.
    pub fn notebook(&self) -> &Notebook {
        &self.notebook
    }

    /// From the passphrase to the first screen: deriving the key, which is slow on purpose, and what comes after it.
    pub fn unlock(&self, rounds: usize) -> Result<[Row; 2], String> {
        let (mut keys, mut after) = (Vec::with_capacity(rounds), Vec::with_capacity(rounds));
        for _ in 0..rounds {
            let started = Instant::now();
            let key = Vault::at(&self.folder, self.host.clone()).unlock_with_passphrase(PASSPHRASE);
            key.map_err(|error: VaultError| error.to_string())?;
            let key_us = started.elapsed().as_secs_f64() * 1e6;
            let locked = Notebook::at(&self.folder, self.host.clone(), knowledge());
            let started = Instant::now();
            locked.unlock_with_passphrase(PASSPHRASE).map_err(told)?;
            locked.due_this_week(None, PAGE as u32).map_err(told)?;
            locked.drafts().map_err(told)?;
            after.push((started.elapsed().as_secs_f64() * 1e6 - key_us).max(0.0));
            keys.push(key_us);
        }
        Ok([
            Row::alone("derive the key (the least cost there is)", WHO, keys),
            Row::alone("unlock to Today, after that", WHO, after),
        ])
    }

    /// What an app reads, `rounds` times each.
    pub fn read(&self, data: &Data, rounds: usize) -> Result<Vec<Row>, String> {
        let long = data.helped[0].person.to_string();
        let (page, timeline) = (PAGE as u32, LONG_TIMELINE as u32);
        let notebook = &self.notebook;
        Ok(vec![
            repeat("people, first page of 50", rounds, || Ok(notebook.people(None, page)?.rows.len()))?,
            repeat("timeline of 250 visits", rounds, || Ok(notebook.timeline(&long, None, timeline)?.rows.len()))?,
            repeat("search names “nguyen v”, first 50", rounds, || {
                Ok(notebook.search("nguyen v", None, page)?.rows.len())
            })?,
            repeat("report of a quarter, every indicator", rounds.div_ceil(3), || {
                Ok(notebook.report(DISTRICT, QUARTER, &mut |_, _| true)?.lines.len())
            })?,
        ])
    }

    /// Visits to people whose management runs. `log` is the notebook's own file. `twin` does the statements of the same
    /// visit on plain SQLite, the commit included, and says what they took of the processor.
    pub fn write(
        &self,
        data: &Data,
        rounds: Rounds,
        log: &mut dyn Book,
        twin: &mut dyn FnMut(&NewRecord) -> Result<f64, String>,
    ) -> Result<Written, String> {
        let wanted = rounds.writes + rounds.frames;
        let visits = data.visits_to_the_managed(wanted);
        let (timed, counted) = visits.split_at(visits.len() * rounds.writes / wanted);
        let (mut steps, mut times): ([Vec<f64>; 4], _) = (Default::default(), Vec::new());
        for visit in timed {
            let (whole, cpu) = self.one(visit, &mut || Ok(()))?;
            times.push(cpu / twin(visit)?);
            for (step, took) in steps.iter_mut().zip(whole) {
                step.push(took);
            }
        }
        let [start, fill, save, whole] = steps;
        let mut rows = vec![
            Row::alone("visit: start the form", WHO, start),
            Row::alone("visit: answer it (one call)", WHO, fill),
            Row::alone("visit: save it", WHO, save),
            Row::alone("visit: all together", WHO, whole),
        ];
        self.frames(counted, &mut rows, log)?;
        Ok(Written { rows, whole_write: quantile(&times, 0.5) })
    }

    /// The log's frames of each step.
    fn frames(&self, visits: &[NewRecord], rows: &mut [Row], log: &mut dyn Book) -> Result<(), String> {
        let mut steps: [Vec<f64>; 4] = Default::default();
        for visit in visits {
            let mut frames = Vec::with_capacity(steps.len());
            log.checkpoint()?;
            self.one(visit, &mut || {
                frames.push(weight::frames(log.file()) as f64);
                log.checkpoint()
            })?;
            frames.push(frames.iter().sum());
            steps.iter_mut().zip(frames).for_each(|(step, frames)| step.push(frames));
        }
        for (row, frames) in rows.iter_mut().zip(steps) {
            row.frames = Some(quantile(&frames, 0.5));
        }
        Ok(())
    }

    /// Writes one visit; what starting, answering, saving and all together took, and what saving took of the processor,
    /// in microseconds.
    fn one(
        &self,
        visit: &NewRecord,
        after_each: &mut dyn FnMut() -> Result<(), String>,
    ) -> Result<([f64; 4], f64), String> {
        let answers: Vec<Edit> = visit.fields.0.iter().map(|(key, value)| Edit::new(key, input(value))).collect();
        let new = NewForm { kind: visit::KIND.to_owned(), unit: Some(visit.unit.clone()), ..NewForm::default() };
        let started = Instant::now();
        let draft = self.notebook.start_form(new).map_err(told)?.draft;
        let start = started.elapsed().as_secs_f64() * 1e6;
        after_each()?;
        let started = Instant::now();
        self.notebook.edit_form(&draft, &answers).map_err(told)?;
        let fill = started.elapsed().as_secs_f64() * 1e6;
        after_each()?;
        let started = Instant::now();
        let (saved, cpu) = cpu::of(|| self.notebook.save_form(&draft));
        saved.map_err(|error| match error {
            NotSaved::Warnings(warnings) => {
                format!("warnings: {:?}", warnings.iter().map(|warning| &warning.rule).collect::<Vec<_>>())
            }
            other => other.to_string(),
        })?;
        let save = started.elapsed().as_secs_f64() * 1e6;
        after_each()?;
        Ok(([start, fill, save, start + fill + save], cpu))
    }
}

fn repeat(what: &str, rounds: usize, mut work: impl FnMut() -> Result<usize, NotebookError>) -> Result<Row, String> {
    let rows = work().map_err(told)?;
    let mut took = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        let started = Instant::now();
        work().map_err(told)?;
        took.push(started.elapsed().as_secs_f64() * 1e6);
    }
    Ok(Row::of(what, vec![Took::of(WHO, took, rows)]))
}

/// A stored value as a person gives it.
fn input(value: &Value) -> Input {
    match value {
        Value::Bool(yes) => Input::YesNo(*yes),
        Value::Int(number) => Input::Number(*number),
        Value::Text(text) => Input::Text(text.clone()),
        Value::Id(id) => Input::Record(id.to_string()),
        Value::List(codes) => Input::Codes(codes.iter().filter_map(code).collect()),
        Value::Row(_) | Value::Unknown => Input::Clear,
    }
}

fn code(value: &Value) -> Option<String> {
    match value {
        Value::Text(code) => Some(code.clone()),
        _ => None,
    }
}
