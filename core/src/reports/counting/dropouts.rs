//! Who may have left methadone treatment, and whether somebody looked into it.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::{Counted, count_of, share};
use crate::model::dose::DoseStatus;
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Place, Scan, Use, When};
use crate::rules::methadone::dropouts;
use crate::rules::{Rulebook, workdays};

/// Doses this long before the period are looked at: a run of missed ones is found out within a month.
const DAYS_BEFORE: u64 = 62;

/// I09: of the people of whom it was asked in the period whether they had left methadone treatment, those for whom it was
/// looked into by its end; beside them those who were found to have left, those of whom the first look was in time
/// (`methadone_check_working_days` of the ruleset after the day that made one ask) and those of whom it was late.
///
/// It was asked where doses were missed as long as the law names ([`dropouts`]), or where a verification says so. It was
/// looked into if a verification is dated since the first missed dose, or since the day that the verification names.
pub(super) fn verified(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let (first, last) = (*scan.days.start(), scan.as_of);
    // The latest question of each person: a person who stayed away twice is to be asked after twice.
    let mut asked: HashMap<i64, Asked> = HashMap::new();
    let doses = doses(scan, first, last)?;
    for (who, doses) in doses {
        let runs = dropouts(&doses, scan.request.rulebook);
        let here = runs.iter().rev().find(|run| first <= run.trigger && run.trigger <= last);
        asked.extend(here.map(|run| (who, Asked { since: run.since, trigger: run.trigger })));
    }
    scan.here(Measure::DropoutSuspected, When::InPeriod, |fact| {
        // Without a day of suspicion it answers what was asked before.
        let answers = |who| fact.amount == 0 && asked.get(&who).is_some_and(|of| of.since <= fact.day);
        if let Some(who) = fact.who.filter(|who| !answers(*who)) {
            let of = asked.entry(who).or_insert(Asked { since: fact.day, trigger: fact.day });
            *of = Asked { since: of.since.max(fact.day), trigger: of.trigger.max(fact.day) };
        }
        Use::Passed
    })?;
    let (mut verified, mut found): (HashMap<i64, Vec<Place>>, HashSet<i64>) = Default::default();
    for measure in [Measure::DropoutVerified, Measure::DropoutFound] {
        scan.anywhere(measure, When::ByTheEnd, |fact| {
            if let Some(who) = fact.who.filter(|who| asked.get(who).is_some_and(|of| of.since <= fact.day)) {
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
    let rulebook = scan.request.rulebook;
    let in_time = verified.iter().filter(|(who, looks)| {
        let first = looks.iter().map(|(day, _)| *day).min();
        asked.get(who).and_then(|of| of.deadline(rulebook)).zip(first).is_some_and(|(by, first)| first <= by)
    });
    let [part, whole, in_time] =
        [verified.len(), asked.len(), in_time.count()].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    Ok(share(part, whole).with([count_of(&found), in_time, part - in_time]))
}

/// Somebody of whom it was asked: from when on it may have been looked into, and the day that made one ask.
#[derive(Clone, Copy)]
struct Asked {
    since: NaiveDate,
    trigger: NaiveDate,
}

impl Asked {
    /// The last day on which a first look is in time.
    fn deadline(self, rulebook: &Rulebook) -> Option<NaiveDate> {
        let days = rulebook.on(self.trigger).value("methadone_check_working_days")?;
        Some(workdays::add(rulebook.holidays(), self.trigger, u16::try_from(days).ok()?)?.value)
    }
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
