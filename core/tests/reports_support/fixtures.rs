//! The units, people and teams that most tests start from.

use dong_hanh::model::Value;
use dong_hanh::model::id::RecordId;

use super::{Book, day};
use crate::fields;

pub const DISTRICT: &str = "271";
pub const COMMUNE: &str = "09619";
pub const NEIGHBOUR: &str = "09628";
pub const ELSEWHERE: &str = "07000";

/// Hà Nội with Ba Vì and two of its communes, and a commune of another district.
pub fn add_units(book: &Book) {
    add_unit(book, "01", "province", "01");
    add_unit(book, DISTRICT, "old-district", "01");
    add_unit(book, "250", "old-district", "01");
    for (code, parent) in [(COMMUNE, DISTRICT), (NEIGHBOUR, DISTRICT), (ELSEWHERE, "250")] {
        add_unit(book, code, "commune", parent);
    }
}

pub fn add_unit(book: &Book, code: &str, level: &str, parent: &str) -> RecordId {
    let fields = fields! { code: code, name: "Tên", level: level, parent: parent, valid_from: "2008-08-01" };
    book.add("admin-unit", parent, fields)
}

pub fn add_person(book: &Book, unit: &str, name: &str) -> RecordId {
    book.add("person", unit, fields! { full_name: name, hamlet: "Thôn Đông", status: "after-rehab" })
}

pub fn add_team(book: &Book, unit: &str, kind: &str) -> RecordId {
    book.add("team", unit, fields! { name: "Đội 1", kind: kind, from: "2020-01-01" })
}

pub fn add_member(book: &Book, unit: &str, team: RecordId) -> RecordId {
    book.add("membership", unit, fields! { team: team, name: "Lê Thị An", role: "volunteer", from: "2020-01-01" })
}

/// One managed person of a decision.
pub fn managed(person: RecordId, from: &str, to: &str, state: &str) -> Value {
    Value::Row(fields! {
        person: person, basis: "compulsory", completed_on: from, starts_on: from, ends_on: to, state: state,
    })
}

pub fn add_decision(book: &Book, unit: &str, signed: &str, rows: Vec<Value>) -> RecordId {
    let fields =
        fields! { number: "12/QĐ-UBND", signed_on: signed, signer: "commune-chair", people: Value::List(rows) };
    book.add("management-decision", unit, fields)
}

/// A person under management from that day for two years.
pub fn add_managed(book: &Book, unit: &str, from: &str) -> (RecordId, RecordId) {
    let person = add_person(book, unit, "Nguyễn Văn An");
    let end = day(from).checked_add_months(chrono::Months::new(24)).unwrap().to_string();
    (person, add_decision(book, unit, from, vec![managed(person, from, &end, "active")]))
}

pub fn add_assignment(book: &Book, unit: &str, person: RecordId, helper: RecordId, from: &str) -> RecordId {
    let fields = fields! { person: person, organisation: "team", helper: helper, role: "primary", from: from };
    book.add("helper-assignment", unit, fields)
}

pub fn add_visit(book: &Book, unit: &str, person: RecordId, visitor: RecordId, date: &str, result: &str) -> RecordId {
    let fields = fields! { person: person, visitor: visitor, date: date, mode: "home", result: result };
    book.add("check-in-visit", unit, fields)
}
