//! The report that the holder's own unit owes: a commune by the third day of the month, a province by 15/7 and 15/1.

use chrono::{DateTime, NaiveDate};

use super::error::NotebookError;
use super::open::Open;
use super::report_periods;
use crate::clock::local_day;
use crate::model::lock::{self, PeriodLock};
use crate::model::unit::{self, AdminUnit, Level};
use crate::model::{LookupKey, Role};
use crate::rules::Said;
use crate::schedule::recurring::{self, ReportDay};
use crate::schedule::standing_of;
use crate::store::Reader;

/// Days before its day from which it stands on the first screen.
const AHEAD: i64 = 6;

/// A report that is to be sent. It is done once this very period of this very unit is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReportDue {
    /// The unit's code.
    pub unit: String,
    /// The first day of the period.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// What a person calls the period: "Tháng 11/2026".
    pub label: Said,
    /// The last day on which the report is in time.
    pub due: NaiveDate,
    /// "Quá hạn 3 ngày", "Hôm nay", "Còn 2 ngày".
    pub standing: Said,
    /// Whether it is too late already: an icon says so beside the words.
    pub overdue: bool,
}

impl Open {
    /// The report over the last period, until it is locked; then the next one, as soon as it is a matter of days. Nothing
    /// about a time before the notebook.
    pub(super) fn report_due(&self, reader: &Reader<'_>) -> Result<Option<ReportDue>, NotebookError> {
        if !matches!(self.identity.role, Role::Manager | Role::Supervisor) {
            return Ok(None);
        }
        let own = &self.identity.unit;
        let today = self.today(reader)?.day;
        let Some(level) = level_of(reader, own, today)? else { return Ok(None) };
        let rulebook = &self.knowledge.rulebook;
        let founded =
            i64::try_from(self.identity.founding.said().created_at).ok().and_then(DateTime::from_timestamp_millis);
        let founded = founded.map_or(NaiveDate::MIN, local_day);
        let Some(last) = recurring::report(rulebook, level, today) else { return Ok(None) };
        let owed = if founded <= last.to && !sent(reader, own, last)? {
            Some(last)
        } else {
            recurring::report_after(rulebook, level, last).filter(|next| (next.due - today).num_days() <= AHEAD)
        };
        Ok(owed.map(|owed| ReportDue {
            unit: own.clone(),
            from: owed.from,
            to: owed.to,
            label: report_periods::label(today, owed.from, owed.to),
            due: owed.due,
            standing: standing_of((today - owed.due).num_days()),
            overdue: owed.due < today,
        }))
    }
}

/// Whether that report is locked: a quarter's lock or the province's covers its days and sends nothing.
fn sent(reader: &Reader<'_>, own: &str, report: ReportDay) -> Result<bool, NotebookError> {
    let same = |lock: &PeriodLock| lock.from == Some(report.from) && lock.to == Some(report.to);
    for id in reader.with_key(&LookupKey { index: lock::LOCKED, key: own.to_owned() })? {
        if reader.record(id)?.as_ref().and_then(|record| record.as_kind::<PeriodLock>()).is_some_and(same) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The level of a unit, where this device holds it and it exists on that day.
fn level_of(reader: &Reader<'_>, code: &str, day: NaiveDate) -> Result<Option<Level>, NotebookError> {
    for id in reader.with_key(&LookupKey { index: unit::CODE, key: code.to_owned() })? {
        let record = reader.record(id)?;
        let unit = record.as_ref().and_then(|record| record.as_kind::<AdminUnit>());
        if let Some(level) = unit.filter(|unit| unit.valid_on(day)).and_then(|unit| unit.level) {
            return Ok(Some(level));
        }
    }
    Ok(None)
}
