//! Who may have left methadone treatment, and whether somebody looked into it.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::{Counted, count_of, share};
use crate::model::dose::DoseStatus;
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Place, Scan, Use, When};
use crate::rules::methadone::dropouts;

/// Doses this long before the period are looked at: a run of missed ones is found out within a month.
const DAYS_BEFORE: u64 = 62;

/// I09: of the people of whom it was asked in the period whether they had left methadone treatment, those for whom it was
/// looked into by its end; beside them those who were found to have left.
///
/// It was asked where doses were missed as long as the law names ([`dropouts`]), or where a verification says so. It was
/// looked into if a verification is dated since the first missed dose, or since the day that the verification names.
pub(super) fn verified(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let (first, last) = (*scan.days.start(), scan.as_of);
    // The latest question of each person: a person who stayed away twice is to be asked after twice.
    let mut asked: HashMap<i64, NaiveDate> = HashMap::new();
    let doses = doses(scan, first, last)?;
    for (who, doses) in doses {
        let runs = dropouts(&doses, scan.request.rulebook);
        let here = runs.iter().rev().find(|run| first <= run.trigger && run.trigger <= last);
        asked.extend(here.map(|run| (who, run.since)));
    }
    scan.here(Measure::DropoutSuspected, When::InPeriod, |fact| {
        if let Some(who) = fact.who {
            let since = asked.entry(who).or_insert(fact.day);
            *since = (*since).max(fact.day);
        }
        Use::Passed
    })?;
    let (mut verified, mut found): (HashMap<i64, Vec<Place>>, HashSet<i64>) = Default::default();
    for measure in [Measure::DropoutVerified, Measure::DropoutFound] {
        scan.anywhere(measure, When::ByTheEnd, |fact| {
            if let Some(who) = fact.who.filter(|who| asked.get(who).is_some_and(|since| *since <= fact.day)) {
                if measure == Measure::DropoutFound {
                    found.insert(who);
                } else {
                    verified.entry(who).or_default().push((fact.day, fact.record));
                }
            }
            Use::Passed
        })?;
    }
    verified.values().flatten().for_each(|place| scan.note(*place));
    let [part, whole] = [verified.len(), asked.len()].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    Ok(share(part, whole).with([count_of(&found)]))
}

type Doses = HashMap<i64, Vec<(NaiveDate, DoseStatus)>>;

/// The doses of everyone in the area who missed one, until the end and from some time before the period.
fn doses(scan: &mut Scan<'_>, first: NaiveDate, last: NaiveDate) -> Result<Doses, ReportError> {
    let from = first.checked_sub_days(Days::new(DAYS_BEFORE)).unwrap_or(NaiveDate::MIN);
    let mut doses = Doses::new();
    scan.here_dated(Measure::MissedDose, from..=last, |fact| {
        if let Some(who) = fact.who {
            doses.entry(who).or_default().push((fact.day, DoseStatus::Absent));
        }
        Use::Passed
    })?;
    if !doses.is_empty() {
        scan.dated(Measure::KeptDose, from..=last, |fact| {
            if let Some(of) = fact.who.and_then(|who| doses.get_mut(&who)) {
                of.push((fact.day, DoseStatus::Taken));
            }
            Use::Passed
        })?;
    }
    Ok(doses)
}
