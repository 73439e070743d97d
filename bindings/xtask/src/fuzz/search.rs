//! One target's search: from its seeds and kept inputs, for some time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use dong_hanh_fuzz::Target;

use super::build::Program;

/// The longest input that is tried, in bytes. What takes a megabyte is `cargo xtask bench hostile`.
const LONGEST: &str = "-max_len=8192";
/// Seconds that one input may take, and megabytes that the process may hold.
const SLOWEST: &str = "-timeout=20";
const LARGEST: &str = "-rss_limit_mb=2048";

/// What a search met.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Met {
    /// Inputs that were tried.
    pub tried: u64,
    /// Edges of the program that were reached.
    pub edges: u64,
    /// Inputs that reach something new, and their bytes.
    pub inputs: String,
    /// The input that broke it.
    pub broken: Option<PathBuf>,
}

impl Met {
    /// From what libFuzzer says while it runs and at its end.
    pub fn read(said: &str) -> Self {
        let number = |text: &str| text.trim().split(' ').next().and_then(|number| number.parse::<u64>().ok());
        let mut met = Self::default();
        for line in said.lines() {
            if let Some(number) = line.strip_prefix("stat::number_of_executed_units:").and_then(number) {
                met.tried = number;
            } else if let Some((_, path)) = line.split_once("Test unit written to ") {
                met.broken = Some(PathBuf::from(path.trim()));
            } else if let Some((count, rest)) = line.strip_prefix('#').and_then(|line| line.split_once('\t')) {
                met.tried = number(count).unwrap_or(met.tried);
                let after = |name: &str| rest.split_once(name).map(|(_, text)| text);
                met.edges = after("cov: ").and_then(number).unwrap_or(met.edges);
                if let Some(inputs) = after("corp: ").and_then(|text| text.split(' ').next()) {
                    met.inputs = inputs.to_owned();
                }
            }
        }
        met
    }
}

/// The folders of one target's runs.
pub struct Folders {
    /// Where new inputs are kept from run to run.
    pub found: PathBuf,
    /// The seeds, written anew for each run.
    pub seeds: PathBuf,
    /// What broke the target.
    pub broken: PathBuf,
    /// What libFuzzer said.
    pub log: PathBuf,
}

impl Folders {
    /// Makes them, with the seeds in place.
    pub fn make(program: &Program, target: &Target) -> Result<Self, String> {
        let own = program.work.join(target.name);
        let folders = Self {
            found: own.join("found"),
            seeds: own.join("seeds"),
            broken: own.join("broken"),
            log: own.join("log"),
        };
        let wrong = |error: std::io::Error| format!("{}: {error}", own.display());
        let _ = fs::remove_dir_all(&folders.seeds);
        for folder in [&folders.found, &folders.seeds, &folders.broken] {
            fs::create_dir_all(folder).map_err(wrong)?;
        }
        for (at, seed) in (target.seeds)().iter().enumerate() {
            fs::write(folders.seeds.join(format!("seed-{at:04}")), seed).map_err(wrong)?;
        }
        Ok(folders)
    }
}

/// A command of the program for that target.
pub fn command(program: &Program, target: &Target) -> Command {
    let mut command = Command::new(&program.path);
    command.env("DONG_HANH_FUZZ_TARGET", target.name).env("RUST_BACKTRACE", "1");
    command.args([LONGEST, SLOWEST, LARGEST]);
    command
}

/// Searches from the seeds, with these options and further folders of inputs. Ends early where something breaks.
pub fn search(program: &Program, target: &Target, further: &[String]) -> Result<(Met, ExitStatus), String> {
    let folders = Folders::make(program, target)?;
    let log = fs::File::create(&folders.log).map_err(|error| format!("{}: {error}", folders.log.display()))?;
    let mut command = command(program, target);
    command.arg("-print_final_stats=1").arg(format!("-artifact_prefix={}/", folders.broken.display()));
    // The first folder is the one that new inputs go into.
    command.args([&folders.found, &folders.seeds]).args(further).stderr(log);
    let status = command.status().map_err(|error| format!("{} did not start: {error}", program.path.display()))?;
    let said = fs::read(&folders.log).map_err(|error| format!("{}: {error}", folders.log.display()))?;
    Ok((Met::read(&String::from_utf8_lossy(&said)), status))
}

/// Runs the target on one file and shows all that it says.
pub fn again(program: &Program, target: &Target, file: &Path) -> Result<(), String> {
    let status = command(program, target).arg(file).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("{} breaks {}", file.display(), target.name)),
        Err(error) => Err(format!("{} did not start: {error}", program.path.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_libfuzzer_says_is_read() {
        let said = "INFO: seed corpus: files: 3\n#4\tINITED cov: 21 ft: 22 corp: 3/11b exec/s: 0 rss: 40Mb\n\
                    #812\tNEW    cov: 25 ft: 29 corp: 5/19b lim: 4 exec/s: 0 rss: 41Mb L: 3/8 MS: 1 CMP-\n\
                    ==1== ERROR: libFuzzer: deadly signal\n\
                    artifact_prefix='/w/broken/'; Test unit written to /w/broken/crash-0a\n\
                    stat::number_of_executed_units: 900\n";
        let broken = Some(PathBuf::from("/w/broken/crash-0a"));
        assert_eq!(Met::read(said), Met { tried: 900, edges: 25, inputs: "5/19b".to_owned(), broken });
        assert_eq!(Met::read("nothing"), Met::default());
    }
}
