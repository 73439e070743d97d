//! The periods that the report screen offers.

use chrono::{Datelike, NaiveDate};

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use crate::model::LookupKey;
use crate::model::lock::{self, PeriodLock};
use crate::reports::Period;
use crate::rules::Said;
use crate::store::Reader;
use crate::text::date::show_day;

/// A period that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PeriodItem {
    /// Its code, which [`Notebook::report`] takes: `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024`, `2024`.
    pub period: String,
    /// What a person reads: "Tháng 09/2024".
    pub label: Said,
    /// Whether its report is owed by the own unit.
    pub owed: bool,
    /// Whether its figures are locked for the own unit.
    pub locked: bool,
}

impl Notebook {
    /// The periods to offer for a report: first the one that is owed, then this month and the last one, this quarter and the
    /// last one, six months, nine months and the year, and the year before.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn report_periods(&self) -> Result<Vec<PeriodItem>, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            let offered = periods(open.today(reader)?.day);
            let owed = open.report_due(reader)?.and_then(|due| covering(&offered, due.from, due.to));
            let locks = open.own_locks(reader)?;
            let item = |period: Period| PeriodItem {
                period: period.to_string(),
                label: period.label(),
                owed: owed == Some(period),
                locked: locks.contains(&(period.from(), period.to())),
            };
            let others = offered.iter().copied().filter(|period| Some(*period) != owed);
            Ok(owed.into_iter().chain(others).map(item).collect())
        })
    }
}

impl Open {
    /// The first and last days of the locks of the own unit.
    fn own_locks(&self, reader: &Reader<'_>) -> Result<Vec<(NaiveDate, NaiveDate)>, NotebookError> {
        let mut locks = Vec::new();
        for id in reader.with_key(&LookupKey { index: lock::LOCKED, key: self.identity.unit.clone() })? {
            let record = reader.record(id)?;
            let lock = record.as_ref().and_then(|record| record.as_kind::<PeriodLock>());
            locks.extend(lock.and_then(|lock| lock.from.zip(lock.to)));
        }
        Ok(locks)
    }
}

/// What is offered on that day, in the order of the list.
fn periods(today: NaiveDate) -> Vec<Period> {
    let year = today.year();
    let quarter = today.month0() / 3 + 1;
    let read = |code: String| code.parse::<Period>().ok();
    let month = read(format!("{:02}/{year}", today.month()));
    let quarter = read(format!("Q{quarter}/{year}"));
    let before = |period: Option<Period>| period.and_then(Period::before);
    let [half, nine, whole, last] =
        [format!("6T/{year}"), format!("9T/{year}"), format!("{year}"), format!("{}", year - 1)].map(read);
    let offered = [month, before(month), quarter, before(quarter), half, nine, whole, last];
    offered.into_iter().flatten().collect()
}

/// What the period of these days is called; its days themselves, where none is offered that has them.
pub(super) fn label(today: NaiveDate, from: NaiveDate, to: NaiveDate) -> Said {
    covering(&periods(today), from, to).map_or_else(
        || {
            let days = format!("{} – {}", show_day(from), show_day(to));
            Said { vi: days.clone(), en: days }
        },
        Period::label,
    )
}

/// The offered period of these days; for the second half of a year, which no report is of, the year.
fn covering(offered: &[Period], from: NaiveDate, to: NaiveDate) -> Option<Period> {
    let same = |period: &&Period| period.from() == from && period.to() == to;
    let whole = |period: &&Period| period.from() <= from && period.to() == to;
    offered.iter().find(same).or_else(|| offered.iter().find(whole)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(today: &str) -> Vec<String> {
        periods(today.parse().unwrap()).iter().map(ToString::to_string).collect()
    }

    /// To see it fail, take the month before January in the same year.
    #[test]
    fn the_periods_around_a_day() {
        let all = ["11/2026", "10/2026", "Q4/2026", "Q3/2026", "6T/2026", "9T/2026", "2026", "2025"];
        assert_eq!(codes("2026-11-22"), all);
        let all = ["01/2027", "12/2026", "Q1/2027", "Q4/2026", "6T/2027", "9T/2027", "2027", "2026"];
        assert_eq!(codes("2027-01-01"), all);
    }

    #[test]
    fn the_second_half_is_reported_with_the_year() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let offered = periods(day("2027-01-10"));
        let owed = |from, to| covering(&offered, day(from), day(to)).map(|period| period.to_string());
        assert_eq!(owed("2026-12-01", "2026-12-31").as_deref(), Some("12/2026"));
        assert_eq!(owed("2026-07-01", "2026-12-31").as_deref(), Some("2026"));
        assert_eq!(owed("2020-07-01", "2020-12-31"), None);
    }
}
