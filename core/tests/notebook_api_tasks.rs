//! The form that does each task: what it is, what it starts with, and who is offered it.

mod notebook_support;

use std::collections::BTreeMap;

use dong_hanh::forms::{Answer, FieldView, FormView};
use dong_hanh::model::Role;
use dong_hanh::notebook::{NewForm, NewNotebook, Notebook};
use dong_hanh::schedule::Task;
use dong_hanh::vault::{Cost, NewSecret};
use notebook_support::*;

fn found_as(role: Role) -> (Place, Notebook) {
    let place = Place::new();
    let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role, unit: UNIT };
    let (notebook, _) = Notebook::found(&place.folder(), place.host(), knowledge(), new).unwrap();
    (place, notebook)
}

/// A decision on one person, with these answers of the decision and of the person's row.
fn decide(notebook: &Notebook, number: &str, decision: &[(&str, &str)], person: &str, row: &[(&str, &str)]) {
    let mut answers = vec![text("number", number)];
    answers.extend(decision.iter().map(|(key, day)| text(key, day)));
    let draft = start(notebook, "management-decision", None, &answers).unwrap();
    notebook.add_row(&draft, "people").unwrap();
    let mut answers = vec![record("people[0].person", person), code("people[0].basis", "voluntary")];
    answers.extend(row.iter().map(|(key, answer)| text(&format!("people[0].{key}"), answer)));
    notebook.edit_form(&draft, &answers).unwrap();
    save(notebook, &draft).unwrap_or_else(|error| panic!("{error:?}"));
}

fn visit(notebook: &Notebook, village: &Village, person: usize, date: &str, result: &str) -> String {
    let answers = [
        record("person", &village.people[person]),
        record("visitor", &village.member),
        text("date", date),
        code("result", result),
    ];
    let mut answers = answers.to_vec();
    answers.push(match result {
        "met" => code("need_level", "high"),
        _ => code("not_met_reason", "away"),
    });
    write(notebook, "check-in-visit", None, &answers)
}

/// A notebook in which every task is due on 05/10/2026; determinations are an officer's to write.
fn busy(notebook: &Notebook, place: &Place) -> Village {
    let village = Village::settle(notebook, 10);
    place.clock.set("2026-09-10T01:00:00Z");
    let people = &village.people;
    let about = |n: usize| record("person", &people[n]);
    decide(notebook, "1/QĐ-UBND", &[("signed_on", "20/10/2025")], &people[0], &[("completed_on", "15/10/2025")]);
    for urgency in ["normal", "urgent"] {
        write(notebook, "referral", None, &[about(1), code("reason", "asks-for-help"), code("urgency", urgency)]);
    }
    visit(notebook, &village, 2, "10/09/2026", "met");
    for date in ["08/09/2026", "09/09/2026", "10/09/2026"] {
        visit(notebook, &village, 3, date, "not-met");
    }
    let proposed = |number: &str, person: &str, on: &str| {
        let days = [("signed_on", "10/09/2026"), ("reported_on", "08/09/2026"), (on, "08/09/2026")];
        decide(notebook, number, &days, person, &[("completed_on", "07/09/2026"), ("state", "proposed")]);
    };
    proposed("2/QĐ-UBND", &people[4], "reported_on");
    proposed("3/QĐ-UBND", &people[5], "proposed_on");
    let episode = [
        about(6),
        code("form", "voluntary-private"),
        text("entered_on", "01/03/2026"),
        text("ended_on", "08/09/2026"),
        code("outcome", "completed"),
        text("facility", "Cơ sở Hòa Bình"),
    ];
    write(notebook, "treatment-episode", None, &episode);
    let moved = [about(7), code("kind", "move"), text("moved_on", "09/09/2026"), text("destination", "Sơn La")];
    write(notebook, "movement", None, &moved);
    for day in 1..=10 {
        let dose = [about(8), text("date", &format!("{day:02}/09/2026")), code("status", "absent")];
        write(notebook, "methadone-dose", None, &dose);
    }
    let determination = [
        about(9),
        code("trigger", "own-request"),
        text("facility", "Trung tâm y tế Ba Vì"),
        text("date", "20/04/2026"),
        number("criteria_met", 4),
        code("result", "addicted"),
    ];
    if notebook.own().unwrap().role == Role::Manager {
        write(notebook, "addiction-determination", None, &determination);
    }
    write(notebook, "need", None, &[about(1), code("kind", "work"), code("beneficiary", "family")]);
    write(notebook, "club", None, &[text("name", "B93 Yên Bài"), text("from", "01/05/2024")]);
    let monthly = notebook.update_form(&village.team).unwrap().draft;
    notebook.edit_form(&monthly, &[code("briefings", "monthly")]).unwrap();
    save(notebook, &monthly).unwrap();
    place.clock.set("2026-10-05T01:00:00Z");
    village
}

