//! What becomes due by each kind of record, and what takes it off the list again.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::model::Value;
use dong_hanh::schedule::*;
use support::*;

#[test]
fn a_referral_waits_until_it_is_answered() {
    let (book, person) = book_of_one();
    let referral = |urgency: &str| {
        fields! { person: person, reason: "in-danger", urgency: urgency, to: "officer", date: "2024-09-05" }
    };
    let urgent = book.add("referral", COMMUNE, referral("urgent"));
    book.add("referral", COMMUNE, referral("normal"));
    assert_due(&book, Task::UrgentReferral, &["2024-09-05"]);
    assert_due(&book, Task::Referral, &["2024-09-08"]);
    book.correct(urgent, fields! { answered_on: "2024-09-05", outcome: "taken-up" });
    assert_due(&book, Task::UrgentReferral, &[]);
    assert_due(&book, Task::Referral, &["2024-09-08"]);
    book.correct(person, fields! { status: "dead" });
    assert_due(&book, Task::Referral, &[]);
}

#[test]
fn a_need_waits_until_it_is_closed_or_supported() {
    let (book, person) = book_of_one();
    let need = book.add("need", COMMUNE, fields! { person: person, kind: "work", date: "2024-09-01" });
    assert_due(&book, Task::Need, &["2024-10-01"]);
    let other = add_person(&book, COMMUNE, "Nguyễn Thị Bình");
    let support = fields! { person: other, need: need, kind: "job", date: "2024-09-10", outcome: "going" };
    let support = book.add("support", COMMUNE, support);
    assert_due(&book, Task::Need, &[]);
    book.undo(support);
    assert_due(&book, Task::Need, &["2024-10-01"]);
    book.correct(need, fields! { closed_on: "2024-09-20", outcome: "withdrawn" });
    assert_due(&book, Task::Need, &[]);
}

#[test]
fn a_high_need_comes_first_until_something_is_done() {
    let (book, person) = book_of_one();
    let team = add_team(&book, COMMUNE, "volunteers");
    let helper = add_member(&book, COMMUNE, team);
    add_assignment(&book, COMMUNE, person, helper, "2024-01-01");
    let visit = add_visit(&book, COMMUNE, person, helper, "2024-09-01", "met");
    assert_due(&book, Task::HighNeed, &[]);
    book.correct(visit, fields! { need_level: "high" });
    assert_due(&book, Task::HighNeed, &["2024-09-08"]);
    assert_eq!(book.due()[0].due.who, Some(helper));
    add_visit(&book, COMMUNE, person, helper, "2024-09-03", "not-met");
    assert_due(&book, Task::HighNeed, &["2024-09-08"]);
    for (kind, fields) in [
        ("support", fields! { person: person, kind: "money", date: "2024-09-02", outcome: "done" }),
        ("referral", fields! { person: person, reason: "health", urgency: "normal", date: "2024-09-02" }),
        ("counselling", fields! { person: person, date: "2024-09-02" }),
    ] {
        let done = book.add(kind, COMMUNE, fields);
        assert_due(&book, Task::HighNeed, &[]);
        book.undo(done);
        assert_due(&book, Task::HighNeed, &["2024-09-08"]);
    }
    let later = add_visit(&book, COMMUNE, person, helper, "2024-09-04", "met");
    book.correct(later, fields! { need_level: "low" });
    assert_due(&book, Task::HighNeed, &[]);
}

