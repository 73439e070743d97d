//! The long calls: verify, rebuild, report; how they are stopped, and that nothing changes then.

mod notebook_support;

use dong_hanh::forms::{Edit, Input};
use dong_hanh::notebook::{Notebook, NotebookError};
use dong_hanh::store::StoreError;
use notebook_support::*;

fn filled() -> (Place, Notebook, Village) {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 12);
    for n in 0..9 {
        village.visit(&notebook, n, &format!("lần {n}: cần vay vốn"));
    }
    let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned(), "loans".to_owned()]));
    write(&notebook, "outreach-contact", None, &[topics, number("heads", 12)]);
    let draft = notebook.correct_form(&village.people[3]).unwrap().draft;
    notebook.edit_form(&draft, &[text("full_name", "Đặng Thị Ơn")]).unwrap();
    save(&notebook, &draft).unwrap();
    let gone = notebook.history(&Village::person(&notebook, 40)).unwrap()[0].entry.clone();
    notebook.undo(&gone).unwrap();
    start(&notebook, "patrol", None, &[text("area", "Chợ Nhông")]).unwrap();
    (place, notebook, village)
}

/// Everything that the lists, cards, searches and reports answer.
fn answers(notebook: &Notebook, village: &Village) -> Vec<String> {
    let mut all = Vec::new();
    let mut add = |answer: Vec<(String, String)>| all.push(format!("{answer:?}"));
    let people = |page: dong_hanh::notebook::Page<dong_hanh::notebook::PersonItem>| {
        page.rows.into_iter().map(|row| (row.id, format!("{} {} {:?}", row.name, row.hamlet, row.due))).collect()
    };
    let rows = |page: dong_hanh::notebook::Page<dong_hanh::notebook::TimelineItem>| {
        page.rows.into_iter().map(|row| (row.record, format!("{} {} {}", row.day, row.words.vi, row.unit))).collect()
    };
    add(people(notebook.people(None, 500).unwrap()));
    add(people(notebook.search("dang", None, 500).unwrap()));
    add(rows(notebook.search_notes("vay von", None, 500).unwrap()));
    for kind in notebook.catalogue() {
        add(rows(notebook.records(kind.code, None, 500).unwrap()));
    }
    for id in village.people.iter().chain([&village.team, &village.member]) {
        add(rows(notebook.timeline(id, None, 500).unwrap()));
        let view = notebook.record(id).unwrap();
        add(view.fields.into_iter().map(|field| (field.path, field.text.vi)).collect());
    }
    let report = notebook.report("271", "9T/2024", &mut |_, _| true).unwrap();
    add(report
        .lines
        .iter()
        .map(|line| (line.indicator.clone(), format!("{:?} {:?}", line.value, line.parts)))
        .collect());
    let due = notebook.due_this_week(None, 500).unwrap().rows;
    add(due.into_iter().map(|row| (row.about, format!("{} {} {}", row.task_number, row.day, row.name))).collect());
    add(notebook.drafts().unwrap().into_iter().map(|item| (item.draft, item.kind)).collect());
    all
}

#[test]
fn every_entry_verifies_and_the_progress_adds_up() {
    let (_place, notebook, _) = filled();
    let mut heard = Vec::new();
    let verified = notebook.verify(|done, total| {
        heard.push((done, total));
        true
    });
    let verified = verified.unwrap();
    assert!(verified.faults.is_empty());
    // Three units, a team, a membership, 13 people, 9 visits, an outreach contact, a correction, an undo.
    assert_eq!((verified.sound, verified.chains), (30, 2), "one chain an audience");
    assert_eq!(heard.last(), Some(&(30, 30)));
}

