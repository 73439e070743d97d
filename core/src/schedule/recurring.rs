//! What comes again and again: a club's meetings, a team's briefings, the reports. As functions of days and the law.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::model::team::BriefingCadence;
use crate::model::unit::Level;
use crate::rules::Rulebook;

/// The days of a month on which a club meets that wrote down none: as often as the ruleset says, evenly.
pub fn usual_club_days(rulebook: &Rulebook, on: NaiveDate) -> Vec<u32> {
    let times = rulebook.on(on).value("club_meetings_a_month").and_then(|times| u32::try_from(times).ok());
    let times = times.unwrap_or(0);
    (1..=times).map(|n| if n == times { 31 } else { n * 30 / times }).collect()
}

/// The next meeting of a club that meets on these days of the month; a day that a month lacks is its last. After a meeting
/// it is the next day of the club's own, and one held a few days early (`club_early_days`) is that day's. Nothing without
/// days.
pub fn club_meeting(
    rulebook: &Rulebook,
    days_of_month: &[u32],
    since: NaiveDate,
    last: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let held = last.filter(|last| since <= *last);
    let from = match held {
        Some(held) => {
            let early = u64::try_from(rulebook.on(held).value("club_early_days")?).ok()?;
            held.checked_add_days(Days::new(early))?.succ_opt()?
        }
        None => since,
    };
    let mut month = from.with_day(1)?;
    // This month or the next one has a day at or after `from`.
    for _ in 0..2 {
        let length = month.num_days_in_month().into();
        let days = days_of_month.iter().filter(|day| **day > 0).filter_map(|day| month.with_day((*day).min(length)));
        if let Some(next) = days.filter(|day| from <= *day).min() {
            return Some(next);
        }
        month = month.checked_add_months(Months::new(1))?;
    }
    None
}

/// The last day on which the next briefing of a team is in time: the end of the quarter, or of the month where the team set
/// that, after the one of its last briefing; where none was held, of the first whole one since it counts.
pub fn briefing(
    rulebook: &Rulebook,
    cadence: Option<BriefingCadence>,
    since: NaiveDate,
    last: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let held = last.filter(|last| since <= *last);
    let months = match cadence {
        Some(BriefingCadence::Monthly) => 1,
        _ => u32::try_from(rulebook.on(held.unwrap_or(since)).value("briefing_months")?).ok().filter(|n| *n > 0)?,
    };
    let day = held.unwrap_or(since);
    let first = day.with_day(1)?.with_month(day.month0() / months * months + 1)?;
    let periods = if held.is_none() && first == day { 1 } else { 2 };
    first.checked_add_months(Months::new(months.checked_mul(periods)?))?.pred_opt()
}

/// A report that a unit owes: over which days, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportDay {
    /// The first day of the period.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// The last day on which the report is in time.
    pub due: NaiveDate,
}

/// The report over the last whole period before that day: of the month, in the commune and the old district; of the half of
/// the year, in the province (Circular 05/2011).
pub fn report(rulebook: &Rulebook, level: Level, today: NaiveDate) -> Option<ReportDay> {
    let (months, key) = match level {
        Level::Province => (6, "report_province_day"),
        Level::OldDistrict | Level::Commune => (1, "report_commune_day"),
    };
    let next = today.with_day(1)?.with_month(today.month0() / months * months + 1)?;
    let day = u32::try_from(rulebook.on(next).value(key)?).ok()?;
    let from = next.checked_sub_months(Months::new(months))?;
    Some(ReportDay { from, to: next.pred_opt()?, due: next.with_day(day)? })
}

/// The report after that one.
pub fn report_after(rulebook: &Rulebook, level: Level, this: ReportDay) -> Option<ReportDay> {
    let months = if level == Level::Province { 6 } else { 1 };
    report(rulebook, level, this.to.succ_opt()?.checked_add_months(Months::new(months))?)
}
