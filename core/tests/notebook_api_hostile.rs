//! Whatever is handed in: a typed answer, no panic, no word of it in an error, and the notebook still verifies.

mod notebook_support;

use dong_hanh::forms::{Circumstances, Edit, Input};
use dong_hanh::notebook::{NewForm, NotSaved, NotebookError};
use notebook_support::*;

/// Texts that nobody means.
fn odd() -> Vec<String> {
    let mut odd: Vec<String> = [
        "",
        " ",
        "\0",
        "a\0b",
        "\u{202e}\u{5d0}\u{5d1}",
        "\u{200f}",
        "\u{301}",
        "\u{301}\u{302}\u{323}",
        "\u{fffd}",
        "\u{10ffff}",
        "'; DROP TABLE entry; --",
        "\" OR 1=1",
        "*",
        "%",
        "{today}",
        "-1",
        "NaN",
        "1e309",
        "٣",
        "9223372036854775808",
        "0000-00-00",
        "01/01/0000",
        "9999-12-31",
        "31/12/9999",
        "99999-01-01",
        "29/02/2023",
        "+262142-12-31",
        "personal",
        "people[0].person",
        "people[999999999999]",
        "01920000-0000-7000-8000-000000000000",
    ]
    .map(str::to_owned)
    .to_vec();
    odd.push("a".repeat(1 << 20));
    odd.push("đ ".repeat(1 << 19));
    odd.push("\u{323}".repeat(1 << 18));
    odd
}

/// A typed error, whose words hold nothing of what was handed in, or an answer.
fn answered<T>(call: &str, given: &str, answer: Result<T, NotebookError>) {
    let Err(error) = answer else { return };
    let known = [
        "not-found",
        "bad-argument",
        "cannot-undo",
        "form-unknown-field",
        "form-unknown-kind",
        "form-no-such-row",
        "form-wrong-input",
        "form-too-large",
        "form-too-many",
        "form-bad-id",
        "form-no-such-warning",
        "form-reason-missing",
        "form-reason-too-long",
        "report-no-such-indicator",
        "report-unit-not-in-period",
    ];
    assert!(known.contains(&error.code()), "{call}: {} {error}", error.code());
    let words = format!("{error} {error:?} {} {}", error.phrase().vi, error.phrase().en);
    // The path of a field is named, an answer never.
    assert!(given.len() < 4 || given.starts_with("people[") || !words.contains(given), "{call} tells it");
}

#[test]
fn every_call_answers_whatever_text_it_is_given() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let visit = village.visit(&notebook, 0, "");
    let draft = start(&notebook, "management-decision", None, &[text("number", "1")]).unwrap();
    notebook.add_row(&draft, "people").unwrap();
    let of_another_kind = [village.people[0].clone(), village.team.clone(), visit.clone(), draft.clone()];
    let mut texts = odd();
    texts.extend(of_another_kind);
    let edits = |input: Input| [Edit::new("number", input)];
    for odd in &texts {
        let o = odd.as_str();
        let n = &notebook;
        answered("person", o, n.person(o).map(drop));
        answered("record", o, n.record(o).map(drop));
        answered("history", o, n.history(o).map(drop));
        answered("unit_name", o, n.unit_name(o).map(drop));
        answered("undo", o, if *odd == village.people[0] { Ok(()) } else { n.undo(o).map(drop) });
        answered("timeline", o, n.timeline(o, None, 5).map(drop));
        answered("timeline after", o, n.timeline(&village.people[0], Some(o), 5).map(drop));
        answered("records", o, n.records(o, None, 5).map(drop));
        answered("records after", o, n.records("person", Some(o), 5).map(drop));
        answered("people after", o, n.people(Some(o), 5).map(drop));
        answered("due after", o, n.due_this_week(Some(o), 5).map(drop));
        answered("work list", o, n.work_list(o, None, 5).map(drop));
        answered("work list after", o, n.work_list("needs", Some(o), 5).map(drop));
        answered("hand over", o, n.hand_over(o).map(drop));
        answered("own membership", o, n.set_own_membership(Some(o)));
        answered("settle", o, n.settle_finding(o));
        answered("search", o, n.search(o, None, 5).map(drop));
        answered("search after", o, n.search("an", Some(o), 5).map(drop));
        answered("search_notes", o, n.search_notes(o, None, 5).map(drop));
        answered("search_notes after", o, n.search_notes("an", Some(o), 5).map(drop));
        answered("report unit", o, n.report(o, "9T/2024", &mut |_, _| true).map(drop));
        answered("report period", o, n.report(UNIT, o, &mut |_, _| true).map(drop));
        answered("board unit", o, n.target_board(o, "9T/2024").map(drop));
        answered("board period", o, n.target_board(UNIT, o).map(drop));
        answered("trend", o, n.trend(o, o, 2024).map(drop));
        answered("behind", o, n.records_behind(o, UNIT, "9T/2024", None, 5).map(drop));
        answered("behind unit", o, n.records_behind("I22", o, "9T/2024", None, 5).map(drop));
        answered("behind after", o, n.records_behind("I22", UNIT, "9T/2024", Some(o), 5).map(drop));
        answered("form", o, n.form(o).map(drop));
        answered("edit", o, n.edit_form(o, &[]).map(drop));
        answered("edit path", o, n.edit_form(&draft, &[Edit::new(o, Input::YesNo(true))]).map(drop));
        answered("edit text", o, n.edit_form(&draft, &edits(Input::Text(o.to_owned()))).map(drop));
        answered("edit record", o, n.edit_form(&draft, &[record("people[0].person", o)]).map(drop));
        answered("add_row", o, n.add_row(&draft, o).map(drop));
        answered("remove_row", o, n.remove_row(&draft, o, u32::MAX).map(drop));
        answered("accept", o, n.accept_warning(&draft, o, o, Some(o)).map(drop));
        answered("accept field", o, n.accept_warning(&draft, "R33", o, None).map(drop));
        answered(
            "circumstances",
            o,
            n.set_circumstances(
                &draft,
                Circumstances {
                    unit: o.to_owned(),
                    legal_basis: Some(o.to_owned()),
                    source_document: Some(o.to_owned()),
                    ..Circumstances::default()
                },
            )
            .map(drop),
        );
        answered("start kind", o, n.start_form(NewForm { kind: o.to_owned(), ..NewForm::default() }).map(drop));
        let new = |unit: Option<&str>, done_by: Option<&str>, path: &str, input: &str| NewForm {
            kind: "patrol".to_owned(),
            unit: unit.map(str::to_owned),
            done_by: done_by.map(str::to_owned),
            given: vec![Edit::new(path, Input::Text(input.to_owned()))],
        };
        answered("start unit", o, n.start_form(new(Some(o), None, "note", "")).map(drop));
        answered("start done_by", o, n.start_form(new(None, Some(o), "note", "")).map(drop));
        answered("start given", o, n.start_form(new(None, None, o, o)).map(drop));
        answered("start given text", o, n.start_form(new(None, None, "note", o)).map(drop));
        answered("correct", o, n.correct_form(o).map(drop));
        answered("update", o, n.update_form(o).map(drop));
        answered("lock_period", o, n.lock_period(UNIT, o).map(drop));
        answered(
            "lock_period unit",
            o,
            if o.is_empty() || o.chars().all(|c| c.is_ascii_alphanumeric()) {
                Ok(())
            } else {
                n.lock_period(o, "08/2023").map(drop)
            },
        );
        match n.save_form(o) {
            Err(NotSaved::Failed(error)) => answered::<()>("save", o, Err(error)),
            Err(_) if *o == draft => {}
            other => panic!("{other:?}"),
        }
        if *odd != draft {
            answered("discard", o, n.discard_draft(o).map(drop));
        }
    }
    assert_eq!(notebook.drafts().unwrap().len(), 1, "the draft waits");
    assert_eq!(notebook.people(None, 9).unwrap().rows.len(), 2);
    assert!(notebook.verify(|_, _| true).unwrap().faults.is_empty());
}