/// Fails when somebody whose every file is closed stays on the lists of those who visit.
#[test]
fn what_visits_found_ends_with_the_last_file() {
    let (book, person) = book_of_one();
    let team = add_team(&book, COMMUNE, "volunteers");
    let helper = add_member(&book, COMMUNE, team);
    let rows = |state: &str| vec![managed(person, "2024-01-01", "2026-01-01", state)];
    let decision = add_decision(&book, COMMUNE, "2024-01-01", rows("active"));
    let visit = add_visit(&book, COMMUNE, person, helper, "2024-09-01", "met");
    book.correct(visit, fields! { need_level: "high" });
    assert_due(&book, Task::HighNeed, &["2024-09-08"]);
    book.correct(decision, fields! { people: Value::List(rows("relapsed")) });
    assert_due(&book, Task::HighNeed, &[]);
    let other = add_decision(&book, COMMUNE, "2024-08-01", rows("suspended"));
    assert_due(&book, Task::HighNeed, &["2024-09-08"]);
    book.undo(other);
    for day in ["2024-09-02", "2024-09-03", "2024-09-04"] {
        add_visit(&book, COMMUNE, person, helper, day, "not-met");
    }
    assert_due(&book, Task::NotMet, &[]);
    book.correct(decision, fields! { people: Value::List(rows("active")) });
    assert_due(&book, Task::NotMet, &["2024-09-07"]);
}

#[test]
fn three_visits_that_met_nobody_are_the_officers() {
    let (book, person) = book_of_one();
    let team = add_team(&book, COMMUNE, "volunteers");
    let helper = add_member(&book, COMMUNE, team);
    for date in ["2024-07-01", "2024-08-01"] {
        add_visit(&book, COMMUNE, person, helper, date, "not-met");
    }
    assert_due(&book, Task::NotMet, &[]);
    let third = add_visit(&book, COMMUNE, person, helper, "2024-09-01", "not-met");
    assert_due(&book, Task::NotMet, &["2024-09-04"]);
    book.correct(third, fields! { result: "refused" });
    assert_due(&book, Task::NotMet, &[]);
    book.undo(third);
    let referral = fields! { person: person, reason: "not-met", urgency: "normal", to: "officer", date: "2024-09-01" };
    book.add("referral", COMMUNE, referral);
    assert_due(&book, Task::NotMet, &[]);
    assert_due(&book, Task::Referral, &["2024-09-04"]);
}

#[test]
fn a_move_is_told_to_the_new_commune() {
    let (book, person) = book_of_one();
    let moved = |on: &str| fields! { person: person, kind: "move", moved_on: on };
    let old = book.add("movement", COMMUNE, moved("2022-03-04"));
    assert_due(&book, Task::TransferNotice, &["2022-03-11"]);
    assert_eq!(note(&book, Task::TransferNotice), Some(Note::WeekendsOnly), "2022 has no table");
    book.correct(old, fields! { notified_on: "2022-03-10" });
    book.add("movement", COMMUNE, moved("2026-09-04"));
    assert_due(&book, Task::TransferNotice, &["2026-09-05"]);
}

/// To see it fail, take "[C]" out of a source in `core/data/rulesets.toml`.
#[test]
fn a_day_that_no_text_gives_says_that_it_is_ours() {
    let (book, ..) = book_of_one();
    let (person, _) = add_managed(&book, COMMUNE, "2024-01-10");
    for task in [Task::Visit, Task::MissingHelper, Task::Assessment] {
        assert_eq!(note(&book, task), Some(Note::Ours), "{task:?}");
    }
    assert_eq!(note(&book, Task::Expiry), None, "the end of the term is the decision's");
    let team = add_team(&book, COMMUNE, "volunteers");
    assert_eq!(note(&book, Task::Briefing), Some(Note::Ours));
    book.correct(team, fields! { briefings: "monthly" });
    assert_eq!(note(&book, Task::Briefing), None, "the team said so itself");
    let helper = add_member(&book, COMMUNE, team);
    let visit = add_visit(&book, COMMUNE, person, helper, "2024-02-01", "met");
    assert_eq!((days(&book, Task::Visit), note(&book, Task::Visit)), (vec!["2024-03-03".to_owned()], Some(Note::Ours)));
    book.correct(visit, fields! { next_visit: "2024-03-20" });
    assert_eq!((days(&book, Task::Visit), note(&book, Task::Visit)), (vec!["2024-03-20".to_owned()], None));
    let club = book.add("club", COMMUNE, fields! { name: "CLB B93", kind: "b93", from: "2024-01-01" });
    assert_eq!(note(&book, Task::ClubMeeting), Some(Note::Ours));
    let own = Value::List(vec![Value::Row(fields! { day_of_month: 5 })]);
    book.correct(club, fields! { meeting_days: own });
    assert_eq!(note(&book, Task::ClubMeeting), None);
}

