//! Information work and clubs.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::simple::added_up;
use super::{Counted, count_of, month_of, plain, share};
use crate::model::club::{Club, ClubKind};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Scan, Use, When};

/// I22: heads reached by outreach (lượt); beside them the people named, never added to the heads.
pub(super) fn outreach(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let heads = added_up(scan, Measure::Outreach)?;
    let named = scan.people(Measure::NamedInOutreach, When::InPeriod)?;
    Ok(plain(heads).with([count_of(&named)]))
}

/// I10: heads told of training, loans or jobs (lượt); beside them those of people who have erred, and the people named.
pub(super) fn told_of_work(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let heads = added_up(scan, Measure::OutreachOnWork)?;
    let mut erred = 0_i64;
    scan.here(Measure::ErredToldOfWork, When::InPeriod, |fact| {
        erred = erred.saturating_add(fact.amount);
        Use::Passed
    })?;
    let named = scan.people(Measure::NamedInOutreachOnWork, When::InPeriod)?;
    Ok(plain(heads).with([erred, count_of(&named)]))
}

/// I27: scheduled club meetings that were held, of those scheduled until the end; beside them all meetings. Within a month
/// a club's meetings make up for one another; those beyond its schedule count for nothing. A club meets on its own days, a
/// B93 club without any as often as the ruleset's `club_meetings_a_month`, in months that are whole; another has no
/// schedule.
pub(super) fn club_meetings(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let mut clubs: HashMap<i64, (NaiveDate, NaiveDate)> = HashMap::new();
    scan.here(Measure::Club, When::SomeDay, |fact| {
        clubs.insert(fact.record, (fact.day, fact.until.unwrap_or(NaiveDate::MAX)));
        Use::Passed
    })?;
    let mut scheduled: HashMap<(i64, (i32, u32)), i64> = HashMap::new();
    for (club, (from, until)) in &clubs {
        let id = scan.reader.id_of(*club)?;
        let record = scan.reader.record(id)?;
        let Some(of) = record.as_ref().and_then(|record| record.as_kind::<Club>()) else { continue };
        let (from, until) = ((*from).max(*scan.days.start()), (*until).min(scan.as_of));
        for month in scan.request.period.months() {
            let (first, last) = (month.from(), month.to());
            let days = of.meeting_days.iter().filter_map(|day| day.day_of_month.filter(|day| (1..=31).contains(day)));
            let days: BTreeSet<u32> = days.collect();
            let meets = days.iter().filter_map(|day| first.checked_add_days(chrono::Days::new(u64::from(*day) - 1)));
            let mut count = meets.map(|day| day.min(last)).filter(|day| from <= *day && *day <= until).count();
            if days.is_empty() && of.kind == Some(ClubKind::B93) && from <= first && last <= until {
                let often = scan.request.rulebook.on(first).value("club_meetings_a_month");
                count = often.and_then(|often| usize::try_from(often).ok()).unwrap_or(0);
            }
            scheduled.insert((*club, month_of(first)), i64::try_from(count).unwrap_or(i64::MAX));
        }
    }
    let (mut held, mut all) = (HashMap::new(), 0);
    scan.anywhere(Measure::ClubMeeting, When::InPeriod, |fact| {
        match fact.by.filter(|club| clubs.contains_key(club)) {
            Some(club) => {
                all += 1;
                *held.entry((club, month_of(fact.day))).or_insert(0) += 1;
                Use::Counted
            }
            None => Use::Passed,
        }
    })?;
    let kept = scheduled.iter().map(|(month, count)| *held.get(month).unwrap_or(&0).min(count)).sum();
    Ok(share(kept, scheduled.values().sum()).with([all]))
}
