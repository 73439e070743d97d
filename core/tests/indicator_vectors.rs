//! Every indicator from records through the store to its figure, by `tests/vectors/indicators`; and what the vectors must hold.

use std::collections::BTreeSet;
use std::path::PathBuf;

use dong_hanh::notebook::indicator_vectors::{self, BadIndicatorVectors};
use dong_hanh::reports::definitions;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    indicator: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    parts: Vec<i64>,
    behind: usize,
}

fn folder() -> PathBuf {
    PathBuf::from("../tests/vectors/indicators")
}

fn text(name: &str) -> String {
    std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// To see it fail, change any number in `tests/vectors/indicators`.
#[test]
fn every_vector_holds() {
    let units = text("units");
    let place = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for definition in definitions() {
        let outcomes = indicator_vectors::run(place.path(), &units, &text(&definition.id)).unwrap();
        let failed = outcomes.into_iter().filter(|outcome| !outcome.passed());
        wrong.extend(failed.map(|of| format!("{} “{}”: {}, found {}", definition.id, of.case, of.expected, of.found)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0, "nothing is left");
}

#[test]
fn what_cannot_be_run_says_why() {
    let place = tempfile::tempdir().unwrap();
    let run = |json: &str| indicator_vectors::run(place.path(), &text("units"), json);
    let why = |from: &str, to: &str| match run(&text("I28").replacen(from, to, 1)) {
        Err(BadIndicatorVectors::Case { index: 1, why }) => why,
        other => panic!("{from} → {to}: {other:?}"),
    };
    assert!(why("\"membership\"", "\"member\"").contains("kind"));
    assert!(why("\"@d1\"", "\"@d9\"").contains("given before"));
    assert!(run(&text("I28").replace("\"I28\"", "\"I99\"")).is_err());
    assert!(matches!(run("{"), Err(BadIndicatorVectors::NotVectors { line: 1 })));
    assert_eq!(run(r#"{"indicator": "I28", "cases": []}"#), Err(BadIndicatorVectors::NoCases));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0, "nothing is left");
}

/// To see it fail, take a part's words out of `core/data/indicators.toml`: what is counted would be left out.
#[test]
fn every_indicator_has_cases_of_nothing_and_of_something() {
    for definition in definitions() {
        let File { indicator, cases } = serde_json::from_str(&text(&definition.id)).unwrap();
        assert_eq!(indicator, definition.id);
        assert!(cases.len() >= 3, "{indicator} has {} cases", cases.len());
        let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
        assert_eq!(names.len(), cases.len(), "{indicator}: two cases share a name");
        assert!(cases.iter().any(|case| case.behind == 0), "{indicator} never counts nothing");
        assert!(cases.iter().any(|case| case.behind > 0), "{indicator} never counts anything");
        for case in cases {
            assert_eq!(case.parts.len(), definition.parts.len(), "{indicator} “{}”", case.name);
        }
    }
    let files = std::fs::read_dir(folder()).unwrap().count();
    assert_eq!(files, definitions().len() + 1, "a file for each indicator, and the units");
}