#[test]
fn an_assessment_is_due_each_year_and_before_the_end() {
    let (book, ..) = book_of_one();
    let (person, _) = add_managed(&book, COMMUNE, "2024-01-10");
    assert_due(&book, Task::Assessment, &["2025-01-10"]);
    let assessed =
        book.add("relapse-assessment", COMMUNE, fields! { person: person, date: "2025-01-08", result: "no" });
    assert_due(&book, Task::Assessment, &["2025-12-11"]);
    book.correct(assessed, fields! { date: "2025-12-01" });
    assert_due(&book, Task::Assessment, &[]);
}

/// The book's records are written on 01/06/2024: a club of before is counted from then.
#[test]
fn clubs_and_teams_have_their_own_days() {
    let book = Book::plain();
    let meeting_days = |days: &[i64]| {
        let row = |day: &i64| Value::Row(fields! { day_of_month: Value::Int(*day) });
        Value::List(days.iter().map(row).collect())
    };
    let club = book.add("club", COMMUNE, fields! { name: "B93 Trung Phụng", kind: "b93", from: "2016-05-01" });
    assert_due(&book, Task::ClubMeeting, &["2024-06-15"]);
    book.correct(club, fields! { meeting_days: meeting_days(&[5, 20]) });
    assert_due(&book, Task::ClubMeeting, &["2024-06-05"]);
    let row = &book.due()[0];
    assert_eq!((row.about, row.kind.as_str(), row.name.as_str()), (club, "club", "B93 Trung Phụng"));
    let meeting =
        book.add("club-meeting", COMMUNE, fields! { club: club, date: "2024-06-06", attendees: Value::Int(12) });
    assert_due(&book, Task::ClubMeeting, &["2024-06-20"]);
    let other = book.add("club", COMMUNE, fields! { name: "Bạn giúp bạn", kind: "friends-help", from: "2024-06-10" });
    assert_due(&book, Task::ClubMeeting, &["2024-06-20"]);
    book.correct(meeting, fields! { club: other });
    assert_due(&book, Task::ClubMeeting, &["2024-06-05"]);
    book.correct(club, fields! { to: "2024-06-01" });
    assert_due(&book, Task::ClubMeeting, &[]);

    let team = add_team(&book, COMMUNE, "volunteers");
    assert_due(&book, Task::Briefing, &["2024-09-30"]);
    let held = book.add("briefing", COMMUNE, fields! { team: team, date: "2024-06-10", attendees: Value::Int(9) });
    assert_due(&book, Task::Briefing, &["2024-09-30"]);
    book.correct(team, fields! { briefings: "monthly" });
    assert_due(&book, Task::Briefing, &["2024-07-31"]);
    let leader = add_member(&book, COMMUNE, team);
    book.correct(leader, fields! { role: "leader" });
    let row = book.due().into_iter().find(|row| row.due.task == Task::Briefing.number()).unwrap();
    assert_eq!((row.due.who, row.name.as_str()), (Some(leader), "Đội 1"));
    book.undo(held);
    assert_due(&book, Task::Briefing, &["2024-06-30"]);
    book.correct(team, fields! { to: "2024-06-20" });
    assert_due(&book, Task::Briefing, &[]);
}

#[test]
fn a_rebuild_gives_equal_rows() {
    let (book, person) = book_of_one();
    book.add("referral", COMMUNE, fields! { person: person, reason: "health", urgency: "urgent", date: "2024-09-05" });
    book.add("club", COMMUNE, fields! { name: "B93", kind: "b93", from: "2024-01-01" });
    add_team(&book, COMMUNE, "volunteers");
    add_managed(&book, COMMUNE, "2024-01-10");
    let before = book.derived();
    assert!(before.len() > 7, "{before:#?}");
    book.rebuild();
    assert_eq!(book.derived(), before);
}
