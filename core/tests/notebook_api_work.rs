//! Lists of work, the hand-over of a caseload, the report that is owed, and whose day Hôm nay shows.

mod notebook_support;

use dong_hanh::forms::{Edit, Input};
use dong_hanh::model::Role;
use dong_hanh::notebook::{DueFirst, HandOverMove, HandOverRequest, HandedOver, Notebook};
use notebook_support::*;

fn member(notebook: &Notebook, village: &Village, name: &str) -> String {
    let answers = [record("team", &village.team), text("name", name), text("from", "18/06/2022")];
    write(notebook, "membership", None, &answers)
}

#[test]
fn the_catalogue_counts_what_its_lists_hold() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 3);
    manage(&notebook, "1/QĐ-UBND", &village.people[0]);
    manage(&notebook, "2/QĐ-UBND", &village.people[1]);
    let referral = [record("person", &village.people[2]), code("reason", "agrees-to-rehab"), code("urgency", "urgent")];
    write(&notebook, "referral", None, &referral);
    for name in ["Xưởng mộc Yên Bài", "May Ba Vì"] {
        let offers = Edit::new("offers", Input::Codes(vec!["jobs".to_owned()]));
        write(&notebook, "provider", None, &[text("name", name), offers]);
    }
    let lists = notebook.work_lists(Role::Manager).unwrap();
    let count = |code: &str| lists.iter().find(|list| list.list == code).unwrap().count;
    assert_eq!((count("without-helper"), count("referrals"), count("providers"), count("findings")), (2, 1, 2, 0));
    assert!(lists.is_sorted_by_key(|list| list.count == 0), "where there is nothing to do comes last");
    for list in &lists {
        let (mut rows, mut after) = (Vec::new(), None);
        loop {
            let page = notebook.work_list(list.list, after.as_deref(), 1).unwrap();
            rows.extend(page.rows);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(rows.len() as u64, list.count, "{}", list.list);
    }
    let rows = notebook.work_list("referrals", None, 9).unwrap().rows;
    assert_eq!((rows[0].name.as_str(), rows[0].words.vi.as_str()), ("Lê Văn An", "Trả lời ngay đề nghị khẩn cấp"));
    assert_eq!(rows[0].standing.as_ref().unwrap().vi, "Hôm nay");
    let providers = notebook.work_list("providers", None, 9).unwrap().rows;
    assert_eq!((providers[0].kind, providers[0].standing.is_none()), ("provider", true));
    assert!(notebook.work_lists(Role::Volunteer).unwrap().is_empty(), "volunteers have Hôm nay");
    let of_leaders: Vec<_> = notebook.work_lists(Role::Leader).unwrap().iter().map(|list| list.list).collect();
    assert_eq!(of_leaders, ["without-helper", "high-needs", "not-met", "endings", "needs", "meetings"]);
    assert_eq!(notebook.work_list("no-such-list", None, 9).unwrap_err().code(), "not-found");
    assert_eq!(notebook.work_list("needs", Some("x"), 9).unwrap_err().code(), "bad-argument");
    assert_eq!(notebook.settle_finding("no-such-file").unwrap_err().code(), "not-found");
}

