//! The records that devices write about, by their number: the kind, and fields of few values, so that they meet.

use chrono::NaiveDate;
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Changes, Fields, KINDS, KindSpec, Value, find_kind};

/// The record of that number. Its kind follows from the number.
pub fn id(n: u8) -> RecordId {
    RecordId::from_bytes([0x40 + n; 16])
}

pub fn kind(n: u8) -> &'static KindSpec {
    let code = match n {
        0..=2 => "person",
        3 => "membership",
        4 | 5 => "management-decision",
        6 | 7 => "helper-assignment",
        8..=11 => "check-in-visit",
        12 => "outreach-contact",
        13 => "period-lock",
        14 => "admin-unit",
        15 | 16 => "referral",
        17 => "need",
        18 => "support",
        19 => "movement",
        20 => "treatment-episode",
        21 => "addiction-determination",
        22 => "court-dossier",
        23 => "relapse-assessment",
        24 => "club",
        25 => "club-meeting",
        26 => "team",
        27 => "briefing",
        _ => "methadone-dose",
    };
    find_kind(KINDS, code).unwrap()
}

pub fn day(n: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 9, 1 + u32::from(n % 5)).unwrap()
}

fn text(text: impl Into<String>) -> Option<Value> {
    Some(Value::Text(text.into()))
}

/// The fields of a record by its number: few values, so that they meet.
pub fn fields(n: u8, values: &[u8; 6]) -> Fields {
    let [a, b, c, d, _, _] = *values;
    let pick = |from: &[&str], n: u8| text(from[usize::from(n) % from.len()]);
    let some = |n: u8, value: Option<Value>| if n.is_multiple_of(3) { None } else { value };
    let person = |n: u8| Some(Value::Id(id(n % 3)));
    let mut fields = Fields::default();
    let mut set = |key: &str, value| fields.set(key, value);
    match kind(n).code {
        "person" => {
            set("full_name", pick(&["Lê An", "Lê Ân", "Nguyễn Bá", "Trần Bình"], a));
            set("born", some(b, text("1985")));
            set("identity", some(c, pick(&["001085012345", "001085054321"], d)));
            set("status", pick(&["after-rehab", "after-rehab", "dead"], d));
            set("hamlet", some(d, pick(&["Thôn 1", "Thôn 2"], b)));
        }
        "membership" => {
            set("name", pick(&["Hạnh", "Bình"], a));
            set("team", Some(Value::Id(id(26))));
            set("role", pick(&["leader", "volunteer"], d));
            set("from", text("2024-01-01"));
            set("to", some(b, text(day(c).to_string())));
        }
        "management-decision" => {
            let row = |who: u8, state: u8| {
                let mut row = Fields::default();
                row.set("person", person(who));
                row.set("basis", pick(&["voluntary", "compulsory"], state));
                row.set("starts_on", text(day(b).to_string()));
                row.set("ends_on", some(d, text("2024-10-15")));
                row.set("state", pick(&["active", "active", "suspended", "completed"], state));
                row.set("state_since", some(state, text(day(d).to_string())));
                Value::Row(row)
            };
            set("number", pick(&["1/QĐ", "2/QĐ"], a));
            set("signed_on", text(day(c).to_string()));
            set("people", Some(Value::List((0..=a % 2).map(|i| row(b.wrapping_add(i), c.wrapping_add(i))).collect())));
        }
        "helper-assignment" => {
            set("person", person(a));
            set("helper", some(b, Some(Value::Id(id(3)))));
            set("role", pick(&["primary", "second"], c));
            set("from", text(day(d).to_string()));
            set("to", some(c, text(day(d.wrapping_add(1)).to_string())));
        }
        "check-in-visit" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("visitor", some(c, Some(Value::Id(id(3)))));
            set("result", pick(&["met", "not-met"], d));
            set("note", some(a, pick(&["cần vay vốn", "nuôi ong"], b)));
            set("need_level", pick(&["high", "low"], c));
            set("next_visit", some(c, pick(&["2024-10-05", "2024-10-20", "2024-10-30"], d)));
        }
        "outreach-contact" => {
            set("date", text(day(a).to_string()));
            set("heads", Some(Value::Int(i64::from(b))));
            set("people", some(c, Some(Value::List((0..=d % 3).map(|n| Value::Id(id(n))).collect()))));
        }
        "period-lock" => {
            set("from", text(day(a).to_string()));
            set("to", text(day(b).to_string()));
        }
        "referral" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("urgency", pick(&["urgent", "normal"], c));
            set("answered_on", some(d, text(day(c).to_string())).filter(|_| d.is_multiple_of(4)));
        }
        "need" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("closed_on", text(day(c).to_string()).filter(|_| c.is_multiple_of(4)));
        }
        "support" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("need", some(c, Some(Value::Id(id(17)))));
        }
        "movement" => {
            set("person", person(a));
            set("kind", pick(&["move", "absence"], b));
            set("moved_on", text(day(c).to_string()));
            set("notified_on", text(day(d).to_string()).filter(|_| d.is_multiple_of(4)));
        }
        "treatment-episode" => {
            set("person", person(a));
            set("form", pick(&["voluntary-private", "compulsory"], b));
            set("entered_on", some(c, text(day(c).to_string())));
            set("ended_on", some(d, text(day(d).to_string())));
            set("outcome", pick(&["completed", "left"], c));
        }
        "addiction-determination" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("result", pick(&["addicted", "not-addicted", "open"], c));
        }
        "court-dossier" => {
            set("sent_on", text(day(b).to_string()));
            set("people", Some(Value::List((0..=a % 2).map(|n| Value::Id(id(n))).collect())));
        }
        "relapse-assessment" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
        }
        "club" => {
            let on = |day: u8| {
                let mut row = Fields::default();
                row.set("day_of_month", Some(Value::Int(i64::from(1 + day % 31))));
                Value::Row(row)
            };
            set("name", pick(&["B93", "Bạn giúp bạn"], a));
            set("kind", pick(&["b93", "other"], b));
            set("meeting_days", some(c, Some(Value::List(vec![on(c), on(d)]))));
            set("from", text(day(d).to_string()));
        }
        "club-meeting" => {
            set("club", Some(Value::Id(id(24))));
            set("date", text(day(a).to_string()));
        }
        "team" => {
            set("name", pick(&["Đội 1", "Đội 2"], a));
            set("from", text(day(b).to_string()));
            set("briefings", some(c, pick(&["monthly", "quarterly"], c)));
        }
        "briefing" => {
            set("team", Some(Value::Id(id(26))));
            set("date", text(day(a).to_string()));
        }
        "methadone-dose" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("status", text("absent"));
        }
        _ => {
            set("code", pick(&["00001", "00002"], a));
            set("level", pick(&["commune", "province"], b));
            set("valid_from", text(day(c).to_string()));
        }
    }
    fields
}

/// Some of these fields as changes, and now and then a field that is cleared.
pub fn some_of(fields: &Fields, spec: &KindSpec, which: u8) -> Changes {
    let mut changes = Changes::default();
    for (at, (key, value)) in fields.0.iter().enumerate() {
        if which >> (at % 8) & 1 == 1 {
            changes.0.insert(key.clone(), Some(value.clone()));
        }
    }
    if which.is_multiple_of(5) {
        let cleared = spec.fields[usize::from(which) % spec.fields.len()].key;
        changes.0.insert(cleared.to_owned(), None);
    }
    changes
}
