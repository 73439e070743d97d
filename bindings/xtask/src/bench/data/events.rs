//! What happened day by day: visits for the greatest part, outreach, briefings, patrols, commitments.

use chrono::NaiveDate;
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Value, briefing, commitment, outreach, patrol, visit};

use super::chance::Chance;
use super::fields::{codes, fields, on, text};
use super::people::Helped;
use super::teams::Team;
use super::{FIRST_DAY, LONG_TIMELINE, Maker, NewRecord, YESTERDAY, id, notes};

/// Fills up to `count` records, in the order of their days.
pub fn invent(maker: &mut Maker, count: usize, teams: &[Team], helped: &[Helped]) {
    let span = (YESTERDAY - FIRST_DAY).num_days() as usize - 1;
    let wanted = count.saturating_sub(maker.records.len());
    let mut days: Vec<(NaiveDate, usize)> = (0..wanted).map(|number| (maker.day(FIRST_DAY, span), number)).collect();
    days.sort_unstable();
    for (day, number) in days {
        let team = &teams[maker.chance.below(teams.len())];
        // The numbers are as random over the days as the days are.
        if number < LONG_TIMELINE {
            let visit = visit(&mut maker.chance, &helped[0], day);
            maker.records.push(visit);
            continue;
        }
        match number % 100 {
            0..=14 => outreach(maker, team, day),
            15 => briefing(maker, team, day),
            16 => patrol(maker, &team.unit, day),
            17 => commitment(maker, &team.unit, day),
            _ => {
                let whom = 1 + maker.chance.below(helped.len() - 1);
                let visit = visit(&mut maker.chance, &helped[whom], day);
                maker.records.push(visit);
            }
        }
    }
}

/// A visit to someone by the helper. One in seven meets nobody.
pub fn visit(chance: &mut Chance, helped: &Helped, day: NaiveDate) -> NewRecord {
    if !chance.percent(15) {
        return visit_that_met(chance, helped, day);
    }
    let reason = chance.pick(&["away", "works-away"]);
    begun(chance, helped, day, [("result", text("not-met")), ("not_met_reason", text(reason))])
}

/// A visit at which the person was met.
pub fn visit_that_met(chance: &mut Chance, helped: &Helped, day: NaiveDate) -> NewRecord {
    let mut visit = begun(chance, helped, day, [("result", text("met"))]);
    let answers = [
        ("work", text(chance.pick(&["steady", "casual", "none"]))),
        ("family", text(chance.pick(&["supportive", "strained", "alone"]))),
        ("health", text(chance.pick(&["good", "tired"]))),
        ("needs", codes(&[chance.pick(&["work", "loan", "papers"])])),
        ("need_level", text(chance.pick(&["low", "medium", "high"]))),
    ];
    visit.fields.0.extend(fields(answers).0);
    if chance.percent(70) {
        visit.fields.set("note", Some(text(notes::invent(chance))));
    }
    visit
}

fn begun<const N: usize>(
    chance: &mut Chance,
    helped: &Helped,
    day: NaiveDate,
    result: [(&str, Value); N],
) -> NewRecord {
    let mode = chance.pick(&["home", "home", "home", "agreed-place", "phone"]);
    let mut fields_of = fields([
        ("person", Value::Id(helped.person)),
        ("date", on(day)),
        ("visitor", Value::Id(helped.helper)),
        ("mode", text(mode)),
    ]);
    fields_of.0.extend(fields(result).0);
    let id = RecordId::from_bytes(id(chance, day));
    NewRecord { kind: visit::KIND, unit: helped.unit.clone(), id, written_on: day, fields: fields_of }
}

fn outreach(maker: &mut Maker, team: &Team, day: NaiveDate) {
    let heads = 1 + maker.chance.below(40) as i64;
    let place = maker.chance.pick(&["Chợ", "Nhà văn hóa thôn", "Trường học", "Quán nước"]);
    let fields = fields([
        ("topics", codes(&[maker.chance.pick(&["drugs", "hiv", "loans", "jobs"])])),
        ("kind", text(if heads == 1 { "individual" } else { "group" })),
        ("heads", Value::Int(heads)),
        ("place", text(place)),
        ("date", on(day)),
        ("team", Value::Id(team.id)),
    ]);
    maker.add(outreach::KIND, &team.unit, day, fields);
}

fn briefing(maker: &mut Maker, team: &Team, day: NaiveDate) {
    let fields = fields([("date", on(day)), ("team", Value::Id(team.id)), ("attendees", Value::Int(6))]);
    maker.add(briefing::KIND, &team.unit, day, fields);
}

fn patrol(maker: &mut Maker, unit: &str, day: NaiveDate) {
    let fields = fields([("date", on(day)), ("forces", codes(&["team", "police"])), ("area", text("Đường liên xã"))]);
    maker.add(patrol::KIND, unit, day, fields);
}

fn commitment(maker: &mut Maker, unit: &str, day: NaiveDate) {
    let heads = 1 + maker.chance.below(60) as i64;
    let fields = fields([("date", on(day)), ("heads", Value::Int(heads)), ("place", text("Xưởng may"))]);
    maker.add(commitment::KIND, unit, day, fields);
}
