//! Drafts: what was typed waits through anything, in one place, and goes once.

mod notebook_support;

use dong_hanh::forms::{Edit, FormView, Input};
use dong_hanh::notebook::{DraftItem, Knowledge, NewForm, NotSaved, Notebook, NotebookError};
use notebook_support::*;

fn text_of(view: &FormView, path: &str) -> String {
    view.fields.iter().find(|field| field.path == path).unwrap().text.clone()
}

fn ids(notebook: &Notebook) -> Vec<String> {
    notebook.drafts().unwrap().into_iter().map(|item: DraftItem| item.draft).collect()
}

fn outreach(notebook: &Notebook, note: &str) -> String {
    let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
    start(notebook, "outreach-contact", None, &[topics, text("note", note)]).unwrap()
}

fn count(notebook: &Notebook) -> usize {
    notebook.records("outreach-contact", None, 500).unwrap().rows.len()
}

#[test]
fn drafts_wait_newest_first_through_a_lock_and_a_new_process_j10() {
    let (place, notebook) = Place::founded();
    let first = outreach(&notebook, "một");
    place.clock.set("2024-09-30T02:00:00Z");
    let second = outreach(&notebook, "hai");
    notebook.start_form(NewForm { kind: "patrol".to_owned(), ..NewForm::default() }).unwrap();
    assert_eq!(ids(&notebook), [second.clone(), first.clone()], "a form in which nothing was done is no draft");
    place.clock.set("2024-09-30T03:00:00Z");
    notebook.edit_form(&first, &[Edit::new("note", Input::Typing("một và ".to_owned()))]).unwrap();
    assert_eq!(ids(&notebook), [first.clone(), second.clone()]);
    notebook.lock();
    notebook.unlock_with_pin(PIN).unwrap();
    for notebook in [&notebook, &place.unlocked().unwrap()] {
        assert_eq!(text_of(&notebook.form(&first).unwrap(), "note"), "một và ", "to the letter");
        let item = &notebook.drafts().unwrap()[0];
        assert_eq!((item.kind.as_str(), item.label.unwrap().vi), ("outreach-contact", "Lượt tuyên truyền"));
        assert_eq!(item.changed_at.to_rfc3339(), "2024-09-30T03:00:00+00:00");
    }
    notebook.discard_draft(&first).unwrap();
    assert_eq!(ids(&notebook), [second]);
    assert!(matches!(notebook.discard_draft(&first), Err(NotebookError::NotFound("draft"))));
    assert!(matches!(notebook.form(&first), Err(NotebookError::NotFound("draft"))));
}

#[test]
fn a_form_in_which_nothing_was_done_can_be_read_saved_and_discarded() {
    let (_place, notebook) = Place::founded();
    let new = || notebook.start_form(NewForm { kind: "patrol".to_owned(), ..NewForm::default() }).unwrap().draft;
    let (read, discarded) = (new(), new());
    assert_eq!(text_of(&notebook.form(&read).unwrap(), "date"), "30/09/2024");
    assert!(notebook.discard_draft(&discarded).unwrap().drafts);
    assert!(matches!(notebook.edit_form(&discarded, &[]), Err(NotebookError::NotFound("draft"))));
    assert!(ids(&notebook).is_empty());
}

#[test]
fn what_another_process_saved_or_discarded_is_not_saved_again() {
    let (place, one) = Place::founded();
    let other = place.unlocked().unwrap();
    let (saved, discarded) = (outreach(&one, "một"), outreach(&one, "hai"));
    other.save_form(&saved).unwrap();
    other.discard_draft(&discarded).unwrap();
    for draft in [&saved, &discarded] {
        assert!(matches!(one.edit_form(draft, &[text("note", "ba")]), Err(NotebookError::NotFound("draft"))));
        assert!(matches!(one.form(draft), Err(NotebookError::NotFound("draft"))));
        assert!(matches!(one.save_form(draft), Err(NotSaved::Failed(NotebookError::NotFound("draft")))));
    }
    assert!(ids(&one).is_empty() && ids(&other).is_empty());
    assert_eq!((count(&one), count(&other)), (1, 1));
}

#[test]
fn two_processes_fill_one_draft_in_turns() {
    let (place, one) = Place::founded();
    let other = place.unlocked().unwrap();
    let draft = outreach(&one, "một");
    other.edit_form(&draft, &[number("heads", 7)]).unwrap();
    one.edit_form(&draft, &[text("place", "Chợ Nhông")]).unwrap();
    other.edit_form(&draft, &[text("note", "hai")]).unwrap();
    let view = one.form(&draft).unwrap();
    let texts = ["heads", "place", "note"].map(|path| text_of(&view, path));
    assert_eq!(texts, ["7", "Chợ Nhông", "hai"]);
    let said = one.save_form(&draft).unwrap().said;
    assert_eq!(said.vi, "Đã ghi: 7 lượt người · Phòng, chống HIV · Chợ Nhông");
    assert!(other.form(&draft).is_err());
}

#[test]
fn two_taps_on_save_write_once() {
    let (_place, notebook) = Place::founded();
    let draft = outreach(&notebook, "một");
    let given = vec![Edit::new("topics", Input::Codes(vec!["jobs".to_owned()]))];
    let untouched = notebook
        .start_form(NewForm { kind: "outreach-contact".to_owned(), given, ..NewForm::default() })
        .unwrap()
        .draft;
    for draft in [draft, untouched] {
        let before = count(&notebook);
        let saved = std::thread::scope(|scope| {
            let tap = || notebook.save_form(&draft).is_ok();
            let taps: Vec<_> = (0..4).map(|_| scope.spawn(tap)).collect();
            taps.into_iter().filter_map(|tap| tap.join().ok()).filter(|saved| *saved).count()
        });
        assert_eq!((saved, count(&notebook) - before), (1, 1));
    }
}

#[test]
fn a_draft_of_a_kind_that_this_version_does_not_know_stays_listed() {
    let (place, notebook) = Place::founded();
    let draft = outreach(&notebook, "một");
    notebook.lock();
    const FEWER: &[&dong_hanh::model::KindSpec] =
        &[&<dong_hanh::model::person::Person as dong_hanh::model::RecordKind>::SPEC];
    let older = Notebook::at(&place.folder(), place.host(), Knowledge { kinds: FEWER, ..knowledge() });
    older.unlock_with_pin(PIN).unwrap();
    let item = &older.drafts().unwrap()[0];
    assert_eq!((item.draft.as_str(), item.kind.as_str(), item.label), (draft.as_str(), "outreach-contact", None));
    assert_eq!(older.form(&draft).unwrap_err().code(), "form-unknown-kind");
    assert_eq!(older.edit_form(&draft, &[]).unwrap_err().code(), "form-unknown-kind");
    assert!(matches!(older.save_form(&draft), Err(NotSaved::Failed(error)) if error.code() == "form-unknown-kind"));
    older.lock();
    let newer = place.unlocked().unwrap();
    assert_eq!(text_of(&newer.form(&draft).unwrap(), "note"), "một");
    newer.save_form(&draft).unwrap();
}
