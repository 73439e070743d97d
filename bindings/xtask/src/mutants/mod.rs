//! `cargo xtask mutants`: changes the core in many small ways and looks whether a test notices each.

mod control;
mod outcome;
mod room;

use std::path::Path;
use std::process::Command;

use clap::{Args, ValueEnum};

use crate::step::{cargo_command, forget_own_package, root, target};
use crate::tools::tool;
use outcome::Outcome;
use room::Room;

/// Changes one room of the core in many small ways and looks whether its quick tests notice each
///
/// Each change is built and tested alone, in a copy of this checkout: a function that answers nothing, `<` turned to `>`,
/// a `!` left out. First it looks that a planted change that no test can notice is told.
///
/// What no test notices is listed, and the command fails: a test is missing, or the change makes no difference. Those
/// stand in .cargo/mutants.toml, each with its reason. cargo-mutants is built once into the cache.
#[derive(Args)]
pub struct Mutants {
    /// The room whose code is changed
    #[arg(value_enum)]
    room: Room,
    /// One part of so many, as `0/4`: the same changes each time. Without it, as much of the room as takes an hour at most
    /// (tests/README.md); `0/1` is the whole room
    #[arg(long, value_name = "PART/PARTS")]
    shard: Option<String>,
    /// Only lists the changes
    #[arg(long)]
    list: bool,
    /// More for cargo-mutants: `-- --re 'in between$'` takes only these changes
    #[arg(last = true)]
    more: Vec<String>,
}

/// The version of cargo-mutants that this project is checked with.
const VERSION: &str = "27.1.0";

impl Mutants {
    /// Each room as it is run by default, whatever became of the one before.
    pub fn all() -> Result<(), String> {
        let of = |&room: &Room| Self { room, shard: None, list: false, more: Vec::new() };
        let failed: Vec<String> = Room::value_variants().iter().filter_map(|room| of(room).run().err()).collect();
        if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
    }

    /// Runs them and tells what no test noticed.
    pub fn run(self) -> Result<(), String> {
        let program = tool("cargo-mutants", VERSION, &[])?;
        let name = self.room.name();
        let mut command = cargo_mutants(&program, &root());
        command
            .args(["--package", "dong-hanh", "--file", &format!("core/src/{name}/**/*.rs")])
            .args(["--sharding", "round-robin", "--shard", self.shard.as_deref().unwrap_or(self.room.shard())])
            .args(self.more);
        if self.list {
            let status = command.arg("--list").status().map_err(|error| format!("cargo-mutants: {error}"))?;
            return if status.success() { Ok(()) } else { Err("the changes were not listed".to_owned()) };
        }
        control::miss_what_was_planted(&program)?;
        // Dependencies are built once and kept; beside what other builds lay there, in a profile of its own.
        let target = target();
        command.env("CARGO_TARGET_DIR", &target).env("DONG_HANH_ROOM", name).arg("--cargo-arg=--lib");
        if let Some(slow) = self.room.slow_test() {
            command.arg(format!("--cargo-arg=--test={slow}"));
        }
        for tests in ["--".to_owned(), format!("{name}::"), "room_tests::".to_owned()] {
            command.arg(format!("--cargo-test-arg={tests}"));
        }
        // What an earlier run built looks for its files in that run's copy, which is gone.
        let forget = ["clean", "--quiet", "--package", "dong-hanh", "--profile", "mutants"];
        let forgotten = cargo_command(&forget).current_dir(root()).env("CARGO_TARGET_DIR", &target).status();
        if !forgotten.is_ok_and(|status| status.success()) {
            return Err("what an earlier run built could not be removed".to_owned());
        }
        let outcome = Outcome::of(command, &target.join("mutants-out").join(name))?;
        println!("{name}: {outcome}");
        outcome.judge().map_err(|reason| format!("{name}: {reason}"))
    }
}

/// cargo-mutants for a checkout, as everything here runs it.
fn cargo_mutants(program: &Path, checkout: &Path) -> Command {
    let mut command = Command::new(program);
    forget_own_package(&mut command);
    command.args(["mutants", "--dir"]).arg(checkout);
    // A change that makes a test run for ever costs this time.
    command.args(["--profile", "mutants", "--minimum-test-timeout", "20", "--timeout-multiplier", "5"]);
    command
}
