//! What is derived depends on the records alone: not on the order of arrival, not on a rebuild, not on the cipher.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::model::Value;
use dong_hanh::model::id::RecordId;
use dong_hanh::reports::{ReportError, records_behind, report};
use dong_hanh::store::StoreError;
use dong_hanh::vault::Cipher;
use proptest::prelude::*;
use support::*;

/// A small notebook in which everything touches everything, with corrections, undo and people who are named before they
/// are known.
fn fill(book: &Book) {
    add_units(book);
    let team = add_team(book, COMMUNE, "volunteers");
    let (first, second) = (add_member(book, COMMUNE, team), add_member(book, COMMUNE, team));
    let (an, decision) = add_managed(book, COMMUNE, "2024-01-15");
    let binh = add_person(book, NEIGHBOUR, "Trần Thị Bình");
    let row = managed(an, "2024-01-15", "2026-01-15", "active");
    let other = managed(binh, "2024-02-01", "2025-02-01", "active");
    book.correct(decision, fields! { people: Value::List(vec![row.clone(), other]) });
    let suspended = managed(binh, "2024-02-01", "2025-02-01", "suspended");
    book.correct(decision, fields! { people: Value::List(vec![row, suspended]) });
    book.undo(decision);
    let assignment = add_assignment(book, COMMUNE, an, first, "2024-01-20");
    book.correct(assignment, fields! { to: "2024-06-15" });
    add_assignment(book, COMMUNE, binh, second, "2024-02-02");
    book.correct(first, fields! { to: "2024-06-01" });
    let visit = add_visit(book, COMMUNE, an, first, "2024-02-10", "met");
    add_visit(book, COMMUNE, an, first, "2024-03-10", "not-met");
    let gone = add_visit(book, COMMUNE, binh, second, "2024-04-10", "met");
    book.undo(gone);
    book.correct(visit, fields! { next_visit: "2024-04-01" });
    book.add("outreach-contact", NEIGHBOUR, fields! { date: "2024-05-01", heads: 40, people: ids(&[an, binh]) });
    book.add("court-dossier", COMMUNE, fields! { sent_on: "2024-05-02", people: ids(&[binh]) });
    let fields = fields! { person: binh, form: "voluntary-private", agreed_on: "2024-05-03", persuaded_by: team };
    book.add("treatment-episode", COMMUNE, fields);
    book.correct(binh, fields! { status: "dead", status_since: "2024-12-01" });
    book.undo(binh);
    fill_more(book, an, team);
}

/// The kinds that the accounts of the other places need.
fn fill_more(book: &Book, an: RecordId, team: RecordId) {
    let point =
        book.add("counselling-point", COMMUNE, fields! { name: "Điểm 1", place: "Trạm y tế", from: "2024-01-01" });
    let at_point = fields! { kind: "work", mode: "point", point: point, person: an, date: "2024-05-05" };
    book.add("counselling", COMMUNE, at_point);
    let club = book.add("club", COMMUNE, fields! { name: "B93", kind: "b93", from: "2024-01-01" });
    let meeting = book.add("club-meeting", COMMUNE, fields! { club: club, date: "2024-05-20", attendees: 9 });
    book.correct(meeting, fields! { date: "2024-06-20" });
    for on in ["2024-05-06", "2024-05-07", "2024-05-08", "2024-05-09", "2024-05-10"] {
        book.add("methadone-dose", COMMUNE, fields! { person: an, date: on, status: "absent" });
    }
    let found = fields! { person: an, date: "2024-05-13", result: "dropped-out", suspected_on: "2024-05-10" };
    let verification = book.add("methadone-verification", COMMUNE, found);
    book.undo(verification);
    let away = fields! { person: an, kind: "absence", from: "2024-05-06", back: "back", to: "2024-05-11" };
    book.add("movement", COMMUNE, away);
    let assessed =
        book.add("relapse-assessment", COMMUNE, fields! { person: an, date: "2024-05-14", result: "suspected" });
    book.correct(assessed, fields! { result: "no" });
    book.add("addiction-determination", COMMUNE, fields! { person: an, date: "2024-05-15", result: "addicted" });
    let need = book.add("need", COMMUNE, fields! { person: an, kind: "work", date: "2024-05-16" });
    book.correct(need, fields! { closed_on: "2024-05-20", outcome: "met" });
    book.add("support", COMMUNE, fields! { person: an, kind: "job", date: "2024-05-20", need: need });
    book.add("training", COMMUNE, fields! { trainees: codes(&["medical"]), participants: 30, date: "2024-05-17" });
    book.add("certificate", COMMUNE, fields! { holder: "Lê Mai", qualification: "medical", date: "2024-05-17" });
    book.add("commune-severity", COMMUNE, fields! { severity: "type-3", from: "2024-01-01" });
    book.add("survey-result", COMMUNE, fields! { topic: "adults-know", date: "2024-05-18", asked: 10, reached: 9 });
    // Two of one day: the one made last counts, on every device.
    book.add("relapse-assessment", COMMUNE, fields! { person: an, date: "2024-05-14", result: "yes" });
    book.add("commune-severity", COMMUNE, fields! { severity: "type-1", from: "2024-01-01" });
    book.add("survey-result", COMMUNE, fields! { topic: "adults-know", date: "2024-05-18", asked: 10, reached: 1 });
    book.add("counselling-point", COMMUNE, fields! { name: "Điểm 2", place: "Trường học", from: "2024-01-01" });
    book.add("movement", COMMUNE, fields! { person: an, kind: "move", moved_on: "2024-12-30" });
    book.add("movement", NEIGHBOUR, fields! { person: an, kind: "move", moved_on: "2024-12-30" });
    book.correct(an, fields! { status: "addicted", status_since: "2024-01-01" });
    let member = fields! { team: team, name: "Lê Thị Mai", role: "collaborator", from: "2024-01-01" };
    book.add("membership", COMMUNE, member);
}

