//! `cargo xtask bench bindings`: what a page and a main screen take in Kotlin and in Swift.
//!
//! A page as records is measured beside the same page as JSON that is parsed there, in turns, through the library that goes
//! into phones.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::goals::{self, Goal};
use super::rounds::quantile;
use super::through_notebook::{PASSPHRASE, Through};
use crate::bindings::{Build, Language};
use crate::maven::maven;
use crate::mobile;
use crate::setup::{Ready, kotlin, swift};
use crate::step::{read_json, root, step, step_there, target};

/// The share of the time of JSON that records may take.
const LIMIT: f64 = 0.7;
/// Rounds that count, of everything.
const ROUNDS: usize = 300;

/// What one language's program found, in microseconds.
#[derive(Debug, Serialize, Deserialize)]
struct Times {
    pages: Vec<Pair>,
    screens: Vec<Screen>,
    /// A call that does nothing.
    empty: Vec<f64>,
}

/// A page in both forms, round by round.
#[derive(Debug, Serialize, Deserialize)]
struct Pair {
    what: String,
    records: Vec<f64>,
    json: Vec<f64>,
}

/// A main screen.
#[derive(Debug, Serialize, Deserialize)]
struct Screen {
    what: String,
    calls: u64,
    bytes: u64,
    took: Vec<f64>,
}

/// Measures and prints. A language that is not here is told and left out; on CI that is a failure.
pub fn run(records: usize, json: bool) -> Result<(), String> {
    let place = tempfile::Builder::new().prefix("bench-").tempdir_in(made(Language::Swift)?);
    let place = place.map_err(|error| error.to_string())?;
    let (folder, person) = fill(&place.path().join("notebook"), records)?;
    let mut all = Vec::new();
    if let Ready::Yes(()) = kotlin::ready()? {
        prepare(Language::Kotlin)?;
        all.push(("Kotlin", in_kotlin(&folder, &person, &place.path().join("kotlin.json"))?));
    }
    if let Ready::Yes(swift) = swift::ready()? {
        prepare(Language::Swift)?;
        all.push(("Swift", in_swift(&swift, &folder, &person, &place.path().join("swift.json"))?));
    }
    let goals: Vec<Goal> = all.iter().flat_map(|(language, times)| goals_of(language, times)).collect();
    if json {
        let times: serde_json::Map<String, serde_json::Value> =
            all.iter().map(|(language, times)| ((*language).to_owned(), serde_json::json!(times))).collect();
        println!("{:#}", serde_json::json!({"records": records, "languages": times, "goals": goals}));
    } else {
        all.iter().for_each(|(language, times)| print(language, times));
        goals::print(&goals);
    }
    Ok(())
}

/// A notebook of so many records; where it is, and the person with the long timeline.
fn fill(folder: &Path, records: usize) -> Result<(PathBuf, String), String> {
    println!("── a notebook of {records} records");
    let (_, data) = Through::filled(folder, records)?;
    let folder = folder.canonicalize().map_err(|error| error.to_string())?;
    Ok((folder, data.helped[0].person.to_string()))
}

/// Where a language's code and library of this benchmark are made.
pub(super) fn made(language: Language) -> Result<PathBuf, String> {
    let folder = root().join(language.folder(Build::Bench));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    folder.canonicalize().map_err(|error| error.to_string())
}

/// Generates from the build that says what is in it, and then puts the one for phones in its place.
pub(super) fn prepare(language: Language) -> Result<(), String> {
    crate::bindings::generate_from(Build::Bench, &[language])?;
    let checkout = root().canonicalize().map_err(|error| error.to_string())?;
    let libraries = mobile::build(Build::Bench, &checkout, &target())?;
    language.place_library(Build::Bench, &libraries).map_err(|error| error.to_string())
}

fn in_kotlin(folder: &Path, person: &str, times: &Path) -> Result<Times, String> {
    let made = made(Language::Kotlin)?;
    let arguments = format!("{:?} {PASSPHRASE:?} {person} {ROUNDS} {:?}", folder, times);
    let mut maven = maven(&root().join("bindings/kotlin"));
    maven.arg("-Pbench").arg(format!("-Dmade={}", made.display()));
    step("pages and screens in Kotlin", maven.arg(format!("-Dbench={arguments}")).args(["compile", "exec:exec"]))?;
    read_json(times)
}

fn in_swift(swift: &swift::Swift, folder: &Path, person: &str, times: &Path) -> Result<Times, String> {
    let mut run = swift.command_with(
        &[("DONG_HANH_BENCH", "1")],
        &["run", "--configuration", "release", "--scratch-path", "build/bench/swiftpm", "Bench"],
    );
    run.arg(folder).arg(PASSPHRASE).arg(person).arg(ROUNDS.to_string()).arg(times);
    step_there("pages and screens in Swift", &mut run)?;
    read_json(times)
}

impl Pair {
    /// How many times as long as JSON: the middle of the rounds' own ratios.
    fn ratio(&self) -> f64 {
        let ratios = self.records.iter().zip(&self.json).map(|(records, json)| records / json);
        quantile(&ratios.collect::<Vec<_>>(), 0.5)
    }
}

fn goals_of(language: &str, times: &Times) -> Vec<Goal> {
    let pages = times.pages.iter();
    let pages = pages
        .map(|page| Goal::at_most(format!("{language}: {}, records / JSON parsed", page.what), page.ratio(), LIMIT));
    let screens = times.screens.iter();
    let screens = screens.map(|screen| {
        Goal::at_most(format!("{language}: calls of the core for {}", screen.what), screen.calls as f64, 1.0)
    });
    pages.chain(screens).collect()
}

fn print(language: &str, times: &Times) {
    println!("\n{:<34} {:>12} {:>12}", format!("{language}, µs (p50)"), "records", "JSON parsed");
    for page in &times.pages {
        println!("{:<34} {:>12.0} {:>12.0}", page.what, quantile(&page.records, 0.5), quantile(&page.json, 0.5));
    }
    println!("{:<34} {:>12} {:>12} {:>6} {:>8}", "", "p50", "p95", "calls", "bytes");
    for screen in &times.screens {
        let (middle, most) = (quantile(&screen.took, 0.5), quantile(&screen.took, 0.95));
        println!("{:<34} {middle:>12.0} {most:>12.0} {:>6} {:>8}", screen.what, screen.calls, screen.bytes);
    }
    let (middle, most) = (quantile(&times.empty, 0.5), quantile(&times.empty, 0.95));
    println!("{:<34} {middle:>12.2} {most:>12.2}", "a call that does nothing");
}