#[test]
fn a_rebuild_answers_as_before() {
    let (place, notebook, village) = filled();
    let before = answers(&notebook, &village);
    let place_of = notebook.people(None, 5).unwrap().next;
    notebook.rebuild(|_, _| true).unwrap();
    assert!(answers(&notebook, &village) == before);
    assert_eq!(notebook.people(None, 5).unwrap().next, place_of, "pages that were begun go on");
    assert!(answers(&place.unlocked().unwrap(), &village) == before);
    village.visit(&notebook, 0, "sau khi dựng lại");
    assert_eq!(notebook.search_notes("dung lai", None, 9).unwrap().rows.len(), 1);
}

fn stopped<T>(answer: Result<T, NotebookError>) -> bool {
    match answer {
        Err(NotebookError::Store(StoreError::Stopped)) => true,
        Err(NotebookError::Report(error)) => error.code() == "report-stopped",
        _ => false,
    }
}

#[test]
fn a_stopped_call_says_so_and_changes_nothing() {
    let (_place, notebook, village) = filled();
    let before = answers(&notebook, &village);
    assert!(stopped(notebook.verify(|_, _| false)));
    assert!(stopped(notebook.rebuild(|_, _| false)));
    for most in 0..6 {
        let mut left = most;
        let answer = notebook.report("271", "Q3/2024", &mut |_, _| {
            left -= 1;
            left >= 0
        });
        assert!(stopped(answer));
    }
    assert!(answers(&notebook, &village) == before);
    village.visit(&notebook, 0, "");
}

/// To see it fail, let the answer stand although an entry came, or the day went on; or count each time.
#[test]
fn the_same_report_is_counted_again_only_after_a_write_or_a_day() {
    let (place, notebook, _) = filled();
    let report = |unit, period| {
        let mut steps = 0;
        let report = notebook.report(unit, period, &mut |done, total| {
            steps += 1;
            done <= total
        });
        (report.unwrap(), steps)
    };
    let (first, counted) = report("271", "9T/2024");
    assert!(counted > 40, "{counted}");
    assert_eq!(report("271", "9T/2024"), (first.clone(), 1));
    assert!(stopped(notebook.report("271", "9T/2024", &mut |_, _| false)));
    write(&notebook, "outreach-contact", None, &[codes("topics", &["hiv"]), number("heads", 7)]);
    let (second, counted) = report("271", "9T/2024");
    assert!(counted > 40 && second != first);
    for (unit, period) in [(UNIT, "9T/2024"), ("271", "Q3/2024"), ("271", "9T/2024")] {
        assert!(report(unit, period).1 > 40, "{unit} {period}");
    }
    place.clock.set("2024-10-01T01:00:00Z");
    let (later, counted) = report("271", "9T/2024");
    assert!(counted > 40 && later == second, "the period has ended");
}

#[test]
fn locking_ends_the_long_calls() {
    let (_place, notebook, village) = filled();
    let calls: [&dyn Fn() -> bool; 3] = [
        &|| stopped(notebook.verify(|_, _| lock(&notebook))),
        &|| stopped(notebook.rebuild(|_, _| lock(&notebook))),
        &|| stopped(notebook.report("271", "9T/2024", &mut |_, _| lock(&notebook))),
    ];
    for ends in calls {
        assert!(ends());
        assert!(!notebook.is_open());
        notebook.unlock_with_pin(PIN).unwrap();
    }
    assert_eq!(notebook.people(None, 500).unwrap().rows.len(), village.people.len());
}

/// Locks from within a progress callback, which itself would go on.
fn lock(notebook: &Notebook) -> bool {
    notebook.lock();
    true
}

#[test]
fn a_progress_callback_may_read() {
    let (_place, notebook, village) = filled();
    let reads = |notebook: &Notebook| {
        notebook.people(None, 5).is_ok() && notebook.timeline(&village.people[0], None, 5).is_ok()
    };
    notebook.verify(|_, _| reads(&notebook)).unwrap();
    notebook.rebuild(|_, _| reads(&notebook)).unwrap();
    notebook.report("271", "9T/2024", &mut |_, _| reads(&notebook)).unwrap();
}