#[test]
fn a_leaving_helpers_people_go_to_others_j11() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 4);
    let leaving = &village.member;
    let (one, two) = (member(&notebook, &village, "Bạch Thị Mơ"), member(&notebook, &village, "Chu Văn Lý"));
    let mut assignments = Vec::new();
    for (n, person) in village.people.iter().enumerate() {
        manage(&notebook, &format!("{n}/QĐ-UBND"), person);
        assignments.push(assign(&notebook, person, if n == 3 { &one } else { leaving }));
    }
    let plan = notebook.hand_over(leaving).unwrap();
    assert_eq!((plan.name.as_str(), plan.people.len()), ("Phùng Thị Hạnh", 3));
    let takers: Vec<_> = plan.takers.iter().map(|taker| (taker.name.as_str(), taker.people, taker.room)).collect();
    assert_eq!(takers, [("Chu Văn Lý", 0, Some(5)), ("Bạch Thị Mơ", 1, Some(4))]);
    let suggested: Vec<_> = plan.people.iter().map(|case| case.suggested.as_deref().unwrap()).collect();
    assert_eq!(suggested, [two.as_str(), two.as_str(), one.as_str()], "whoever then helps the fewest");
    let moves = plan.people.iter().map(|case| HandOverMove {
        assignment: case.assignment.clone(),
        to: case.suggested.clone().unwrap(),
        note: Some("Thích nuôi ong".to_owned()),
    });
    let last_day = "2024-09-30".parse().unwrap();
    let request = HandOverRequest { last_day, moves: moves.collect(), reason: Some("Bàn giao".to_owned()) };
    let done = notebook.hand_over_to(request.clone()).unwrap();
    assert!(done.iter().all(|one| one.saved.is_some() && one.waits.is_none()), "{done:?}");
    let new = notebook.record(&done[0].saved.as_ref().unwrap().record).unwrap();
    let note = new.fields.iter().find(|field| field.path == "hand_over").unwrap();
    assert_eq!(note.text.vi, "Thích nuôi ong");
    let from = new.fields.iter().find(|field| field.path == "from").unwrap();
    assert_eq!(from.text.vi, "01/10/2024");
    assert_eq!(notebook.hand_over(&two).unwrap().people.len(), 2);
    assert!(notebook.drafts().unwrap().is_empty());
    // Confirmed once more: what was done is answered, and neither done again nor asked about in a draft.
    let again = notebook.hand_over_to(request).unwrap();
    let records = |done: &[HandedOver]| -> Vec<String> {
        done.iter().map(|one| one.saved.as_ref().unwrap().record.clone()).collect()
    };
    assert_eq!(records(&again), records(&done));
    assert!(notebook.drafts().unwrap().is_empty());
    assert_eq!(notebook.hand_over(&village.team).unwrap_err().code(), "not-found");
    let bad = HandOverRequest {
        last_day,
        moves: vec![HandOverMove { assignment: village.team.clone(), to: one, note: None }],
        reason: None,
    };
    assert_eq!(notebook.hand_over_to(bad).unwrap_err().code(), "not-found");
}

/// R29 looks at primary helpers only. To see it fail, start a form whatever was saved before.
#[test]
fn a_second_helper_is_handed_over_once() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let taker = member(&notebook, &village, "Bạch Thị Mơ");
    let person = &village.people[0];
    let answers = [
        record("person", person),
        record("helper", &village.member),
        code("role", "second"),
        text("from", "29/08/2024"),
    ];
    let assignment = write(&notebook, "helper-assignment", None, &answers);
    let moves = vec![HandOverMove { assignment, to: taker.clone(), note: None }];
    let last_day = "2024-09-30".parse().unwrap();
    let request = HandOverRequest { last_day, moves, reason: Some("Bàn giao".to_owned()) };
    let first = notebook.hand_over_to(request.clone()).unwrap();
    let again = notebook.hand_over_to(request).unwrap();
    assert_eq!(first[0].saved.as_ref().unwrap().record, again[0].saved.as_ref().unwrap().record);
    assert_eq!(notebook.hand_over(&taker).unwrap().people.len(), 1);
    // What is taken back is not done any more.
    notebook.undo(&again[0].saved.as_ref().unwrap().undo).unwrap();
    assert!(notebook.hand_over(&taker).unwrap().people.is_empty());
}

