//! Targets beside figures.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::reports::TargetState;
use dong_hanh::text::number::Decimal;
use support::*;

/// Patrols of the third quarter, and the communes with the model.
fn book() -> Book {
    let book = Book::plain();
    add_units(&book);
    for on in ["2024-07-01", "2024-08-01", "2024-09-01"] {
        book.add("patrol", COMMUNE, fields! { date: on });
    }
    book.add("pilot-model", COMMUNE, fields! { model: "volunteer-help", from: "2024-01-01" });
    book
}

fn add_target(book: &Book, indicator: &str, value: &str, measure: &str) -> dong_hanh::model::id::RecordId {
    let fields =
        fields! { indicator: indicator, period: "Q3/2024", value: value, measure: measure, source: "Kế hoạch 1" };
    book.add("target", DISTRICT, fields)
}

fn target(book: &Book, indicator: &str) -> TargetState {
    book.report_on(DISTRICT, "Quý III/2024", "2030-01-01").unwrap().line(indicator).unwrap().target.clone()
}

fn attained(book: &Book, indicator: &str) -> Option<i64> {
    target(book, indicator).view().unwrap().attained_per_mille
}

#[test]
fn a_target_is_attained_in_part_whole_or_more() {
    for (value, hundredths, per_mille) in [
        ("4", 400, Some(750)),
        ("3", 300, Some(1000)),
        ("2", 200, Some(1500)),
        ("2.5", 250, Some(1200)),
        ("7", 700, Some(429)),
        ("0", 0, None),
        ("-1", -100, None),
        ("1000000", 100_000_000, Some(0)),
    ] {
        let book = book();
        let record = add_target(&book, "I24", value, "count");
        let state = target(&book, "I24");
        let view = state.view().unwrap();
        assert_eq!((view.record, view.value), (record, Decimal::from_hundredths(hundredths)), "{value}");
        assert_eq!((view.source.as_str(), view.attained_per_mille), ("Kế hoạch 1", per_mille), "{value}");
        assert_eq!(state.phrase(), None);
    }
}

#[test]
fn a_share_compares_with_per_cent_and_with_a_count() {
    let per_cent = book();
    add_target(&per_cent, "I17", "100", "percent");
    assert_eq!(attained(&per_cent, "I17"), Some(500));
    let fine = book();
    add_target(&fine, "I17", "66.6", "percent");
    assert_eq!(attained(&fine, "I17"), Some(751));
    let count = book();
    add_target(&count, "I17", "2", "count");
    assert_eq!(attained(&count, "I17"), Some(500));
    let neither = book();
    add_target(&neither, "I24", "100", "percent");
    assert_eq!(attained(&neither, "I24"), None, "a count has no per cent");
    add_target(&neither, "I20", "100", "percent");
    assert_eq!(attained(&neither, "I20"), None, "a share of nothing compares with nothing");
}

#[test]
fn a_target_holds_for_its_indicator_period_and_unit_only() {
    let book = book();
    add_target(&book, "I24", "4", "count");
    assert_eq!(target(&book, "I25"), TargetState::None);
    for (unit, period) in [(DISTRICT, "2024"), (DISTRICT, "Q2/2024"), (COMMUNE, "Q3/2024")] {
        let report = book.report_on(unit, period, "2030-01-01").unwrap();
        assert_eq!(report.line("I24").unwrap().target, TargetState::None, "{unit} {period}");
    }
}

#[test]
fn corrected_doubled_contradicting_and_taken_back() {
    let book = book();
    let first = add_target(&book, "I24", "4", "count");
    book.correct(first, fields! { value: "6" });
    assert_eq!(attained(&book, "I24"), Some(500));
    let second = add_target(&book, "I24", "6", "count");
    assert_eq!(target(&book, "I24").view().unwrap().record, second, "of two that say the same the newest is shown");
    book.correct(second, fields! { value: "7" });
    assert_eq!(target(&book, "I24"), TargetState::Several);
    assert!(target(&book, "I24").phrase().unwrap().vi.contains("nhiều chỉ tiêu"));
    book.undo(second);
    book.correct(second, fields! { value: "một" });
    assert_eq!(target(&book, "I24"), TargetState::Unreadable);
    let third = add_target(&book, "I22", "x", "count");
    assert_eq!(target(&book, "I22"), TargetState::Unreadable);
    book.undo(third);
    assert_eq!(target(&book, "I22"), TargetState::None);
}
