//! What the tests of the forms share: a desk to stand at, ids, and a valid answer for every type of field.

#![allow(dead_code)] // each test file uses its part

use std::cell::Cell;

use chrono::NaiveDate;
use dong_hanh::forms::{Circumstances, Desk, Edit, FieldView, Form, FormView, Input, SUGGESTERS, Start};
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{FieldSpec, FieldType, Fields, KINDS, KindSpec, Record, Role, Value, When};
use dong_hanh::rules::{Context, Memory, Rule, Rulebook, Today};

/// The unit of the tests.
pub(crate) const UNIT: &str = "00004";

/// What surrounds a form in a test.
pub(crate) struct Scene {
    pub(crate) known: Memory,
    pub(crate) rulebook: Rulebook,
    pub(crate) rules: Vec<&'static Rule>,
    pub(crate) today: NaiveDate,
}

impl Scene {
    /// A quiet one: no rules, no records, 30/09/2024.
    pub(crate) fn new() -> Self {
        Self { known: Memory::default(), rulebook: Rulebook::built_in(), rules: Vec::new(), today: day("2024-09-30") }
    }

    /// With these rules.
    pub(crate) fn with_rules(rules: &[&'static Rule]) -> Self {
        Self { rules: rules.to_vec(), ..Self::new() }
    }

    pub(crate) fn desk(&self) -> Desk<'_> {
        let today = Today { day: self.today, doubtful: false };
        let context = Context { today, rulebook: &self.rulebook, role: Role::Manager, known: &self.known };
        Desk { context, rules: &self.rules, suggesters: SUGGESTERS }
    }

    /// Holds a record of that kind with these texts.
    pub(crate) fn hold(&mut self, n: u8, kind: &str, texts: &[(&str, &str)]) -> RecordId {
        let mut fields = Fields::default();
        for (key, text) in texts {
            fields.set(key, Some(Value::Text((*text).to_owned())));
        }
        self.put(n, kind, fields)
    }

    /// Holds a record of that kind with these fields.
    pub(crate) fn put(&mut self, n: u8, kind: &str, fields: Fields) -> RecordId {
        let spec = dong_hanh::model::find_kind(KINDS, kind).unwrap();
        let day = spec.day_of(&fields, self.today);
        self.known.put(Record::new(id(n), spec, fields, UNIT.to_owned(), day).unwrap());
        id(n)
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn id(n: u8) -> RecordId {
    RecordId::from_bytes([n; 16])
}

pub(crate) fn circumstances() -> Circumstances {
    Circumstances { unit: UNIT.to_owned(), ..Circumstances::default() }
}

/// A new form with nothing given.
pub(crate) fn fresh(spec: &'static KindSpec, scene: &Scene) -> Form {
    fresh_with(spec, scene, &Fields::default(), None)
}

pub(crate) fn fresh_with(spec: &'static KindSpec, scene: &Scene, given: &Fields, last: Option<&Fields>) -> Form {
    let start = Start { draft: id(250), subject: id(251), circumstances: circumstances(), given, last, own: None };
    Form::new(spec, start, scene.today).unwrap()
}

pub(crate) fn kind(code: &str) -> &'static KindSpec {
    dong_hanh::model::find_kind(KINDS, code).unwrap()
}

/// One text answer.
pub(crate) fn text(path: &str, text: &str) -> Edit {
    Edit::new(path, Input::Text(text.to_owned()))
}

/// One code.
pub(crate) fn code(path: &str, code: &str) -> Edit {
    Edit::new(path, Input::Code(code.to_owned()))
}

/// One record.
pub(crate) fn record(path: &str, id: RecordId) -> Edit {
    Edit::new(path, Input::Record(id.to_string()))
}

/// The shown field of that path, rows included.
pub(crate) fn find<'a>(view: &'a FormView, path: &str) -> Option<&'a FieldView> {
    fn within<'a>(fields: &'a [FieldView], path: &str) -> Option<&'a FieldView> {
        fields.iter().find_map(|field| {
            let rows = || field.rows.iter().find_map(|row| within(&row.fields, path));
            if field.path == path { Some(field) } else { rows() }
        })
    }
    within(&view.fields, path)
}

/// The shown field of that path.
pub(crate) fn field<'a>(view: &'a FormView, path: &str) -> &'a FieldView {
    find(view, path).unwrap_or_else(|| panic!("{path} is not shown"))
}

