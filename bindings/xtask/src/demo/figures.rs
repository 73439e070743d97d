//! The figures of a report for programs, in the shape in which the independent script prints them.

use dong_hanh::reports::{Figure, Line, Report};
use serde_json::{Map, Value, json};

/// The names of an indicator's numbers: of its value first, then of the parts beside it. Where there are none, several numbers
/// are a list.
const NAMES: &[(&str, &[&str])] = &[
    ("I15", &["dossiers", "people"]),
    ("I16", &["agreed", "entered"]),
    ("I17", &["communes_with_model", "communes"]),
    ("I20", &["with_helper", "managed"]),
];

/// Indicators of which only the value is told.
const ALONE: &[&str] = &["I22"];

/// One report.
pub fn json(report: &Report) -> Value {
    let mut figures = Map::new();
    figures.insert("period".to_owned(), json!(report.period.to_string()));
    for line in &report.lines {
        figures.insert(line.indicator.clone(), figure(line));
    }
    Value::Object(figures)
}

/// The same as one line for each indicator, from what [`json`](fn@json) made: `9T/2024 I15 31 32`, its numbers in their order.
pub fn lines(report: &Value) -> Vec<String> {
    let period = report["period"].as_str().unwrap_or_default();
    let indicators = report.as_object().into_iter().flatten().filter(|(id, _)| *id != "period");
    let line = |(id, figure): (&String, &Value)| {
        let names = NAMES.iter().find(|(named, _)| named == id).map_or(&[][..], |(_, names)| names);
        let listed = figure.as_array().map_or(&[][..], Vec::as_slice);
        let numbers = names.iter().map(|name| &figure[*name]).chain(figure.is_number().then_some(figure)).chain(listed);
        numbers.fold(format!("{period} {id}"), |line, number| format!("{line} {number}"))
    };
    indicators.map(line).collect()
}

fn figure(line: &Line) -> Value {
    // Those of a share, a rate or a fall stand among the numbers beside it.
    let own = matches!(line.value, Figure::Count(_)).then(|| line.value.amount());
    let mut numbers: Vec<i64> = own.into_iter().chain(line.parts.iter().map(|part| part.value)).collect();
    if ALONE.contains(&line.indicator.as_str()) {
        numbers.truncate(1);
    }
    match (NAMES.iter().find(|(id, _)| *id == line.indicator), numbers.as_slice()) {
        (Some((_, names)), numbers) => {
            let named = names.iter().zip(numbers).map(|(name, number)| ((*name).to_owned(), json!(number)));
            Value::Object(named.collect())
        }
        (None, [number]) => json!(number),
        (None, numbers) => json!(numbers),
    }
}
