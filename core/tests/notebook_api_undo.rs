//! Undo: a record, a correction, and when there is none any more.

mod notebook_support;

use dong_hanh::forms::{Edit, Input};
use dong_hanh::notebook::{NewForm, Notebook, NotebookError, Saved};
use notebook_support::*;

fn saved(notebook: &Notebook, draft: &str) -> Saved {
    save(notebook, draft).unwrap_or_else(|error| panic!("{error:?}"))
}

fn person(notebook: &Notebook, answers: &[Edit]) -> Saved {
    saved(notebook, &start(notebook, "person", None, answers).unwrap())
}

fn correct(notebook: &Notebook, record: &str, answers: &[Edit]) -> Saved {
    let draft = notebook.correct_form(record).unwrap().draft;
    notebook.edit_form(&draft, answers).unwrap();
    saved(notebook, &draft)
}

fn refused(notebook: &Notebook, entry: &str) -> &'static str {
    notebook.undo(entry).unwrap_err().code()
}

#[test]
fn a_new_record_goes_and_its_history_stays() {
    let (_place, notebook) = Place::founded();
    let an = person(&notebook, &[text("full_name", "Lê Thị An"), text("hamlet", "Muồng Cháu")]);
    let changed = notebook.undo(&an.undo).unwrap();
    assert_eq!(changed.records, std::slice::from_ref(&an.record));
    assert_eq!(changed.people, std::slice::from_ref(&an.record));
    assert_eq!(notebook.record(&an.record).unwrap_err().code(), "not-found");
    assert_eq!(notebook.person(&an.record).unwrap_err().code(), "not-found");
    assert!(notebook.people(None, 9).unwrap().rows.is_empty());
    assert!(notebook.search("an", None, 9).unwrap().rows.is_empty());
    let did: Vec<&str> = notebook.history(&an.record).unwrap().iter().map(|item| item.did).collect();
    assert_eq!(did, ["create", "retract"]);
    assert_eq!(refused(&notebook, &an.undo), "not-found", "twice");
}

#[test]
fn a_correction_goes_and_what_was_before_is_back() {
    let (_place, notebook) = Place::founded();
    let an = person(&notebook, &[text("full_name", "Lê Thị An"), text("hamlet", "Muồng Cháu")]);
    let slip = correct(&notebook, &an.record, &[text("full_name", "Lê Thị Ân"), Edit::new("hamlet", Input::Clear)]);
    assert_eq!(refused(&notebook, &an.undo), "cannot-undo", "a later entry saw it");
    notebook.undo(&slip.undo).unwrap();
    let card = notebook.person(&an.record).unwrap();
    assert_eq!((card.name.as_str(), card.hamlet.as_str()), ("Lê Thị An", "Muồng Cháu"));
    assert_eq!(notebook.search("ân", None, 9).unwrap().rows[0].name, "Lê Thị An");
    assert_eq!(refused(&notebook, &slip.undo), "not-found");
    assert_eq!(refused(&notebook, &an.undo), "cannot-undo", "the undo saw it, too");
}

#[test]
fn an_undo_is_not_undone() {
    let (_place, notebook) = Place::founded();
    let an = person(&notebook, &[text("full_name", "Lê Thị An")]);
    notebook.undo(&an.undo).unwrap();
    let undo = notebook.history(&an.record).unwrap().pop().unwrap();
    assert_eq!(undo.did, "retract");
    assert_eq!(refused(&notebook, &undo.entry), "cannot-undo");
    assert!(notebook.people(None, 9).unwrap().rows.is_empty());
}

#[test]
fn a_record_that_others_name_stays() {
    let (_place, notebook) = Place::founded();
    let an = person(&notebook, &[text("full_name", "Lê Thị An")]);
    let named = Edit::new("people", Input::Records(vec![an.record.clone()]));
    let topics = Edit::new("topics", Input::Codes(vec!["jobs".to_owned()]));
    let contact = saved(&notebook, &start(&notebook, "outreach-contact", None, &[topics, named]).unwrap());
    assert_eq!(refused(&notebook, &an.undo), "cannot-undo");
    notebook.undo(&contact.undo).unwrap();
    notebook.undo(&an.undo).unwrap();
}

#[test]
fn a_membership_for_which_something_was_written_down_stays() {
    let (_place, notebook) = Place::founded();
    let team = write(&notebook, "team", None, &[text("name", "Đội Yên Bài"), text("from", "18/06/2022")]);
    let answers = [record("team", &team), text("name", "Phùng Thị Hạnh"), text("from", "18/06/2022")];
    let member = saved(&notebook, &start(&notebook, "membership", None, &answers).unwrap());
    let given = vec![Edit::new("topics", Input::Codes(vec!["jobs".to_owned()]))];
    let done_by = Some(member.record.clone());
    let new = NewForm { kind: "outreach-contact".to_owned(), done_by, given, unit: None };
    let contact = saved(&notebook, &notebook.start_form(new).unwrap().draft);
    assert_eq!(refused(&notebook, &member.undo), "cannot-undo");
    notebook.undo(&contact.undo).unwrap();
    notebook.undo(&member.undo).unwrap();
}

#[test]
fn what_the_rules_refuse_by_now_does_not_come_back() {
    let (_place, notebook) = Place::founded();
    let cccd = |number: &str| text("identity", number);
    let an = person(&notebook, &[text("full_name", "Lê Thị An"), cccd("001185012345")]);
    let moved = correct(&notebook, &an.record, &[cccd("001185054321")]);
    person(&notebook, &[text("full_name", "Lê Thị Ân"), cccd("001185012345")]);
    assert_eq!(refused(&notebook, &moved.undo), "undo-refused", "two people would have one number (R13)");
    assert_eq!(notebook.history(&an.record).unwrap().len(), 2, "nothing was written");
    assert!(notebook.verify(|_, _| true).unwrap().faults.is_empty());
}

#[test]
fn only_entries_are_undone() {
    let (_place, notebook) = Place::founded();
    let an = person(&notebook, &[text("full_name", "Lê Thị An")]);
    for (entry, code) in [("", "bad-argument"), ("x", "bad-argument"), (an.record.as_str(), "not-found")] {
        assert_eq!(refused(&notebook, entry), code);
    }
    assert!(matches!(notebook.undo(&"9".repeat(1 << 20)), Err(NotebookError::BadArgument("entry"))));
}
