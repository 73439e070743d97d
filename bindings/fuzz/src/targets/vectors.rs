//! Files of vectors: of the rules and of the text room. The first line is the file's name without its ending.

use std::hint::black_box;

use dong_hanh::{rules, text};
use serde_json::{Value, json};

use crate::text::two;
use crate::{Target, large, seeds};

const RULES: &str = "rules";

pub(super) const TARGET: Target = Target {
    name: "vectors",
    about: "a file that runs runs the same again, and passes once it expects what was found",
    check,
    seeds: || seeds::vector_files().into_iter().map(|(stem, file)| format!("{stem}\n{file}").into_bytes()).collect(),
    large: large::vectors,
    calls: &[
        ("rules::vectors::run", |data| _ = black_box(rules::vectors::run(&crate::text::text(data)))),
        ("text::vectors::run", |data| _ = black_box(text::vectors::run("fold", &crate::text::text(data)))),
    ],
};

fn check(data: &[u8]) {
    let (stem, file) = two(data);
    if stem == RULES { of_rules(&file) } else { of_text(&stem, &file) }
}

fn of_rules(file: &str) {
    let Ok(outcomes) = rules::vectors::run(file) else { return };
    let mut read: Value = serde_json::from_str(file).expect("a file that runs is JSON");
    let cases = read["cases"].as_array_mut().expect("a file that runs has cases");
    assert_eq!(cases.len(), outcomes.len());
    for (case, outcome) in cases.iter_mut().zip(&outcomes) {
        let found = outcome.found.iter().map(|one| json!({"field": one.field, "severity": grave(one)}));
        case["expect"] = found.collect();
    }
    let again = rules::vectors::run(&read.to_string()).expect("only what is expected changed");
    assert!(again.iter().all(rules::vectors::Outcome::passed));
}

fn grave(seen: &rules::vectors::Seen) -> &'static str {
    match seen.severity {
        rules::Severity::Error => "error",
        rules::Severity::Warning => "warning",
    }
}

fn of_text(stem: &str, file: &str) {
    let Ok(failures) = text::vectors::run(stem, file) else { return };
    let mut cases: Vec<Value> = serde_json::from_str(file).expect("a file that runs is JSON");
    for failure in &failures {
        let case = cases.get_mut(failure.index).and_then(Value::as_object_mut).expect("a failure of one of the cases");
        case.remove("out");
        case.remove("error");
        let got: Value = serde_json::from_str(&failure.got).expect("an answer is told as JSON");
        case.extend(got.as_object().expect("an answer or an error").clone());
    }
    assert_eq!(text::vectors::run(stem, &Value::from(cases).to_string()), Ok(Vec::new()));
}
