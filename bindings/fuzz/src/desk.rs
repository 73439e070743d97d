//! What forms look at beside themselves: one record of each kind, all rules, a fixed day.

use std::sync::LazyLock;

use chrono::NaiveDate;
use dong_hanh::forms::{Circumstances, Desk, Form, FormView, SUGGESTERS, Start};
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Fields, KINDS, KindSpec, Record, Role, Value};
use dong_hanh::rules::{Context, Memory, RULES, Rulebook, Today};

const UNIT: &str = "00004";

/// The day of every form.
pub(crate) const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2024, 9, 30).expect("a day of the calendar");

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(Rulebook::built_in);

static KNOWN: LazyLock<Memory> = LazyLock::new(|| {
    let mut known = Memory::default();
    for (n, kind) in (1u8..).zip(KINDS) {
        let mut fields = Fields::default();
        match kind.code {
            "person" => fields.set("full_name", Some(Value::Text("Nguyễn Văn An".to_owned()))),
            "admin-unit" => fields.set("code", Some(Value::Text(UNIT.to_owned()))),
            _ => {}
        }
        known.put(Record::new(id(n), kind, fields, UNIT.to_owned(), TODAY).expect("few fields fit every kind"));
    }
    known
});

/// The id with these bytes: 1 is the first kind's record, 2 the second's.
pub(crate) fn id(n: u8) -> RecordId {
    RecordId::from_bytes([n; 16])
}

/// The desk.
pub(crate) fn desk() -> Desk<'static> {
    let today = Today { day: TODAY, doubtful: false };
    let context = Context { today, rulebook: &RULEBOOK, role: Role::Manager, known: &*KNOWN };
    Desk { context, rules: RULES, suggesters: SUGGESTERS }
}

/// A new form of a kind.
pub(crate) fn fresh(kind: &'static KindSpec) -> Form {
    let circumstances = Circumstances { unit: UNIT.to_owned(), ..Circumstances::default() };
    let given = &Fields::default();
    let start = Start { draft: id(250), subject: id(251), circumstances, given, last: None, own: None };
    Form::new(kind, start, TODAY).expect("nothing is given that could not fit")
}

/// What a screen shows of a form.
pub(crate) fn view(form: &Form) -> FormView {
    form.view(&desk()).expect("records in memory are always found")
}
