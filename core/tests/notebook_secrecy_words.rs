//! No error and no `Debug` of what the notebook answers holds what a person typed: an app may log either.
//!
//! To see it fail, put the argument into the text of any error, or derive `Debug` for `PersonItem`.

mod notebook_support;

use dong_hanh::forms::{Circumstances, Edit, Input};
use dong_hanh::model::{FieldSpec, FieldType, KINDS, Role, Writers};
use dong_hanh::notebook::{NewForm, NewNotebook, NotSaved, Notebook};
use dong_hanh::vault::{Cost, NewSecret};
use notebook_support::needles::found_in;
use notebook_support::{PIN, Place, UNIT, Village, code, codes, number, record, start, text, write};

/// A name with đ and stacked marks; part of it is enough to give it away.
const SECRET: &str = "Đặng Thị Hoài Thương Quỹnhẫn";
const PART: &str = "Quỹnhẫn";

/// What was said, and every place where the secret stood in it.
#[derive(Default)]
struct Ear {
    heard: usize,
    leaks: Vec<String>,
}

impl Ear {
    fn hear(&mut self, place: &str, said: &str) {
        self.heard += 1;
        if !found_in(said.as_bytes(), PART).is_empty() {
            self.leaks.push(format!("{place}: {said}"));
        }
    }

    /// A call that may succeed or fail: its answer's `Debug`, or its error in every form.
    fn call<T: std::fmt::Debug, E: std::error::Error>(&mut self, place: &str, result: Result<T, E>) {
        match result {
            Ok(answer) => self.hear(place, &format!("{answer:?}")),
            Err(error) => {
                let mut all = format!("{error} {error:?} {error:#?}");
                let mut source = error.source();
                while let Some(inner) = source {
                    all += &format!(" {inner} {inner:?}");
                    source = inner.source();
                }
                self.hear(place, &all);
            }
        }
    }

    #[track_caller]
    fn assert_nothing_leaked(self, least: usize) {
        assert!(self.heard >= least, "only {} answers were heard", self.heard);
        assert!(self.leaks.is_empty(), "{} of {} leak:\n{}", self.leaks.len(), self.heard, self.leaks.join("\n"));
    }
}

#[test]
fn no_answer_shows_it_when_it_is_debugged() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let answers =
        [text("full_name", SECRET), text("born", "07/1988"), text("hamlet", SECRET), text("guardian", SECRET)];
    let person = write(&notebook, "person", None, &answers);
    let visit =
        [record("person", &person), record("visitor", &village.member), code("result", "met"), text("note", SECRET)];
    let mut ear = Ear::default();
    let draft = start(&notebook, "check-in-visit", None, &visit).unwrap();
    ear.call("form", notebook.form(&draft));
    keep_warnings(&notebook, &draft, &mut ear);
    let saved = notebook.save_form(&draft);
    let visit = saved.as_ref().unwrap().record.clone();
    ear.call("saved visit", saved);
    // The reason of this one is kept beside the record.
    let draft = start(&notebook, "person", None, &answers).unwrap();
    keep_warnings(&notebook, &draft, &mut ear);
    let saved = notebook.save_form(&draft);
    let namesake = saved.as_ref().unwrap().record.clone();
    ear.call("saved person", saved);
    let outreach = [codes("topics", &["jobs"]), text("place", SECRET), text("note", SECRET), number("heads", 2)];
    let outreach = write(&notebook, "outreach-contact", None, &outreach);
    let team = write(&notebook, "team", None, &[text("name", SECRET)]);

    for record in [&person, &namesake, &visit, &outreach, &team] {
        ear.call("record", notebook.record(record));
        ear.call("history", notebook.history(record));
        ear.call("timeline", notebook.timeline(record, None, 10));
        ear.call("correct_form", notebook.correct_form(record));
    }
    ear.call("person", notebook.person(&person));
    ear.call("people", notebook.people(None, 10));
    ear.call("search", notebook.search(PART, None, 10));
    ear.call("search_notes", notebook.search_notes(PART, None, 10));
    ear.call("due_this_week", notebook.due_this_week(None, 10));
    ear.call("today_screen", notebook.today_screen(10));
    ear.call("work_lists", notebook.work_lists(dong_hanh::model::Role::Manager));
    for list in ["referrals", "without-helper", "needs", "endings", "providers"] {
        ear.call("work_list", notebook.work_list(list, None, 10));
    }
    ear.call("reminders", notebook.reminders(10));
    ear.call("drafts", notebook.drafts());
    for kind in KINDS {
        ear.call("records", notebook.records(kind.code, None, 10));
    }
    ear.call("report", notebook.report(UNIT, "9T/2024", &mut |_, _| true));
    ear.call("target_board", notebook.target_board(UNIT, "9T/2024"));
    ear.call("trend", notebook.trend("I24", UNIT, 2024));
    ear.call("records_behind", notebook.records_behind("I22", UNIT, "9T/2024", None, 10));
    ear.hear("notebook", &format!("{notebook:?}"));
    ear.assert_nothing_leaked(50);
}

