//! Units that end, merge, split or were never heard of.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::model::id::RecordId;
use dong_hanh::reports::ReportError;
use support::*;

const NEW: &str = "10001";
const OTHER_NEW: &str = "10002";

fn codes_of(codes: &[&str]) -> dong_hanh::model::Fields {
    fields! { valid_to: "2025-06-30", successors: support::codes(codes) }
}

/// Old communes that became new ones on 01/07/2025; the district ended without a successor.
fn book(successors: &[&str]) -> Book {
    let book = Book::plain();
    add_unit(&book, "01", "province", "01");
    let district = add_unit(&book, DISTRICT, "old-district", "01");
    book.correct(district, fields! { valid_to: "2025-06-30" });
    let old = add_unit(&book, COMMUNE, "commune", DISTRICT);
    book.correct(old, codes_of(successors));
    for code in [NEW, OTHER_NEW] {
        let unit = add_unit(&book, code, "commune", "01");
        book.correct(unit, fields! { valid_from: "2025-07-01" });
    }
    book
}

fn patrol(book: &Book, unit: &str, on: &str) -> RecordId {
    book.add("patrol", unit, fields! { date: on })
}

#[test]
fn what_began_in_an_old_commune_goes_on_in_the_new_one() {
    let book = book(&[NEW]);
    let (an, _) = add_managed(&book, COMMUNE, "2025-01-01");
    assert_eq!(book.share("I20", NEW, "Q3/2025"), (0, 1));
    assert_eq!(book.share("I20", "01", "Q3/2025"), (0, 1));
    assert_eq!(book.share("I20", OTHER_NEW, "Q3/2025"), (0, 0));
    let team = add_team(&book, COMMUNE, "volunteers");
    let helper = add_member(&book, COMMUNE, team);
    add_assignment(&book, NEW, an, helper, "2025-08-01");
    assert_eq!(book.share("I20", NEW, "Q3/2025"), (1, 1));
}

#[test]
fn a_year_across_the_change_prints_in_either_geography() {
    let book = book(&[NEW]);
    patrol(&book, COMMUNE, "2025-06-30");
    patrol(&book, NEW, "2025-07-01");
    assert_eq!(book.count("I24", NEW, "2025"), 2, "the new commune with what it took the place of");
    assert_eq!(book.count("I24", COMMUNE, "2025"), 1);
    assert_eq!(book.count("I24", DISTRICT, "2025"), 1);
    assert_eq!(book.count("I24", "01", "2025"), 2);
    assert_eq!(book.count("I24", "01", "Q2/2025"), 1);
    assert_eq!(book.count("I24", NEW, "Q4/2025"), 0);
}

#[test]
fn a_unit_that_did_not_exist_then_is_refused() {
    let book = book(&[NEW]);
    for (unit, period) in [(COMMUNE, "Q3/2025"), (DISTRICT, "07/2025"), (NEW, "Q2/2025")] {
        let error = book.report_on(unit, period, "2030-01-01").unwrap_err();
        assert!(matches!(error, ReportError::UnitNotInPeriod), "{unit} {period}");
        assert_eq!(error.code(), "report-unit-not-in-period");
        assert!(!error.to_string().contains(unit));
    }
    assert!(book.report_on(COMMUNE, "Q2/2025", "2030-01-01").is_ok());
}

#[test]
fn a_split_commune_waits_for_a_person() {
    let book = book(&[NEW, OTHER_NEW]);
    add_managed(&book, COMMUNE, "2025-01-01");
    let report = book.report_on(NEW, "Q3/2025", "2030-01-01").unwrap();
    assert_eq!(report.line("I20").unwrap().parts[1].value, 0);
    assert_eq!(report.split_units.iter().collect::<Vec<_>>(), [COMMUNE]);
    let whole = book.report_on("01", "Q3/2025", "2030-01-01").unwrap();
    assert_eq!(whole.line("I20").unwrap().parts[1].value, 1, "both parts lie in the province");
    assert!(whole.split_units.is_empty());
}

#[test]
fn i17_counts_the_communes_of_the_day() {
    let book = book(&[NEW]);
    book.add("pilot-model", COMMUNE, fields! { model: "volunteer-help", from: "2024-01-01" });
    assert_eq!(book.share("I17", "01", "Q2/2025"), (1, 1));
    assert_eq!(book.share("I17", "01", "Q3/2025"), (0, 2), "the new commune has to say so itself");
    book.add("pilot-model", NEW, fields! { model: "volunteer-help", from: "2025-09-30" });
    assert_eq!(book.share("I17", "01", "Q3/2025"), (1, 2));
}

#[test]
fn units_that_lead_in_a_circle_or_on_and_on_end_somewhere() {
    let book = Book::plain();
    add_unit(&book, "A", "commune", "B");
    add_unit(&book, "B", "commune", "A");
    let circle = add_unit(&book, "C", "commune", "C");
    book.correct(circle, codes_of(&["C", "A"]));
    for n in 0..60 {
        add_unit(&book, &format!("D{n}"), "commune", &format!("D{}", n + 1));
    }
    for unit in ["A", "B", "C", "D0", "D59"] {
        patrol(&book, unit, "2025-06-30");
    }
    assert_eq!(book.count("I24", "E", "Q2/2025"), 0);
    assert_eq!(book.count("I24", "D60", "Q2/2025"), 1, "the nearest; the other is too far away for a real unit");
    assert_eq!(
        book.count("I24", "A", "Q2/2025"),
        2,
        "A and B below it; C, which goes on in itself, waits for a person"
    );
}

#[test]
fn the_end_is_today_while_the_period_runs() {
    let book = book(&[NEW]);
    let (an, decision) = add_managed(&book, COMMUNE, "2024-01-01");
    let row = managed(an, "2024-01-01", "2024-08-31", "active");
    book.correct(decision, fields! { people: dong_hanh::model::Value::List(vec![row]) });
    let asked = |today: &str| {
        let report = book.report_on(DISTRICT, "Q3/2024", today).unwrap();
        (report.as_of.to_string(), report.elapsed.days, report.line("I20").unwrap().parts[1].value)
    };
    assert_eq!(asked("2024-08-31"), ("2024-08-31".into(), 62, 1));
    assert_eq!(asked("2024-09-01"), ("2024-09-01".into(), 63, 0));
    assert_eq!(asked("2025-02-01"), ("2024-09-30".into(), 92, 0));
    assert_eq!(asked("2024-01-01"), ("2024-01-01".into(), 0, 1));
    let ruleset = |period: &str| book.report_on("01", period, "2030-01-01").unwrap().ruleset;
    assert_eq!(["2021", "2024", "2026"].map(ruleset), ["vn-2000", "vn-2022", "vn-2026"]);
}
