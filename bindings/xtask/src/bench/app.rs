//! `cargo xtask bench app`: from a press to the painted screen, and how much of that is spent with the core.
//!
//! The app itself is shown, painted by the processor as on a PC without a graphics card, with the library that goes into phones.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::data::TODAY;
use super::goals::{self, Goal};
use super::languages;
use super::rounds::quantile;
use super::through_notebook::{PASSPHRASE, Through};
use crate::bindings::Language;
use crate::maven::maven;
use crate::setup::{Ready, apps};
use crate::step::{read_json, root, step};

/// The share of the time to the painted screen that may be spent with the core.
const LIMIT: f64 = 0.2;
/// Rounds that count, of every screen.
const ROUNDS: usize = 60;
/// As many records as a district of 10,000 people has.
const RECORDS: usize = 200_000;
const SHORT: (usize, usize) = (2_000, 3);

/// A screen, round by round, in microseconds.
#[derive(Debug, Serialize, Deserialize)]
struct Screen {
    what: String,
    painted: Vec<f64>,
    core: Vec<f64>,
}

impl Screen {
    /// The share of the core: the middle of the rounds' own.
    fn share(&self) -> f64 {
        let shares = self.core.iter().zip(&self.painted).map(|(core, painted)| core / painted);
        quantile(&shares.collect::<Vec<_>>(), 0.5)
    }
}

/// Measures and prints.
pub fn run(short: bool, json: bool) -> Result<(), String> {
    let Ready::Yes(()) = apps::ready()? else { return Ok(()) };
    let (records, rounds) = if short { SHORT } else { (RECORDS, ROUNDS) };
    let place = tempfile::Builder::new().prefix("bench-").tempdir().map_err(|error| error.to_string())?;
    println!("── a notebook of {records} records");
    let person = fill(&place.path().join("notebook"), records)?;
    languages::prepare(Language::Kotlin)?;
    let screens = measure(place.path(), &person, rounds)?;
    let goals: Vec<Goal> = screens
        .iter()
        .map(|screen| {
            Goal::at_most(format!("{}: with the core / to the painted screen", screen.what), screen.share(), LIMIT)
        })
        .collect();
    if json {
        println!("{:#}", serde_json::json!({"records": records, "screens": screens, "goals": goals}));
        return Ok(());
    }
    println!("\n{:<28} {:>12} {:>12} {:>12} {:>12}", "µs", "painted p50", "p95", "core p50", "p95");
    for screen in &screens {
        let [painted, core] = [&screen.painted, &screen.core];
        let [painted, core] = [painted, core].map(|took| (quantile(took, 0.5), quantile(took, 0.95)));
        println!("{:<28} {:>12.0} {:>12.0} {:>12.0} {:>12.0}", screen.what, painted.0, painted.1, core.0, core.1);
    }
    goals::print(&goals);
    Ok(())
}

/// A notebook of so many records; the person with the long timeline.
fn fill(folder: &Path, records: usize) -> Result<String, String> {
    let (_, data) = Through::filled(folder, records)?;
    Ok(data.helped[0].person.to_string())
}

fn measure(folder: &Path, person: &str, rounds: usize) -> Result<Vec<Screen>, String> {
    let made = languages::made(Language::Kotlin)?;
    // What `bench bindings` compiled there would go into the jar, too.
    let _ = std::fs::remove_dir_all(made.join("mvn"));
    let mut package = maven(&root().join("bindings/kotlin"));
    package.arg(format!("-Dmade={}", made.display()));
    step("the library for Kotlin", package.args(["package", "-Dmaven.test.skip=true"]))?;
    let times = folder.join("app.json");
    let given = format!("{}|{PASSPHRASE}|{TODAY}|{person}|{rounds}|{}", folder.display(), times.display());
    let mut app = maven(&root().join("android-app/desktop"));
    app.arg(format!("-Dlibrary={}", made.join("mvn/dong-hanh-0.1.0.jar").display())).arg(format!("-Dbench={given}"));
    step("the screens of the app", app.args(["test", "-Dtest=AppBench"]))?;
    read_json(&times)
}
