//! Working days: Monday to Friday without public holidays, and Saturdays worked in exchange for a day off.
//!
//! The tables are data, `core/data/holidays.toml`. Every answer says how far the tables cover it.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use super::ruleset::BadRulebook;

/// The public holidays by year.
#[derive(Debug, Clone, Default)]
pub struct Holidays {
    years: Vec<Year>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    year: i32,
    verified: bool,
    source: String,
    #[serde(default)]
    work: Vec<NaiveDate>,
    off: Vec<Off>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Off {
    name: String,
    from: NaiveDate,
    to: NaiveDate,
    verified: Option<bool>,
}

/// How far the tables cover the days that were looked at. The order is from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// The holidays of all these days were read in announcements.
    Announced,
    /// Some are computed from the law and the calendar and not confirmed.
    Unconfirmed,
    /// A year has no table: there, only weekends were left out.
    WeekendsOnly,
}

/// A count or a day, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted<T> {
    /// The count of working days, or the day.
    pub value: T,
    /// How far the tables cover it.
    pub coverage: Coverage,
}

impl Holidays {
    /// Reads the tables from TOML: years in ascending order, each with its source and its days.
    pub fn parse(toml: &str) -> Result<Self, BadRulebook> {
        #[derive(Deserialize)]
        struct File {
            year: Vec<Year>,
        }
        let years = toml::from_str::<File>(toml).map_err(|e| BadRulebook(e.message().to_owned()))?.year;
        if !years.is_sorted_by(|a, b| a.year < b.year) {
            return Err(BadRulebook("the years of holidays are not in order".to_owned()));
        }
        for year in &years {
            let own = |day: &NaiveDate| day.year() == year.year;
            let spans = year.off.iter().all(|off| own(&off.from) && own(&off.to) && off.from <= off.to);
            let named = year.off.iter().all(|off| !off.name.trim().is_empty()) && !year.source.trim().is_empty();
            if !spans || !named || !year.work.iter().all(|day| own(day) && is_weekend(*day)) {
                return Err(BadRulebook(format!("the holidays of {} are not usable", year.year)));
            }
        }
        Ok(Self { years })
    }

    /// Whether offices work on that day.
    pub fn is_working(&self, day: NaiveDate) -> Counted<bool> {
        let Some(year) = self.year(day.year()) else {
            return Counted { value: !is_weekend(day), coverage: Coverage::WeekendsOnly };
        };
        let off = year.off.iter().find(|off| off.from <= day && day <= off.to);
        let verified = off.and_then(|off| off.verified).unwrap_or(year.verified);
        Counted {
            value: year.work.contains(&day) || (off.is_none() && !is_weekend(day)),
            coverage: if verified { Coverage::Announced } else { Coverage::Unconfirmed },
        }
    }

    fn year(&self, year: i32) -> Option<&Year> {
        self.years.iter().find(|table| table.year == year)
    }

