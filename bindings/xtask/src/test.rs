//! `cargo xtask test`: every check and test, in the order of what fails first.

use std::process::Command;

use clap::{Args, ValueEnum};

pub use self::count::count_tests;

use crate::step::{cargo_command, step};
use crate::tools::tool;

mod count;
mod kotlin;
mod no_aes;
mod scenarios;
mod swift;

/// Runs every check and test
#[derive(Args)]
pub struct Test {
    /// Only this part
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// The long form: every power cut, failing call, damage and kill, ten minutes of hostile bytes for each target, changes to
    /// the core that a test should notice, and the benchmarks of the store and of hostile bytes. It takes some hours
    #[arg(long)]
    long: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Format, lints, the core's tests, the commands' tests, docs
    Rust,
    /// The core on an emulated processor without AES instructions
    NoAes,
    /// The scenarios: recounted by the independent script and compared with the demo
    Scenarios,
    /// The Kotlin package, with the library of this machine
    Kotlin,
    /// The Swift package, with the library of this machine
    Swift,
    /// The Kotlin app: on Android by Robolectric and on a PC, with the real core
    Apps,
    /// The jar and the Swift package, each tried by an app of its own
    Package,
    /// Hostile bytes for everything that reads bytes, each target for a short time
    Fuzz,
    /// Licences, sources and banned crates of the dependencies
    Supply,
}

/// How long each target is searched: two at a time, all of them take less than three minutes.
const FUZZ_SECONDS: u64 = 20;
/// The same in the long form.
const FUZZ_SECONDS_LONG: u64 = 600;
/// What tells the tests that the long form is wanted.
const LONG: &str = "DONG_HANH_LONG";

impl Test {
    /// Runs the parts; the first that fails ends it.
    pub fn run(self) -> Result<(), String> {
        let wanted = |part| self.only.is_none_or(|only| only == part);
        if wanted(Part::Rust) {
            cargo(&["fmt", "--all", "--check"])?;
            cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
            step("cargo doc", cargo_command(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))?;
            let mut test = cargo_command(&["test", "--workspace"]);
            step("cargo test", if self.long { test.env(LONG, "1") } else { &mut test })?;
        }
        if wanted(Part::NoAes) {
            no_aes::run()?;
        }
        if wanted(Part::Scenarios) {
            scenarios::run()?;
        }
        let mut skipped = Vec::new();
        if wanted(Part::Kotlin) && !kotlin::run()? {
            skipped.push("Kotlin");
        }
        if wanted(Part::Swift) && !swift::run()? {
            skipped.push("Swift");
        }
        if wanted(Part::Apps) && !crate::app::test(self.long)? {
            skipped.push("the Kotlin app");
        }
        if wanted(Part::Package) {
            skipped.extend(crate::package::test()?);
        }
        if wanted(Part::Fuzz) {
            crate::fuzz::Fuzz::all(if self.long { FUZZ_SECONDS_LONG } else { FUZZ_SECONDS }).run()?;
        }
        if wanted(Part::Supply) {
            deny()?;
        }
        if self.long && self.only.is_none() {
            crate::mutants::Mutants::all()?;
            cargo(&["xtask", "bench", "hostile"])?;
            cargo(&["xtask", "bench", "store", "--records", "10000,100000,1000000"])?;
        }
        if skipped.is_empty() {
            println!("Everything holds.");
        } else {
            println!("Everything that was tested holds. Skipped: {}.", skipped.join(", "));
        }
        Ok(())
    }
}

fn cargo(arguments: &[&str]) -> Result<(), String> {
    step(&format!("cargo {}", arguments[0]), &mut cargo_command(arguments))
}

/// The version of cargo-deny that this project is checked with.
const DENY: &str = "0.20.2";

/// Advisories need a database that is fetched from elsewhere: public CI and people check these by `cargo deny check`.
fn deny() -> Result<(), String> {
    let program = tool("cargo-deny", DENY, &[])?;
    step("cargo deny", Command::new(program).args(["check", "bans", "licenses", "sources"]))
}
