//! What each indicator counts: one function an indicator. Its words stand in `core/data/indicators.toml`.

use std::collections::HashSet;

use super::error::ReportError;
use super::figure::{Figure, Share};
use super::measure::Measure;
use super::scan::{Scan, Use, When};

/// What was counted: the value, and the numbers beside it.
pub(super) struct Counted {
    pub(super) value: Figure,
    pub(super) beside: Vec<i64>,
}

/// Counts one indicator.
pub(super) type Count = fn(&mut Scan<'_>) -> Result<Counted, ReportError>;

/// The function that counts a version of an indicator.
pub(super) fn of(id: &str, version: u16) -> Option<Count> {
    Some(match (id, version) {
        ("I15", 1) => court_dossiers,
        ("I16", 1) => persuaded,
        ("I17", 1) => volunteer_model,
        ("I18", 1) => decisions,
        ("I19", 1) => people_in_decisions,
        ("I20", 1) => with_a_helper,
        ("I21", 1) => |scan| happened(scan, Measure::Briefing),
        ("I22", 1) => outreach,
        ("I23", 1) => helped_by_teams,
        ("I24", 1) => |scan| happened(scan, Measure::Patrol),
        ("I25", 1) => |scan| added_up(scan, Measure::Commitment).map(plain),
        ("I26", 1) => substitution,
        _ => return None,
    })
}

fn share(numerator: i64, denominator: i64) -> Counted {
    Counted { value: Figure::Share(Share { numerator, denominator }), beside: Vec::new() }
}

fn plain(count: i64) -> Counted {
    Counted { value: Figure::Count(count), beside: Vec::new() }
}

fn count_of<T>(set: &HashSet<T>) -> i64 {
    i64::try_from(set.len()).unwrap_or(i64::MAX)
}

/// How often something happened.
fn happened(scan: &mut Scan<'_>, measure: Measure) -> Result<Counted, ReportError> {
    let mut count = 0;
    scan.here(measure, When::InPeriod, |_| {
        count += 1;
        Use::Counted
    })?;
    Ok(plain(count))
}

/// The amounts of what happened, added up.
fn added_up(scan: &mut Scan<'_>, measure: Measure) -> Result<i64, ReportError> {
    let mut sum = 0_i64;
    scan.here(measure, When::InPeriod, |fact| {
        sum = sum.saturating_add(fact.amount);
        Use::Counted
    })?;
    Ok(sum)
}

/// The people of a measure, each once. They are not what stands behind a number.
fn people(scan: &mut Scan<'_>, measure: Measure, when: When) -> Result<HashSet<i64>, ReportError> {
    let mut people = HashSet::new();
    scan.here(measure, when, |fact| {
        people.extend(fact.who);
        Use::Passed
    })?;
    Ok(people)
}

/// I15: court dossiers sent in the period; beside them the people in them, each once.
fn court_dossiers(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let Counted { value, .. } = happened(scan, Measure::Dossier)?;
    let people = people(scan, Measure::PersonInDossier, When::InPeriod)?;
    Ok(Counted { value, beside: vec![count_of(&people)] })
}

/// I16: people who agreed in the period to voluntary rehabilitation at a facility, persuaded by a team; beside them those
/// who also entered within it.
fn persuaded(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let (mut people, mut episodes, mut entered) = (HashSet::new(), HashSet::new(), HashSet::new());
    scan.here(Measure::Persuaded, When::InPeriod, |fact| {
        people.extend(fact.who);
        episodes.insert(fact.record);
        Use::Counted
    })?;
    scan.here(Measure::PersuadedEntered, When::InPeriod, |fact| {
        if episodes.contains(&fact.record) {
            entered.extend(fact.who);
        }
        Use::Passed
    })?;
    Ok(Counted { value: Figure::Count(count_of(&people)), beside: vec![count_of(&entered)] })
}

/// I17: communes that work by the volunteer-help model at the end, of all communes at the end.
///
/// A model recorded in a unit that is known and no commune of that day does not count. One recorded in a unit that this
/// notebook does not know counts: where the part then exceeds the whole, the finding tells that units are missing.
fn volunteer_model(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let mut communes = HashSet::new();
    scan.here(Measure::Commune, When::AtTheEnd, |fact| {
        communes.insert(fact.unit.clone());
        Use::Passed
    })?;
    let mut models = Vec::new();
    scan.here(Measure::VolunteerModel, When::AtTheEnd, |fact| {
        models.push(((fact.day, fact.record), fact.unit.clone()));
        Use::Passed
    })?;
    let mut with_model = HashSet::new();
    for (place, unit) in models {
        if communes.contains(&unit) || !scan.area.knows(&unit)? {
            scan.note(place);
            with_model.insert(unit);
        }
    }
    Ok(share(count_of(&with_model), count_of(&communes)))
}

/// I18: decisions signed in the period.
fn decisions(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    happened(scan, Measure::Decision)
}

/// I19: the people in those decisions, each once: "người" are distinct named people.
fn people_in_decisions(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let mut people = HashSet::new();
    scan.here(Measure::PersonInDecision, When::InPeriod, |fact| {
        people.extend(fact.who);
        Use::Counted
    })?;
    Ok(plain(count_of(&people)))
}

/// I20: of the people under management at the end, those who have a helper then.
fn with_a_helper(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let managed = people(scan, Measure::Managed, When::AtTheEnd)?;
    let mut helped = HashSet::new();
    scan.anywhere(Measure::Assigned, When::AtTheEnd, |fact| match fact.who.filter(|who| managed.contains(who)) {
        Some(who) => {
            helped.insert(who);
            Use::Counted
        }
        None => Use::Passed,
    })?;
    Ok(share(count_of(&helped), count_of(&managed)))
}

/// I22: heads reached by outreach (lượt); beside them the people named, never added to the heads.
fn outreach(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let heads = added_up(scan, Measure::Outreach)?;
    let named = people(scan, Measure::NamedInOutreach, When::InPeriod)?;
    Ok(Counted { value: Figure::Count(heads), beside: vec![count_of(&named)] })
}

/// I23: people under management on some day of the period whom a member of a volunteer team met at a visit within it.
fn helped_by_teams(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let managed = people(scan, Measure::Managed, When::SomeDay)?;
    let mut teams = HashSet::new();
    scan.anywhere(Measure::VolunteerTeam, When::Ever, |fact| {
        teams.insert(fact.record);
        Use::Passed
    })?;
    let mut members = HashSet::new();
    scan.anywhere(Measure::Membership, When::Ever, |fact| {
        if fact.by.is_some_and(|team| teams.contains(&team)) {
            members.insert(fact.record);
        }
        Use::Passed
    })?;
    let mut helped = HashSet::new();
    scan.anywhere(Measure::Met, When::InPeriod, |fact| match (fact.who, fact.by) {
        (Some(who), Some(by)) if managed.contains(&who) && members.contains(&by) => {
            helped.insert(who);
            Use::Counted
        }
        _ => Use::Passed,
    })?;
    Ok(plain(count_of(&helped)))
}

/// I26: people in substitution treatment on some day of the period.
fn substitution(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let mut people = HashSet::new();
    scan.here(Measure::Substitution, When::SomeDay, |fact| {
        people.extend(fact.who);
        Use::Counted
    })?;
    Ok(plain(count_of(&people)))
}
