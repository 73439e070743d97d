//! Counselling, needs and support.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::files::files;
use super::{CellCount, Counted, count_of, month_of, plain, rate, share};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Scan, Use, When};

/// I06: people helped to vocational training or a job in the period, each once; beside them those of each.
pub(super) fn trained_or_employed(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let [mut trained, mut employed] = [HashSet::new(), HashSet::new()];
    for (measure, people) in [(Measure::Trained, &mut trained), (Measure::Employed, &mut employed)] {
        scan.here(measure, When::InPeriod, |fact| {
            people.extend(fact.who);
            Use::Counted
        })?;
    }
    let both = trained.union(&employed).count();
    Ok(plain(i64::try_from(both).unwrap_or(i64::MAX)).with([count_of(&trained), count_of(&employed)]))
}

/// I13: counselling at points, for each point and month in which it was open; beside it the counselling, those months of
/// points, and the points open at the end. Each point and month is told apart, zeros included.
pub(super) fn counselling_at_points(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let mut points: Vec<(i64, NaiveDate, NaiveDate)> = Vec::new();
    scan.here(Measure::CounsellingPoint, When::SomeDay, |fact| {
        points.push((fact.record, fact.day, fact.until.unwrap_or(NaiveDate::MAX)));
        Use::Passed
    })?;
    // Handles are others on every device: the order of the cells is that of the points' ids.
    let mut named = Vec::with_capacity(points.len());
    for point in points {
        named.push((scan.reader.id_of(point.0)?, point));
    }
    named.sort_unstable_by_key(|(id, _)| *id);
    let points: Vec<_> = named.into_iter().map(|(_, point)| point).collect();
    let as_of = scan.as_of;
    let open_at_end = points.iter().filter(|(_, from, until)| *from <= as_of && as_of <= *until).count();
    let mut cells = Vec::new();
    for (point, from, until) in &points {
        let open = |first, last| *from <= last && first <= *until && first <= as_of;
        let months = scan.request.period.months().into_iter().filter(|month| open(month.from(), month.to()));
        cells.extend(months.map(|month| CellCount { record: *point, month, value: 0 }));
    }
    let places: HashMap<_, _> = cells.iter().enumerate().map(|(n, cell)| ((cell.record, cell.month), n)).collect();
    let months: HashMap<_, _> = scan.request.period.months().into_iter().map(|m| (month_of(m.from()), m)).collect();
    let mut heads = 0_i64;
    scan.anywhere(Measure::CounselledAtPoint, When::InPeriod, |fact| {
        let month = months.get(&month_of(fact.day));
        let Some(cell) = fact.by.zip(month).and_then(|(point, month)| places.get(&(point, *month))) else {
            return Use::Passed;
        };
        cells[*cell].value = cells[*cell].value.saturating_add(fact.amount);
        heads = heads.saturating_add(fact.amount);
        Use::Counted
    })?;
    let [months, open] = [cells.len(), open_at_end].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    Ok(Counted { cells, ..rate(heads, months, 1).with([open]) })
}

/// I29 and I30: people counselled in the period who are named, each once; beside them the heads reported without names.
pub(super) fn counselled(scan: &mut Scan<'_>, measure: Measure) -> Result<Counted, ReportError> {
    let (mut people, mut heads) = (HashSet::new(), 0_i64);
    scan.here(measure, When::InPeriod, |fact| {
        match fact.who {
            Some(who) => _ = people.insert(who),
            None => heads = heads.saturating_add(fact.amount),
        }
        Use::Counted
    })?;
    Ok(plain(count_of(&people)).with([heads]))
}

/// I34: of the people whose need for a job was noted in the period, and whose file says at its end that addiction is
/// determined, that they are in rehabilitation or after it, those for whom it was met by then: the need says so, or they
/// were helped to a job since it was noted. Beside them the people with the need whose file says something else.
pub(super) fn need_for_a_job_met(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let files = files(scan)?;
    let (mut needed, mut others): (HashMap<i64, NaiveDate>, _) = (HashMap::new(), HashSet::new());
    scan.here(Measure::WorkNeeded, When::InPeriod, |fact| {
        if let Some(who) = fact.who {
            if files.addicted.contains_key(&who) || files.after_rehab.contains(&who) {
                needed.entry(who).or_insert(fact.day);
            } else {
                others.insert(who);
            }
        }
        Use::Passed
    })?;
    let mut met = HashSet::new();
    let days = *scan.days.start()..=scan.as_of;
    for measure in [Measure::WorkNeedMet, Measure::Employed] {
        scan.dated(measure, days.clone(), |fact| {
            match fact.who.filter(|who| needed.get(who).is_some_and(|since| *since <= fact.day)) {
                Some(who) => {
                    met.insert(who);
                    Use::Counted
                }
                None => Use::Passed,
            }
        })?;
    }
    Ok(share(count_of(&met), i64::try_from(needed.len()).unwrap_or(i64::MAX)).with([count_of(&others)]))
}