    /// How far the tables cover these days.
    fn coverage(&self, days: RangeInclusive<NaiveDate>) -> Coverage {
        let (first, last) = days.into_inner();
        let inside = self.years.iter().filter(|table| (first.year()..=last.year()).contains(&table.year));
        let years = i64::from(last.year()) - i64::from(first.year()) + 1;
        if inside.clone().count() as i64 != years {
            return Coverage::WeekendsOnly;
        }
        let unconfirmed = |table: &Year| {
            !table.verified
                || table.off.iter().any(|off| off.verified == Some(false) && off.from <= last && first <= off.to)
        };
        if inside.clone().any(unconfirmed) { Coverage::Unconfirmed } else { Coverage::Announced }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The day that many working days after `from`; `from` itself does not count (Civil Code 2015 art. 147). With 0, `from`
/// or the next working day. Nothing where the calendar ends.
pub fn add(holidays: &Holidays, from: NaiveDate, working_days: u16) -> Option<Counted<NaiveDate>> {
    let (mut day, mut left) = (from, working_days);
    while left > 0 || !holidays.is_working(day).value {
        day = day.checked_add_days(Days::new(1))?;
        if holidays.is_working(day).value {
            left = left.saturating_sub(1);
        }
    }
    Some(Counted { value: day, coverage: holidays.coverage(from..=day) })
}

/// How many working days lie after `from` up to and including `to`; none where `to` is not later.
pub fn between(holidays: &Holidays, from: NaiveDate, to: NaiveDate) -> Counted<i64> {
    let (Some(first), true) = (from.succ_opt(), from < to) else {
        return Counted { value: 0, coverage: holidays.coverage(from..=from) };
    };
    // Whole weeks by arithmetic: a hostile span of millennia costs no more than a week.
    let days = (to - from).num_days();
    let rest = (0..days % 7).filter_map(|n| first.checked_add_days(Days::new(n.unsigned_abs())));
    let weekdays = days / 7 * 5 + rest.filter(|day| !is_weekend(*day)).count() as i64;
    let inside = |day: &NaiveDate| first <= *day && *day <= to;
    let off = holidays.years.iter().flat_map(|year| year.off.iter().flat_map(|off| off.days()));
    let off = off.filter(|day| inside(day) && !is_weekend(*day)).count() as i64;
    let work = holidays.years.iter().flat_map(|year| &year.work).filter(|day| inside(day)).count() as i64;
    Counted { value: weekdays - off + work, coverage: holidays.coverage(first..=to) }
}

impl Off {
    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(|day| *day <= self.to)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::Rulebook;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn built_in() -> Holidays {
        Rulebook::built_in().holidays().clone()
    }

    #[test]
    fn tet_does_not_count() {
        let holidays = built_in();
        // Wednesday 7/2/2024; Tết from Thursday 8 to Wednesday 14.
        let after = add(&holidays, day("2024-02-07"), 3).unwrap();
        assert_eq!(after, Counted { value: day("2024-02-19"), coverage: Coverage::Announced });
        assert_eq!(between(&holidays, day("2024-02-07"), day("2024-02-19")).value, 3);
        assert_eq!(between(&holidays, day("2024-02-07"), day("2024-02-14")).value, 0);
    }

    #[test]
    fn a_saturday_worked_in_exchange_counts() {
        let holidays = built_in();
        assert!(!holidays.is_working(day("2024-04-29")).value);
        assert!(holidays.is_working(day("2024-05-04")).value);
        assert_eq!(between(&holidays, day("2024-05-03"), day("2024-05-05")).value, 1);
    }

    #[test]
    fn the_answer_says_how_sure_it_is() {
        let holidays = built_in();
        assert_eq!(between(&holidays, day("2022-02-01"), day("2022-02-03")).coverage, Coverage::WeekendsOnly);
        assert_eq!(between(&holidays, day("2024-12-30"), day("2025-01-03")).coverage, Coverage::Announced);
        assert_eq!(between(&holidays, day("2026-11-23"), day("2026-11-25")).coverage, Coverage::Unconfirmed);
        assert_eq!(between(&holidays, day("2027-12-30"), day("2028-01-03")).coverage, Coverage::WeekendsOnly);
        assert_eq!(holidays.is_working(day("2027-02-09")), Counted { value: false, coverage: Coverage::Unconfirmed });
    }

    #[test]
    fn nothing_lies_between_a_day_and_itself() {
        let holidays = built_in();
        assert_eq!(between(&holidays, day("2024-03-05"), day("2024-03-05")).value, 0);
        assert_eq!(between(&holidays, day("2024-03-06"), day("2024-03-05")).value, 0);
        let last_day_before_the_tables = day("2023-12-31");
        let none = between(&holidays, last_day_before_the_tables, last_day_before_the_tables);
        assert_eq!(none, Counted { value: 0, coverage: Coverage::WeekendsOnly });
        assert_eq!(add(&holidays, day("2024-03-05"), 0).unwrap().value, day("2024-03-05"));
        assert_eq!(add(&holidays, day("2024-03-09"), 0).unwrap().value, day("2024-03-11"));
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trouble() {
        let holidays = built_in();
        assert_eq!(add(&holidays, NaiveDate::MAX, 1), None);
        assert!(between(&holidays, NaiveDate::MIN, NaiveDate::MAX).value > 0);
        assert_eq!(between(&holidays, NaiveDate::MAX, NaiveDate::MIN).value, 0);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let year = |year: i32, off: &str| format!("[[year]]\nyear = {year}\nverified = true\nsource = \"x\"\n{off}\n");
        let off = |from: &str, to: &str| format!("off = [{{ name = \"x\", from = \"{from}\", to = \"{to}\" }}]");
        assert!(Holidays::parse(&year(2024, &off("2024-01-01", "2024-01-01"))).is_ok());
        for bad in [
            String::new(),
            year(2024, ""),
            year(2024, &off("2023-12-31", "2024-01-01")),
            year(2024, &off("2024-01-02", "2024-01-01")),
            year(2024, &off("2024-01-01", "2024-01-01").replace("\"x\"", "\" \"")),
            year(2024, &off("2024-01-01", "2024-01-01")).replace("source = \"x\"", "source = \" \""),
            // A Friday is worked anyway: a slip of the pen.
            year(2024, &(off("2024-01-01", "2024-01-01") + "\nwork = [\"2024-05-03\"]")),
            year(2024, "off = []") + &year(2024, "off = []"),
        ] {
            assert!(Holidays::parse(&bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn adding_and_counting_agree(start in 0..3000_u64, n in 1..60_u16) {
            let holidays = built_in();
            let from = day("2021-06-01") + Days::new(start);
            let to = add(&holidays, from, n).unwrap().value;
            prop_assert!(holidays.is_working(to).value);
            prop_assert_eq!(between(&holidays, from, to).value, i64::from(n));
            prop_assert_eq!(between(&holidays, from, to.pred_opt().unwrap()).value, i64::from(n) - 1);
        }
    }
}
