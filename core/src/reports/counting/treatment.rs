//! Rehabilitation: episodes, dossiers, who was persuaded, who was determined.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::simple::happened;
use super::{Beside, Counted, count_of, plain};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Place, Scan, Use, When};

/// I01: episodes at a facility that began in the period; beside them the compulsory and the voluntary ones.
pub(super) fn facility_episodes(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let compulsory = happened(scan, Measure::CompulsoryStarted)?.value.amount();
    let voluntary = happened(scan, Measure::VoluntaryStarted)?.value.amount();
    Ok(plain(compulsory + voluntary).with([compulsory, voluntary]))
}

/// I15: court dossiers sent in the period; beside them the people in them, each once.
pub(super) fn court_dossiers(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let dossiers = happened(scan, Measure::Dossier)?;
    let people = scan.people(Measure::PersonInDossier, When::InPeriod)?;
    Ok(dossiers.with([count_of(&people)]))
}

/// I16: people who agreed in the period to voluntary rehabilitation at a facility, persuaded by a team; beside them those
/// who also entered within it.
pub(super) fn persuaded(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
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
    Ok(plain(count_of(&people)).with([count_of(&entered)]))
}

/// I42: people whose first determination of addiction falls into the period; beside them those of the period before (of the
/// same months of the year before, for more than a quarter), and by how many they are more.
pub(super) fn newly_determined(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let mut first: HashMap<i64, (NaiveDate, Place)> = HashMap::new();
    scan.here(Measure::DeterminedAddicted, When::Ever, |fact| {
        if let Some(who) = fact.who {
            // Oldest first: what is there already is earlier.
            first.entry(who).or_insert((fact.day, (fact.day, fact.record)));
        }
        Use::Passed
    })?;
    let within = |from: NaiveDate, to: NaiveDate| first.values().filter(move |(day, _)| from <= *day && *day <= to);
    let (from, to) = (*scan.days.start(), *scan.days.end());
    let now: Vec<Place> = within(from, to).map(|(_, place)| *place).collect();
    let before = scan.request.period.before().map_or(0, |period| within(period.from(), period.to()).count());
    now.iter().for_each(|place| scan.note(*place));
    let [now, before] = [now.len(), before].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let beside = vec![Beside::Count(before), Beside::Change(now - before)];
    Ok(Counted { beside, ..plain(now) })
}