/// A row that is due: its number, what it is about, what it follows from, the words of its button.
type Row = (u16, String, String, Option<String>);

/// One row of each task that Hôm nay or a list of work shows.
fn due(notebook: &Notebook, role: Role) -> BTreeMap<u16, Vec<Row>> {
    let today = notebook.due_this_week(None, 500).unwrap().rows.into_iter();
    let mut rows: Vec<Row> = today
        .map(|row| (row.task_number, row.about, row.source, row.action.map(|words| words.vi.to_owned())))
        .collect();
    for list in notebook.work_lists(role).unwrap() {
        let page = notebook.work_list(list.list, None, 500).unwrap().rows.into_iter();
        let due = page.filter(|row| row.task_number.is_some());
        rows.extend(due.map(|row| {
            let action = row.action.map(|words| words.vi.to_owned());
            (row.task_number.unwrap(), row.about, row.source.unwrap(), action)
        }));
    }
    let mut by_task = BTreeMap::<u16, Vec<Row>>::new();
    for row in rows {
        by_task.entry(row.0).or_default().push(row);
    }
    by_task
}

fn fields<'a>(view: &'a FormView, all: &mut Vec<&'a FieldView>) {
    for field in &view.fields {
        all.push(field);
        all.extend(field.rows.iter().flat_map(|row| &row.fields));
    }
}

fn names(field: &FieldView, id: &str) -> bool {
    matches!(&field.answer, Answer::Named(named) if named.iter().any(|named| named.id == id))
}

fn text_at(view: &FormView, path: &str) -> String {
    let mut all = Vec::new();
    fields(view, &mut all);
    let field = all.into_iter().find(|field| field.path == path).unwrap_or_else(|| panic!("no {path}"));
    match &field.answer {
        Answer::Codes(codes) => codes.join(" "),
        _ => field.text.clone(),
    }
}

/// To see it fail, take an answer out of `Task::deed`, or misspell a field there.
#[test]
fn every_task_has_its_form_and_what_the_task_tells_stands_in_it() {
    let (place, notebook) = Place::founded();
    busy(&notebook, &place);
    let rows = due(&notebook, Role::Manager);
    let numbers: Vec<u16> = rows.keys().copied().collect();
    assert_eq!(numbers, Vec::from_iter(1..=19), "every task is due");
    for (task, about, source, action) in rows.into_values().flatten() {
        let task = Task::of_number(task).unwrap();
        let started = notebook.start_task(task.number(), &about, &source);
        assert_eq!(action.as_deref(), task.deed().map(|deed| deed.words.vi), "{task:?}");
        let Some(deed) = task.deed() else {
            assert_eq!(started.unwrap_err().code(), "not-found", "{task:?} only tells");
            continue;
        };
        let view = started.unwrap_or_else(|error| panic!("{task:?}: {error}"));
        assert_eq!(view.kind, deed.kind, "{task:?}");
        let updates = notebook.record(&source).unwrap().kind == deed.kind;
        assert_eq!(view.correction, updates, "{task:?}");
        let mut all = Vec::new();
        fields(&view, &mut all);
        assert!(all.iter().any(|field| names(field, &about)), "{task:?} is not about what it should be");
        assert!(all.iter().all(|field| field.error.is_none()), "{task:?} {all:?}");
        // It is kept as any other: the draft takes answers.
        notebook.add_row(&view.draft, "no-table").unwrap_err();
        notebook.form(&view.draft).unwrap();
    }
    assert!(notebook.drafts().unwrap().is_empty(), "nothing is kept before an answer");
}

