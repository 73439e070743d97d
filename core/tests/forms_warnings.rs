//! Warnings: shown, kept with a reason, asked anew when what they are about changes.

mod forms_support;

use dong_hanh::forms::{Edit, Form, FormError, Input, Unfinished, WarningView};
use dong_hanh::model::Fields;
use dong_hanh::model::outreach::OutreachContact;
use dong_hanh::rules::{Case, Findings, Lookup, Rule, Severity};
use dong_hanh::text::Phrase;
use forms_support::*;

const NAME: Phrase = Phrase::new("Tên", "Name");

/// Warns of more than ten people, asks for a reason.
static MANY: Rule =
    Rule::new("T1", &["outreach-contact"], NAME, Phrase::new("Có {n} người.", "{n} people."), many).asks_reason();

fn many(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if let Some(n) = case.as_kind::<OutreachContact>().and_then(|contact| contact.heads).filter(|n| *n > 10) {
        found.add(Severity::Warning, "heads", &[("n", (n / 10 * 10).to_string())]);
    }
    Ok(())
}

/// Warns of a note twice over: one answer keeps both.
static NOTE: Rule = Rule::new("T2", &[], NAME, Phrase::new("Ghi chú.", "A note."), note);

fn note(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if case.record.fields.get("note").is_some() {
        found.add(Severity::Warning, "note", &[]);
        found.warn_saying("note", Phrase::new("Ghi chú nữa.", "A note again."));
    }
    Ok(())
}

/// Stops at a hidden field and at one that no form has, and warns there.
static ELSEWHERE: Rule = Rule::new("T3", &[], NAME, Phrase::new("Ở chỗ khác.", "Elsewhere."), elsewhere);

fn elsewhere(_: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    found.add(Severity::Error, "audience", &[]);
    found.add(Severity::Warning, "unit", &[]);
    Ok(())
}

/// Warns at the second row of a decision.
static ROW: Rule = Rule::new("T4", &["management-decision"], NAME, Phrase::new("Hàng.", "A row."), row);

fn row(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let people = case.as_kind::<dong_hanh::model::decision::ManagementDecision>().map_or(0, |d| d.people.len());
    if people > 0 {
        found.add(Severity::Warning, format!("people[{}].basis", people - 1), &[]);
        found.add(Severity::Warning, format!("people[{}]", people - 1), &[]);
    }
    Ok(())
}

fn outreach(scene: &Scene, heads: i64) -> Form {
    let mut form = fresh(kind("outreach-contact"), scene);
    let topics = Edit::new("topics", Input::Codes(vec!["hiv".into()]));
    form.apply(&[topics, Edit::new("heads", Input::Number(heads)), text("place", "chợ")]).unwrap();
    form
}

fn warnings(form: &Form, scene: &Scene, path: &str) -> Vec<WarningView> {
    field(&form.view(&scene.desk()).unwrap(), path).warnings.clone()
}

#[test]
fn a_warning_is_kept_with_its_reason() {
    let scene = Scene::with_rules(&[&MANY]);
    let mut form = outreach(&scene, 12);
    assert!(form.view(&scene.desk()).unwrap().can_save);
    let Err(Unfinished::Warnings(asked)) = form.finish(&scene.desk()) else { panic!("saved") };
    assert_eq!((asked[0].rule.as_str(), asked[0].field.as_str(), asked[0].asks_reason), ("T1", "heads", true));
    let long = "a".repeat(501);
    let mut accept = |reason| form.accept("T1", "heads", reason, &scene.desk());
    assert!(matches!(accept(None), Err(FormError::ReasonMissing)));
    assert!(matches!(accept(Some(" \u{200b} ")), Err(FormError::ReasonMissing)));
    assert!(matches!(accept(Some(&long)), Err(FormError::ReasonTooLong)));
    accept(Some(" họp thôn ")).unwrap();
    assert!(matches!(form.accept("T1", "place", Some("x"), &scene.desk()), Err(FormError::NoSuchWarning)));
    let finished = form.finish(&scene.desk()).unwrap();
    assert_eq!(finished.kept.len(), 1);
    assert_eq!((finished.kept[0].rule.as_str(), finished.kept[0].reason.as_deref()), ("T1", Some("họp thôn")));
}

