//! People, most of them under management after rehabilitation, each of these with a helper.

use chrono::{Months, NaiveDate};
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Value, assignment, decision, dossier, episode, person};

use super::fields::{codes, fields, ids, on, text};
use super::teams::Team;
use super::{FIRST_DAY, Maker, names};

/// Someone under management and the helper.
#[derive(Clone)]
pub struct Helped {
    /// The person.
    pub person: RecordId,
    /// The helper's membership.
    pub helper: RecordId,
    /// Their commune.
    pub unit: String,
    /// Whether the management still runs today.
    pub active: bool,
}

const HAMLETS: &[&str] =
    &["Thôn Đông", "Thôn Đoài", "Thôn Gò Sỏi", "Xóm Mới", "Tổ 4", "Khu Đồng Giếng", "Thôn Trung Hà"];

/// That many people. Three of five are under management.
pub fn invent(maker: &mut Maker, count: usize, teams: &[Team]) -> Vec<Helped> {
    let mut helped = Vec::new();
    for number in 0..count {
        let team = &teams[number % teams.len()];
        let person = person(maker, number, team);
        if number % 5 < 3 {
            helped.push(managed(maker, number, person, team));
        }
        if number % 10 == 4 {
            episode(maker, number, person, team);
        }
        if number % 20 == 9 {
            court(maker, number, person, &team.unit);
        }
    }
    helped
}

fn person(maker: &mut Maker, number: usize, team: &Team) -> RecordId {
    let woman = usize::from(maker.chance.percent(12));
    let name = names::invent(&mut maker.chance, woman);
    let year = 1960 + maker.chance.below(42);
    let (born, identity) = match maker.chance.percent(80) {
        true => (format!("{year}-{:02}-17", 1 + maker.chance.below(12)), Some(identity(number, year, woman))),
        false => (year.to_string(), None),
    };
    let hamlet = maker.chance.pick(HAMLETS);
    let mut fields = fields([
        ("full_name", text(name)),
        ("born", text(born)),
        ("sex", text(["male", "female"][woman])),
        ("hamlet", text(hamlet)),
        ("groups", codes(&["after-rehab"])),
        ("status", text("after-rehab")),
        ("status_since", on(FIRST_DAY)),
    ]);
    fields.set("identity", identity.map(text));
    if maker.chance.percent(60) {
        fields.set("phone", Some(text(format!("09{:08}", maker.chance.below(100_000_000)))));
    }
    maker.add(person::KIND, &team.unit, FIRST_DAY, fields)
}

/// A number that reads as one: province, century and sex, year, and the rest counted.
fn identity(number: usize, year: usize, woman: usize) -> String {
    format!("001{}{:02}{number:06}", woman + 2 * (year / 2000), year % 100)
}

fn managed(maker: &mut Maker, number: usize, person: RecordId, team: &Team) -> Helped {
    let signed = maker.day(FIRST_DAY, 60);
    let ends = signed.checked_add_months(Months::new(24)).unwrap_or(NaiveDate::MAX);
    // The first is the one with the long timeline and stays.
    let active = number == 0 || !maker.chance.percent(15);
    let mut row = fields([
        ("person", Value::Id(person)),
        ("basis", text("compulsory")),
        ("completed_on", on(signed)),
        ("term_months", Value::Int(24)),
        ("starts_on", on(signed)),
        ("ends_on", on(ends)),
        ("state", text(if active { "active" } else { "completed" })),
    ]);
    if !active {
        let since = maker.day(FIRST_DAY, 700);
        row.set("state_since", Some(on(since.max(signed))));
    }
    let decision = fields([
        ("number", text(format!("{number}/QĐ-UBND"))),
        ("signed_on", on(signed)),
        ("signer", text("commune-chair")),
        ("origin", text("copied")),
        ("people", Value::List(vec![Value::Row(row)])),
    ]);
    maker.add(decision::KIND, &team.unit, signed, decision);
    let helper = team.members[(number / 31) % team.members.len()];
    let assigned = fields([
        ("person", Value::Id(person)),
        ("organisation", text("team")),
        ("helper", Value::Id(helper)),
        ("role", text("primary")),
        ("from", on(signed)),
    ]);
    maker.add(assignment::KIND, &team.unit, signed, assigned);
    Helped { person, helper, unit: team.unit.clone(), active }
}

/// Treatment: with methadone, or at a facility to which the team persuaded the person.
fn episode(maker: &mut Maker, number: usize, person: RecordId, team: &Team) {
    let day = maker.day(FIRST_DAY, 700);
    let mut fields = fields([("person", Value::Id(person)), ("facility", text("Cơ sở số 1")), ("time", text("first"))]);
    if number.is_multiple_of(4) {
        fields.set("form", Some(text("substitution")));
    } else {
        fields.set("form", Some(text("voluntary-public")));
        fields.set("agreed_on", Some(on(day)));
        fields.set("persuaded_by", Some(Value::Id(team.id)));
    }
    fields.set("entered_on", Some(on(day)));
    maker.add(episode::KIND, &team.unit, day, fields);
}

fn court(maker: &mut Maker, number: usize, person: RecordId, unit: &str) {
    let day = maker.day(FIRST_DAY, 700);
    let fields = fields([
        ("number", text(format!("{number}/HS"))),
        ("sent_on", on(day)),
        ("court", text("Tòa án nhân dân huyện")),
        ("people", ids(&[person])),
    ]);
    maker.add(dossier::KIND, unit, day, fields);
}
