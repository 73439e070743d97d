//! Well-formed inputs from the repository's own vectors and scenario.

use serde_json::Value;

use crate::repository::{files, hex, text};

const SCENARIO: &str = "tests/scenarios/ba-vi.jsonl";
/// Cases of a vector file that make up one seed: short inputs are tried faster.
const CASES_A_SEED: usize = 4;

/// Envelopes of `tests/format` whose names begin so.
pub(crate) fn golden(beginning: &str) -> Vec<Vec<u8>> {
    let begins = |path: &std::path::PathBuf| {
        path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(beginning))
    };
    files("tests/format", "hex").iter().filter(|path| begins(path)).map(|path| hex(path)).collect()
}

/// The inputs of a file of `tests/vectors/text`, as they are typed.
pub(crate) fn typed(stem: &str) -> Vec<Vec<u8>> {
    let cases: Vec<Value> =
        serde_json::from_str(&text(&format!("tests/vectors/text/{stem}.json"))).expect("a file of vectors");
    cases.iter().flat_map(|case| strings(&case["in"])).map(String::into_bytes).collect()
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(strings).collect(),
        Value::Object(map) => map.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// Files of vectors with a few cases each: the stem of a file of the text room, or `rules`, then the file.
pub(crate) fn vector_files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in files("tests/vectors/text", "json") {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        let cases: Vec<Value> = serde_json::from_str(&read(&path)).expect("a file of vectors");
        found.extend(cases.chunks(CASES_A_SEED).map(|some| (stem.clone(), Value::from(some).to_string())));
    }
    for path in files("tests/vectors/rules", "json") {
        let file: Value = serde_json::from_str(&read(&path)).expect("a file of vectors");
        let cases = file["cases"].as_array().expect("cases");
        for some in cases.chunks(CASES_A_SEED) {
            let short = serde_json::json!({"rule": file["rule"], "cases": some});
            found.push(("rules".to_owned(), short.to_string()));
        }
    }
    found
}

fn read(path: &std::path::Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The scenario's first line, and so many of its events.
pub(crate) fn scenario_lines(events: usize) -> Vec<String> {
    text(SCENARIO).lines().take(1 + events).map(str::to_owned).collect()
}

/// Some events of each record kind, as the scenario writes them.
pub(crate) fn events(of_each_kind: usize) -> Vec<Value> {
    let mut taken = std::collections::BTreeMap::<String, usize>::new();
    let all = text(SCENARIO);
    let lines = all.lines().skip(1).map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    lines
        .filter(|event| {
            let Some(kind) = event["kind"].as_str() else { return false };
            let count = taken.entry(kind.to_owned()).or_default();
            *count += 1;
            *count <= of_each_kind
        })
        .collect()
}

/// Names of the scenario's people.
pub(crate) fn names(most: usize) -> Vec<String> {
    let all = text(SCENARIO);
    let people = all.lines().filter(|line| line.contains("\"kind\":\"person\""));
    let name = |line: &str| {
        let event: Value = serde_json::from_str(line).ok()?;
        Some(event["fields"]["full_name"].as_str()?.to_owned())
    };
    people.filter_map(name).take(most).collect()
}

/// Notes of the scenario.
pub(crate) fn notes(most: usize) -> Vec<String> {
    let all = text(SCENARIO);
    let lines = all.lines().filter(|line| line.contains("\"note\""));
    let note = |line: &str| {
        let event: Value = serde_json::from_str(line).ok()?;
        Some(event["fields"]["note"].as_str()?.to_owned())
    };
    lines.filter_map(note).take(most).collect()
}
