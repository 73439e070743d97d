//! What is typed and chosen: it reads, or it stays with the reason beside it.

mod forms_support;

use dong_hanh::forms::{Answer, Edit, FormError, Input, LONGEST_INPUT, MOST_ROWS, Unfinished};
use forms_support::*;

const VISIT: &str = "check-in-visit";
const OUTREACH: &str = "outreach-contact";
const DECISION: &str = "management-decision";

#[test]
fn what_does_not_read_stays_with_the_reason_beside_it() {
    let scene = scene_of_each();
    let mut form = fresh(kind(OUTREACH), &scene);
    for (typed, shown_code) in
        [("31/02/2024", "date-no-such-day"), ("mai", "date-format"), ("1/2/24", "date-two-digit-year")]
    {
        form.apply(&[text("date", typed)]).unwrap();
        let view = form.view(&scene.desk()).unwrap();
        assert!(field(&view, "date").answer == Answer::Unread);
        assert_eq!(field(&view, "date").text, typed);
        assert!(!field(&view, "date").error.as_ref().unwrap().vi.is_empty());
        let Err(Unfinished::Errors(problems)) = form.clone().finish(&scene.desk()) else { panic!("saved") };
        assert!(problems.iter().any(|p| (p.field.as_str(), p.code.as_str()) == ("date", shown_code)), "{problems:?}");
    }
    form.apply(&[text("heads", "1,234"), code("kind", "crowd")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "heads").error.as_ref().unwrap().en.contains("more than one way"));
    assert_eq!((field(&view, "heads").text.as_str(), field(&view, "kind").text.as_str()), ("1,234", "crowd"));
    form.apply(&[Edit::new("heads", Input::Number(0)), Edit::new("kind", Input::Clear)]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "heads").error.as_ref().unwrap().vi.contains("từ 1 đến 100.000"));
    assert!(field(&view, "kind").error.as_ref().unwrap().vi.contains("điền"));
    form.apply(&[text("heads", " 5.236 ")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "heads").text, "5.236");
    assert!(field(&view, "heads").answer == Answer::Number(5236));
}

#[test]
fn the_field_with_the_cursor_keeps_its_letters_and_is_left_in_peace() {
    let scene = scene_of_each();
    let mut form = fresh(kind("person"), &scene);
    for typed in ["N", "Nguyễn", "Nguyễn ", "Nguyễn  A"] {
        form.apply(&[Edit::new("full_name", Input::Typing(typed.into()))]).unwrap();
        assert_eq!(field(&form.view(&scene.desk()).unwrap(), "full_name").text, typed);
    }
    form.apply(&[Edit::new("phone", Input::Typing("091".into()))]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert_eq!(field(&view, "full_name").text, "Nguyễn A");
    assert!(field(&view, "phone").error.is_none() && !view.can_save);
    form.leave();
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "phone").error.is_some());
    assert_eq!(field(&view, "phone").text, "091");
    form.apply(&[Edit::new("phone", Input::Typing("0912345678".into()))]).unwrap();
    form.leave();
    assert_eq!(field(&form.view(&scene.desk()).unwrap(), "phone").text, "0912 345 678");
}

#[test]
fn inputs_that_do_not_belong_are_refused_whole() {
    let scene = scene_of_each();
    let mut form = fresh(kind(DECISION), &scene);
    let good = || text("number", "12/QĐ-UBND");
    let long = "a".repeat(LONGEST_INPUT + 1);
    let many = vec![held("person").to_string(); MOST_ROWS + 1];
    for (bad, expected) in [
        (text("colour", "red"), "form-unknown-field"),
        (text("people[0].basis", "x"), "form-no-such-row"),
        (text("people[0].colour", "x"), "form-unknown-field"),
        (text("people.basis", "x"), "form-unknown-field"),
        (text("number[0]", "x"), "form-unknown-field"),
        (text("people", "x"), "form-wrong-input"),
        (Edit::new("number", Input::YesNo(true)), "form-wrong-input"),
        (Edit::new("signed_on", Input::Number(5)), "form-wrong-input"),
        (Edit::new("number", Input::Records(many)), "form-wrong-input"),
        (text("number", &long), "form-too-large"),
    ] {
        let error = form.apply(&[good(), bad.clone()]).unwrap_err();
        assert_eq!(error.code(), expected, "{bad:?}");
        assert!(!error.phrase().vi.is_empty() && !error.to_string().contains("red"));
    }
    assert!(!form.is_touched(), "a refused call changes nothing");
    assert!(matches!(form.add_row("number", scene.today), Err(FormError::WrongInput { .. })));
    assert!(matches!(form.remove_row("people", 0), Err(FormError::NoSuchRow { .. })));
    let bad_id = fresh(kind(VISIT), &scene).apply(&[Edit::new("person", Input::Record("An".into()))]);
    assert!(matches!(bad_id, Err(FormError::BadId { .. })));
}

#[test]
fn long_and_strange_texts_are_kept() {
    let scene = scene_of_each();
    let mut form = fresh(kind(OUTREACH), &scene);
    let huge = "ă".repeat(LONGEST_INPUT / 2);
    form.apply(&[text("note", &huge), text("place", "\u{202e}chợ\0 Bo\u{200f}"), text("audience", "\u{301}")]).unwrap();
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "note").text == huge);
    assert!(field(&view, "note").error.as_ref().unwrap().vi.contains("2000"));
    assert_eq!(field(&view, "place").text, "chợ Bo");
    form.apply(&[text("place", "\0\u{202e}")]).unwrap();
    assert!(field(&form.view(&scene.desk()).unwrap(), "place").answer == Answer::Empty);
}

#[test]
fn a_named_record_must_be_here_and_of_its_kind() {
    let scene = scene_of_each();
    let mut form = fresh(kind(VISIT), &scene);
    for (chosen, expected) in [(id(99), "field-unknown-record"), (held("team"), "field-other-kind")] {
        form.apply(&[record("person", chosen)]).unwrap();
        let Err(Unfinished::Errors(problems)) = form.finish(&scene.desk()) else { panic!("saved") };
        assert_eq!((problems[0].field.as_str(), problems[0].code.as_str()), ("person", expected));
    }
    let view = form.view(&scene.desk()).unwrap();
    assert!(field(&view, "person").error.is_some());
}
