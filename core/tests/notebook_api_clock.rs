//! A phone's clock may stand years behind or ahead. Nothing is lost by it, and it heals.

mod notebook_support;

use dong_hanh::forms::{Edit, FormView, Input};
use dong_hanh::notebook::{NewForm, NotSaved, Notebook};
use notebook_support::*;

fn date(view: &FormView) -> String {
    view.fields.iter().find(|field| field.path == "date").unwrap().text.clone()
}

fn preset(notebook: &Notebook) -> String {
    let view = notebook.start_form(NewForm { kind: "check-in-visit".to_owned(), ..NewForm::default() }).unwrap();
    date(&view)
}

fn visit(village: &Village, day: Option<&str>) -> Vec<Edit> {
    let mut answers =
        vec![record("person", &village.people[0]), record("visitor", &village.member), code("result", "met")];
    answers.extend(day.map(|day| text("date", day)));
    answers
}

/// Whether a visit of that day is stopped as lying in the future (R32), or only warned of.
fn future(notebook: &Notebook, village: &Village, day: &str) -> Option<&'static str> {
    let draft = start(notebook, "check-in-visit", None, &visit(village, Some(day))).unwrap();
    let answer = match notebook.save_form(&draft) {
        Err(NotSaved::Errors(problems)) => problems.iter().any(|p| p.code == "R32").then_some("stopped"),
        Err(NotSaved::Warnings(warnings)) => warnings.iter().any(|w| w.rule == "R32").then_some("warned"),
        other => panic!("R34 warns at least: {other:?}"),
    };
    notebook.discard_draft(&draft).unwrap();
    answer
}

fn sound(notebook: &Notebook) -> u64 {
    let verified = notebook.verify(|_, _| true).unwrap();
    assert!(verified.faults.is_empty(), "{:?}", verified.faults);
    verified.sound
}

#[test]
fn a_clock_set_to_2015_dates_by_the_last_own_record_and_only_warns_of_the_future() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    assert_eq!(future(&notebook, &village, "01/10/2024"), Some("stopped"));
    place.clock.set("2015-01-01T01:00:00Z");
    for _ in 0..2 {
        assert_eq!(preset(&notebook), "30/09/2024");
        assert_eq!(future(&notebook, &village, "01/10/2024"), Some("warned"));
        write(&notebook, "check-in-visit", None, &visit(&village, None));
    }
    let late = write(&notebook, "check-in-visit", None, &visit(&village, Some("03/10/2024")));
    // Seen later, corrected later: whatever the clock said.
    place.clock.set("2014-01-01T01:00:00Z");
    let draft = notebook.correct_form(&late).unwrap().draft;
    notebook.edit_form(&draft, &[text("note", "gặp ở chợ")]).unwrap();
    save(&notebook, &draft).unwrap();
    place.clock.set("2024-10-05T01:00:00Z");
    assert_eq!(preset(&notebook), "05/10/2024");
    assert_eq!(future(&notebook, &village, "06/10/2024"), Some("stopped"));
    let history = notebook.history(&late).unwrap();
    assert_eq!(history.iter().map(|item| item.did).collect::<Vec<_>>(), ["create", "correct"]);
    assert_eq!(history[1].written_at.to_rfc3339(), "2014-01-01T01:00:00+00:00");
    assert_eq!(notebook.search_notes("cho", None, 9).unwrap().rows[0].record, late);
    assert_eq!(notebook.timeline(&village.people[0], None, 9).unwrap().rows.len(), 3);
    assert_eq!(sound(&notebook), 10);
}

#[test]
fn a_clock_set_to_2040_and_back_dates_right_again_after_one_save() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    place.clock.set("2040-06-15T01:00:00Z");
    assert_eq!(preset(&notebook), "15/06/2040");
    let wrong = write(&notebook, "check-in-visit", None, &visit(&village, None));
    place.clock.set("2024-10-01T01:00:00Z");
    assert_eq!(preset(&notebook), "15/06/2040", "which of the two days is right, only a person knows");
    assert_eq!(future(&notebook, &village, "16/06/2040"), Some("warned"));
    let draft = notebook.correct_form(&wrong).unwrap().draft;
    notebook.edit_form(&draft, &[text("date", "01/10/2024")]).unwrap();
    save(&notebook, &draft).unwrap();
    assert_eq!(preset(&notebook), "01/10/2024");
    assert_eq!(future(&notebook, &village, "02/10/2024"), Some("stopped"));
    let rows = notebook.timeline(&village.people[0], None, 9).unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.day.to_string()).collect::<Vec<_>>(), ["2024-10-01"]);
    let next = notebook.correct_form(&wrong).unwrap();
    assert_eq!(date(&next), "01/10/2024", "the later correction wins, though its clock says an earlier time");
    assert_eq!(sound(&notebook), 8);
    notebook.rebuild(|_, _| true).unwrap();
    assert_eq!(notebook.timeline(&village.people[0], None, 9).unwrap().rows, rows);
}

#[test]
fn clocks_beyond_what_an_entry_can_tell_still_write() {
    let (place, notebook) = Place::founded();
    for (n, now) in ["1903-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "6500-01-01T00:00:00Z", "2024-09-30T01:00:00Z"]
        .into_iter()
        .enumerate()
    {
        place.clock.set(now);
        let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
        let draft = start(&notebook, "outreach-contact", None, &[topics, text("date", "30/09/2024")]).unwrap();
        save(&notebook, &draft).unwrap();
        assert_eq!(sound(&notebook), n as u64 + 1, "{now}");
        notebook.people(None, 9).unwrap();
        notebook.due_this_week(None, 9).unwrap();
        notebook.report(UNIT, "9T/2024", &mut |_, _| true).unwrap();
    }
    assert_eq!(place.unlocked().unwrap().records("outreach-contact", None, 9).unwrap().rows.len(), 4);
}
