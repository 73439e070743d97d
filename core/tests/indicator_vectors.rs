//! Every indicator from records through the store to its figure, by `tests/vectors/indicators`; and what the vectors must hold.

#[path = "reports_support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::path::PathBuf;

use dong_hanh::reports::{Indicator, Line, definitions};
use serde::Deserialize;
use support::*;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    indicator: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    period: Option<String>,
    unit: Option<String>,
    today: Option<String>,
    records: Vec<Given>,
    shown: String,
    parts: Vec<i64>,
    cells: Option<Vec<(String, String, i64)>>,
    behind: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    kind: String,
    id: Option<String>,
    unit: Option<String>,
    fields: Json,
}

fn folder() -> PathBuf {
    PathBuf::from("../tests/vectors/indicators")
}

fn read<T: for<'de> Deserialize<'de>>(name: &str) -> T {
    let json = std::fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn write(book: &Book, records: &[Given], named: &mut Named) {
    for record in records {
        let unit = record.unit.as_deref().unwrap_or(COMMUNE);
        let id = book.add(&record.kind, unit, fields_of(&record.fields, named));
        if let Some(name) = &record.id {
            assert!(named.insert(name.clone(), (id, unit.to_owned())).is_none(), "{name} stands twice");
        }
    }
}

/// What a case tells: the value as shown, the numbers beside it, its cells, how many records stand behind it.
type Told = (String, Vec<i64>, Vec<(String, String, i64)>, usize);

fn told(line: &Line, behind: usize) -> Told {
    let cells = line.cells.iter().map(|cell| (cell.label.clone(), cell.period.to_string(), cell.value)).collect();
    (line.shown.clone(), line.parts.iter().map(|part| part.value).collect(), cells, behind)
}

/// A case through the store; also what its records give again after a rebuild.
fn counted(units: &[Given], indicator: &str, case: &Case) -> Told {
    let book = Book::plain();
    book.at_once(|book| {
        let mut named = Named::new();
        write(book, units, &mut named);
        write(book, &case.records, &mut named);
    });
    let (unit, period) = (case.unit.as_deref().unwrap_or(DISTRICT), case.period.as_deref().unwrap_or("Q3/2024"));
    let report = book.report_on(unit, period, case.today.as_deref().unwrap_or("2030-01-01")).unwrap();
    told(report.line(indicator).unwrap(), book.behind(indicator, unit, period, 3).len())
}

/// To see it fail, change any number in `tests/vectors/indicators`.
#[test]
fn every_vector_holds() {
    let units: Vec<Given> = read("units.json");
    let mut wrong = Vec::new();
    for definition in definitions() {
        let file: File = read(&format!("{}.json", definition.id));
        for case in &file.cases {
            let expected: Told =
                (case.shown.clone(), case.parts.clone(), case.cells.clone().unwrap_or_default(), case.behind);
            let found = counted(&units, &definition.id, case);
            if found != expected {
                wrong.push(format!("{} “{}”: expected {expected:?}, found {found:?}", definition.id, case.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// To see it fail, take a part's words out of `core/data/indicators.toml`: what is counted would be left out.
#[test]
fn every_indicator_has_cases_of_nothing_and_of_something() {
    let numbers = |definition: &Indicator| definition.parts.len();
    for definition in definitions() {
        let File { indicator, cases } = read(&format!("{}.json", definition.id));
        assert_eq!(indicator, definition.id);
        assert!(cases.len() >= 3, "{indicator} has {} cases", cases.len());
        let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
        assert_eq!(names.len(), cases.len(), "{indicator}: two cases share a name");
        assert!(cases.iter().any(|case| case.behind == 0), "{indicator} never counts nothing");
        assert!(cases.iter().any(|case| case.behind > 0), "{indicator} never counts anything");
        for case in cases {
            assert_eq!(case.parts.len(), numbers(definition), "{indicator} “{}”", case.name);
        }
    }
    let files = std::fs::read_dir(folder()).unwrap().count();
    assert_eq!(files, definitions().len() + 1, "a file for each indicator, and the units");
}
