//! Days at the ends of the calendar, places that no page gave, any limit, as many edits and rows as there can be.

mod notebook_support;

use base64::Engine;
use dong_hanh::forms::{Edit, Input};
use dong_hanh::notebook::{NotSaved, NotebookError};
use notebook_support::*;

#[test]
fn days_at_the_ends_of_the_calendar_are_kept_and_counted() {
    let (_place, notebook) = Place::founded();
    let topics = || Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
    for day in ["01/01/1000", "31/12/9999", "30/09/2024"] {
        write(&notebook, "outreach-contact", None, &[topics(), text("date", day)]);
    }
    let days: Vec<String> =
        notebook.records("outreach-contact", None, 9).unwrap().rows.iter().map(|row| row.day.to_string()).collect();
    assert_eq!(days, ["9999-12-31", "2024-09-30", "1000-01-01"]);
    for day in ["01/01/0999", "00/00/0000", "01/01/10000", "31/12/99999"] {
        let draft = start(&notebook, "outreach-contact", None, &[topics(), text("date", day)]).unwrap();
        assert!(matches!(notebook.save_form(&draft), Err(NotSaved::Errors(problems)) if problems[0].field == "date"));
    }
    for (period, behind) in [("9999", 1), ("2024", 1), ("9998", 0)] {
        assert_eq!(
            notebook.records_behind("I22", UNIT, period, None, 9).map_or(0, |page| page.rows.len()),
            behind,
            "{period}"
        );
    }
    assert!(notebook.verify(|_, _| true).unwrap().faults.is_empty());
}

/// Places that no page gave: every list's mark with parts of every length.
fn forged() -> Vec<String> {
    let parts: [&[u8]; 6] =
        [&[], &[1], &[0x7f; 4], &[0xff; 8], &[0x7f, 255, 255, 255, 255, 255, 255, 255], &[0xff; 23]];
    let part = |bytes: &[u8]| [&(bytes.len() as u32).to_be_bytes(), bytes].concat();
    let mut places: Vec<Vec<u8>> = (0..=8).map(|list| vec![list]).collect();
    let mut all = places.clone();
    for _ in 0..3 {
        places = places.iter().flat_map(|place| parts.map(|bytes| [place.clone(), part(bytes)].concat())).collect();
        all.extend(places.clone());
    }
    all.iter().map(|bytes| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)).collect()
}

/// An answer, or the word that the place is none.
fn let_in<T>(list: &str, answer: Result<T, NotebookError>) {
    assert!(matches!(answer, Ok(_) | Err(NotebookError::BadArgument("after"))), "{list}: {:?}", answer.err());
}

#[test]
fn forged_places_and_any_limit_are_answered() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 3);
    village.visit(&notebook, 0, "vay vốn");
    let limits = [0, 1, 500, 501, u32::MAX];
    for (n, after) in std::iter::once(None).chain(forged().into_iter().map(Some)).enumerate() {
        let (after, limit) = (after.as_deref(), limits[n % limits.len()]);
        let_in("people", notebook.people(after, limit).map(drop));
        let_in("search", notebook.search("van", after, limit).map(drop));
        let_in("search_notes", notebook.search_notes("von", after, limit).map(drop));
        let_in("timeline", notebook.timeline(&village.people[0], after, limit).map(drop));
        let_in("records", notebook.records("person", after, limit).map(drop));
        let_in("due", notebook.due_this_week(after, limit).map(drop));
        let_in("work", notebook.work_list("needs", after, limit).map(drop));
        let_in("behind", notebook.records_behind("I22", UNIT, "2024", after, limit).map(drop));
    }
}

#[test]
fn ten_thousand_edits_and_a_form_full_of_rows() {
    let (place, notebook) = Place::founded();
    let draft = start(&notebook, "management-decision", None, &[]).unwrap();
    let many: Vec<Edit> = (0..10_000).map(|n| text("number", &n.to_string())).collect();
    notebook.edit_form(&draft, &many).unwrap();
    for n in 0..300 {
        notebook.edit_form(&draft, &[Edit::new("signer_name", Input::Typing("Nguyễn ".repeat(n % 20)))]).unwrap();
    }
    for _ in 0..200 {
        notebook.add_row(&draft, "people").unwrap();
    }
    assert_eq!(notebook.add_row(&draft, "people").unwrap_err().code(), "form-too-many");
    assert!(matches!(notebook.save_form(&draft), Err(NotSaved::Errors(problems)) if problems.len() >= 400));
    let again = place.unlocked().unwrap().form(&draft).unwrap();
    assert_eq!(again.fields.iter().find(|field| field.path == "number").unwrap().text, "9999");
    assert_eq!(again.fields.iter().find(|field| field.path == "people").unwrap().rows.len(), 200);
    for _ in 0..200 {
        notebook.remove_row(&draft, "people", 0).unwrap();
    }
    assert_eq!(notebook.remove_row(&draft, "people", 0).unwrap_err().code(), "form-no-such-row");
}
