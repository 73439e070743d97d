//! Relapse, as assessments found it. Nothing here judges a person: it counts what a manager wrote down.

use std::collections::{HashMap, HashSet};

use chrono::Datelike;

use super::{Beside, Counted, share};
use crate::model::LookupKey;
use crate::model::target::{self, Target, target_key};
use crate::reports::error::ReportError;
use crate::reports::figure::{Fall, Figure, Share};
use crate::reports::measure::Measure;
use crate::reports::period::Period;
use crate::reports::scan::{Place, Scan, Use, When};

/// I31: of the people assessed in the period, those whose latest assessment found a relapse. Assessed is who was found to
/// have relapsed, not to have, or to show signs that need a determination. Beside them those with such signs, those whose
/// latest assessment could not be made, and as coverage the people under management on some day of the period and of them
/// those assessed.
pub(super) fn relapsed(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let mut all: HashMap<i64, Vec<(Place, Measure)>> = HashMap::new();
    for measure in [Measure::Relapsed, Measure::NoRelapse, Measure::RelapseSuspected, Measure::NotAssessed] {
        scan.here(measure, When::InPeriod, |fact| {
            if let Some(who) = fact.who {
                all.entry(who).or_default().push(((fact.day, fact.record), measure));
            }
            Use::Passed
        })?;
    }
    let mut latest: HashMap<i64, (Place, Measure)> = HashMap::new();
    for (who, assessments) in all {
        latest.extend(super::latest(scan, assessments)?.map(|assessment| (who, assessment)));
    }
    let with = |result: Measure| latest.iter().filter(move |(_, (_, measure))| *measure == result);
    let count = |result| i64::try_from(with(result).count()).unwrap_or(i64::MAX);
    let [yes, no, suspected, open] =
        [Measure::Relapsed, Measure::NoRelapse, Measure::RelapseSuspected, Measure::NotAssessed].map(count);
    with(Measure::Relapsed).for_each(|(_, (place, _))| scan.note(*place));
    let managed = scan.people(Measure::Managed, When::SomeDay)?;
    let assessed: HashSet<_> = latest.iter().filter(|(_, (_, measure))| *measure != Measure::NotAssessed).collect();
    let covered = assessed.iter().filter(|(who, _)| managed.contains(who)).count();
    let [managed, covered] = [managed.len(), covered].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    Ok(share(yes, yes + no + suspected).with([suspected, open, managed, covered]))
}

/// I44: how much I31 fell against the same share of the baseline year, in percentage points; beside it both shares, that year,
/// and the fall relative to it. The baseline year is the one that the target of this period names, or else the year before.
pub(super) fn fall(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let year = baseline_year(scan)?;
    let now = share_of(&relapsed(scan)?);
    let baseline = match Period::year(year) {
        Some(period) => scan.during(period.from()..=period.to(), |scan| Ok(share_of(&relapsed(scan)?)))?,
        None => Share { numerator: 0, denominator: 0 },
    };
    let fall = Fall { baseline, now };
    let counts = [now.numerator, now.denominator, baseline.numerator, baseline.denominator].map(Beside::Count);
    let more = [Beside::Year(year), Beside::PerMille(fall.relative_per_mille())];
    Ok(Counted { beside: counts.into_iter().chain(more).collect(), ..Figure::Fall(fall).into() })
}

fn share_of(counted: &Counted) -> Share {
    match counted.value {
        Figure::Share(share) => share,
        _ => Share { numerator: 0, denominator: 0 },
    }
}

fn baseline_year(scan: &Scan<'_>) -> Result<i32, ReportError> {
    let key = target_key("I44", &scan.request.period.to_string(), scan.request.unit);
    let mut named = None;
    for id in scan.reader.with_key(&LookupKey { index: target::TARGET, key })? {
        let record = scan.reader.record(id)?;
        named =
            record.as_ref().and_then(|record| record.as_kind::<Target>()).and_then(|target| target.baseline).or(named);
    }
    Ok(named.and_then(|year| i32::try_from(year).ok()).unwrap_or(scan.days.start().year().saturating_sub(1)))
}
