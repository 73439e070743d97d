//! `cargo xtask demo`: the main job, from an empty folder to a report counted from encrypted entries.

mod clock;
pub mod figures;
mod folder;
mod for_app;
mod print;
mod secrecy;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use chrono::Datelike;
use clap::Args;
use dong_hanh::clock::{Clock, SystemClock};
use dong_hanh::model::Role;
use dong_hanh::notebook::{Knowledge, NewNotebook, Notebook, NotebookError};
use dong_hanh::reports::{Report, Trend};
use dong_hanh::vault::{Cost, Host, NewSecret, RealDisk, SoftwareKeyForTestsAndDemo};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub use clock::StagedClock;
use folder::Folder;
pub use for_app::{AppDemo, PASSPHRASE};

use crate::scenario::{File, Names, Player, morning_of};
use crate::step::root;

/// The PIN of a demo notebook. It protects nothing: everybody can read it here.
const PIN: &str = "739154";

/// Plays a scenario from an empty folder to its report
#[derive(Args)]
pub struct Demo {
    /// A scenario of tests/scenarios by name, or the path of a scenario file
    #[arg(default_value = "ba-vi")]
    scenario: String,
    /// Keeps the notebook in this folder, which must be empty or new
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
    /// Prints only the figures, one JSON object a period
    #[arg(long)]
    json: bool,
}

impl Demo {
    /// Plays it.
    pub fn run(self) -> Result<(), String> {
        let started = Instant::now();
        let (path, file) = read(&self.scenario)?;
        let mut folder = Folder::new(self.keep.as_deref())?;
        let stage = Stage::found(&folder, &file, Key::OfPin, self.json)?;
        let names = stage.play(&file, self.json).map_err(|fault| format!("{}: {fault}", path.display()))?;
        stage.clock.set(morning_of(file.header.today));

        let reports = file.header.report.iter().map(|period| stage.report(&file.header.unit, period));
        let reports = reports.collect::<Result<Vec<_>, _>>()?;
        let trends = stage.trends(&file, &reports)?;
        if self.json {
            for report in &reports {
                println!("{}", figures::json(report));
            }
            for trend in &trends {
                println!("{}", figures::trend(trend));
            }
            if self.keep.is_some() {
                folder.keep();
            }
            return Ok(());
        }
        print::opening(&file, started.elapsed());
        print::due(&stage.notebook, file.header.today).map_err(words)?;
        print::timeline(&stage.notebook, &names[file.header.show.person.trim_start_matches('@')]).map_err(words)?;
        print::search(&stage.notebook, &file.header.show.search).map_err(words)?;
        print::reports(&file.header, &reports);
        print::trends(&trends);
        if file.header.targets {
            print::board(&stage.notebook, &file.header).map_err(words)?;
        }
        stage.lock_and_look(&folder)?;
        if self.keep.is_some() {
            folder.keep();
            print::kept(&folder.notebook(), &folder.hardware(), PIN);
        } else {
            print::removed();
        }
        print::done(started.elapsed());
        Ok(())
    }
}

/// Reads a scenario by its name or path, and answers where it lies, too.
fn read(scenario: &str) -> Result<(PathBuf, File), String> {
    let path = path_of(scenario);
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let at = |fault: crate::scenario::Fault| format!("{}: {fault}", path.display());
    let file = File::parse(&text).map_err(at)?;
    file.check_names(&path.file_stem().unwrap_or_default().to_string_lossy()).map_err(at)?;
    Ok((path, file))
}

/// A name of `tests/scenarios`, or a path.
fn path_of(scenario: &str) -> PathBuf {
    let path = Path::new(scenario);
    let named = root().join("tests/scenarios").join(format!("{scenario}.jsonl"));
    if path.exists() || !named.exists() { path.to_path_buf() } else { named }
}

fn words(error: NotebookError) -> String {
    format!("{} · {} ({})", error.phrase().vi, error.phrase().en, error.code())
}

/// What opens the notebook of a demo.
enum Key {
    /// As on a phone, with a file in place of its hardware key.
    OfPin,
    /// As on a PC.
    OfPassphrase,
}

