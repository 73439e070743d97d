//! What became of the changes.

use std::fmt;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use serde::Deserialize;

/// How many changes there were, and what became of them.
#[derive(Debug, Deserialize)]
pub struct Outcome {
    total_mutants: usize,
    caught: usize,
    timeout: usize,
    unviable: usize,
    missed: usize,
    #[serde(skip)]
    minutes: u64,
}

/// cargo-mutants' own codes: everything noticed; something not; a test ran too long (and perhaps something not noticed).
const LOOKED_AT_ALL: [i32; 3] = [0, 2, 3];

impl Outcome {
    /// Runs cargo-mutants, which leaves its lists and logs in `folder`.
    pub fn of(mut command: Command, folder: &Path) -> Result<Self, String> {
        let start = Instant::now();
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let status = command.arg("--output").arg(folder).status();
        let status = status.map_err(|error| format!("cargo-mutants did not start: {error}"))?;
        if !status.code().is_some_and(|code| LOOKED_AT_ALL.contains(&code)) {
            return Err(format!("cargo-mutants ended by {status}; its logs are in {}", folder.display()));
        }
        let file = folder.join("mutants.out/outcomes.json");
        let json = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let outcome = Self::read(&json).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(Self { minutes: start.elapsed().as_secs().div_ceil(60), ..outcome })
    }

    /// Whether a test noticed any change.
    pub const fn some_noticed(&self) -> bool {
        self.caught > 0
    }

    fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Fails where a change was not noticed, or where there was nothing to notice.
    pub fn judge(&self) -> Result<(), String> {
        match self {
            Self { caught: 0, timeout: 0, .. } => Err("no test noticed any change".to_owned()),
            Self { missed: 0, .. } => Ok(()),
            Self { missed, .. } => Err(format!("{missed} changes were noticed by no test")),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { total_mutants, caught, timeout, unviable, missed, minutes } = self;
        write!(f, "{total_mutants} changes: {caught} noticed, {timeout} by a test that ran too long, ")?;
        write!(f, "{unviable} do not build, {missed} not noticed; {minutes} minutes")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(caught: usize, timeout: usize, missed: usize) -> bool {
        let json = format!(
            r#"{{"outcomes":[],"total_mutants":9,"missed":{missed},"caught":{caught},"timeout":{timeout},"unviable":0}}"#
        );
        Outcome::read(&json).unwrap().judge().is_ok()
    }

    /// cargo-mutants tells a test that ran too long by its exit code and then says nothing of what was missed.
    #[test]
    fn one_change_that_nobody_noticed_fails_all() {
        assert!(judged(9, 0, 0) && judged(8, 1, 0) && judged(0, 9, 0));
        assert!(!judged(8, 0, 1) && !judged(7, 1, 1) && !judged(0, 0, 9));
    }

    #[test]
    fn nothing_noticed_is_no_success() {
        assert!(!judged(0, 0, 0));
    }
}