/// To see it fail, end each assignment before the next helper is looked up.
#[test]
fn a_hand_over_to_nobody_ends_nothing() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let taker = member(&notebook, &village, "Bạch Thị Mơ");
    let left = [
        record("team", &village.team),
        text("name", "Chu Văn Lý"),
        text("from", "18/06/2022"),
        text("to", "30/09/2024"),
    ];
    let left = write(&notebook, "membership", None, &left);
    let assignments: Vec<_> = village.people.iter().map(|person| assign(&notebook, person, &village.member)).collect();
    let last_day = "2024-09-30".parse().unwrap();
    let before = notebook.hand_over(&village.member).unwrap();
    for (bad, why) in [
        (("x", taker.as_str()), "bad-argument"),
        ((assignments[1].as_str(), "x"), "bad-argument"),
        ((assignments[1].as_str(), village.team.as_str()), "not-found"),
        ((assignments[1].as_str(), left.as_str()), "bad-argument"),
        ((village.team.as_str(), taker.as_str()), "not-found"),
    ] {
        let one = |assignment: &str, to: &str| HandOverMove {
            assignment: assignment.to_owned(),
            to: to.to_owned(),
            note: None,
        };
        let moves = vec![one(&assignments[0], &taker), one(bad.0, bad.1)];
        let request = HandOverRequest { last_day, moves, reason: Some("Bàn giao".to_owned()) };
        assert_eq!(notebook.hand_over_to(request).unwrap_err().code(), why, "{bad:?}");
        assert!(notebook.hand_over(&taker).unwrap().people.is_empty(), "{bad:?}");
        assert!(notebook.drafts().unwrap().is_empty(), "{bad:?}");
        for assignment in &assignments {
            let fields = notebook.record(assignment).unwrap().fields;
            assert!(!fields.iter().any(|field| field.path == "to" && !field.text.vi.is_empty()), "{bad:?}");
        }
    }
    assert_eq!(notebook.hand_over(&village.member).unwrap(), before);
}

#[test]
fn a_helper_over_the_limit_waits_for_a_person_j09() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 7);
    let taker = member(&notebook, &village, "Bạch Thị Mơ");
    for person in &village.people[..5] {
        assign(&notebook, person, &taker);
    }
    let assignment = assign(&notebook, &village.people[5], &village.member);
    let plan = notebook.hand_over(&village.member).unwrap();
    assert_eq!((plan.takers[0].room, plan.people[0].suggested.as_ref()), (Some(0), None), "nobody has room");
    let moves = vec![HandOverMove { assignment, to: taker.clone(), note: None }];
    let last_day = "2024-09-30".parse().unwrap();
    let done = notebook.hand_over_to(HandOverRequest { last_day, moves, reason: None }).unwrap();
    let draft = done[0].waits.as_ref().unwrap();
    let view = notebook.form(draft).unwrap();
    assert!(view.fields.iter().any(|field| field.path == "helper" && !field.warnings.is_empty()));
    save(&notebook, draft).unwrap();
    assert_eq!(notebook.hand_over(&taker).unwrap().people.len(), 6);
}

fn found_as(role: Role) -> (Place, Notebook) {
    use dong_hanh::notebook::NewNotebook;
    use dong_hanh::vault::{Cost, NewSecret};
    let place = Place::new();
    let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role, unit: UNIT };
    let (notebook, _) = Notebook::found(&place.folder(), place.host(), knowledge(), new).unwrap();
    (place, notebook)
}

/// To see it fail, show the first thing due of all, or any list that is known.
#[test]
fn a_role_is_shown_its_own_lists_and_what_is_due_first_of_its_own() {
    for (role, first) in [
        (Role::Manager, Some("Phân công người giúp đỡ")),
        (Role::Leader, Some("Phân công người giúp đỡ")),
        (Role::Volunteer, Some("Thăm hỏi")),
        (Role::Supervisor, None),
    ] {
        let (_place, notebook) = found_as(role);
        let village = Village::settle(&notebook, 1);
        manage(&notebook, "1/QĐ-UBND", &village.people[0]);
        let shown = |due: Option<DueFirst>| due.map(|due| due.task.vi);
        let card = notebook.person(&village.people[0]).unwrap();
        assert_eq!(shown(card.due).as_deref(), first, "{role:?}");
        let row = notebook.people(None, 9).unwrap().rows.remove(0);
        assert_eq!(shown(row.due).as_deref(), first, "{role:?}");
        let hit = notebook.search("an", None, 9).unwrap().rows.remove(0);
        assert_eq!(shown(hit.due).as_deref(), first, "{role:?}");
        let offered: Vec<_> = notebook.work_lists(role).unwrap().iter().map(|list| list.list).collect();
        for list in notebook.work_lists(Role::Manager).unwrap() {
            // Providers and findings are about nobody.
            let open = offered.contains(&list.list) || ["providers", "findings"].contains(&list.list);
            let answer = notebook.work_list(list.list, None, 9);
            assert_eq!(answer.as_ref().err().map(|error| error.code()), (!open).then_some("bad-argument"));
        }
    }
}