/// The notebook of a demo and its clock.
struct Stage {
    notebook: Notebook,
    clock: Arc<StagedClock>,
    names_to_hide: Vec<String>,
}

impl Stage {
    fn found(folder: &Folder, file: &File, key: Key, quiet: bool) -> Result<Self, String> {
        let clock = Arc::new(StagedClock::at(morning_of(file.header.from)));
        let mut host = Host {
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            disk: Arc::new(RealDisk),
            hardware: None,
            biometric: None,
        };
        let secret = match key {
            Key::OfPin => {
                let hardware = SoftwareKeyForTestsAndDemo::at(&folder.hardware()).map_err(|error| error.to_string())?;
                host.hardware = Some(Arc::new(hardware));
                NewSecret::Pin(PIN)
            }
            Key::OfPassphrase => NewSecret::Passphrase(PASSPHRASE),
        };
        let cost = Cost::calibrate(&SystemClock::default()).map_err(|error| error.to_string())?;
        let new = NewNotebook { secret, cost, role: Role::Manager, unit: &file.header.unit };
        let knowledge = Knowledge { released: file.header.from, ..Knowledge::default() };
        let (notebook, sheet) = Notebook::found(&folder.notebook(), host, knowledge, new).map_err(words)?;
        if !quiet {
            print::founded(&sheet);
        }
        Ok(Self { notebook, clock, names_to_hide: names_in(file) })
    }

    fn play(&self, file: &File, quiet: bool) -> Result<Names, crate::scenario::Fault> {
        let bar = progress(file.lines.len() as u64, "Đang ghi sổ", quiet);
        let mut player = Player::new(&self.notebook, Arc::clone(&self.clock));
        for (row, line) in &file.lines {
            player.play(*row, line)?;
            bar.inc(1);
        }
        bar.finish_and_clear();
        Ok(player.into_names())
    }

    fn report(&self, unit: &str, period: &str) -> Result<Report, String> {
        self.notebook.report(unit, period, &mut |_, _| true).map_err(words)
    }

    /// The indicators that the file wants month by month, over each year of the reports.
    fn trends(&self, file: &File, reports: &[Report]) -> Result<Vec<Trend>, String> {
        let years: BTreeSet<i32> = reports.iter().map(|report| report.period.to().year()).collect();
        let wanted = file.header.trend.iter().flat_map(|indicator| years.iter().map(move |year| (indicator, *year)));
        let trend =
            |(indicator, year): (&String, i32)| self.notebook.trend(indicator, &file.header.unit, year).map_err(words);
        wanted.map(trend).collect()
    }

    /// Locks, looks for readable names, opens again and verifies every entry.
    fn lock_and_look(&self, folder: &Folder) -> Result<(), String> {
        self.notebook.lock();
        let search = secrecy::search(&folder.notebook(), &self.names_to_hide)?;
        print::secrecy(&folder.notebook(), &search);
        if !search.found.is_empty() {
            return Err("có tên đọc được trong tệp · names can be read in the files".to_owned());
        }
        self.notebook.unlock_with_pin(PIN).map_err(words)?;
        let bar = progress(0, "Đang kiểm tra chữ ký", false);
        let verified = self.notebook.verify(|done, total| {
            bar.set_length(total);
            bar.set_position(done);
            true
        });
        bar.finish_and_clear();
        let verified = verified.map_err(words)?;
        print::verified(&verified);
        if verified.faults.is_empty() { Ok(()) } else { Err("chuỗi bị đứt · a chain is broken".to_owned()) }
    }
}

/// Every name and note of the file that must not be readable: whole texts of two words and more.
fn names_in(file: &File) -> Vec<String> {
    let private = ["full_name", "name", "note", "minutes", "signer_name", "helper_name", "visitor_name", "hamlet"];
    let mut names: Vec<String> = file
        .lines
        .iter()
        .flat_map(|(_, line)| private.iter().filter_map(|key| line.fields.get(*key)?.as_str()))
        .filter(|text| text.contains(' ') && text.chars().count() > 6)
        .map(str::to_owned)
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn progress(length: u64, what: &'static str, quiet: bool) -> ProgressBar {
    let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(length), target).with_message(what);
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
