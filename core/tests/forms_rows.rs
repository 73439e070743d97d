//! Tables within a form, and what the core works out by itself.

mod forms_support;

use dong_hanh::forms::{Answer, Edit, Input, Unfinished};
use dong_hanh::model::decision::ManagementDecision;
use dong_hanh::rules::RULES;
use forms_support::*;

const DECISION: &str = "management-decision";

fn scene() -> Scene {
    let mut scene = scene_of_each();
    scene.hold(60, "person", &[("full_name", "Trần Thị Bé")]);
    scene
}

/// A decision with two people of different basis.
fn two_people(scene: &Scene) -> dong_hanh::forms::Form {
    let mut form = fresh(kind(DECISION), scene);
    form.apply(&[text("number", "12/QĐ-UBND"), text("signed_on", "20/09/2024")]).unwrap();
    for (person, basis, completed) in
        [(held("person"), "compulsory", "10/09/2024"), (id(60), "voluntary", "31/08/2024")]
    {
        let row = form.add_row("people", scene.today).unwrap();
        let at = |key: &str| format!("{row}.{key}");
        form.apply(&[record(&at("person"), person), code(&at("basis"), basis), text(&at("completed_on"), completed)])
            .unwrap();
    }
    form
}

#[test]
fn terms_and_ends_are_worked_out_and_stored() {
    let scene = scene();
    let mut form = two_people(&scene);
    let view = form.view(&scene.desk()).unwrap();
    for (path, expected) in [
        ("people[0].term_months", "24"),
        ("people[0].starts_on", "10/09/2024"),
        ("people[0].ends_on", "10/09/2026"),
        ("people[1].term_months", "12"),
        ("people[1].ends_on", "31/08/2025"),
    ] {
        assert_eq!(field(&view, path).text, expected, "{path}");
        assert!(field(&view, path).suggested, "{path}");
    }
    assert!(!field(&view, "people[0].state").suggested);
    let finished = form.finish(&scene.desk()).unwrap();
    let decision = finished.record.as_kind::<ManagementDecision>().unwrap();
    assert_eq!(decision.people[0].term_months, Some(24));
    assert_eq!(decision.people[1].ends_on, Some(day("2025-08-31")));
    assert_eq!(finished.record.people(), [held("person"), id(60)]);
}

#[test]
fn what_a_person_typed_or_cleared_is_not_overwritten() {
    let scene = scene();
    let mut form = two_people(&scene);
    form.apply(&[Edit::new("people[0].term_months", Input::Number(18)), Edit::new("people[1].ends_on", Input::Clear)])
        .unwrap();
    let view = form.view(&scene.desk()).unwrap();
    // The end follows the term that was typed.
    assert_eq!(field(&view, "people[0].ends_on").text, "10/03/2026");
    assert!(!field(&view, "people[0].term_months").suggested);
    assert!(field(&view, "people[1].ends_on").answer == Answer::Empty);
    // A typed text that does not read is no reason to overwrite it either.
    form.apply(&[text("people[0].ends_on", "mười")]).unwrap();
    assert_eq!(field(&form.view(&scene.desk()).unwrap(), "people[0].ends_on").text, "mười");
}

#[test]
fn where_the_law_leaves_a_choice_nothing_is_suggested() {
    let scene = scene();
    let mut form = two_people(&scene);
    form.apply(&[text("signed_on", "20/09/2020"), text("people[0].completed_on", "10/09/2020")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "people[0].term_months").answer == Answer::Empty);
    assert!(field(&view, "people[0].ends_on").answer == Answer::Empty);
    assert_eq!(field(&view, "people[0].starts_on").text, "10/09/2020");
}

/// To see it fail, let the term count from the completion alone.
#[test]
fn a_suspension_moves_the_last_day() {
    let scene = scene();
    let mut form = two_people(&scene);
    let row = form.add_row("people[1].suspensions", scene.today).unwrap();
    let at = |key: &str| format!("{row}.{key}");
    form.apply(&[code(&at("reason"), "unreported-absence"), text(&at("from"), "01/09/2024")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "people[1].ends_on").text, "31/08/2025", "nobody knows yet how long it lasts");
    form.apply(&[text(&at("to"), "21/09/2024")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "people[1].excluded_days").text, "20");
    assert_eq!(field(&view, "people[1].ends_on").text, "20/09/2025");
    assert_eq!(field(&view, "people[0].ends_on").text, "10/09/2026", "the other person's term is as it was");
    let finished = form.clone().finish(&scene.desk()).unwrap();
    let decision = finished.record.as_kind::<ManagementDecision>().unwrap();
    assert_eq!((decision.people[1].suspensions.len(), decision.people[1].excluded_days), (1, Some(20)));
    form.remove_row("people[1].suspensions", 0).unwrap();
    assert_eq!(field(&form.view(&scene.desk()).unwrap(), "people[1].ends_on").text, "31/08/2025");
}

