//! `cargo xtask bench`: how long things take, always beside something else that was measured in the same run.

mod app;
mod by_hand;
mod cpu;
mod data;
mod device;
mod documents;
mod goals;
mod hostile;
mod languages;
mod library;
mod memory;
mod ours;
mod release;
mod rounds;
mod row;
mod run;
mod screens;
mod shapes;
mod steps;
mod table;
mod task;
mod through_notebook;
mod weight;

#[cfg(test)]
mod tests;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use run::{Rounds, Run};

/// Measures speed and size, as ratios within one run
#[derive(Args)]
pub struct Bench {
    /// What is measured
    #[arg(value_enum, default_value = "store")]
    what: What,
    /// Prints JSON
    #[arg(long)]
    json: bool,
    /// How many records, one run each
    #[arg(long, value_name = "N,N", value_delimiter = ',', default_values_t = [10_000, 100_000])]
    records: Vec<usize>,
    /// A small run that only shows that everything works
    #[arg(long, hide = true)]
    short: bool,
    /// Measures this very build, optimised or not
    #[arg(long, hide = true)]
    as_built: bool,
    #[command(flatten)]
    reading: memory::Reading,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum What {
    /// Writes, pages, timelines, search and reports of the store
    Store,
    /// A megabyte of anything, for everything that reads bytes: processor time against 100 ms
    Hostile,
    /// A page and each main screen in Kotlin and in Swift, beside the same page as JSON
    Bindings,
    /// From a press to the painted screen of the Kotlin app, and the core's share of it
    App,
    /// What the library for phones weighs, and what is in it
    Size,
    /// Steps and saves of every form, beside JavaRosa; main screens, lists of work and reports, with ten times the records
    Domain,
}

impl Bench {
    /// Measures and prints.
    pub fn run(self) -> Result<(), String> {
        if let Some(read) = self.reading.run() {
            return read;
        }
        if cfg!(debug_assertions) && !self.as_built && !matches!(self.what, What::Size) {
            return release::run_again();
        }
        match self.what {
            What::Hostile => return hostile::run(self.json),
            What::Bindings => return languages::run(self.records.first().map_or(data::LEAST, |few| *few), self.json),
            What::Domain => return domain(self.records.last().map_or(data::LEAST, |most| *most), self.json),
            What::App => return app::run(self.short, self.json),
            What::Size => return library::run(self.json),
            What::Store => {}
        }
        let (records, rounds) =
            if self.short { (vec![data::LEAST], Rounds::SHORT) } else { (self.records, Rounds::FULL) };
        if let Some(few) = records.iter().find(|count| **count < data::LEAST) {
            return Err(format!("{few} records are too few: take {} or more", data::LEAST));
        }
        let runs = records.into_iter().map(|count| measure(count, rounds, self.json));
        let runs = runs.collect::<Result<Vec<Run>, _>>()?;
        if !self.json && runs.len() > 1 {
            goals::print(&goals::growth(&runs));
        }
        if self.json {
            let goals = [runs.iter().flat_map(goals::of).collect(), goals::growth(&runs)].concat();
            let system = serde_json::json!({"os": std::env::consts::OS, "arch": std::env::consts::ARCH});
            let all = serde_json::json!({"system": system, "optimised": !cfg!(debug_assertions), "runs": runs, "goals": goals});
            println!("{all:#}");
        }
        Ok(())
    }
}

/// One run in a folder of its own, on the disk of the program itself: a temporary folder may lie in memory.
fn measure(count: usize, rounds: Rounds, quiet: bool) -> Result<Run, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let beside = program.parent().ok_or("the program lies in no folder")?;
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(beside).map_err(|error| error.to_string())?;
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{elapsed} {bar:30} {msg}") {
        bar.set_style(style);
    }
    let run = run::run(count, rounds, folder.path(), &bar)?;
    bar.finish_and_clear();
    if !quiet {
        table::print(&run);
    }
    Ok(run)
}

fn domain(records: usize, json: bool) -> Result<(), String> {
    let (steps, screens) = (steps::measure()?, screens::measure(records)?);
    let goals = [screens::goals(&screens), steps::goals(&steps)].concat();
    if json {
        println!("{:#}", serde_json::json!({"records": records, "screens": screens, "steps": steps, "goals": goals}));
    } else {
        screens::print(&screens);
        steps::print(&steps);
        goals::print(&goals);
    }
    Ok(())
}
