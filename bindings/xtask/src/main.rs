//! The project's commands: `cargo xtask demo | test | vectors | fuzz | bench`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod demo;
mod fuzz;
mod scenario;
mod test;
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
    /// Measures our store beside plain SQLite, in the same run
    Bench(bench::Bench),
    /// Runs rule and text vectors of any files or folders
    Vectors(vectors::Vectors),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Demo(demo) => demo.run(),
        Command::Test(test) => test.run(),
        Command::Fuzz(fuzz) => fuzz.run(),
        Command::Bench(bench) => bench.run(),
        Command::Vectors(vectors) => vectors.run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}
