//! What is due: visits, a missing helper, the end of a management, and how they move with the records.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::model::Value;
use dong_hanh::model::id::RecordId;
use dong_hanh::schedule::*;
use support::*;

/// Everything that is stored as due: person, task and day.
fn due(book: &Book) -> Vec<(Task, String)> {
    let of_people = book.due().into_iter().filter(|row| row.kind == "person");
    of_people.map(|row| (Task::of_number(row.due.task).unwrap(), row.due.day.to_string())).collect()
}

/// The day of one task, if it is due.
fn day_of(book: &Book, task: Task) -> Option<String> {
    let days: Vec<_> = due(book).into_iter().filter(|(found, _)| *found == task).map(|(_, day)| day).collect();
    assert!(days.len() <= 1, "{days:?}");
    days.into_iter().next()
}

fn visit_day(book: &Book) -> String {
    day_of(book, Task::Visit).unwrap()
}

/// A member of a team, and a person under management from 10/01/2024 to 10/01/2026.
fn book() -> (Book, RecordId, RecordId, RecordId) {
    let book = Book::plain();
    let team = add_team(&book, COMMUNE, "volunteers");
    let helper = add_member(&book, COMMUNE, team);
    let (person, decision) = add_managed(&book, COMMUNE, "2024-01-10");
    (book, helper, person, decision)
}

fn set_row(book: &Book, decision: RecordId, row: Value) {
    book.correct(decision, fields! { people: Value::List(vec![row]) });
}

#[test]
fn a_new_management_has_five_things_due() {
    let (book, ..) = book();
    let expected = [
        (Task::MissingHelper, "2024-01-17"),
        (Task::Visit, "2024-02-10"),
        (Task::Assessment, "2025-01-10"),
        (Task::Expiry, "2026-01-10"),
        (Task::ExpiryAlert, "2025-12-11"),
    ];
    assert_eq!(due(&book), expected.map(|(task, day)| (task, day.to_owned())));
}

#[test]
fn a_visit_moves_the_next_and_undo_moves_it_back() {
    let (book, helper, person, _) = book();
    let visit = add_visit(&book, COMMUNE, person, helper, "2024-02-05", "met");
    assert_eq!(visit_day(&book), "2024-03-07");
    book.correct(visit, fields! { date: "2024-02-06" });
    assert_eq!(visit_day(&book), "2024-03-08");
    book.undo(visit);
    assert_eq!(visit_day(&book), "2024-03-07");
    add_visit(&book, COMMUNE, person, helper, "2024-01-20", "met");
    assert_eq!(visit_day(&book), "2024-03-07", "an earlier visit told later moves nothing");
    let later = add_visit(&book, COMMUNE, person, helper, "2024-03-01", "not-met");
    assert_eq!(visit_day(&book), "2024-04-01", "somebody went, met or not");
    book.undo(later);
    assert_eq!(visit_day(&book), "2024-03-07");
    book.correct(visit, fields! { next_visit: "2024-03-20" });
    assert_eq!(visit_day(&book), "2024-03-20", "as agreed");
    let beyond = add_visit(&book, COMMUNE, person, helper, "2044-02-05", "met");
    assert_eq!(visit_day(&book), "2024-03-20", "a slip of the pen takes nobody off the list");
    book.undo(beyond);
    let other = add_person(&book, COMMUNE, "Đỗ Ý");
    add_visit(&book, COMMUNE, other, helper, "2024-03-19", "met");
    assert_eq!(visit_day(&book), "2024-03-20", "somebody else's visit");
}