/// Keeps every warning that a save meets, with the secret as the reason.
fn keep_warnings(notebook: &Notebook, draft: &str, ear: &mut Ear) {
    let Err(NotSaved::Warnings(warnings)) = notebook.save_form(draft) else { panic!("nothing was warned of") };
    ear.hear("warnings", &format!("{warnings:?}"));
    for warning in warnings {
        ear.call("accept_warning", notebook.accept_warning(draft, &warning.rule, &warning.field, Some(SECRET)));
    }
}

#[test]
fn no_error_shows_what_was_asked() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let person = &village.people[0];
    let mut ear = Ear::default();
    asked_of(&notebook, person, &mut ear);
    ear.call("change_pin", notebook.change_pin(SECRET, SECRET, Cost::floor()));
    ear.call("change_passphrase", notebook.change_passphrase(SECRET, SECRET, Cost::floor()));
    ear.call("set_secret", notebook.set_secret(NewSecret::Pin(SECRET), Cost::floor()));
    ear.call("undo", notebook.undo(SECRET));
    ear.call("lock_period", notebook.lock_period(UNIT, SECRET));
    notebook.lock();
    ear.call("unlock_with_pin", notebook.unlock_with_pin(SECRET));
    ear.call("unlock_with_passphrase", notebook.unlock_with_passphrase(SECRET));
    ear.call("unlock_with_sheet", notebook.unlock_with_sheet(SECRET));
    asked_of(&notebook, person, &mut ear);

    // The folder's own path may name a person.
    let path = place.root().join(SECRET);
    std::fs::write(&path, "a file where the folder should be").unwrap();
    let missing = Notebook::at(&path.join("sổ"), place.host(), notebook_support::knowledge());
    ear.call("lock_state", missing.lock_state());
    ear.call("unlock there", missing.unlock_with_pin(PIN));
    ear.call("wipe there", missing.wipe());
    let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role: Role::Manager, unit: UNIT };
    let founded = Notebook::found(&path, place.host(), notebook_support::knowledge(), new).map(|_| ());
    assert!(founded.is_err());
    ear.call("found there", founded);
    ear.assert_nothing_leaked(50);
}