#[test]
fn every_field_of_every_kind_takes_odd_answers_and_no_draft_is_lost() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    let small: Vec<String> = odd().into_iter().filter(|text| text.len() < 1000).collect();
    for kind in notebook.catalogue() {
        let mut given = small.iter().cycle();
        for _ in 0..4 {
            let new = NewForm { kind: kind.code.to_owned(), ..NewForm::default() };
            let view = notebook.start_form(new).unwrap();
            for field in &view.fields {
                let odd = given.next().unwrap();
                let inputs = [
                    Input::Typing(odd.clone()),
                    Input::Code(odd.clone()),
                    Input::Codes(vec![odd.clone(), odd.clone()]),
                    Input::Record(village.team.clone()),
                    Input::Records(vec![village.people[0].clone(); 300]),
                    Input::Number(i64::MIN),
                    Input::YesNo(true),
                    Input::Text(odd.clone()),
                ];
                for input in inputs {
                    let edit = [Edit::new(field.path.as_str(), input)];
                    answered(kind.code, odd, notebook.edit_form(&view.draft, &edit).map(drop));
                }
            }
            match save(&notebook, &view.draft) {
                Ok(_) => {}
                Err(NotSaved::Errors(problems)) => {
                    assert!(!problems.is_empty());
                    assert!(notebook.form(&view.draft).unwrap().touched);
                    notebook.discard_draft(&view.draft).unwrap();
                }
                Err(error) => panic!("{}: {error:?}", kind.code),
            }
        }
    }
    let mut saved = 0;
    for odd in &small {
        let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
        let answers = [topics, text("place", odd), text("note", odd), code("kind", "group"), text("audience", odd)];
        let draft = start(&notebook, "outreach-contact", None, &answers).unwrap();
        saved += usize::from(save(&notebook, &draft).is_ok());
        let answers = [text("full_name", odd), text("code_name", odd), text("hamlet", odd), text("address", odd)];
        let draft = start(&notebook, "person", None, &answers).unwrap();
        match save(&notebook, &draft) {
            Ok(_) => saved += 1,
            Err(NotSaved::Errors(problems)) => {
                assert_eq!(problems[0].code, "R01", "{odd:?}");
                notebook.discard_draft(&draft).unwrap();
            }
            Err(error) => panic!("{odd:?}: {error:?}"),
        }
    }
    assert!(saved > small.len(), "odd words are words");
    assert!(notebook.drafts().unwrap().is_empty());
    for notebook in [&notebook, &place.unlocked().unwrap()] {
        assert!(notebook.verify(|_, _| true).unwrap().faults.is_empty());
        for kind in notebook.catalogue() {
            notebook.records(kind.code, None, 500).unwrap();
        }
        for period in ["9T/2024", "9999", "1000"] {
            answered("report", period, notebook.report("01", period, &mut |_, _| true).map(drop));
        }
        notebook.due_this_week(None, 500).unwrap();
    }
    notebook.rebuild(|_, _| true).unwrap();
}