#[test]
fn a_helper_is_missing_until_assigned_and_again_after_leaving() {
    let (book, helper, person, _) = book();
    let missing = || day_of(&book, Task::MissingHelper);
    assert_eq!(missing().as_deref(), Some("2024-01-17"));
    let assignment = add_assignment(&book, COMMUNE, person, helper, "2024-01-12");
    assert_eq!(missing(), None);
    book.correct(assignment, fields! { to: "2024-06-15" });
    assert_eq!(missing().as_deref(), Some("2024-06-23"), "seven days from the first day without");
    let next = add_assignment(&book, COMMUNE, person, helper, "2024-06-20");
    assert_eq!(missing(), None);
    book.undo(next);
    assert_eq!(missing().as_deref(), Some("2024-06-23"));
    book.undo(assignment);
    assert_eq!(missing(), None);
    // The helper leaves the team, the assignment says nothing of it.
    book.correct(helper, fields! { to: "2024-05-31" });
    assert_eq!(missing().as_deref(), Some("2024-06-08"));
    book.undo(helper);
    assert_eq!(missing(), None);
    book.correct(assignment, fields! { to: "2026-01-10" });
    assert_eq!(missing(), None, "helped to the end");
}

#[test]
fn a_visit_is_the_primary_helpers() {
    let (book, helper, person, _) = book();
    let team = add_team(&book, COMMUNE, "volunteers");
    let second = add_member(&book, COMMUNE, team);
    let who = || book.due().into_iter().find(|row| row.due.task == Task::Visit.number()).unwrap().due.who;
    assert_eq!(who(), None);
    let assignment = add_assignment(&book, COMMUNE, person, second, "2024-01-20");
    book.correct(assignment, fields! { role: "second" });
    assert_eq!(who(), Some(second));
    let primary = add_assignment(&book, COMMUNE, person, helper, "2024-01-12");
    assert_eq!(who(), Some(helper));
    book.correct(primary, fields! { to: "2024-02-09" });
    assert_eq!(who(), Some(second), "on the day it is due");
}

/// Whose the visit of 10/02/2024 is, as somebody sees it who asks on that day.
fn whose_visit(book: &Book, today: &str) -> Option<RecordId> {
    let mut rows = book.due_shown_on(Some(day(today)));
    rows.retain(|row| row.due.task == Task::Visit.number());
    assert_eq!(rows.len(), 1, "one row on every day");
    rows.remove(0).due.who
}

/// To see it fail, give what is due to the helper of the day and look no further, or to whoever comes last and no sooner.
#[test]
fn a_visit_due_before_the_hand_over_passes_on_to_the_next_helper() {
    let (book, helper, person, _) = book();
    let team = add_team(&book, COMMUNE, "volunteers");
    let (next, last) = (add_member(&book, COMMUNE, team), add_member(&book, COMMUNE, team));
    let old = add_assignment(&book, COMMUNE, person, helper, "2024-01-12");
    book.correct(old, fields! { to: "2024-02-20" });
    assert_eq!(whose_visit(&book, "2024-03-01"), Some(helper), "nobody follows yet");
    let new = add_assignment(&book, COMMUNE, person, next, "2024-02-21");
    assert_eq!(whose_visit(&book, "2024-01-20"), Some(helper), "a hand-over recorded ahead takes nothing away");
    assert_eq!(whose_visit(&book, "2024-02-20"), Some(helper));
    assert_eq!(whose_visit(&book, "2024-02-21"), Some(next));
    book.correct(new, fields! { to: "2024-03-10" });
    assert_eq!(whose_visit(&book, "2024-04-01"), Some(next), "whoever ends last");
    let third = add_assignment(&book, COMMUNE, person, last, "2024-04-01");
    assert_eq!(whose_visit(&book, "2024-03-10"), Some(next));
    assert_eq!(whose_visit(&book, "2024-03-11"), Some(last), "over a gap as well");
    // One that ends before it begins helps on no day.
    book.correct(third, fields! { to: "2024-03-31" });
    assert_eq!(whose_visit(&book, "2024-04-01"), Some(next));
    book.undo(third);
    book.undo(new);
    book.undo(old);
    // The helper leaves the team and the assignment says nothing of it.
    book.correct(helper, fields! { to: "2024-02-20" });
    assert_eq!(whose_visit(&book, "2024-02-20"), Some(helper));
    assert_eq!(whose_visit(&book, "2024-02-21"), Some(next));
}