/// Every call that takes a text, with a text that it cannot take.
fn asked_of(notebook: &Notebook, person: &str, ear: &mut Ear) {
    for kind in ["person", SECRET] {
        for path in ["note", "full_name", SECRET] {
            let new = NewForm {
                kind: kind.to_owned(),
                unit: Some(SECRET.to_owned()),
                done_by: Some(SECRET.to_owned()),
                given: vec![text(path, SECRET)],
            };
            ear.call("start_form", notebook.start_form(new.clone()));
            ear.call("start_form", notebook.start_form(NewForm { done_by: None, unit: None, ..new }));
        }
    }
    for id in [SECRET, person] {
        ear.call("form", notebook.form(id));
        ear.call("edit_form", notebook.edit_form(id, &[text(SECRET, SECRET)]));
        ear.call("add_row", notebook.add_row(id, SECRET));
        ear.call("remove_row", notebook.remove_row(id, SECRET, 7));
        ear.call("accept_warning", notebook.accept_warning(id, SECRET, SECRET, Some(SECRET)));
        ear.call("save_form", notebook.save_form(id));
        ear.call("discard_draft", notebook.discard_draft(id));
        ear.call("correct_form", notebook.correct_form(id));
        ear.call("update_form", notebook.update_form(id));
        ear.call("timeline", notebook.timeline(id, Some(SECRET), 10));
    }
    ear.call("record", notebook.record(SECRET));
    ear.call("history", notebook.history(SECRET));
    ear.call("person", notebook.person(SECRET));
    ear.call("people", notebook.people(Some(SECRET), 10));
    ear.call("records", notebook.records(SECRET, Some(SECRET), 10));
    ear.call("search", notebook.search(SECRET, Some(SECRET), 10));
    ear.call("search_notes", notebook.search_notes(SECRET, Some(SECRET), 10));
    ear.call("due_this_week", notebook.due_this_week(Some(SECRET), 10));
    ear.call("report", notebook.report(UNIT, SECRET, &mut |_, _| true));
    ear.call("target_board", notebook.target_board(UNIT, SECRET));
    ear.call("trend", notebook.trend(SECRET, SECRET, 2024));
    ear.call("records_behind", notebook.records_behind(SECRET, UNIT, "2024", Some(SECRET), 10));
}

/// The secret in every field of every form, in every way in which an answer is given, and then a save.
#[test]
fn no_field_of_any_form_gives_it_away() {
    let (_place, notebook) = Place::founded();
    let mut ear = Ear::default();
    for kind in KINDS.iter().filter(|kind| kind.writers != Writers::Nobody) {
        let draft = notebook.start_form(NewForm { kind: kind.code.to_owned(), ..NewForm::default() }).unwrap().draft;
        for field in kind.fields {
            fill(&notebook, &draft, field, field.key, &mut ear);
        }
        let circumstances = Circumstances {
            unit: UNIT.to_owned(),
            source_document: Some(SECRET.to_owned()),
            ..Circumstances::default()
        };
        ear.call(kind.code, notebook.set_circumstances(&draft, circumstances));
        ear.call(kind.code, notebook.add_row(&draft, SECRET));
        ear.call(kind.code, notebook.accept_warning(&draft, "R33", SECRET, Some(SECRET)));
        ear.call(kind.code, notebook.form(&draft));
        ear.call(kind.code, notebook.save_form(&draft));
        ear.call(kind.code, notebook.form(&draft));
    }
    ear.assert_nothing_leaked(500);
}

fn fill(notebook: &Notebook, draft: &str, field: &FieldSpec, path: &str, ear: &mut Ear) {
    let secret = || SECRET.to_owned();
    let inputs = [
        Input::Typing(secret()),
        Input::Code(secret()),
        Input::Codes(vec![secret()]),
        Input::Record(secret()),
        Input::Records(vec![secret()]),
        Input::Text(format!("{SECRET} {}", "x".repeat(1 << 20))),
        Input::Text(secret()),
    ];
    for input in inputs {
        ear.call(path, notebook.edit_form(draft, &[Edit::new(path, input)]));
    }
    if let FieldType::Rows(columns) = field.kind {
        ear.call(path, notebook.add_row(draft, path));
        for column in columns {
            fill(notebook, draft, column, &format!("{path}[0].{}", column.key), ear);
            ear.call(path, notebook.edit_form(draft, &[text(&format!("{path}[9].{}", column.key), SECRET)]));
        }
    }
}
