//! `cargo xtask test`: every check and test, in the order of what fails first.

use std::path::PathBuf;
use std::process::Command;

use clap::{Args, ValueEnum};

mod kotlin;
mod no_aes;
mod swift;

/// Runs every check and test
#[derive(Args)]
pub struct Test {
    /// Only this part
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// The long form: every power cut, failing call, damage and kill, ten minutes of hostile bytes for each target, changes to
    /// the core that a test should notice, and the benchmarks. It takes some hours
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
            python()?;
            step("scenarios", Command::new("python3").args(["-m", "unittest", "discover", "-s", "tests/scenarios"]))?;
            compare_with_recount()?;
        }
        let mut skipped = Vec::new();
        if wanted(Part::Kotlin) && !kotlin::run()? {
            skipped.push("Kotlin");
        }
        if wanted(Part::Swift) && !swift::run()? {
            skipped.push("Swift");
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

/// Another cargo. What `cargo xtask` itself was told about its package is kept from it: dependencies that look at these
/// variables would be built anew each time.
pub fn cargo_command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments);
    forget_own_package(&mut command);
    command
}

/// Keeps from a program that will call cargo what `cargo xtask` itself was told about its package.
pub fn forget_own_package(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let told = ["CARGO_MANIFEST_", "CARGO_PKG_"];
        if name.to_str().is_some_and(|name| told.iter().any(|told| name.starts_with(told))) {
            command.env_remove(name);
        }
    }
}

fn cargo(arguments: &[&str]) -> Result<(), String> {
    step(&format!("cargo {}", arguments[0]), &mut cargo_command(arguments))
}

/// Runs a command at the top of the checkout; its failure is told by name.
pub fn step(name: &str, command: &mut Command) -> Result<(), String> {
    step_there(name, command.current_dir(root()))
}

/// As [`step`], where the command stands.
pub fn step_there(name: &str, command: &mut Command) -> Result<(), String> {
    println!("── {name}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("{name} failed")),
        Err(error) => Err(format!("{name} did not start: {error}")),
    }
}

/// The top of the checkout.
pub fn root() -> PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Whether a program is there.
pub fn has(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Tools that are missing are installed as root on Debian; elsewhere the one command is told.
pub fn install(packages: &[&str]) -> Result<(), String> {
    let named = packages.join(" ");
    if !is_root_on_debian() {
        return Err(format!("{named} is missing: install it, on Debian by `sudo apt-get install {named}`"));
    }
    println!("── installing {named}");
    step("apt-get update", Command::new("apt-get").args(["update", "-q"]))?;
    let install = ["install", "-yq", "--no-install-recommends"];
    step("apt-get install", Command::new("apt-get").args(install).args(packages))
}

/// Whether tools may be installed here.
pub fn is_root_on_debian() -> bool {
    has("apt-get") && Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n")
}

fn python() -> Result<(), String> {
    if has("python3") { Ok(()) } else { install(&["python3"]) }
}

/// The demo's figures must be those that the independent script counts from the same file.
fn compare_with_recount() -> Result<(), String> {
    println!("── the demo's figures against the recount");
    let file = "tests/scenarios/ba-vi.jsonl";
    let recount = figures("recount", Command::new("python3").args(["tests/scenarios/recount.py", file, "--json"]))?;
    let demo = demo_figures()?;
    if recount == demo && !demo.is_empty() {
        println!("{} reports are equal", demo.len());
        return Ok(());
    }
    Err(format!("the demo counts {demo:#?}\nand the script counts {recount:#?}"))
}

/// The figures of the demo, one report each.
fn demo_figures() -> Result<Vec<serde_json::Value>, String> {
    // Not this very program: the tests may have built another in its place.
    figures("demo", &mut cargo_command(&["run", "--quiet", "--package", "xtask", "--", "demo", "ba-vi", "--json"]))
}

/// Writes the demo's figures where the examples of a package are compared with them.
fn write_demo_figures(language: &str) -> Result<(), String> {
    println!("── the demo's figures, for the example in {language}");
    let lines: Vec<String> = demo_figures()?.iter().flat_map(crate::demo::figures::lines).collect();
    let file = root().join("bindings").join(language).join("build/demo.txt");
    std::fs::write(&file, lines.join("\n") + "\n").map_err(|error| format!("{}: {error}", file.display()))
}

/// The figures that a command prints, one JSON object a line.
fn figures(name: &str, command: &mut Command) -> Result<Vec<serde_json::Value>, String> {
    let output = command.current_dir(root()).output().map_err(|error| format!("{name} did not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name} failed: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let lines: Result<Vec<_>, serde_json::Error> = text.lines().map(serde_json::from_str).collect();
    lines.map_err(|error| format!("{name} printed no figures: {error}"))
}

/// The version of cargo-deny that this project is checked with.
const DENY: &str = "0.20.2";

/// Advisories need a database that is fetched from elsewhere: public CI and people check these by `cargo deny check`.
fn deny() -> Result<(), String> {
    let program = tool("cargo-deny", DENY, &[])?;
    step("cargo deny", Command::new(program).args(["check", "bans", "licenses", "sources"]))
}

/// A tool that cargo builds, once for each version, into the product's cache.
pub fn tool(name: &str, version: &str, options: &[&str]) -> Result<PathBuf, String> {
    let folder = cache().join("tools").join(format!("{name}-{version}"));
    let program = folder.join("bin").join(name);
    if !program.exists() {
        println!("── building {name} {version} once, kept in {}", folder.display());
        let mut cargo = cargo_command(&["install", name, "--locked", "--version", version, "--root"]);
        step("cargo install", cargo.arg(&folder).args(options))?;
    }
    Ok(program)
}

/// The product's own cache folder, outside the checkout. Everything passes without it.
pub fn cache() -> std::path::PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(std::path::PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| std::path::PathBuf::from(home).join(".cache"));
    cache.or_else(home).unwrap_or_else(std::env::temp_dir).join("dong-hanh")
}