/// A record of each kind, for fields that name one.
pub(crate) fn hold_one_of_each(scene: &mut Scene) {
    for (n, spec) in (1u8..).zip(KINDS) {
        let mut fields = Fields::default();
        match spec.code {
            "person" => fields.set("full_name", Some(Value::Text("Nguyễn Văn An".to_owned()))),
            "admin-unit" => fields.set("code", Some(Value::Text(UNIT.to_owned()))),
            _ => {}
        }
        scene.put(n, spec.code, fields);
    }
}

/// A scene that holds them.
pub(crate) fn scene_of_each() -> Scene {
    let mut scene = Scene::new();
    hold_one_of_each(&mut scene);
    scene
}

/// The record of that kind that [`hold_one_of_each`] holds.
pub(crate) fn held(kind: &str) -> RecordId {
    let at = KINDS.iter().position(|spec| spec.code == kind).unwrap();
    id(u8::try_from(at).unwrap() + 1)
}

/// A valid answer for a type of field, and the value it must become. None for tables.
pub(crate) fn sample(kind: FieldType) -> Option<(Input, Value)> {
    let text = |s: &str| Value::Text(s.to_owned());
    let typed = |s: &str| Input::Text(s.to_owned());
    Some(match kind {
        FieldType::Text(_) => (typed(" thôn 3 "), text("thôn 3")),
        FieldType::Note(_) => (typed("Gặp mẹ em.\r\nHẹn lại."), text("Gặp mẹ em.\nHẹn lại.")),
        FieldType::Name => (typed("Trần  Thị Bình"), text("Trần Thị Bình")),
        FieldType::Phone => (typed("+84 912 345 678"), text("0912345678")),
        FieldType::Identity => (typed("001 085 012 345"), text("001085012345")),
        FieldType::Count(least, most) => {
            let n = least.max(most.min(12));
            (Input::Number(n), Value::Int(n))
        }
        FieldType::Decimal => (typed("1.096,3"), text("1096.3")),
        FieldType::Day => (typed("5/9/2024"), text("2024-09-05")),
        FieldType::PartialDay => (typed("09/1985"), text("1985-09")),
        FieldType::Choice(codes) => (Input::Code(codes[0].code.to_owned()), text(codes[0].code)),
        FieldType::Choices(codes) => {
            let all: Vec<&str> = codes.iter().map(|code| code.code).collect();
            let input = all.iter().rev().map(|code| (*code).to_owned()).collect();
            (Input::Codes(input), Value::List(all.into_iter().map(text).collect()))
        }
        FieldType::YesNo => (Input::YesNo(true), Value::Bool(true)),
        FieldType::Record(kind) => (Input::Record(held(kind).to_string()), Value::Id(held(kind))),
        FieldType::Records(kind) => {
            (Input::Records(vec![held(kind).to_string()]), Value::List(vec![Value::Id(held(kind))]))
        }
        FieldType::Unit => (Input::Code(UNIT.to_owned()), text(UNIT)),
        FieldType::Units => (Input::Codes(vec![UNIT.to_owned()]), Value::List(vec![text(UNIT)])),
        FieldType::Rows(_) => return None,
    })
}

/// The edits that make a condition hold, the fields it names shown included.
pub(crate) fn make_hold(specs: &[FieldSpec], prefix: &str, when: When) -> Vec<Edit> {
    let depth = Cell::new(0);
    hold(specs, prefix, when, &depth)
}

fn hold(specs: &[FieldSpec], prefix: &str, when: When, depth: &Cell<u32>) -> Vec<Edit> {
    depth.set(depth.get() + 1);
    assert!(depth.get() < 20, "conditions go round in a circle");
    let spec = |key: &str| specs.iter().find(|spec| spec.key == key).unwrap();
    let at = |key: &str| format!("{prefix}{key}");
    match when {
        When::Always | When::Never => Vec::new(),
        When::Empty(key) => vec![Edit::new(at(key), Input::Clear)],
        When::Is(key, codes) => {
            let mut edits = hold(specs, prefix, spec(key).shown, depth);
            edits.push(match spec(key).kind {
                FieldType::Choices(_) => Edit::new(at(key), Input::Codes(vec![codes[0].to_owned()])),
                _ => Edit::new(at(key), Input::Code(codes[0].to_owned())),
            });
            edits
        }
        When::Filled(key) => {
            let mut edits = hold(specs, prefix, spec(key).shown, depth);
            edits.extend(sample(spec(key).kind).map(|(input, _)| Edit::new(at(key), input)));
            edits
        }
    }
}
