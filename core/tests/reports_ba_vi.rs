//! The scenario of Ba Vì gives the figures that the district printed for the first nine months of 2024.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::reports::{Figure, Share};
use support::*;

/// Writes the scenario down as its records say, without forms and rules.
fn play(book: &Book) {
    let path = std::path::Path::new("../tests/scenarios/ba-vi.jsonl");
    let file = std::fs::read_to_string(path).unwrap();
    let mut named = Named::new();
    for line in file.lines().skip(1) {
        let event: Json = serde_json::from_str(line).unwrap();
        let done_by = event["done_by"].as_str().map(|name| named[&name[1..]].0);
        match event["correct"].as_str().or(event["update"].as_str()) {
            Some(changed) => {
                let (id, unit) = &named[&changed[1..]];
                book.change(*id, unit, changes_of(&event["fields"], &named));
            }
            None => {
                let [kind, unit, name] = ["kind", "unit", "id"].map(|key| event[key].as_str().unwrap());
                let id = book.add_for(kind, unit, fields_of(&event["fields"], &named), done_by);
                named.insert(name.to_owned(), (id, unit.to_owned()));
            }
        }
    }
}

#[test]
fn the_printed_figures_of_nine_months() {
    let book = Book::plain();
    book.at_once(play);
    let report = book.report_on("271", "9T/2024", "2024-09-30").unwrap();
    let of_the_account = report.lines.iter().filter(|line| ("I15"..="I26").contains(&line.indicator.as_str()));
    let figures: Vec<_> = of_the_account.map(|line| (line.indicator.as_str(), line.value)).collect();
    let count = Figure::Count;
    let share = |numerator, denominator| Figure::Share(Share { numerator, denominator });
    let printed = [
        ("I15", count(31)),
        ("I16", count(21)),
        ("I17", share(31, 31)),
        ("I18", count(58)),
        ("I19", count(62)),
        ("I20", share(62, 62)),
        ("I21", count(93)),
        ("I22", count(5236)),
        ("I23", count(58)),
        ("I24", count(15)),
        ("I25", count(3249)),
        // Printed for the first half of the year only, see below.
        ("I26", count(220)),
    ];
    assert_eq!(figures, printed);
    assert_eq!(report.line("I15").unwrap().parts[0].value, 32);
    assert_eq!(report.line("I16").unwrap().parts[0].value, 17);
    assert_eq!(report.line("I17").unwrap().value.shown(), "100%");
    assert_eq!(book.report_on("271", "6T/2024", "2024-09-30").unwrap().line("I26").unwrap().value, count(218));
    assert_eq!(report.split_units.len(), 0);
    let derived = book.derived();
    book.rebuild();
    assert_eq!(book.derived(), derived);
}
