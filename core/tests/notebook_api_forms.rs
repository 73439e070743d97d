//! Forms through the notebook: presets, answers, errors, warnings, what a save says, corrections and updates, history.

mod notebook_support;

use dong_hanh::forms::{Answer, Circumstances, Edit, FieldView, FormView, Input};
use dong_hanh::notebook::{NewForm, NotSaved, Notebook, NotebookError, Saved};
use notebook_support::*;

fn field<'a>(view: &'a FormView, path: &str) -> &'a FieldView {
    view.fields.iter().find(|field| field.path == path).unwrap_or_else(|| panic!("{path} is not shown"))
}

fn outreach(notebook: &Notebook, given: Vec<Edit>) -> FormView {
    notebook.start_form(NewForm { kind: "outreach-contact".to_owned(), given, ..NewForm::default() }).unwrap()
}

fn saved(notebook: &Notebook, draft: &str) -> Saved {
    save(notebook, draft).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The texts of a record's shown fields, by path.
fn shown(notebook: &Notebook, record: &str) -> Vec<(String, String)> {
    let view = notebook.record(record).unwrap();
    view.fields.into_iter().map(|field| (field.path, field.text.vi)).collect()
}

fn has(notebook: &Notebook, record: &str, path: &str, text: &str) -> bool {
    shown(notebook, record).contains(&(path.to_owned(), text.to_owned()))
}

#[test]
fn a_new_form_starts_with_its_presets_and_what_is_given() {
    let (_place, notebook) = Place::founded();
    let view = outreach(&notebook, vec![number("heads", 12)]);
    assert_eq!(field(&view, "date").text, "30/09/2024");
    assert_eq!(field(&view, "kind").answer, Answer::Codes(vec!["individual".to_owned()]));
    assert_eq!(field(&view, "heads").answer, Answer::Number(12));
    assert_eq!(field(&view, "topics").answer, Answer::Empty);
    assert_eq!(view.circumstances.unit, UNIT);
    assert!(view.fields.iter().all(|field| field.error.is_none()), "nothing was asked yet");
}

/// To see it fail, give the status a preset or ask for it: a mother would be on file as "addiction not determined".
#[test]
fn a_contact_has_no_status() {
    let (_place, notebook) = Place::founded();
    Village::settle(&notebook, 0);
    let new = NewForm { kind: "person".to_owned(), ..NewForm::default() };
    let view = notebook.start_form(new).unwrap();
    let status = field(&view, "status");
    assert_eq!((&status.answer, status.required), (&Answer::Empty, false));
    let answers = [text("full_name", "Khuất Thị Bền"), text("born", "12/05/1960"), codes("groups", &["family"])];
    notebook.edit_form(&view.draft, &answers).unwrap();
    let mother = notebook.save_form(&view.draft).unwrap().record;
    assert!(shown(&notebook, &mother).iter().all(|(path, _)| path != "status"));
    let report = notebook.report(UNIT, "9T/2024", &mut |_, _| true).unwrap();
    let files = report.line("I12").unwrap();
    assert_eq!((files.value.amount(), files.parts[0].value), (0, 0), "she is in no file count");
}

#[test]
fn presets_remember_what_was_saved_last_not_what_is_dated_last() {
    let (_place, notebook) = Place::founded();
    let place_of = |view: &FormView| field(view, "place").text.clone();
    let write = |date: &str, place: &str| {
        let draft = outreach(&notebook, Vec::new()).draft;
        let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
        notebook.edit_form(&draft, &[topics, text("date", date), text("place", place)]).unwrap();
        saved(&notebook, &draft)
    };
    write("30/09/2024", "Nhà văn hóa thôn Yên Sơn");
    // Told by phone today, and it was last week.
    let late = write("25/09/2024", "Chợ Nhông");
    assert_eq!(place_of(&outreach(&notebook, Vec::new())), "Chợ Nhông");
    // A correction of an older record is no new record.
    notebook.undo(&late.undo).unwrap();
    assert_eq!(place_of(&outreach(&notebook, Vec::new())), "Nhà văn hóa thôn Yên Sơn");
}

#[test]
fn errors_stop_a_save_stand_under_their_fields_and_survive_a_killed_app() {
    let (place, notebook) = Place::founded();
    let draft = outreach(&notebook, Vec::new()).draft;
    notebook.edit_form(&draft, &[text("heads", "mười hai"), text("date", "31/02/2024")]).unwrap();
    let Err(NotSaved::Errors(problems)) = notebook.save_form(&draft) else { panic!("it cannot be saved") };
    let codes: Vec<(&str, &str)> = problems.iter().map(|p| (p.field.as_str(), p.code.as_str())).collect();
    assert_eq!(codes, [("topics", "field-required"), ("heads", "number-not-a-number"), ("date", "date-no-such-day")]);
    assert!(notebook.people(None, 1).is_ok() && notebook.records("outreach-contact", None, 1).unwrap().rows.is_empty());
    for notebook in [&notebook, &place.unlocked().unwrap()] {
        let view = notebook.form(&draft).unwrap();
        assert!(!view.can_save);
        for path in ["topics", "heads", "date"] {
            assert!(field(&view, path).error.is_some(), "{path}");
        }
        assert_eq!(field(&view, "heads").text, "mười hai", "nothing typed is lost");
    }
}

#[test]
fn a_save_attempt_with_nothing_typed_keeps_the_draft_that_it_showed() {
    let (place, notebook) = Place::founded();
    let draft = outreach(&notebook, Vec::new()).draft;
    assert!(notebook.drafts().unwrap().is_empty());
    assert!(matches!(notebook.save_form(&draft), Err(NotSaved::Errors(_))));
    assert_eq!(notebook.drafts().unwrap().len(), 1);
    assert!(field(&place.unlocked().unwrap().form(&draft).unwrap(), "topics").error.is_some());
}

#[test]
fn warnings_wait_for_a_yes_with_a_reason_and_stay_with_the_record() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let answers = [
        record("person", &village.people[0]),
        record("visitor", &village.member),
        code("result", "refused"),
        text("date", "10/09/2024"),
    ];
    let draft = start(&notebook, "check-in-visit", None, &answers).unwrap();
    let Err(NotSaved::Warnings(warnings)) = notebook.save_form(&draft) else { panic!("R34 and R41 warn") };
    let rules: Vec<(&str, bool)> = warnings.iter().map(|w| (w.rule.as_str(), w.asks_reason)).collect();
    assert_eq!(rules, [("R41", false), ("R34", true)]);
    let late = &warnings[0];
    let reason = "a".repeat(501);
    let refused = |rule: &str, field: &str, reason| notebook.accept_warning(&draft, rule, field, reason);
    for (rule, field, reason, code) in [
        ("R34", warnings[1].field.as_str(), None, "form-reason-missing"),
        ("R34", warnings[1].field.as_str(), Some(" \u{200b} "), "form-reason-missing"),
        ("R34", warnings[1].field.as_str(), Some(reason.as_str()), "form-reason-too-long"),
        ("R99", "date", Some("x"), "form-no-such-warning"),
        ("R41", "note", Some("x"), "form-no-such-warning"),
    ] {
        assert_eq!(refused(rule, field, reason).unwrap_err().code(), code, "{rule} {field}");
    }
    notebook.accept_warning(&draft, "R41", &late.field, Some("Đi công tác về")).unwrap();
    notebook.accept_warning(&draft, "R34", &warnings[1].field, Some("Chị Hạnh ốm")).unwrap();
    let record = notebook.save_form(&draft).unwrap().record;
    assert!(has(&notebook, &record, "substitute_reason", "Chị Hạnh ốm"), "the record's own place for the reason");
    let history = notebook.history(&record).unwrap();
    let kept: Vec<_> = history[0].kept.iter().map(|kept| (kept.rule.as_str(), kept.reason.as_deref())).collect();
    assert_eq!(kept, [("R41", Some("Đi công tác về"))]);
}

