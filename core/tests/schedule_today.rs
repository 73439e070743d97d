//! Hôm nay's order by role, and the lists of work with their pages.

#[path = "reports_support/mod.rs"]
mod support;

use dong_hanh::model::Role;
use dong_hanh::model::id::RecordId;
use dong_hanh::schedule::*;
use support::*;

const TODAY: &str = "2024-09-10";

/// What Hôm nay shows: task and days late.
fn today(book: &Book, role: Role, helper: Option<RecordId>) -> Vec<(Task, i64)> {
    let request = DueRequest::this_week(day(TODAY), helper, role);
    let rows = book.store.read(|reader| due_page(reader, &request, None, 100)).unwrap();
    rows.into_iter().map(|(_, item)| (item.task, item.days_late)).collect()
}

/// Of every sort one, in an order of writing that is none of the list's.
fn book() -> (Book, RecordId) {
    let book = Book::plain();
    let team = add_team(&book, COMMUNE, "volunteers");
    let helper = add_member(&book, COMMUNE, team);
    // A visit today, late by 20 days, and in five days; the one late without a helper.
    for (signed, assigned) in [("2024-08-10", true), ("2024-07-21", false), ("2024-08-15", true)] {
        let (person, _) = add_managed(&book, COMMUNE, signed);
        if assigned {
            add_assignment(&book, COMMUNE, person, helper, signed);
        }
    }
    let person = add_person(&book, COMMUNE, "Đặng Thị Ý");
    add_assignment(&book, COMMUNE, person, helper, "2024-08-01");
    let visit = add_visit(&book, COMMUNE, person, helper, "2024-09-05", "met");
    book.correct(visit, fields! { need_level: "high" });
    let other = add_person(&book, COMMUNE, "Lê Ân");
    for (urgency, date) in [("normal", "2024-09-09"), ("urgent", "2024-09-10")] {
        let fields = fields! { person: other, reason: "asks-for-help", urgency: urgency, to: "officer", date: date };
        book.add("referral", COMMUNE, fields);
    }
    book.add("club", COMMUNE, fields! { name: "B93", kind: "b93", from: "2024-09-01" });
    (book, helper)
}

#[test]
fn the_order_is_referrals_and_high_needs_then_the_most_overdue_then_today_then_the_week() {
    let (book, helper) = book();
    let manager = [
        (Task::UrgentReferral, 0),
        (Task::Referral, -2),
        (Task::HighNeed, -2),
        // Late, the most first: no helper since 28/7, the visit of 21/8.
        (Task::MissingHelper, 44),
        (Task::Visit, 20),
        (Task::Visit, 0),
        (Task::Visit, -5),
        (Task::ClubMeeting, -5),
    ];
    assert_eq!(today(&book, Role::Manager, None), manager);
    let of_leaders = |(task, _): &&(Task, i64)| task.is_for(Role::Leader);
    assert_eq!(today(&book, Role::Leader, None), manager.iter().filter(of_leaders).copied().collect::<Vec<_>>());
    assert!(!today(&book, Role::Leader, None).iter().any(|(task, _)| *task == Task::Referral));
    let own = [(Task::HighNeed, -2), (Task::Visit, 0), (Task::Visit, -5)];
    assert_eq!(today(&book, Role::Volunteer, Some(helper)), own, "the own people only");
    let stranger = add_member(&book, COMMUNE, add_team(&book, COMMUNE, "volunteers"));
    assert_eq!(today(&book, Role::Volunteer, Some(stranger)), []);
}

#[test]
fn pages_of_today_join_without_a_seam() {
    let (book, _) = book();
    let request = DueRequest::this_week(day(TODAY), None, Role::Manager);
    let whole = book.store.read(|reader| due_page(reader, &request, None, 100)).unwrap();
    for size in 1..=whole.len() + 1 {
        let (mut paged, mut after) = (Vec::new(), None);
        loop {
            let page = book.store.read(|reader| due_page(reader, &request, after, size)).unwrap();
            let Some((place, _)) = page.last() else { break };
            after = Some(*place);
            paged.extend(page);
        }
        assert_eq!(paged, whole, "pages of {size}");
    }
}

#[test]
fn a_list_of_work_holds_its_sort_and_goes_on_where_a_page_ended() {
    let (book, _) = book();
    for n in 1..=7 {
        add_managed(&book, COMMUNE, &format!("2024-08-{:02}", 2 * n));
    }
    let read = |list, after, limit| book.store.read(|r| work_page(r, list, day(TODAY), after, limit)).unwrap();
    let tasks = |list: WorkList| -> Vec<Task> { read(list, None, 100).iter().map(|(_, item)| item.task).collect() };
    assert_eq!(tasks(WorkList::Referrals), [Task::UrgentReferral, Task::Referral]);
    assert_eq!(tasks(WorkList::HighNeeds), [Task::HighNeed]);
    assert_eq!(tasks(WorkList::Meetings), [Task::ClubMeeting, Task::Briefing]);
    assert_eq!(tasks(WorkList::WithoutHelper), [Task::MissingHelper; 8]);
    assert_eq!(tasks(WorkList::Methadone), []);
    for list in WorkList::ALL {
        let whole = read(list, None, 100);
        let count = book.store.read(|reader| work_count(reader, list, day(TODAY))).unwrap();
        assert_eq!(count, whole.len() as u64, "{list:?}");
        for size in [1, 3, 8, 9] {
            let (mut paged, mut after) = (Vec::new(), None);
            loop {
                let page = read(list, after, size);
                let Some((place, _)) = page.last() else { break };
                after = WorkPlace::from_bytes(&place.to_bytes());
                paged.extend(page);
            }
            assert_eq!(paged, whole, "{list:?} in pages of {size}");
        }
    }
    // A row that went meanwhile neither repeats nor hides another.
    let first = read(WorkList::WithoutHelper, None, 3);
    book.undo(first[2].1.source);
    let rest = read(WorkList::WithoutHelper, Some(first[2].0), 100);
    assert_eq!(rest.len(), 5);
}

/// A number beyond what is counted reads as that many and no more.
#[test]
fn what_is_due_is_counted_up_to_a_hundred() {
    let book = Book::plain();
    book.at_once(|book| {
        for _ in 0..110 {
            let person = add_person(book, COMMUNE, "Nguyễn Văn An");
            let fields =
                fields! { person: person, reason: "health", urgency: "normal", to: "officer", date: "2024-09-01" };
            book.add("referral", COMMUNE, fields);
        }
    });
    let request = DueRequest::this_week(day(TODAY), None, Role::Manager);
    let counted = book.store.read(|reader| counts(reader, &request)).unwrap();
    assert_eq!((counted.overdue, counted.today), (MOST_COUNTED as u64, 0));
    let listed = book.store.read(|reader| work_count(reader, WorkList::Referrals, day(TODAY))).unwrap();
    assert_eq!(listed, MOST_COUNTED as u64);
}
