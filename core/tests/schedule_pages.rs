//! The due list of a day: its order, its words, its pages, its counts.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::model::Role;
use dong_hanh::schedule::*;
use support::*;

/// What is asked for to fill Hôm nay of an officer.
fn week(today: &str) -> DueRequest {
    DueRequest::this_week(day(today), None, Role::Manager)
}

fn whole(book: &Book, today: &str) -> Vec<DueItem> {
    let rows = book.store.read(|reader| due_page(reader, &week(today), None, 100)).unwrap();
    rows.into_iter().map(|(_, item)| item).collect()
}

/// What the list of a day says of people, the assessments left out: task, standing, days late.
fn list(book: &Book, today: &str) -> Vec<(Task, String, i64)> {
    let rows = whole(book, today).into_iter().filter(|item| item.kind == "person" && item.task != Task::Assessment);
    rows.map(|item| (item.task, item.standing.vi, item.days_late)).collect()
}

fn item(task: Task, standing: &str, late: i64) -> (Task, String, i64) {
    (task, standing.to_owned(), late)
}

/// Somebody under management from 10/01/2024 to 10/01/2026, with a helper, visited on 05/12/2025.
fn book() -> Book {
    let book = Book::plain();
    let team = add_team(&book, COMMUNE, "volunteers");
    let helper = add_member(&book, COMMUNE, team);
    let (person, _) = add_managed(&book, COMMUNE, "2024-01-10");
    add_assignment(&book, COMMUNE, person, helper, "2024-01-10");
    add_visit(&book, COMMUNE, person, helper, "2025-12-05", "met");
    book
}

#[test]
fn the_words_follow_the_day_asked() {
    let book = book();
    assert_eq!(list(&book, "2025-12-10"), []);
    assert_eq!(list(&book, "2025-12-11"), [item(Task::ExpiryAlert, "Còn 30 ngày", -30)]);
    let notice = |words: &str, late| item(Task::ExpiryAlert, words, late);
    let visit = |words: &str, late| item(Task::Visit, words, late);
    assert_eq!(list(&book, "2025-12-29"), [notice("Còn 12 ngày", -12)], "the visit is due in seven days");
    assert_eq!(list(&book, "2025-12-30"), [notice("Còn 11 ngày", -11), visit("Còn 6 ngày", -6)]);
    let end = item(Task::Expiry, "Còn 5 ngày", -5);
    assert_eq!(list(&book, "2026-01-05"), [notice("Còn 5 ngày", -5), visit("Hôm nay", 0), end]);
    let end = item(Task::Expiry, "Còn 2 ngày", -2);
    assert_eq!(list(&book, "2026-01-08"), [visit("Quá hạn 3 ngày", 3), notice("Còn 2 ngày", -2), end]);
    let end = item(Task::Expiry, "Hôm nay", 0);
    assert_eq!(list(&book, "2026-01-10"), [visit("Quá hạn 5 ngày", 5), end], "the notice has done its work");
    let end = item(Task::Expiry, "Quá hạn 1 ngày", 1);
    assert_eq!(list(&book, "2026-01-11"), [visit("Quá hạn 6 ngày", 6), end]);
}

#[test]
fn the_counts_agree_with_the_list() {
    let book = book();
    add_managed(&book, NEIGHBOUR, "2025-12-02");
    let (mut most, mut notices) = (DueCounts::default(), 0);
    for today in day("2025-11-20").iter_days().take(120) {
        let counts = book.store.read(|reader| counts(reader, &week(&today.to_string()))).unwrap();
        let rows = whole(&book, &today.to_string());
        let listed = |part: fn(i64) -> bool| {
            rows.iter().filter(|item| !item.task.is_notice() && part(item.days_late)).count() as u64
        };
        let expected = DueCounts {
            overdue: listed(|late| late > 0),
            today: listed(|late| late == 0),
            this_week: listed(|late| late < 0),
        };
        assert_eq!(counts, expected, "{today}");
        most.overdue = most.overdue.max(counts.overdue);
        notices += rows.iter().filter(|item| item.task.is_notice()).count();
    }
    assert!(most.overdue == 6 && notices > 0, "{most:?}, {notices} notices");
}

#[test]
fn an_item_says_who_and_what() {
    let book = book();
    let rows = whole(&book, "2026-01-08");
    let item = rows.iter().find(|item| item.task == Task::Visit).unwrap();
    assert_eq!((item.name.as_str(), item.hamlet.as_str(), item.unit.as_str()), ("Nguyễn Văn An", "Thôn Đông", COMMUNE));
    assert_eq!((item.day, item.task.label().vi), (day("2026-01-05"), "Thăm hỏi"));
    assert_eq!(item.standing.en, "3 days overdue");
    assert!(item.helper.is_some());
    let row = book.store.read(|reader| reader.person_row(item.about)).unwrap().unwrap();
    let first = row.due[0];
    assert_eq!(
        (first.task, first.day),
        (Task::Assessment.number(), day("2025-01-10")),
        "what is due first, and no notice"
    );
}

#[test]
fn pages_neither_repeat_nor_leave_out() {
    let book = Book::plain();
    for n in 1..=9 {
        let unit = if n % 3 == 0 { NEIGHBOUR } else { COMMUNE };
        add_managed(&book, unit, &format!("2024-01-{:02}", 2 * n));
    }
    let ask = |after, limit| {
        let request = DueRequest { until: day("2026-12-31"), ..week("2024-02-07") };
        book.store.read(|reader| due_page(reader, &request, after, limit)).unwrap()
    };
    let whole: Vec<_> = ask(None, 100).into_iter().map(|(_, item)| item).collect();
    assert_eq!(whole.len(), 36, "nine people with a missing helper, a visit, an assessment and an end");
    assert!(whole.is_sorted_by_key(|item| item.day));
    for size in [1, 2, 5, 35, 36, 37] {
        let (mut paged, mut after) = (Vec::new(), None);
        loop {
            let rows = ask(after, size);
            assert!(rows.len() <= size);
            let Some((place, _)) = rows.last() else { break };
            // As an app hands it back.
            after = DuePlace::from_bytes(&place.to_bytes());
            assert_eq!(after, Some(*place));
            paged.extend(rows.into_iter().map(|(_, item)| item));
        }
        assert_eq!(paged, whole, "pages of {size}");
    }
    assert_eq!(ask(None, 0), []);
    for bad in [&b""[..], &[1], &[5; 24], &[0; 23], &[0; 25]] {
        assert_eq!(DuePlace::from_bytes(bad), None);
    }
}

#[test]
fn a_helper_sees_what_that_helper_should_do() {
    let book = book();
    let team = add_team(&book, COMMUNE, "volunteers");
    let other = add_member(&book, COMMUNE, team);
    let request = |helper| DueRequest { until: day("2026-01-05"), helper, ..week("2026-01-05") };
    let ask = |helper| book.store.read(|reader| due_page(reader, &request(helper), None, 10)).unwrap();
    let mine = ask(None).into_iter().find_map(|(_, item)| item.helper).unwrap();
    assert_eq!(ask(Some(mine)).into_iter().map(|(_, item)| item.task).collect::<Vec<_>>(), [Task::Visit]);
    assert_eq!(ask(Some(other)), []);
}
