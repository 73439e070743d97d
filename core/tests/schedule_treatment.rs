//! What becomes due around a treatment: decisions, methadone, determinations.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::model::Value;
use dong_hanh::schedule::*;
use support::*;

#[test]
fn whoever_completed_rehabilitation_needs_a_decision() {
    let (book, person) = book_of_one();
    let episode = |form: &str, ended: &str| {
        fields! { person: person, form: form, entered_on: "2024-01-05", ended_on: ended, outcome: "completed" }
    };
    let one = book.add("treatment-episode", COMMUNE, episode("voluntary-private", "2024-09-05"));
    // Thursday; dossier on Tuesday 10, decision on Thursday 12.
    assert_due(&book, Task::Decision, &["2024-09-12"]);
    assert_eq!(note(&book, Task::Decision), None);
    assert_due(&book, Task::FacilityReport, &[]);
    book.correct(one, fields! { ended_on: "2026-09-07" });
    assert_due(&book, Task::Decision, &["2026-09-14"]);
    assert_eq!(note(&book, Task::Decision), Some(Note::Usual), "the new decree is pending");
    assert_due(&book, Task::FacilityReport, &["2026-09-09"]);
    book.correct(one, fields! { outcome: "left" });
    assert_due(&book, Task::Decision, &[]);
    book.undo(one);
    let row = managed(person, "2026-09-07", "2027-09-07", "active");
    let decision = add_decision(&book, COMMUNE, "2026-09-10", vec![row]);
    assert_due(&book, Task::Decision, &[]);
    assert_due(&book, Task::FacilityReport, &[]);
    // Proposed and not signed: first the dossier, then the signature.
    let proposed = || Value::List(vec![managed(person, "2026-09-07", "2027-09-07", "proposed")]);
    book.correct(decision, fields! { people: proposed(), reported_on: "2026-09-08" });
    assert_due(&book, Task::Dossier, &["2026-09-11"]);
    book.correct(decision, fields! { proposed_on: "2026-09-10" });
    assert_due(&book, Task::Dossier, &[]);
    assert_due(&book, Task::Decision, &["2026-09-14"]);
}

#[test]
fn missed_doses_are_looked_into() {
    let (book, person) = book_of_one();
    let dose = |date: &str, status: &str| fields! { person: person, date: date, status: status };
    for day in ["2024-03-04", "2024-03-05", "2024-03-06", "2024-03-07"] {
        book.add("methadone-dose", COMMUNE, dose(day, "absent"));
    }
    assert_due(&book, Task::MethadoneCheck, &[]);
    let fifth = book.add("methadone-dose", COMMUNE, dose("2024-03-08", "absent"));
    assert_due(&book, Task::MethadoneCheck, &["2024-03-13"]);
    let verification = fields! { person: person, date: "2024-03-08", verifier: "Lê An", result: "in-treatment" };
    let verified = book.add("methadone-verification", COMMUNE, verification);
    assert_due(&book, Task::MethadoneCheck, &[]);
    book.correct(verified, fields! { date: "2024-03-07" });
    assert_due(&book, Task::MethadoneCheck, &["2024-03-13"]);
    book.correct(fifth, fields! { status: "taken" });
    assert_due(&book, Task::MethadoneCheck, &[]);
}

#[test]
fn a_determination_asks_for_a_treatment_or_a_dossier() {
    let (book, person) = book_of_one();
    let paper =
        fields! { person: person, trigger: "test", facility: "Trạm y tế", date: "2026-08-31", result: "addicted" };
    let paper = book.add("addiction-determination", COMMUNE, paper);
    assert_due(&book, Task::CourtDossier, &["2026-09-30"]);
    assert_due(&book, Task::DeterminationEnds, &["2027-01-29"]);
    let standing = |today: &str| {
        let request = DueRequest::this_week(day(today), None, dong_hanh::model::Role::Manager);
        let rows = book.store.read(|reader| due_page(reader, &request, None, 9)).unwrap();
        rows.into_iter().find(|(_, item)| item.task == Task::DeterminationEnds).map(|(_, item)| item.standing.vi)
    };
    assert_eq!(standing("2027-01-28"), None);
    assert_eq!(standing("2027-01-29").as_deref(), Some("Còn 30 ngày"));
    assert_eq!(standing("2027-02-27").as_deref(), Some("Còn 1 ngày"));
    assert_eq!(standing("2027-02-28"), None, "a notice is never late");
    let people = ids(&[person]);
    let dossier = book.add(
        "court-dossier",
        COMMUNE,
        fields! { number: "1", sent_on: "2026-09-10", court: "Ba Vì", people: people },
    );
    assert_due(&book, Task::CourtDossier, &[]);
    book.undo(dossier);
    let request = fields! { person: person, form: "voluntary-public", requested_on: "2026-09-02" };
    let request = book.add("treatment-episode", COMMUNE, request);
    assert_due(&book, Task::CourtDossier, &[]);
    assert_due(&book, Task::DeterminationEnds, &[]);
    book.undo(request);
    book.correct(paper, fields! { result: "not-addicted" });
    assert_due(&book, Task::CourtDossier, &[]);
}

/// Somebody who was determined years ago and never treated is on no list as years late. To see it fail, let the task stand
/// without an end.
#[test]
fn an_old_determination_asks_for_nothing_more() {
    for (determined, late, gone) in
        [("2021-10-26", "2022-04-27", "2022-04-28"), ("2026-08-31", "2027-02-28", "2027-03-01")]
    {
        let (book, person) = book_of_one();
        let paper =
            fields! { person: person, trigger: "test", facility: "Trạm y tế", date: determined, result: "addicted" };
        book.add("addiction-determination", COMMUNE, paper);
        let listed = |today: &str| {
            let page = book.store.read(|reader| work_page(reader, WorkList::Dossiers, day(today), None, 9)).unwrap();
            page.into_iter().map(|(_, item)| item.standing.vi).collect::<Vec<_>>()
        };
        assert!(listed(late)[0].starts_with("Quá hạn 15"), "{:?}", listed(late));
        assert_eq!(listed(gone), [""; 0]);
        assert_eq!(listed("2030-01-01"), [""; 0]);
    }
}
