//! The figures of a report for programs, in the shape in which the independent script prints them.

use dong_hanh::reports::{Cell, Figure, Line, Report, Trend};
use serde_json::{Map, Value, json};

/// One report: of each indicator its numbers, the value first; what is told apart, and the targets, under names of their own.
pub fn json(report: &Report) -> Value {
    let mut figures = Map::new();
    figures.insert("period".to_owned(), json!(report.period.to_string()));
    let mut targets = Map::new();
    for line in &report.lines {
        figures.insert(line.indicator.clone(), json!(numbers(line)));
        if !line.cells.is_empty() {
            let cell = |cell: &Cell| (format!("{} {}", cell.label, cell.period), json!(cell.value));
            figures.insert(format!("{} cells", line.indicator), Value::Object(line.cells.iter().map(cell).collect()));
        }
        if let Some(target) = line.target.view() {
            let of = json!([target.value.hundredths(), target.attained_per_mille, target.reached]);
            targets.insert(line.indicator.clone(), of);
        }
    }
    figures.insert("targets".to_owned(), Value::Object(targets));
    Value::Object(figures)
}

/// An indicator month by month; nothing for a month that has not begun.
pub fn trend(trend: &Trend) -> Value {
    let months = trend.months.iter().map(|month| month.value.map(own_numbers));
    json!({ "trend": trend.indicator, "months": months.collect::<Vec<_>>() })
}

/// The same as one line for each indicator, from what [`json`](fn@json) made: `9T/2024 I15 31 32`, its numbers in their order.
pub fn lines(report: &Value) -> Vec<String> {
    let period = report["period"].as_str().unwrap_or_default();
    let indicators =
        report.as_object().into_iter().flatten().filter_map(|(id, numbers)| Some((id, numbers.as_array()?)));
    let line = |(id, numbers): (&String, &Vec<Value>)| {
        numbers.iter().fold(format!("{period} {id}"), |line, number| format!("{line} {number}"))
    };
    indicators.map(line).collect()
}

/// The numbers of a line: a share, a rate and a fall stand among what is beside them.
fn numbers(line: &Line) -> Vec<i64> {
    let own = match line.value {
        Figure::Count(count) => Some(count),
        Figure::Share(_) | Figure::Rate(_) | Figure::Fall(_) => None,
    };
    own.into_iter().chain(line.parts.iter().map(|part| part.value)).collect()
}

fn own_numbers(value: Figure) -> Vec<i64> {
    match value {
        Figure::Count(count) => vec![count],
        Figure::Share(share) => vec![share.numerator, share.denominator],
        Figure::Rate(rate) => vec![rate.numerator, rate.denominator],
        Figure::Fall(fall) => {
            vec![fall.now.numerator, fall.now.denominator, fall.baseline.numerator, fall.baseline.denominator]
        }
    }
}
