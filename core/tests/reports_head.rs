//! What stands above the figures: what the unit was called, its level, and what kept people from their work.

#[path = "reports_support/mod.rs"]
mod support;

use support::*;

fn disruption(book: &Book, unit: &str, kind: &str, from: &str, to: Option<&str>) {
    let mut fields = fields! { kind: kind, from: from };
    fields.set("to", to.map(text));
    book.add("disruption", unit, fields);
}

/// To see it fail, look at the days of a disruption alone, or at its unit alone.
#[test]
fn a_report_tells_what_touched_its_period_and_its_unit() {
    let book = Book::plain();
    add_units(&book);
    disruption(&book, COMMUNE, "flood", "2024-09-07", Some("2024-09-12"));
    disruption(&book, "01", "epidemic", "2024-06-01", Some("2024-07-01"));
    disruption(&book, NEIGHBOUR, "other", "2024-09-30", None);
    disruption(&book, ELSEWHERE, "flood", "2024-08-01", None);
    disruption(&book, COMMUNE, "flood", "2024-06-01", Some("2024-06-30"));
    let told = |unit: &str, period: &str| {
        let report = book.report_on(unit, period, "2030-01-01").unwrap();
        let told = report.disruptions.iter().map(|one| format!("{} {} {}", one.kind.vi, one.unit, one.from));
        told.collect::<Vec<_>>()
    };
    let (epidemic, flood) = ("Dịch bệnh 01 2024-06-01", "Bão, lũ 09619 2024-09-07");
    assert_eq!(told(DISTRICT, "Q3/2024"), [epidemic, flood, "Khác 09628 2024-09-30"]);
    assert_eq!(told(COMMUNE, "Q3/2024"), [epidemic, flood], "a province's epidemic is its communes', too");
    assert_eq!(told(COMMUNE, "08/2024"), [""; 0]);
    assert_eq!(told("unknown", "Q3/2024"), [""; 0]);
}

#[test]
fn a_report_names_its_unit_and_the_level_of_it() {
    let book = Book::plain();
    add_units(&book);
    let told = |unit: &str| {
        let report = book.report_on(unit, "Q3/2024", "2030-01-01").unwrap();
        (report.unit_name, report.level.map(|level| level.vi))
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(told(COMMUNE), (some("Tên"), some("Cấp xã")));
    assert_eq!(told(DISTRICT), (some("Tên"), some("Cấp huyện (cũ)")));
    assert_eq!(told("unknown"), (None, None));
}