#[test]
fn a_rebuild_and_a_new_opening_derive_the_same() {
    for cipher in [None, Some(Cipher::Aegis256), Some(Cipher::ChaCha20)] {
        let book = Book::with(cipher);
        fill(&book);
        let derived = book.derived();
        assert!(derived.len() > 20, "{} rows", derived.len());
        let report = book.report_on(DISTRICT, "2024", "2025-01-01").unwrap();
        book.rebuild();
        assert_eq!(book.derived(), derived);
        let book = book.reopen(cipher);
        assert_eq!(book.derived(), derived);
        assert_eq!(book.report_on(DISTRICT, "2024", "2025-01-01").unwrap(), report);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_order_of_arrival_derives_the_same(seed in proptest::collection::vec(any::<u32>(), 128)) {
        let book = Book::plain();
        book.at_once(fill);
        let mut entries: Vec<_> = book.entries.borrow().iter().cloned().zip(&seed).collect();
        prop_assert!(entries.len() < seed.len());
        entries.sort_by_key(|(_, key)| **key);
        let other = Book::plain();
        other.at_once(|other| entries.iter().for_each(|(entry, _)| other.receive(entry)));
        prop_assert_eq!(other.derived(), book.derived());
        let reports = [&other, &book].map(|book| book.report_on(DISTRICT, "2024", "2025-01-01").unwrap());
        prop_assert_eq!(&reports[0], &reports[1]);
    }
}

#[test]
fn a_report_tells_how_far_it_is_and_stops() {
    let book = Book::plain();
    fill(&book);
    let request = book.request(DISTRICT, "2024", "2025-01-01");
    let mut heard = Vec::new();
    let whole = book.store.read(|reader| {
        report(reader, &request, &mut |done, total| {
            heard.push((done, total));
            true
        })
    });
    assert_eq!(whole.unwrap().lines.len(), 45);
    assert_eq!((heard.first(), heard.last()), (Some(&(1, 45)), Some(&(45, 45))));
    assert!(heard.is_sorted());
    let stopped = book.store.read(|reader| report(reader, &request, &mut |done, _| done < 4));
    assert!(matches!(stopped.unwrap_err(), ReportError::Stopped));
    assert_eq!(ReportError::from(StoreError::Stopped).phrase().vi, "Đã dừng lập báo cáo theo yêu cầu.");
}

#[test]
fn a_stop_is_heard_within_one_indicator() {
    let book = Book::plain();
    book.at_once(|book| {
        for _ in 0..4097 {
            book.add("patrol", COMMUNE, fields! { date: "2024-05-01" });
        }
    });
    let request = book.request(COMMUNE, "2024", "2025-01-01");
    let mut heard = Vec::new();
    let whole = book.store.read(|reader| {
        report(reader, &request, &mut |done, _| {
            heard.push(done);
            true
        })
    });
    assert_eq!(whole.unwrap().line("I24").unwrap().value.amount(), 4097);
    assert_eq!(heard.iter().filter(|done| **done == 23).count(), 2, "once within the twenty-fourth indicator");
}

#[test]
fn the_records_behind_a_number_come_in_pages() {
    let book = Book::plain();
    add_units(&book);
    let days = ["2024-07-03", "2024-07-01", "2024-07-02", "2024-07-02", "2024-09-30"];
    let made: Vec<_> = days.iter().map(|on| book.add("patrol", COMMUNE, fields! { date: *on })).collect();
    let in_order = [made[1], made[2], made[3], made[0], made[4]];
    for page in 1..=6 {
        assert_eq!(book.behind("I24", DISTRICT, "Q3/2024", page), in_order, "pages of {page}");
    }
    let request = book.request(DISTRICT, "Q3/2024", "2030-01-01");
    let unknown = book.store.read(|reader| records_behind(reader, &request, "I99", None, 10));
    assert_eq!(unknown.unwrap_err().code(), "report-no-such-indicator");
}
