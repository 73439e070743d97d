//! Visits that were due, and whether they were made in time.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::{Counted, share};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Place, Scan, Use, When};
use crate::rules::Rulebook;
use crate::rules::cadence::visit_after;

/// Visits this long before the period are looked at: beyond it no agreement moves a visit.
const DAYS_BEFORE: u64 = 62;

/// One visit: its place, and the day that was agreed on for the next one.
#[derive(Clone, Copy)]
struct Visit {
    place: Place,
    agreed: Option<NaiveDate>,
}

/// I32: visits made in time, of those due from the first day of the period to the end, by the cadence of the day (see
/// [`crate::rules::cadence`]): met or not, somebody came.
///
/// A visit is due `visit_cadence_days` after the last one, or after the day since when the person is under active management;
/// an agreement of that visit moves it, at most to `visit_agreed_days`. Visits within that time answer for it, and the last of
/// them begins the next. Where nobody came, the next is due as long after the one missed. Of somebody who was not visited
/// shortly before the period, the count begins with it.
pub(super) fn visits_on_time(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let (first, last) = (*scan.days.start(), scan.as_of);
    let mut active: HashMap<i64, Vec<(NaiveDate, NaiveDate)>> = HashMap::new();
    scan.here(Measure::Active, When::SomeDay, |fact| {
        if let Some(who) = fact.who {
            active.entry(who).or_default().push((fact.day, fact.until.unwrap_or(NaiveDate::MAX)));
        }
        Use::Passed
    })?;
    let visits = visits(scan, &active, first, last)?;
    let (mut due, mut in_time) = (0, 0);
    for (who, mut spans) in active {
        spans.sort_unstable();
        let visits = visits.get(&who).map_or(&[][..], Vec::as_slice);
        // Where two decisions manage a person at a time, one visit serves both.
        for (from, until) in merged(&spans) {
            let due_days = DueDays { rulebook: scan.request.rulebook, visits, from, until, first, last };
            due_days.each(|answered| {
                due += 1;
                if let Some(visit) = answered {
                    in_time += 1;
                    scan.note(visit.place);
                }
            });
        }
    }
    Ok(share(in_time, due))
}

/// The visits to these people from some time before the period to the end, oldest first.
fn visits(
    scan: &mut Scan<'_>,
    people: &HashMap<i64, Vec<(NaiveDate, NaiveDate)>>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<HashMap<i64, Vec<Visit>>, ReportError> {
    let days = first.checked_sub_days(Days::new(DAYS_BEFORE)).unwrap_or(NaiveDate::MIN)..=last;
    let mut agreed: HashMap<i64, NaiveDate> = HashMap::new();
    scan.dated(Measure::VisitAgreed, days.clone(), |fact| {
        let ahead = u64::try_from(fact.amount).ok().and_then(|ahead| fact.day.checked_add_days(Days::new(ahead)));
        agreed.extend(ahead.map(|day| (fact.record, day)));
        Use::Passed
    })?;
    let mut visits: HashMap<i64, Vec<Visit>> = HashMap::new();
    for measure in [Measure::Met, Measure::NotMet] {
        scan.dated(measure, days.clone(), |fact| {
            if let Some(who) = fact.who.filter(|who| people.contains_key(who)) {
                let visit = Visit { place: (fact.day, fact.record), agreed: agreed.get(&fact.record).copied() };
                visits.entry(who).or_default().push(visit);
            }
            Use::Passed
        })?;
    }
    for of in visits.values_mut() {
        // Of two on one day the one that agreed on a later day counts, whichever came first.
        of.sort_unstable_by_key(|visit| (visit.place.0, visit.agreed, visit.place.1));
    }
    Ok(visits)
}

/// Spans that overlap or follow on one another, as one.
fn merged(spans: &[(NaiveDate, NaiveDate)]) -> Vec<(NaiveDate, NaiveDate)> {
    let mut merged: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for (from, until) in spans {
        match merged.last_mut() {
            Some(last) if last.1.succ_opt().is_none_or(|next| *from <= next) => last.1 = last.1.max(*until),
            _ => merged.push((*from, *until)),
        }
    }
    merged
}

/// The days on which visits are due within a span of active management.
struct DueDays<'a> {
    rulebook: &'a Rulebook,
    visits: &'a [Visit],
    from: NaiveDate,
    until: NaiveDate,
    first: NaiveDate,
    last: NaiveDate,
}

impl DueDays<'_> {
    /// Tells of each due day of the period the visit that answered for it.
    fn each(&self, mut tell: impl FnMut(Option<Visit>)) {
        let known_since = self.first.checked_sub_days(Days::new(DAYS_BEFORE)).unwrap_or(NaiveDate::MIN);
        let before =
            |visit: &&Visit| self.from == visit.place.0 || (self.from < visit.place.0 && visit.place.0 < self.first);
        let (mut from, mut agreed) = match self.visits.iter().rev().find(before) {
            Some(visit) => (visit.place.0, visit.agreed),
            None if known_since <= self.from => (self.from, None),
            None => (self.first.pred_opt().unwrap_or(self.first), None),
        };
        let due_after = |from, agreed| visit_after(self.rulebook, from, agreed).map(|next| next.due);
        while let Some(due) = due_after(from, agreed).filter(|due| *due <= self.last.min(self.until)) {
            let answer = self.visits.iter().rev().find(|visit| from < visit.place.0 && visit.place.0 <= due).copied();
            if self.first <= due {
                tell(answer);
            }
            (from, agreed) = answer.map_or((due, None), |visit| (visit.place.0, visit.agreed));
        }
    }
}
