//! `cargo xtask vectors`: runs rule and text vectors of any files or folders.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::step::root;

/// Runs rule and text vectors of any files or folders
#[derive(Args)]
pub struct Vectors {
    /// Vector files, or folders that hold them; those of this repository where none is named. A file of text vectors is
    /// known by its name, as in tests/vectors/text
    paths: Vec<PathBuf>,
}

impl Vectors {
    /// Runs them all and says which fail.
    pub fn run(self) -> Result<(), String> {
        // Those of indicators go through a store: core/tests/indicator_vectors.rs runs them.
        let own = ["rules", "text"].map(|folder| root().join("tests/vectors").join(folder));
        let mut files = Vec::new();
        for path in if self.paths.is_empty() { &own[..] } else { &self.paths } {
            collect(path, &mut files)?;
        }
        files.sort();
        let (mut passed, mut failed) = (0, 0);
        for file in &files {
            let json = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
            let (cases, failures) = one(file, &json).map_err(|reason| format!("{}: {reason}", file.display()))?;
            passed += cases - failures.len();
            failed += failures.len();
            for failure in failures {
                println!("{}: {failure}", file.display());
            }
        }
        println!("{passed} passed, {failed} failed");
        match (files.is_empty(), failed) {
            (true, _) => Err("there are no vectors there".to_owned()),
            (false, 0) => Ok(()),
            _ => Err("some vectors fail".to_owned()),
        }
    }
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", path.display());
    if !path.is_dir() {
        path.metadata().map_err(wrong)?;
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in std::fs::read_dir(path).map_err(wrong)? {
        let inside = entry.map_err(wrong)?.path();
        if inside.is_dir() || inside.extension().is_some_and(|extension| extension == "json") {
            collect(&inside, files)?;
        }
    }
    Ok(())
}

/// Runs one file: an object holds the vectors of a rule, a list those of the text room. Answers how many cases there
/// are and what fails.
fn one(file: &Path, json: &str) -> Result<(usize, Vec<String>), String> {
    if json.trim_start().starts_with('{') {
        let outcomes = dong_hanh::rules::vectors::run(json).map_err(|error| error.to_string())?;
        let failed = outcomes.iter().filter(|outcome| !outcome.passed());
        let told = failed.map(|o| format!("{} “{}”: expected {:?}, found {:?}", o.rule, o.case, o.expected, o.found));
        return Ok((outcomes.len(), told.collect()));
    }
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let failures = dong_hanh::text::vectors::run(stem, json).map_err(|error| error.to_string())?;
    let cases: Vec<serde_json::Value> = serde_json::from_str(json).map_err(|error| error.to_string())?;
    Ok((cases.len(), failures.iter().map(ToString::to_string).collect()))
}
