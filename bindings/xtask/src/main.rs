//! The project's commands: `cargo xtask demo | test | vectors | fuzz | mutants | bench | bindings | package | app | setup | docs | supply`.

use std::panic;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod app;
mod bench;
mod bindings;
mod demo;
mod docs;
mod fuzz;
mod maven;
mod mobile;
mod mutants;
mod package;
mod packages;
mod scenario;
mod setup;
mod step;
mod supply;
mod test;
mod tools;
mod vectors;

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "Đồng Hành: the project's commands", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Plays a scenario from an empty folder to its report, through the core's public API
    Demo(demo::Demo),
    /// Runs every check and test
    Test(test::Test),
    /// Looks for bytes that break what reads them
    Fuzz(fuzz::Fuzz),
    /// Changes the core in many small ways and looks whether a test notices each
    Mutants(mutants::Mutants),
    /// Measures speed and size, as ratios within one run
    Bench(bench::Bench),
    /// Runs rule and text vectors of any files or folders
    Vectors(vectors::Vectors),
    /// Generates the Kotlin and the Swift of the core's public API
    Bindings(bindings::Bindings),
    /// Builds what an app takes in: a jar, a Swift package, an AAR, an XCFramework
    Package(package::Package),
    /// Opens the app in a window, draws its screens, builds its APK
    App(app::App),
    /// Installs what Kotlin, Swift and the apps need
    Setup(setup::Setup),
    /// Writes the tables of the domain's reference page anew
    Docs(docs::Docs),
    /// What the library is made of: a bill of materials, licences, whether a second build is the same
    Supply(supply::Supply),
}

fn main() -> ExitCode {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |told| {
        if !nobody_reads_on(told.payload()) {
            usual(told);
        }
    }));
    // It unwinds, so that a demo still takes away what it made.
    match panic::catch_unwind(run) {
        Ok(code) => code,
        Err(payload) if nobody_reads_on(&*payload) => ExitCode::from(NOBODY_READS_ON),
        Err(payload) => panic::resume_unwind(payload),
    }
}

/// What shells tell of a program whose reader went away: 128 + SIGPIPE.
const NOBODY_READS_ON: u8 = 141;

/// Whether printing failed because the reader has enough, as in `cargo xtask demo | head`. That is no fault.
fn nobody_reads_on(payload: &(dyn std::any::Any + Send)) -> bool {
    let said = payload.downcast_ref::<String>();
    said.is_some_and(|said| said.starts_with("failed printing to stdout") && said.contains("Broken pipe"))
}

fn run() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Demo(demo) => demo.run(),
        Command::Test(test) => test.run(),
        Command::Fuzz(fuzz) => fuzz.run(),
        Command::Mutants(mutants) => mutants.run(),
        Command::Bench(bench) => bench.run(),
        Command::Vectors(vectors) => vectors.run(),
        Command::Bindings(bindings) => bindings.run(),
        Command::Package(package) => package.run(),
        Command::App(app) => app.run(),
        Command::Setup(setup) => setup.run(),
        Command::Docs(docs) => docs.run(),
        Command::Supply(supply) => supply.run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}
