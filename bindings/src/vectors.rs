//! The shared test vectors: the same cases that Rust runs, from any language.

use std::path::Path;

use dong_hanh::notebook::indicator_vectors as indicators;
use dong_hanh::rules::vectors::{self as rules, Seen};
use dong_hanh::rules::{Said, Severity};
use dong_hanh::schedule::vectors::{self as schedule, Outcome};
use dong_hanh::text::vectors as text;

use crate::error::NotebookError;

/// What one case gave.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct VectorVerdict {
    /// The case's name, or its number from 1.
    pub case: String,
    /// Whether it gave what the file expects.
    pub passed: bool,
    /// What the file expects and what was found, for the reader.
    pub told: String,
}

/// Runs a file of rule vectors, such as `tests/vectors/rules/R32.json`, given as its text.
///
/// # Errors
/// [`NotebookError::Refused`] where the file does not read; the reason says why.
#[uniffi::export]
pub fn rule_vectors(json: String) -> Result<Vec<VectorVerdict>, NotebookError> {
    let outcomes = rules::run(&json).map_err(|error| unreadable(error.to_string()))?;
    let verdict = |outcome: rules::Outcome| VectorVerdict {
        passed: outcome.passed(),
        told: format!("{}: expected {}, found {}", outcome.rule, seen(&outcome.expected), seen(&outcome.found)),
        case: outcome.case,
    };
    Ok(outcomes.into_iter().map(verdict).collect())
}

/// Runs a file of text vectors, such as `tests/vectors/text/phone.json`, given its name without `.json` and its text.
/// Answers the cases that fail; none: every case held.
///
/// # Errors
/// As [`rule_vectors`].
#[uniffi::export]
pub fn text_vectors(name: String, json: String) -> Result<Vec<VectorVerdict>, NotebookError> {
    let failures = text::run(&name, &json).map_err(|error| unreadable(error.to_string()))?;
    let verdict = |failure: text::Failure| VectorVerdict {
        case: (failure.index + 1).to_string(),
        passed: false,
        told: failure.to_string(),
    };
    Ok(failures.into_iter().map(verdict).collect())
}

/// Runs a file of schedule vectors, such as `tests/vectors/schedule/deadlines.json`, given its name without `.json` and its text.
///
/// # Errors
/// As [`rule_vectors`].
#[uniffi::export]
pub fn schedule_vectors(name: String, json: String) -> Result<Vec<VectorVerdict>, NotebookError> {
    let outcomes = schedule::run(&name, &json).map_err(|error| unreadable(error.to_string()))?;
    Ok(outcomes.into_iter().map(verdict).collect())
}

/// Runs a file of indicator vectors, such as `tests/vectors/indicators/I28.json`, given its text and that of `units.json`. Each
/// case has a store of its own for a moment, in `folder`, which is the app's own.
///
/// # Errors
/// As [`rule_vectors`].
#[uniffi::export]
pub fn indicator_vectors(folder: String, units: String, json: String) -> Result<Vec<VectorVerdict>, NotebookError> {
    let outcomes = indicators::run(Path::new(&folder), &units, &json).map_err(|error| unreadable(error.to_string()))?;
    Ok(outcomes.into_iter().map(verdict).collect())
}

fn verdict(outcome: Outcome) -> VectorVerdict {
    VectorVerdict {
        passed: outcome.passed(),
        told: format!("expected {}, found {}", outcome.expected, outcome.found),
        case: outcome.case,
    }
}

fn seen(seen: &[Seen]) -> String {
    let one = |seen: &Seen| {
        let severity = if seen.severity == Severity::Error { "error" } else { "warning" };
        format!("{severity} at {}", seen.field)
    };
    if seen.is_empty() { "nothing".to_owned() } else { seen.iter().map(one).collect::<Vec<_>>().join(", ") }
}

fn unreadable(why: String) -> NotebookError {
    NotebookError::Refused { code: "vectors".to_owned(), field: None, reason: Said { vi: why.clone(), en: why } }
}
