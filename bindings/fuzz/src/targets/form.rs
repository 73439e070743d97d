//! Forms: what people do to them, read from bytes as from a tape.

use std::hint::black_box;

use dong_hanh::forms::{Edit, Form, Input, Unfinished};
use dong_hanh::model::{FieldSpec, FieldType, KINDS, find_kind};
use serde_json::Value as Json;

use super::draft::hold;
use crate::desk::{TODAY, desk, fresh, id, view};
use crate::tape::Tape;
use crate::{Target, seeds};

/// Deeds of one input: more only repeat themselves.
const MOST_DEEDS: usize = 48;

pub(super) const TARGET: Target = Target {
    name: "form",
    about: "whatever is done to a form of any kind: it shows, lies and saves as it says, and what is refused changes \
            nothing",
    check,
    seeds: || seeds::events(3).iter().filter_map(tape_of).collect(),
    large: Vec::new,
    calls: &[
        ("a text pasted", |data| paste("outreach-contact", "place", data)),
        ("a note pasted", |data| paste("check-in-visit", "note", data)),
        ("a name pasted", |data| paste("person", "full_name", data)),
        ("a phone number pasted", |data| paste("person", "phone", data)),
        ("a partial day pasted", |data| paste("person", "born", data)),
        ("a day pasted", |data| paste("check-in-visit", "date", data)),
        ("a choice pasted", |data| paste("check-in-visit", "result", data)),
        ("choices pasted", |data| paste("outreach-contact", "topics", data)),
        ("a number pasted", |data| paste("outreach-contact", "heads", data)),
        ("a record pasted", |data| paste("check-in-visit", "person", data)),
        ("a unit pasted", |data| paste("admin-unit", "parent", data)),
    ],
};

/// One pasted answer and the screen after it.
fn paste(kind: &str, path: &str, data: &[u8]) {
    let mut form = fresh(find_kind(KINDS, kind).expect("a kind"));
    let edit = Edit::new(path, Input::Text(crate::text::text(data).into_owned()));
    // More than a megabyte is refused: bytes that are no text become three times as many.
    let _ = form.apply(&[edit]);
    black_box(view(&form));
}

fn check(data: &[u8]) {
    let mut tape = Tape::new(data);
    let Some(kind) = tape.byte() else { return };
    let mut form = fresh(KINDS[usize::from(kind) % KINDS.len()]);
    for _ in 0..MOST_DEEDS {
        let Some(deed) = tape.byte() else { break };
        perform(&mut form, deed, &mut tape);
    }
    hold(&form);
    form.leave();
    hold(&form);
}

fn perform(form: &mut Form, deed: u8, tape: &mut Tape<'_>) {
    let table = form.kind().fields.iter().find(|spec| matches!(spec.kind, FieldType::Rows(_)));
    let table = table.map_or("no_table", |spec| spec.key);
    let before = form.to_bytes();
    let refused = match deed % 9 {
        0..=3 => form.apply(&[edit(form.kind().fields, tape)]).is_err(),
        4 => form.add_row(table, TODAY).is_err(),
        5 => form.remove_row(table, usize::from(tape.byte().unwrap_or(0) % 4)).is_err(),
        6 => {
            form.check_all(&desk()).expect("records in memory are always found");
            false
        }
        7 => accept(form),
        // Two answers in one call, of which the second may be wrong: then neither is taken.
        _ => {
            let edits = [edit(form.kind().fields, tape), edit(form.kind().fields, tape)];
            form.apply(&edits).is_err()
        }
    };
    assert!(!refused || form.to_bytes() == before, "what was refused changed the form");
}

fn accept(form: &mut Form) -> bool {
    if let Err(Unfinished::Warnings(warnings)) = form.clone().finish(&desk()) {
        for warning in warnings {
            form.accept(&warning.rule, &warning.field, Some("có lý do"), &desk()).expect("a warning that is there");
        }
    }
    false
}

fn edit(specs: &'static [FieldSpec], tape: &mut Tape<'_>) -> Edit {
    let mut next = || usize::from(tape.byte().unwrap_or(0));
    let spec = &specs[next() % specs.len()];
    let path = match spec.kind {
        FieldType::Rows(columns) => {
            let row = next() % 4;
            format!("{}[{row}].{}", spec.key, columns[next() % columns.len()].key)
        }
        _ => spec.key.to_owned(),
    };
    Edit::new(path, input(tape))
}

fn input(tape: &mut Tape<'_>) -> Input {
    let record = |tape: &mut Tape<'_>| id(tape.byte().unwrap_or(0) % 20).to_string();
    match tape.byte().unwrap_or(0) % 10 {
        0 => Input::Clear,
        1 => Input::Text(tape.text()),
        2 => Input::Typing(tape.text()),
        3 => Input::Number(i64::from(tape.byte().unwrap_or(0))),
        4 => Input::YesNo(tape.byte().unwrap_or(0) % 2 == 1),
        5 => Input::Code(tape.text()),
        6 => Input::Codes((0..tape.byte().unwrap_or(0) % 4).map(|_| tape.text()).collect()),
        7 => Input::Record(record(tape)),
        8 => Input::Records((0..tape.byte().unwrap_or(0) % 4).map(|_| record(tape)).collect()),
        _ => Input::Record(tape.text()),
    }
}

/// An event of the scenario as deeds. Tables are left to the search.
fn tape_of(event: &Json) -> Option<Vec<u8>> {
    let at = KINDS.iter().position(|kind| Some(kind.code) == event["kind"].as_str())?;
    let mut tape = vec![u8::try_from(at).ok()?];
    for (key, value) in event["fields"].as_object()? {
        let Some(field) = KINDS[at].fields.iter().position(|spec| spec.key == key) else { continue };
        let start = [0, u8::try_from(field).ok()?];
        let said = |kind: u8, text: &str| {
            let text = &text.as_bytes()[..text.len().min(250)];
            [&[kind, u8::try_from(text.len()).unwrap_or(0)][..], text].concat()
        };
        let input = match value {
            Json::String(text) if text.starts_with('@') => vec![7, 2],
            Json::String(text) => said(1, text),
            Json::Number(number) => vec![3, u8::try_from(number.as_u64()?).ok()?],
            Json::Bool(yes) => vec![4, u8::from(*yes)],
            Json::Array(list) if list.iter().all(Json::is_string) => {
                let texts: Vec<&str> = list.iter().filter_map(Json::as_str).collect();
                said(1, &texts.join("; "))
            }
            _ => continue,
        };
        tape.extend([&start[..], &input].concat());
    }
    Some(tape)
}

/// The form of an event of the scenario.
pub(super) fn filled(event: &Json) -> Option<Form> {
    let deeds = tape_of(event)?;
    let mut tape = Tape::new(&deeds);
    let mut form = fresh(KINDS[usize::from(tape.byte()?)]);
    while let Some(deed) = tape.byte() {
        perform(&mut form, deed, &mut tape);
    }
    Some(form)
}
