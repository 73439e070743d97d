//! Whatever is done to a form: no panic, nothing typed is lost, and it matters not in how many calls it came.

mod forms_support;

use dong_hanh::forms::{Edit, Form, Input, Unfinished};
use dong_hanh::model::{FieldSpec, FieldType, KINDS};
use dong_hanh::rules::RULES;
use dong_hanh::text::{nfc, nfc_lines};
use forms_support::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What a test does to a form.
#[derive(Debug, Clone)]
enum Deed {
    Edit(Index, Input),
    Elsewhere(String, Input),
    AddRow,
    RemoveRow(usize),
    Leave,
    Check,
    Accept,
    Reopen,
}

/// Text as people and their keyboards give it, and as nobody does.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ 0-9./,+-]{0,14}",
        "[0-3]?[0-9]/[01]?[0-9]/(19|20)[0-9]{2}",
        "[A-ZĐa-zàáạđươ\u{300}\u{301}\u{202e}\u{200b}\0\n ]{0,30}",
        select(vec!["home", "met", "not-met", "other", "group", "team", "police", "drugs; hiv", "Nam", "Khác"])
            .prop_map(str::to_owned),
    ]
}

fn any_input() -> impl Strategy<Value = Input> {
    let ids = || (0u8..20).prop_map(|n| id(n).to_string());
    prop_oneof![
        Just(Input::Clear),
        any_text().prop_map(Input::Text),
        any_text().prop_map(Input::Typing),
        any::<i64>().prop_map(Input::Number),
        (0i64..20).prop_map(Input::Number),
        any::<bool>().prop_map(Input::YesNo),
        any_text().prop_map(Input::Code),
        prop::collection::vec(any_text(), 0..4).prop_map(Input::Codes),
        prop_oneof![ids(), any_text()].prop_map(Input::Record),
        prop::collection::vec(ids(), 0..4).prop_map(Input::Records),
    ]
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        12 => (any::<Index>(), any_input()).prop_map(|(at, input)| Deed::Edit(at, input)),
        1 => ("[a-z_.\\[\\]0-9]{0,12}", any_input()).prop_map(|(path, input)| Deed::Elsewhere(path, input)),
        2 => Just(Deed::AddRow),
        1 => (0usize..3).prop_map(Deed::RemoveRow),
        1 => Just(Deed::Leave),
        1 => Just(Deed::Check),
        1 => Just(Deed::Accept),
        1 => Just(Deed::Reopen),
    ]
}

/// Every path of the form now, those of rows included, shown or not.
fn paths(form: &Form, scene: &Scene) -> Vec<(String, FieldType)> {
    let view = form.view(&scene.desk()).unwrap();
    let mut found = Vec::new();
    for spec in form.kind().fields {
        found.push((spec.key.to_owned(), spec.kind));
        if let (FieldType::Rows(specs), Some(table)) = (spec.kind, find(&view, spec.key)) {
            for row in &table.rows {
                found.extend(specs.iter().map(|spec: &FieldSpec| (format!("{}.{}", row.path, spec.key), spec.kind)));
            }
        }
    }
    found
}

fn table(form: &Form) -> &'static str {
    form.kind().fields.iter().find(|spec| matches!(spec.kind, FieldType::Rows(_))).map_or("people", |spec| spec.key)
}

fn scene() -> Scene {
    let mut scene = Scene::with_rules(RULES);
    hold_one_of_each(&mut scene);
    scene
}

