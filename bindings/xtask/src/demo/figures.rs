//! The figures of a report for programs, in the shape in which the independent script prints them.

use dong_hanh::reports::{Line, Report};
use serde_json::{Map, Value, json};

/// The names of an indicator's numbers: of its value first, then of the parts beside it. A single one has no name.
const NAMES: &[(&str, &[&str])] = &[
    ("I15", &["dossiers", "people"]),
    ("I16", &["agreed", "entered"]),
    ("I17", &["communes_with_model", "communes"]),
    ("I20", &["with_helper", "managed"]),
];

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
        let numbers = names.iter().map(|name| &figure[*name]).chain(figure.is_number().then_some(figure));
        numbers.fold(format!("{period} {id}"), |line, number| format!("{line} {number}"))
    };
    indicators.map(line).collect()
}

fn figure(line: &Line) -> Value {
    let Some((_, names)) = NAMES.iter().find(|(id, _)| *id == line.indicator) else {
        return json!(line.value.amount());
    };
    let numbers = std::iter::once(line.value.amount()).chain(line.parts.iter().map(|part| part.value));
    // A share's parts begin with the very part that its value is.
    let share = matches!(line.value, dong_hanh::reports::Figure::Share(_));
    let numbers = numbers.skip(usize::from(share));
    Value::Object(names.iter().map(|name| (*name).to_owned()).zip(numbers.map(|number| json!(number))).collect())
}