/// To see it fail, give the day of the task instead of today, or another field.
#[test]
fn what_is_known_already_is_not_asked() {
    let (place, notebook) = Place::founded();
    let village = busy(&notebook, &place);
    let rows = due(&notebook, Role::Manager);
    let begin = |task: Task| {
        let (number, about, source, _) = &rows[&task.number()][0];
        notebook.start_task(*number, about, source).unwrap()
    };
    assert_eq!(text_at(&begin(Task::Referral), "answered_on"), "05/10/2026");
    assert_eq!(text_at(&begin(Task::TransferNotice), "notified_on"), "05/10/2026");
    assert_eq!(text_at(&begin(Task::Dossier), "proposed_on"), "05/10/2026");
    assert_eq!(text_at(&begin(Task::NotMet), "reason"), "not-met");
    assert_eq!(text_at(&begin(Task::MethadoneCheck), "suspected_on"), "09/09/2026");
    let report = begin(Task::FacilityReport);
    let told = ["reported_on", "people[0].completed_on", "people[0].state"].map(|path| text_at(&report, path));
    assert_eq!(told, ["05/10/2026", "08/09/2026", "proposed"]);
    let support = begin(Task::Need);
    assert_eq!(["kind", "beneficiary"].map(|path| text_at(&support, path)), ["job", "family"]);
    assert!(!support.touched && !support.correction);
    // Saved, it takes the task off the list.
    notebook.edit_form(&support.draft, &[text("date", "05/10/2026")]).unwrap();
    save(&notebook, &support.draft).unwrap();
    assert!(!due(&notebook, Role::Manager).contains_key(&Task::Need.number()));
    let unknown = notebook.start_task(99, &village.team, &village.team).unwrap_err();
    assert_eq!(unknown.code(), "not-found");
    assert_eq!(notebook.start_task(1, "x", &village.team).unwrap_err().code(), "bad-argument");
    assert_eq!(notebook.start_task(1, &village.team, "x").unwrap_err().code(), "bad-argument");
    notebook.lock();
    assert_eq!(notebook.start_task(1, &village.team, &village.team).unwrap_err().code(), "locked");
}

/// To see it fail, show the button to whoever is shown the task.
#[test]
fn a_button_is_for_who_is_offered_the_record() {
    for (role, shown, without) in [
        (Role::Volunteer, vec![1, 7, 8, 17], vec![]),
        (Role::Leader, vec![1, 2, 3, 4, 7, 8, 17, 18, 19], vec![3, 4]),
        (Role::Supervisor, vec![18, 19], vec![18, 19]),
    ] {
        let (place, notebook) = found_as(role);
        busy(&notebook, &place);
        let rows = due(&notebook, role);
        // A volunteer has no lists of work: what is due in ten days is not shown yet.
        let late: Vec<u16> = rows.keys().copied().collect();
        assert!(late.iter().all(|task| shown.contains(task)) && late.len() + 2 >= shown.len(), "{role:?} {late:?}");
        let bare: Vec<u16> = rows.values().flatten().filter(|row| row.3.is_none()).map(|row| row.0).collect();
        assert!(bare.iter().all(|task| without.contains(task)), "{role:?} {bare:?}");
        let buttons = rows.values().flatten().filter(|row| row.3.is_some());
        assert!(buttons.into_iter().all(|row| !without.contains(&row.0)), "{role:?}");
    }
}

/// To see it fail, preset the own membership where somebody else is named.
#[test]
fn a_visit_is_the_holders_own_or_of_whom_it_is_written_for() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let other = [record("team", &village.team), text("name", "Chu Văn Lý"), text("from", "18/06/2022")];
    let other = write(&notebook, "membership", None, &other);
    let left = [
        record("team", &village.team),
        text("name", "Bạch Thị Mơ"),
        text("from", "18/06/2022"),
        text("to", "31/08/2024"),
    ];
    let left = write(&notebook, "membership", None, &left);
    let visitor = |done_by: Option<&String>| {
        let new = NewForm { kind: "check-in-visit".to_owned(), done_by: done_by.cloned(), ..NewForm::default() };
        let view = notebook.start_form(new).unwrap();
        let field = view.fields.iter().find(|field| field.path == "visitor").unwrap();
        match &field.answer {
            Answer::Named(named) => Some(named[0].id.clone()),
            _ => None,
        }
    };
    assert_eq!(visitor(None), None, "nobody said whose it is");
    notebook.set_own_membership(Some(&village.member)).unwrap();
    assert_eq!(visitor(None).as_ref(), Some(&village.member));
    assert_eq!(visitor(Some(&other)).as_ref(), Some(&other));
    notebook.set_own_membership(Some(&left)).unwrap();
    assert_eq!(visitor(None), None, "whoever left the team visits nobody");
}
