//! People under management: who helps them, who met them, who supports them.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::teams::volunteer_teams;
use super::{Counted, count_of, plain, share};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Scan, Use, When};

/// I20: of the people under management at the end, those who have a helper then.
pub(super) fn with_a_helper(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let managed = scan.people(Measure::Managed, When::AtTheEnd)?;
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

/// I23: people under management on some day of the period whom a member of a volunteer team met at a visit within it.
pub(super) fn helped_by_teams(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let managed = scan.people(Measure::Managed, When::SomeDay)?;
    let teams = volunteer_teams(scan)?;
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

/// I33: of the people who completed rehabilitation at a facility in the period, those who since then, and until its end, were
/// under management, counselled by name, or supported, the family included. An episode says that it was completed, or a
/// decision on compulsory rehabilitation. Beside them those under management, those counselled, those supported.
pub(super) fn supported_after_facility(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let mut completed: HashMap<i64, NaiveDate> = HashMap::new();
    scan.here(Measure::CompletedAtFacility, When::InPeriod, |fact| {
        if let Some(who) = fact.who {
            completed.entry(who).or_insert(fact.day);
        }
        Use::Passed
    })?;
    let mut managed = HashSet::new();
    scan.anywhere(Measure::Managed, When::ByTheEnd, |fact| {
        let since = fact.who.and_then(|who| Some((who, *completed.get(&who)?)));
        match since.filter(|(_, since)| fact.until.is_none_or(|until| *since <= until)) {
            Some((who, _)) => {
                managed.insert(who);
                Use::Counted
            }
            None => Use::Passed,
        }
    })?;
    let mut others = [HashSet::new(), HashSet::new()];
    let days = *scan.days.start()..=scan.as_of;
    for (measure, people) in [Measure::Counselled, Measure::Supported].into_iter().zip(&mut others) {
        scan.dated(measure, days.clone(), |fact| {
            match fact.who.filter(|who| completed.get(who).is_some_and(|since| *since <= fact.day)) {
                Some(who) => {
                    people.insert(who);
                    Use::Counted
                }
                None => Use::Passed,
            }
        })?;
    }
    let [counselled, supported] = others;
    let beside = [count_of(&managed), count_of(&counselled), count_of(&supported)];
    managed.extend(counselled.into_iter().chain(supported));
    Ok(share(count_of(&managed), i64::try_from(completed.len()).unwrap_or(i64::MAX)).with(beside))
}