/// To see it fail, say "1 people".
#[test]
fn one_of_something_is_one_in_english() {
    let (_place, notebook) = Place::founded();
    let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
    let saved = notebook.save_form(&outreach(&notebook, vec![topics, number("heads", 1)]).draft).unwrap();
    assert_eq!(saved.said.en, "Saved: 1 person · HIV prevention");
    assert_eq!(saved.said.vi, "Đã ghi: 1 lượt người · Phòng, chống HIV");
}

#[test]
fn a_save_says_what_was_saved_and_what_changed_j03() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
    let named = Edit::new("people", Input::Records(vec![village.people[0].clone()]));
    let draft = outreach(&notebook, vec![topics, number("heads", 12), text("place", "thôn Yên Sơn"), named]).draft;
    let saved = notebook.save_form(&draft).unwrap();
    assert_eq!(saved.said.vi, "Đã ghi: 12 lượt người · Phòng, chống HIV · thôn Yên Sơn");
    assert_eq!(saved.said.en, "Saved: 12 people · HIV prevention · thôn Yên Sơn");
    assert_eq!(saved.changed.kinds, ["outreach-contact"]);
    assert_eq!(saved.changed.records, std::slice::from_ref(&saved.record));
    assert_eq!(saved.changed.people, [village.people[0].clone()]);
    assert!(saved.changed.drafts);
    assert!(matches!(notebook.form(&draft), Err(NotebookError::NotFound("draft"))));
    assert!(matches!(notebook.save_form(&draft), Err(NotSaved::Failed(NotebookError::NotFound("draft")))));
}