#[test]
fn a_correction_works_out_anew_what_was_worked_out() {
    let mut scene = scene();
    let mut form = two_people(&scene);
    form.apply(&[text("people[1].ends_on", "01/01/2026")]).unwrap();
    let stored = form.finish(&scene.desk()).unwrap().record;
    scene.known.put(stored.clone());
    let mut form = dong_hanh::forms::Form::correct(&stored, id(200), circumstances(), &scene.desk()).unwrap();
    assert!(form.clone().finish(&scene.desk()).unwrap().changes.unwrap().0.is_empty());
    form.apply(&[text("people[0].completed_on", "11/09/2024"), text("people[1].completed_on", "01/09/2024")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "people[0].ends_on").text, "11/09/2026");
    assert_eq!(field(&view, "people[1].ends_on").text, "01/01/2026", "typed, so it stays");
    // Where it cannot be worked out any more, what was stored stays.
    form.apply(&[Edit::new("people[0].completed_on", Input::Clear)]).unwrap();
    assert_eq!(field(&form.view(&scene.desk()).unwrap(), "people[0].ends_on").text, "10/09/2026");
    let changes = form.finish(&scene.desk()).unwrap().changes.unwrap();
    assert_eq!(changes.0.keys().collect::<Vec<_>>(), ["people"]);
}

#[test]
fn a_new_row_is_not_red_and_a_save_names_its_fields() {
    let scene = scene();
    let mut form = fresh(kind(DECISION), &scene);
    assert_eq!(form.add_row("people", scene.today).unwrap(), "people[0]");
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(view.fields.last().unwrap().rows[0].path, "people[0]");
    assert!(field(&view, "people[0].state").answer == Answer::Codes(vec!["active".into()]));
    assert!(view.fields.iter().all(|f| f.error.is_none()) && field(&view, "people[0].basis").error.is_none());
    let Err(Unfinished::Errors(problems)) = form.finish(&scene.desk()) else { panic!("saved") };
    let fields: Vec<&str> = problems.iter().map(|p| p.field.as_str()).collect();
    assert_eq!(fields, ["number", "signed_on", "people[0].person", "people[0].basis"]);
}

#[test]
fn rows_move_up_with_their_answers() {
    let scene = scene();
    let mut form = two_people(&scene);
    form.remove_row("people", 0).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "people").rows.len(), 1);
    assert!(field(&view, "people[0].basis").answer == Answer::Codes(vec!["voluntary".into()]));
    form.apply(&[Edit::new("people", Input::Clear)]).unwrap();
    assert!(form.finish(&scene.desk()).unwrap().fields().get("people").is_none());
}

/// Found by `cargo xtask fuzz form`: the refusal left an empty slot in the draft.
#[test]
fn a_row_that_is_not_there_is_refused_and_nothing_changes() {
    let scene = scene();
    let mut form = fresh(kind(DECISION), &scene);
    let before = form.to_bytes();
    assert!(form.remove_row("people", 0).is_err());
    assert!(form.to_bytes() == before);
}

#[test]
fn the_rules_find_the_duplicate_number_and_the_missing_people() {
    let mut scene = scene();
    scene.rules = RULES.to_vec();
    scene.hold(61, DECISION, &[("number", "12/QĐ-UBND"), ("signed_on", "2024-02-01")]);
    let mut form = two_people(&scene);
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "number").error.is_some(), "{view:?}");
    form.apply(&[text("number", "13/QĐ-UBND")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert!(view.can_save, "what is worked out agrees with the rules: {view:?}");
    form.apply(&[Edit::new("people", Input::Clear)]).unwrap();
    let Err(Unfinished::Errors(problems)) = form.finish(&scene.desk()) else { panic!("saved") };
    assert_eq!(problems.iter().map(|p| (p.field.as_str(), p.code.as_str())).collect::<Vec<_>>(), [("people", "R25")]);
}

#[test]
fn the_next_visit_follows_the_cadence() {
    let scene = scene();
    let mut form = fresh(kind("check-in-visit"), &scene);
    assert!(field(&form.view(&scene.desk()).unwrap(), "next_visit").answer == Answer::Empty);
    form.apply(&[code("result", "met")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "next_visit").text, "31/10/2024");
    assert!(field(&view, "next_visit").suggested);
}
