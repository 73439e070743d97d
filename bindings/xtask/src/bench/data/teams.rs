//! The district, its communes, and a team of volunteers in each.

use chrono::NaiveDate;
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Value, membership, pilot, target, team, unit};

use super::fields::{fields, on, text};
use super::{COMMUNES, DISTRICT, FIRST_DAY, Maker, commune, names};

/// A commune's team.
pub struct Team {
    /// Its commune.
    pub unit: String,
    /// Its record.
    pub id: RecordId,
    /// The memberships.
    pub members: Vec<RecordId>,
}

/// The teams with that many volunteers in all, at least one each.
pub fn invent(maker: &mut Maker, volunteers: usize) -> Vec<Team> {
    let founded = NaiveDate::from_ymd_opt(2008, 8, 1).unwrap_or(FIRST_DAY);
    for (code, level, above) in [("01", "province", None), (DISTRICT, "old-district", Some("01"))] {
        let mut unit = fields([
            ("code", text(code)),
            ("name", text(format!("Đơn vị {code}"))),
            ("level", text(level)),
            ("valid_from", on(founded)),
        ]);
        unit.set("parent", above.map(text));
        maker.add(unit::KIND, code, FIRST_DAY, unit);
    }
    let teams = (0..COMMUNES).map(|number| team(maker, number, founded));
    let mut teams: Vec<Team> = teams.collect();
    for number in 0..volunteers.max(COMMUNES) {
        let woman = maker.chance.below(2);
        let name = names::invent(&mut maker.chance, woman);
        let team = &mut teams[number % COMMUNES];
        let role = ["leader", "deputy", "volunteer"][(number / COMMUNES).min(2)];
        let member =
            fields([("team", Value::Id(team.id)), ("name", text(name)), ("role", text(role)), ("from", on(FIRST_DAY))]);
        team.members.push(maker.add(membership::KIND, &team.unit, FIRST_DAY, member));
    }
    for (indicator, value) in [("I17", "100"), ("I22", "5000"), ("I23", "60")] {
        let goal = fields([
            ("indicator", text(indicator)),
            ("period", text(super::QUARTER)),
            ("value", text(value)),
            ("measure", text(if indicator == "I17" { "percent" } else { "count" })),
            ("source", text("Kế hoạch 128/KH-UBND")),
        ]);
        maker.add(target::KIND, DISTRICT, FIRST_DAY, goal);
    }
    teams
}

fn team(maker: &mut Maker, number: usize, founded: NaiveDate) -> Team {
    let unit = commune(number);
    let here = fields([
        ("code", text(unit.as_str())),
        ("name", text(format!("Xã {number}"))),
        ("level", text("commune")),
        ("commune_type", text("xa")),
        ("parent", text(DISTRICT)),
        ("valid_from", on(founded)),
    ]);
    maker.add(unit::KIND, DISTRICT, FIRST_DAY, here);
    let model = fields([("model", text("volunteer-help")), ("from", on(FIRST_DAY)), ("plan", text("128/KH-UBND"))]);
    maker.add(pilot::KIND, &unit, FIRST_DAY, model);
    let team =
        fields([("name", text(format!("Đội xã {number}"))), ("kind", text("volunteers")), ("from", on(FIRST_DAY))]);
    let id = maker.add(team::KIND, &unit, FIRST_DAY, team);
    Team { unit, id, members: Vec::new() }
}
