//! A form from the first tap to the save.

mod forms_support;

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use dong_hanh::forms::{Answer, Edit, FormError, Input, Unfinished};
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Fields, LookupKey, Record, Value};
use dong_hanh::rules::{Known, Lookup, LookupError};
use forms_support::*;

const VISIT: &str = "check-in-visit";
const OUTREACH: &str = "outreach-contact";

/// The fields of a form with one given person.
fn given_person() -> Fields {
    let mut given = Fields::default();
    given.set("person", Some(Value::Id(held("person"))));
    given
}

#[test]
fn outreach_takes_four_taps() {
    let scene = scene_of_each();
    let mut form = fresh(kind(OUTREACH), &scene);
    form.apply(&[Edit::new("topics", Input::Codes(vec!["hiv".into()])), code("kind", "group")]).unwrap();
    form.apply(&[Edit::new("heads", Input::Number(12)), text("place", "thôn Yên Sơn")]).unwrap();
    let finished = form.finish(&scene.desk()).unwrap();
    assert_eq!((finished.record.day, &*finished.record.unit), (scene.today, UNIT));
    assert_eq!(finished.legal_basis, "outreach");
    assert_eq!((finished.record.id, finished.draft), (id(251), id(250)));
    assert!(finished.changes.is_none() && finished.kept.is_empty());
    let contact = finished.record.as_kind::<dong_hanh::model::outreach::OutreachContact>().unwrap();
    assert_eq!(
        (contact.heads, contact.date, contact.place.as_deref()),
        (Some(12), Some(scene.today), Some("thôn Yên Sơn"))
    );
}

#[test]
fn presets_come_from_today_the_kind_and_the_last_record() {
    let scene = scene_of_each();
    let mut last = Fields::default();
    last.set("place", Some(Value::Text("chợ Bo".into())));
    last.set("topics", Some(Value::List(vec![Value::Text("loans".into()), Value::Text("gone".into())])));
    last.set("note", Some(Value::Text("not a preset".into())));
    let form = fresh_with(kind(OUTREACH), &scene, &Fields::default(), Some(&last));
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "date").text, "30/09/2024");
    assert_eq!(field(&view, "place").text, "chợ Bo");
    assert_eq!(field(&view, "note").text, "");
    assert!(field(&view, "heads").answer == Answer::Number(1));
    // The last record's topics hold a code that is gone: no preset rather than one that must be corrected.
    assert!(field(&view, "topics").answer == Answer::Empty && field(&view, "topics").error.is_none());
    assert!(!view.touched);
}

#[test]
fn what_is_given_wins_over_presets_and_must_be_a_field() {
    let scene = scene_of_each();
    let mut given = given_person();
    given.set("mode", Some(Value::Text("phone".into())));
    let form = fresh_with(kind(VISIT), &scene, &given, None);
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "mode").answer == Answer::Codes(vec!["phone".into()]));
    let Answer::Named(people) = &field(&view, "person").answer else { panic!("no person") };
    assert_eq!(people[0].name.vi, "Nguyễn Văn An");
    given.set("colour", Some(Value::Text("red".into())));
    let start = dong_hanh::forms::Start {
        draft: id(1),
        subject: id(2),
        circumstances: circumstances(),
        given: &given,
        last: None,
        own: None,
    };
    let refused = dong_hanh::forms::Form::new(kind(VISIT), start, scene.today);
    assert!(matches!(refused, Err(FormError::UnknownField)));
}

#[test]
fn required_is_quiet_until_the_save_is_tried() {
    let scene = scene_of_each();
    let mut form = fresh_with(kind(VISIT), &scene, &given_person(), None);
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "result").error.is_none() && field(&view, "result").required && !view.can_save);
    let Err(Unfinished::Errors(problems)) = form.finish(&scene.desk()) else { panic!("saved") };
    assert_eq!(problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["visitor", "result"]);
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "result").error.as_ref().unwrap().vi, "Vui lòng điền ô này.");
    // A question that comes up later is quiet again.
    form.apply(&[code("result", "not-met"), code("not_met_reason", "other")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "not_met_other").required && field(&view, "not_met_other").error.is_none());
}