#[test]
fn a_correction_changes_what_was_wrong_and_an_update_what_the_world_changed() {
    let (place, notebook) = Place::founded();
    let person = Village::person(&notebook, 0);
    let draft = notebook.correct_form(&person).unwrap().draft;
    assert!(notebook.form(&draft).unwrap().correction);
    notebook.edit_form(&draft, &[text("full_name", "Nguyễn Văn Ân")]).unwrap();
    assert_eq!(saved(&notebook, &draft).record, person);
    let draft = notebook.update_form(&person).unwrap().draft;
    // The draft of an update is one still after the app was started again.
    notebook.edit_form(&draft, &[text("phone", "0912 345 678"), Edit::new("hamlet", Input::Clear)]).unwrap();
    let again = place.unlocked().unwrap();
    saved(&again, &draft);
    let card = notebook.person(&person).unwrap();
    assert_eq!(
        (card.name.as_str(), card.phone.as_deref(), card.hamlet.as_str()),
        ("Nguyễn Văn Ân", Some("0912345678"), "")
    );
    let history = notebook.history(&person).unwrap();
    let did: Vec<&str> = history.iter().map(|item| item.did).collect();
    assert_eq!(did, ["create", "correct", "patch"]);
    let labels = |at: usize| history[at].fields.iter().map(|label| label.vi).collect::<Vec<_>>();
    assert_eq!((labels(1), labels(2)), (vec!["Họ và tên"], vec!["Số điện thoại", "Thôn, tổ dân phố"]));
    assert!(history.iter().all(|item| !item.erased && item.author == history[0].author));
}

#[test]
fn who_did_it_is_kept_through_corrections_j22() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let new = NewForm {
        kind: "outreach-contact".to_owned(),
        done_by: Some(village.member.clone()),
        given: vec![Edit::new("topics", Input::Codes(vec!["jobs".to_owned()]))],
        ..NewForm::default()
    };
    let draft = notebook.start_form(new).unwrap().draft;
    let record = saved(&notebook, &draft).record;
    let done_by = |view: FormView| (view.circumstances.done_by.map(|id| id.to_string()), view.draft);
    let (before, draft) = done_by(notebook.correct_form(&record).unwrap());
    assert_eq!(before.as_ref(), Some(&village.member));
    notebook.edit_form(&draft, &[number("heads", 3)]).unwrap();
    saved(&notebook, &draft);
    let (after, draft) = done_by(notebook.update_form(&record).unwrap());
    assert_eq!(after, before);
    // It was a slip: nobody else did it.
    notebook.discard_draft(&draft).unwrap();
    let draft = notebook.correct_form(&record).unwrap().draft;
    let own = Circumstances { unit: UNIT.to_owned(), ..Circumstances::default() };
    notebook.set_circumstances(&draft, own).unwrap();
    saved(&notebook, &draft);
    assert_eq!(done_by(notebook.correct_form(&record).unwrap()).0, None);
}