#[test]
fn a_volunteers_day_is_the_own_people() {
    let (_place, notebook) = found_as(Role::Volunteer);
    let village = Village::settle(&notebook, 2);
    for (n, person) in village.people.iter().enumerate() {
        manage(&notebook, &format!("{n}/QĐ-UBND"), person);
    }
    assign(&notebook, &village.people[1], &village.member);
    assert_eq!(notebook.own_membership().unwrap(), None);
    let names = |notebook: &Notebook| -> Vec<String> {
        notebook.today_screen(9).unwrap().due.rows.into_iter().map(|row| row.name).collect()
    };
    assert_eq!(names(&notebook).len(), 2, "until somebody says whose it is");
    notebook.set_own_membership(Some(&village.member)).unwrap();
    assert_eq!(notebook.own_membership().unwrap().as_ref(), Some(&village.member));
    assert_eq!(names(&notebook), ["Trần Văn An"]);
    let screen = notebook.today_screen(9).unwrap();
    assert_eq!((screen.summary.overdue, screen.report.is_none()), (1, true), "the report is the officer's");
    notebook.set_own_membership(None).unwrap();
    assert_eq!(names(&notebook).len(), 2);
    assert_eq!(notebook.set_own_membership(Some(&village.team)).unwrap_err().code(), "not-found");
    assert_eq!(notebook.set_own_membership(Some("x")).unwrap_err().code(), "bad-argument");
}

#[test]
fn the_report_of_the_month_is_owed_until_it_is_locked() {
    let (place, notebook) = Place::founded();
    Village::settle(&notebook, 0);
    let owed = || notebook.today_screen(9).unwrap().report.map(|report| (report.label.vi, report.standing.vi));
    let of = |period: &str, standing: &str| Some((period.to_owned(), standing.to_owned()));
    // Founded on 30/09/2024: August was before, September is due by 3/10.
    assert_eq!(owed(), of("Tháng 09/2024", "Còn 3 ngày"));
    place.clock.set("2024-10-05T01:00:00Z");
    assert_eq!(owed(), of("Tháng 09/2024", "Quá hạn 2 ngày"));
    notebook.lock_period(UNIT, "09/2024").unwrap();
    assert_eq!(owed(), None);
    place.clock.set("2024-10-28T01:00:00Z");
    assert_eq!(owed(), of("Tháng 10/2024", "Còn 6 ngày"));
}

/// To see it fail, ask whether any lock covers the month's last day.
#[test]
fn a_lock_of_another_period_or_unit_leaves_the_report_owed() {
    let (place, notebook) = Place::founded();
    Village::settle(&notebook, 0);
    place.clock.set("2024-10-05T01:00:00Z");
    let owed = || notebook.today_screen(9).unwrap().report.map(|report| report.to.to_string());
    notebook.lock_period(UNIT, "Q3/2024").unwrap();
    assert_eq!(owed().as_deref(), Some("2024-09-30"), "the quarter");
    notebook.lock_period("01", "09/2024").unwrap();
    assert_eq!(owed().as_deref(), Some("2024-09-30"), "the province");
    notebook.lock_period(UNIT, "08/2024").unwrap();
    assert_eq!(owed().as_deref(), Some("2024-09-30"), "the month before");
    notebook.lock_period(UNIT, "09/2024").unwrap();
    assert_eq!(owed(), None);
}