#[test]
fn a_hidden_answer_is_kept_in_the_draft_and_left_out_of_the_save() {
    let scene = scene_of_each();
    let mut form = fresh_with(kind(VISIT), &scene, &given_person(), None);
    form.apply(&[text("visitor_name", "Lê Văn Bình"), code("result", "not-met")]).unwrap();
    form.apply(&[code("not_met_reason", "other"), text("not_met_other", "đi viện")]).unwrap();
    form.apply(&[code("result", "met")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    // The second question hangs on the first, and the first is hidden: both are.
    assert!(find(&view, "not_met_reason").is_none() && find(&view, "not_met_other").is_none());
    let saved = form.clone().finish(&scene.desk()).unwrap();
    assert!(saved.fields().get("not_met_reason").is_none() && saved.fields().get("not_met_other").is_none());
    form.apply(&[code("result", "not-met")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "not_met_other").text, "đi viện");
}

#[test]
fn a_correction_gives_what_changed_and_nothing_else() {
    let mut scene = scene_of_each();
    let mut fields = given_person();
    for (key, text) in [
        ("date", "2024-09-01"),
        ("visitor_name", "Lê Bình"),
        ("mode", "home"),
        ("result", "not-met"),
        ("not_met_reason", "away"),
    ] {
        fields.set(key, Some(Value::Text(text.into())));
    }
    // What a newer version stored beside these fields.
    fields.set("weather", Some(Value::Text("mưa".into())));
    // A person who was assigned to another phone since.
    fields.set("person", Some(Value::Id(id(99))));
    let visit = scene.put(100, VISIT, fields);
    let record = dong_hanh::rules::Known::record(&scene.known, visit).unwrap().unwrap();
    let open = || dong_hanh::forms::Form::correct(&record, id(200), circumstances(), &scene.desk()).unwrap();

    let untouched = open().finish(&scene.desk()).unwrap().changes.unwrap();
    assert!(untouched.0.keys().all(|key| key == "next_visit"), "{untouched:?}");

    let mut form = open();
    form.apply(&[code("result", "met"), code("need_level", "high"), text("next_visit", "")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert!(view.correction && view.leftovers.is_empty());
    let finished = form.finish(&scene.desk()).unwrap();
    let changes = finished.changes.as_ref().unwrap();
    assert_eq!(changes.0.keys().collect::<Vec<_>>(), ["need_level", "not_met_reason", "result"]);
    assert!(changes.0["not_met_reason"].is_none());
    assert_eq!(finished.fields().text("weather"), Some("mưa"));
    assert_eq!((finished.record.id, finished.record.day), (visit, day("2024-09-01")));
}

#[test]
fn done_by_and_another_legal_basis_reach_the_record() {
    let scene = scene_of_each();
    let mut form = fresh(kind("briefing"), &scene);
    form.apply(&[record("team", held("team")), Edit::new("attendees", Input::Number(9))]).unwrap();
    let mut around = circumstances();
    around.done_by = Some(held("membership"));
    around.legal_basis = Some("consent".into());
    around.consent = Some(id(77));
    form.set_circumstances(around.clone());
    let finished = form.finish(&scene.desk()).unwrap();
    assert_eq!(finished.record.done_by, Some(held("membership")));
    assert_eq!((finished.legal_basis.as_str(), finished.consent), ("consent", Some(id(77))));
    assert_eq!(form.view(&scene.desk()).unwrap().circumstances, around);
}

/// Records that cannot be read.
struct Broken;

impl Known for Broken {
    fn record(&self, _: RecordId) -> Lookup<Option<Record>> {
        Err(LookupError("the disk is gone".into()))
    }

    fn referring(&self, _: RecordId, _: &str, _: RangeInclusive<NaiveDate>, _: usize) -> Lookup<Vec<Record>> {
        Err(LookupError("the disk is gone".into()))
    }

    fn with_key(&self, _: &LookupKey) -> Lookup<Vec<RecordId>> {
        Err(LookupError("the disk is gone".into()))
    }

    fn locked(&self, _: &str, _: NaiveDate) -> Lookup<bool> {
        Err(LookupError("the disk is gone".into()))
    }
}

#[test]
fn a_store_that_does_not_answer_is_an_error_and_no_loss() {
    let scene = scene_of_each();
    let mut form = fresh_with(kind(VISIT), &scene, &given_person(), None);
    let mut desk = scene.desk();
    desk.context.known = &Broken;
    assert_eq!(form.view(&desk).unwrap_err().code(), "form-lookup");
    assert!(matches!(form.finish(&desk), Err(Unfinished::Form(FormError::Lookup(_)))));
    assert!(field(&form.view(&scene.desk()).unwrap(), "person").answer != Answer::Empty);
}

#[test]
fn nothing_typed_reaches_a_debug_text() {
    let scene = scene_of_each();
    let mut form = fresh(kind("person"), &scene);
    let edits = [
        text("full_name", "Nguyễn Bí Mật"),
        text("phone", "Bí Mật"),
        Edit::new("identity", Input::Typing("Bí Mật".into())),
    ];
    form.apply(&edits).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    let tried = form.finish(&scene.desk());
    for shown in [format!("{edits:?}"), format!("{form:?}"), format!("{view:?}"), format!("{tried:?}")] {
        assert!(!shown.contains("Mật"), "{shown}");
    }
}