/// Does it; gives the edit that was made, if one was and it was taken.
fn perform(form: &mut Form, scene: &Scene, deed: &Deed) -> Option<Edit> {
    match deed {
        Deed::Edit(at, input) => {
            let paths = paths(form, scene);
            let edit = Edit::new(paths[at.index(paths.len())].0.clone(), input.clone());
            return form.apply(std::slice::from_ref(&edit)).is_ok().then_some(edit);
        }
        Deed::Elsewhere(path, input) => {
            let _ = form.apply(&[Edit::new(path.clone(), input.clone())]);
        }
        Deed::AddRow => {
            let _ = form.add_row(table(form), scene.today);
        }
        Deed::RemoveRow(row) => {
            let _ = form.remove_row(table(form), *row);
        }
        Deed::Leave => form.leave(),
        Deed::Check => form.check_all(&scene.desk()).unwrap(),
        Deed::Accept => {
            if let Err(Unfinished::Warnings(warnings)) = form.clone().finish(&scene.desk()) {
                for warning in warnings {
                    form.accept(&warning.rule, &warning.field, Some("có lý do"), &scene.desk()).unwrap();
                }
            }
        }
        Deed::Reopen => *form = Form::from_bytes(&form.to_bytes(), KINDS).unwrap(),
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_makes_a_form_fall_over(at in any::<Index>(), deeds in prop::collection::vec(any_deed(), 0..25)) {
        let scene = scene();
        let mut form = fresh(KINDS[at.index(KINDS.len())], &scene);
        for deed in &deeds {
            perform(&mut form, &scene, deed);
            let view = form.view(&scene.desk()).unwrap();
            let again = Form::from_bytes(&form.to_bytes(), KINDS).unwrap();
            prop_assert!(again.view(&scene.desk()).unwrap() == view, "a draft changed by lying");
            if let Ok(finished) = form.clone().finish(&scene.desk()) {
                prop_assert!(view.can_save);
                prop_assert!(finished.fields().0.keys().all(|key| find(&view, key).is_some()), "a hidden field was saved");
            }
        }
    }

    #[test]
    fn nothing_typed_is_lost(at in any::<Index>(), field_at in any::<Index>(), before in prop::collection::vec(any_deed(), 0..6), typed in any_text(), typing in any::<bool>()) {
        let scene = scene();
        let mut form = fresh(KINDS[at.index(KINDS.len())], &scene);
        for deed in &before {
            perform(&mut form, &scene, deed);
        }
        let paths = paths(&form, &scene);
        let (path, kind) = &paths[field_at.index(paths.len())];
        prop_assume!(!matches!(kind, FieldType::Rows(_)));
        let input = if typing { Input::Typing(typed.clone()) } else { Input::Text(typed.clone()) };
        form.apply(&[Edit::new(path.clone(), input)]).unwrap();
        let mut form = Form::from_bytes(&form.to_bytes(), KINDS).unwrap();
        let view = form.view(&scene.desk()).unwrap();
        // A hidden field is looked at where it is shown: nothing to compare on this view.
        if let Some(field) = find(&view, path) {
            if typing {
                prop_assert_eq!(&field.text, &typed);
            } else if field.answer == dong_hanh::forms::Answer::Unread {
                prop_assert_eq!(&field.text, &typed);
                prop_assert!(field.error.is_some());
            } else {
                match kind {
                    FieldType::Note(_) => prop_assert_eq!(&field.text, &nfc_lines(&typed)),
                    FieldType::Text(_) | FieldType::Name => prop_assert_eq!(&field.text, &nfc(&typed)),
                    _ => prop_assert_eq!(field.answer == dong_hanh::forms::Answer::Empty, nfc(&typed).trim_matches([',', ';', ' ']).is_empty()),
                }
            }
        }
        // What is shown reads as the same answer when it is typed again.
        form.leave();
        let view = form.view(&scene.desk()).unwrap();
        if let Some(field) = find(&view, path).filter(|field| !field.text.is_empty()) {
            let mut again = form.clone();
            again.apply(&[text(path, &field.text)]).unwrap();
            prop_assert!(again.view(&scene.desk()).unwrap() == view);
        }
    }

    #[test]
    fn one_call_or_many_give_the_same(at in any::<Index>(), deeds in prop::collection::vec(any_deed(), 0..15), cut in any::<Index>()) {
        let scene = scene();
        let mut form = fresh(KINDS[at.index(KINDS.len())], &scene);
        let _ = form.add_row(table(&form), scene.today);
        let start = form.clone();
        let edits: Vec<Edit> = deeds
            .iter()
            .filter(|deed| matches!(deed, Deed::Edit(..)))
            .filter_map(|deed| perform(&mut form, &scene, deed))
            .collect();
        let mut at_once = start.clone();
        at_once.apply(&edits).unwrap();
        let mut in_two = start;
        let (first, second) = edits.split_at(cut.index(edits.len() + 1));
        in_two.apply(first).unwrap();
        in_two.apply(second).unwrap();
        let view = form.view(&scene.desk()).unwrap();
        prop_assert!(at_once.view(&scene.desk()).unwrap() == view && in_two.view(&scene.desk()).unwrap() == view);
        prop_assert_eq!(at_once.to_bytes(), form.to_bytes());
    }

    #[test]
    fn any_bytes_are_a_draft_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300), at in any::<Index>(), flip in any::<u8>()) {
        let scene = scene();
        let _ = Form::from_bytes(&bytes, KINDS);
        let mut draft = fresh(KINDS[at.index(KINDS.len())], &scene).to_bytes();
        let position = at.index(draft.len());
        draft[position] ^= flip;
        if let Ok(form) = Form::from_bytes(&draft, KINDS) {
            form.view(&scene.desk()).unwrap();
        }
    }
}
