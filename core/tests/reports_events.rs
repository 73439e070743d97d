//! Indicators of what happens on one day: nothing, one, the ends of the period, corrected, taken back, units below and beside.

#[path = "reports_support/mod.rs"]
mod support;

use support::*;

/// A fresh notebook with its units.
fn book() -> Book {
    let book = Book::plain();
    add_units(&book);
    book
}

/// What is counted on one day: inside on the first and the last day of the period, outside a day before and after,
/// corrected away and back, taken back, and only in its unit and those above.
fn counts_by_day(
    indicator: &str,
    one: i64,
    add: impl Fn(&Book, &str, &str) -> dong_hanh::model::id::RecordId,
    field: &str,
) {
    let book = book();
    let count = |unit: &str| book.count(indicator, unit, "Q3/2024");
    let first = add(&book, COMMUNE, "2024-07-01");
    assert_eq!(count(DISTRICT), one, "{indicator} on the first day");
    add(&book, NEIGHBOUR, "2024-09-30");
    assert_eq!(count(DISTRICT), 2 * one, "{indicator} on the last day");
    add(&book, COMMUNE, "2024-06-30");
    add(&book, COMMUNE, "2024-10-01");
    add(&book, ELSEWHERE, "2024-08-01");
    let unknown = add(&book, "99999", "2024-08-01");
    assert_eq!(
        [COMMUNE, NEIGHBOUR, DISTRICT, "01", "99999"].map(count),
        [one, one, 2 * one, 3 * one, one],
        "{indicator}"
    );
    assert_eq!(book.behind(indicator, "99999", "Q3/2024", 10), [unknown]);
    assert_eq!(book.behind(indicator, COMMUNE, "Q3/2024", 10), [first]);

    let changed = |to: &str| dong_hanh::model::Fields([(field.to_owned(), text(to))].into());
    book.correct(first, changed("2024-06-30"));
    assert_eq!(count(COMMUNE), 0, "{indicator} corrected");
    book.undo(first);
    assert_eq!(count(COMMUNE), one, "{indicator} with its correction taken back");
    book.correct_in(first, ELSEWHERE, changed("2024-07-01"));
    assert_eq!([COMMUNE, ELSEWHERE].map(count), [0, 2 * one], "{indicator} moved");
    book.undo(first);
    // The creating entry itself: undo takes the newest entry, so the record is made anew for it.
    let only = add(&book, COMMUNE, "2024-07-02");
    assert_eq!(count(COMMUNE), 2 * one);
    book.undo(only);
    assert_eq!(count(COMMUNE), one, "{indicator} taken back");
}

#[test]
fn i18_decisions() {
    counts_by_day("I18", 1, |book, unit, on| add_decision(book, unit, on, vec![]), "signed_on");
}

#[test]
fn i21_briefings() {
    counts_by_day("I21", 1, |book, unit, on| book.add("briefing", unit, fields! { date: on, attendees: 9 }), "date");
}

#[test]
fn i22_outreach_heads() {
    counts_by_day(
        "I22",
        12,
        |book, unit, on| book.add("outreach-contact", unit, fields! { date: on, heads: 12 }),
        "date",
    );
}

#[test]
fn i24_patrols() {
    counts_by_day("I24", 1, |book, unit, on| book.add("patrol", unit, fields! { date: on, area: "Chợ" }), "date");
}

#[test]
fn i25_commitment_signers() {
    counts_by_day("I25", 40, |book, unit, on| book.add("commitment", unit, fields! { date: on, heads: 40 }), "date");
    let book = book();
    let person = add_person(&book, COMMUNE, "Lê An");
    book.add("commitment", COMMUNE, fields! { date: "2024-07-01", person: person });
    assert_eq!(book.count("I25", COMMUNE, "Q3/2024"), 1, "a named signer is one");
}

#[test]
fn i15_court_dossiers() {
    counts_by_day("I15", 1, |book, unit, on| book.add("court-dossier", unit, fields! { sent_on: on }), "sent_on");
}