#[test]
fn a_warning_about_something_else_asks_anew() {
    let scene = Scene::with_rules(&[&MANY]);
    let mut form = outreach(&scene, 12);
    form.accept("T1", "heads", Some("họp thôn"), &scene.desk()).unwrap();
    // Gone and back the same: it was read already.
    for n in [5, 12] {
        form.apply(&[Edit::new("heads", Input::Number(n))]).unwrap();
    }
    assert!(warnings(&form, &scene, "heads")[0].accepted);
    // The same sentence about another answer, and another sentence.
    for n in [13, 25] {
        form.apply(&[Edit::new("heads", Input::Number(n))]).unwrap();
        assert!(!warnings(&form, &scene, "heads")[0].accepted, "{n}");
        assert!(matches!(form.finish(&scene.desk()), Err(Unfinished::Warnings(_))));
    }
}

#[test]
fn one_answer_keeps_all_that_a_rule_finds_at_a_field() {
    let scene = Scene::with_rules(&[&NOTE]);
    let mut form = outreach(&scene, 2);
    form.apply(&[text("note", "có")]).unwrap();
    form.accept("T2", "note", None, &scene.desk()).unwrap();
    let finished = form.finish(&scene.desk()).unwrap();
    assert_eq!(finished.kept.len(), 2);
    assert!(finished.kept.iter().all(|kept| kept.reason.is_none()));
}

#[test]
fn findings_elsewhere_stand_at_the_form() {
    let scene = Scene::with_rules(&[&ELSEWHERE]);
    let fresh = fresh(kind("outreach-contact"), &scene).view(&scene.desk()).unwrap();
    assert!(fresh.errors.is_empty() && !fresh.can_save, "a form that nobody touched is not red");
    let mut form = outreach(&scene, 2);
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!((view.errors[0].code.as_str(), view.errors[0].field.as_str()), ("T3", ""));
    assert_eq!((view.warnings[0].rule.as_str(), view.warnings[0].field.as_str()), ("T3", "unit"));
    assert!(matches!(form.finish(&scene.desk()), Err(Unfinished::Errors(problems)) if problems.len() == 1));
    // Where the field is shown, it stands there.
    form.apply(&[code("kind", "group")]).unwrap();
    form.check_all(&scene.desk()).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert!(view.errors.is_empty() && field(&view, "audience").error.is_some());
}

#[test]
fn what_was_accepted_moves_with_its_row() {
    let mut scene = Scene::with_rules(&[&ROW]);
    hold_one_of_each(&mut scene);
    let mut form = fresh(kind("management-decision"), &scene);
    for basis in ["voluntary", "methadone"] {
        let row = form.add_row("people", scene.today).unwrap();
        form.apply(&[code(&format!("{row}.basis"), basis), record(&format!("{row}.person"), held("person"))]).unwrap();
    }
    form.accept("T4", "people[1].basis", None, &scene.desk()).unwrap();
    assert!(warnings(&form, &scene, "people[1].basis")[0].accepted);
    // A finding about a whole row stands at its table.
    assert_eq!(warnings(&form, &scene, "people")[0].field, "people[1]");
    form.remove_row("people", 0).unwrap();
    assert!(warnings(&form, &scene, "people[0].basis")[0].accepted);
    form.remove_row("people", 0).unwrap();
    form.add_row("people", scene.today).unwrap();
    assert!(!warnings(&form, &scene, "people[0].basis")[0].accepted, "it went with its row");
}

#[test]
fn the_reason_goes_where_the_record_has_a_place_for_it() {
    let mut scene = Scene::with_rules(dong_hanh::rules::RULES);
    hold_one_of_each(&mut scene);
    let helper = scene.hold(70, "membership", &[("name", "Lê Bình"), ("from", "2020-01-01")]);
    let mut form = fresh_with(kind("check-in-visit"), &scene, &Fields::default(), None);
    form.apply(&[record("person", held("person")), record("visitor", helper), code("result", "met")]).unwrap();
    let Err(Unfinished::Warnings(asked)) = form.finish(&scene.desk()) else { panic!("no warning") };
    let asked: Vec<(&str, &str)> = asked.iter().map(|w| (w.rule.as_str(), w.field.as_str())).collect();
    assert_eq!(asked, [("R34", "substitute_reason")]);
    form.accept("R34", "substitute_reason", Some("Anh Nam đi vắng"), &scene.desk()).unwrap();
    let finished = form.finish(&scene.desk()).unwrap();
    assert!(finished.kept.is_empty());
    assert_eq!(finished.fields().text("substitute_reason"), Some("Anh Nam đi vắng"));
}