/// To see it fail, look at the due day only.
#[test]
fn a_visit_is_of_whoever_is_assigned_after_the_due_day() {
    let (book, helper, person, _) = book();
    let team = add_team(&book, COMMUNE, "volunteers");
    let later = add_member(&book, COMMUNE, team);
    let late = add_assignment(&book, COMMUNE, person, later, "2024-03-15");
    let on_the_day = |book: &Book| whose_visit(book, "2024-02-10");
    assert_eq!(on_the_day(&book), Some(later));
    let second = add_assignment(&book, COMMUNE, person, helper, "2024-03-01");
    assert_eq!(on_the_day(&book), Some(helper), "the first who begins");
    book.correct(second, fields! { from: "2024-03-15", role: "second" });
    assert_eq!(on_the_day(&book), Some(later), "of two who begin together the primary one");
    book.correct(late, fields! { from: "2024-01-12", to: "2024-02-09" });
    assert_eq!(on_the_day(&book), Some(helper), "and not who left before it");
}

#[test]
fn suspended_closed_dead_and_unknown_people() {
    let (book, _, person, decision) = book();
    let row = |state: &str| managed(person, "2024-01-10", "2026-01-10", state);
    let end = [(Task::Expiry, "2026-01-10".to_owned()), (Task::ExpiryAlert, "2025-12-11".to_owned())];
    set_row(&book, decision, row("suspended"));
    assert_eq!(due(&book), end, "no visit and no helper while suspended");
    for state in ["proposed", "completed", "moved-away", "relapsed", "imprisoned", "reform-school", "dead-or-missing"] {
        set_row(&book, decision, row(state));
        assert!(due(&book).is_empty(), "{state}");
    }
    let mut resumed = match row("active") {
        Value::Row(fields) => fields,
        _ => unreachable!(),
    };
    resumed.set("state_since", Some(text("2024-05-02")));
    set_row(&book, decision, Value::Row(resumed));
    assert_eq!(visit_day(&book), "2024-06-02", "visits count anew when the management is active again");
    for status in ["dead", "missing"] {
        book.correct(person, fields! { status: status });
        assert!(due(&book).is_empty(), "{status}");
        book.undo(person);
        assert_eq!(due(&book).len(), 5);
    }
    book.undo(decision);
    assert!(due(&book).is_empty(), "the last state again: dead or missing");
}

#[test]
fn a_decision_or_person_taken_back_leaves_nothing_due() {
    let (book, _, person, decision) = book();
    book.undo(decision);
    assert!(due(&book).is_empty());
    let (other, _) = add_managed(&book, COMMUNE, "2024-01-10");
    assert_eq!(due(&book).len(), 5);
    book.undo(other);
    assert!(due(&book).is_empty(), "nothing about people whose own record is gone");
    assert!(book.store.read(|reader| reader.person_row(person)).unwrap().unwrap().due.is_empty());
}

#[test]
fn two_decisions_for_one_person_ask_for_one_visit() {
    let (book, _, person, _) = book();
    let row = managed(person, "2024-01-20", "2025-01-20", "active");
    add_decision(&book, COMMUNE, "2024-01-20", vec![row]);
    assert_eq!(visit_day(&book), "2024-02-10");
    assert_eq!(day_of(&book, Task::MissingHelper).unwrap(), "2024-01-17");
    assert_eq!(due(&book).iter().filter(|(task, _)| *task == Task::Expiry).count(), 2);
}

#[test]
fn no_visit_is_due_after_the_end() {
    let (book, helper, person, _) = book();
    add_visit(&book, COMMUNE, person, helper, "2025-12-10", "met");
    assert_eq!(visit_day(&book), "2026-01-10", "on the last day it is");
    add_visit(&book, COMMUNE, person, helper, "2025-12-11", "met");
    assert_eq!(day_of(&book, Task::Visit), None);
    assert_eq!(day_of(&book, Task::Expiry).unwrap(), "2026-01-10");
}

#[test]
fn the_count_starts_with_the_signature_where_it_is_later() {
    let book = Book::plain();
    let person = add_person(&book, COMMUNE, "Nguyễn Văn An");
    add_decision(&book, COMMUNE, "2024-03-01", vec![managed(person, "2024-01-10", "2026-01-10", "active")]);
    assert_eq!(visit_day(&book), "2024-04-01");
    assert_eq!(day_of(&book, Task::MissingHelper).unwrap(), "2024-03-08");
}
