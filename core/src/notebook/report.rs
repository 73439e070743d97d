//! The report of a unit and period, and the records behind each of its numbers.

use super::Notebook;
use super::error::NotebookError;
use super::page::{self, List, Page};
use super::timeline::TimelineItem;
use crate::model::id::RecordId;
use crate::reports::{self, BehindPlace, Period, Report, ReportRequest};

impl Notebook {
    /// Counts a report. `period` is `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024` or `2024`. `progress` hears how many of
    /// how many indicators are done and says whether to go on.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for a period that does not read; [`NotebookError::Report`] for a unit that did not
    /// exist in it, or stopped by `progress`; [`NotebookError::Store`]; [`NotebookError::Locked`].
    pub fn report(
        &self,
        unit: &str,
        period: &str,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Report, NotebookError> {
        let open = self.open()?;
        let period = read_period(period)?;
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let request = ReportRequest { unit, period, today, rulebook: &open.knowledge.rulebook };
            let report =
                reports::report(reader, &request, &mut |done, total| progress(done, total) && !open.is_closing())?;
            Ok(report)
        })
    }

    /// The records behind a number of a report, oldest first.
    ///
    /// # Errors
    /// As [`Notebook::report`]; [`NotebookError::BadArgument`] also for an `after` that no page gave.
    pub fn records_behind(
        &self,
        indicator: &str,
        unit: &str,
        period: &str,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Page<TimelineItem>, NotebookError> {
        let open = self.open()?;
        let period = read_period(period)?;
        let after = after.map(read_place).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let request = ReportRequest { unit, period, today, rulebook: &open.knowledge.rulebook };
            let rows = reports::records_behind(reader, &request, indicator, after, page::one_more(limit))?;
            let rows = rows.into_iter().map(|(place, record)| (place, TimelineItem::of(&record))).collect();
            Ok(Page::of(rows, limit, write_place))
        })
    }
}

pub(super) fn read_period(period: &str) -> Result<Period, NotebookError> {
    period.parse().map_err(|_| NotebookError::BadArgument("period"))
}

fn write_place(place: &BehindPlace) -> String {
    page::write_place(List::Behind, &[place.day.to_string().as_bytes(), place.record.as_bytes()])
}

fn read_place(text: &str) -> Result<BehindPlace, NotebookError> {
    const BAD: NotebookError = NotebookError::BadArgument("after");
    let [day, record] = page::read_place(List::Behind, text)?;
    let day = String::from_utf8(day).ok().and_then(|day| day.parse().ok()).ok_or(BAD)?;
    Ok(BehindPlace { day, record: RecordId::from_bytes(record.try_into().map_err(|_| BAD)?) })
}