#[test]
fn circumstances_that_no_entry_has_a_place_for_are_refused_at_once() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let draft = outreach(&notebook, Vec::new()).draft;
    notebook.edit_form(&draft, &[text("note", "Họp thôn")]).unwrap();
    let of = |unit: &str| Circumstances { unit: unit.to_owned(), ..Circumstances::default() };
    let someone = |id: &str| Circumstances { done_by: Some(id.parse().unwrap()), ..of(UNIT) };
    let basis = |text: &str| Circumstances { legal_basis: Some(text.to_owned()), ..of(UNIT) };
    let source = |text: String| Circumstances { source_document: Some(text), ..of(UNIT) };
    let megabyte = "đ".repeat(1 << 19);
    for (circumstances, code) in [
        (of("Yên Bài"), "bad-argument"),
        (of("01234567890123456"), "bad-argument"),
        (of("09\u{202e}7"), "bad-argument"),
        (of(&megabyte), "bad-argument"),
        (someone(&village.people[0]), "not-found"),
        (someone("01920000-0000-7000-8000-000000000000"), "not-found"),
        (basis(""), "bad-argument"),
        (basis("căn cứ"), "bad-argument"),
        (basis(&"a".repeat(65)), "bad-argument"),
        (source(megabyte.clone()), "bad-argument"),
    ] {
        assert_eq!(notebook.set_circumstances(&draft, circumstances).unwrap_err().code(), code);
    }
    let view = notebook.form(&draft).unwrap();
    assert_eq!((field(&view, "note").text.as_str(), &view.circumstances), ("Họp thôn", &of(UNIT)));
    let new = |unit: Option<&str>, done_by: Option<&str>| {
        let new = NewForm {
            kind: "patrol".to_owned(),
            unit: unit.map(str::to_owned),
            done_by: done_by.map(str::to_owned),
            given: Vec::new(),
        };
        notebook.start_form(new).map(|_| ()).map_err(|error| error.code())
    };
    assert_eq!(new(Some("Yên Bài"), None), Err("bad-argument"));
    assert_eq!(new(None, Some(&village.people[0])), Err("not-found"));
    assert_eq!(new(None, Some("chị Hạnh")), Err("bad-argument"));
    assert_eq!(new(Some(""), Some(&village.member)), Ok(()));
    let paper = Circumstances { source_document: Some(" Sổ tay số 3 ".to_owned()), ..of("271") };
    let view = notebook.set_circumstances(&draft, paper).unwrap();
    assert_eq!(view.circumstances.source_document.as_deref(), Some("Sổ tay số 3"));
}

#[test]
fn a_record_that_was_taken_back_is_not_corrected() {
    let (_place, notebook) = Place::founded();
    let draft = start(&notebook, "person", None, &[text("full_name", "Lê Võ")]).unwrap();
    let person = saved(&notebook, &draft);
    let draft = notebook.correct_form(&person.record).unwrap().draft;
    notebook.edit_form(&draft, &[text("full_name", "Lê Vũ")]).unwrap();
    notebook.undo(&person.undo).unwrap();
    let refused = notebook.save_form(&draft);
    assert!(matches!(refused, Err(NotSaved::Failed(NotebookError::NotFound("record")))), "{refused:?}");
    assert_eq!(field(&notebook.form(&draft).unwrap(), "full_name").text, "Lê Vũ", "what was typed stays");
    assert_eq!(notebook.correct_form(&person.record).unwrap_err().code(), "not-found");
}
