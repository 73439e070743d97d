//! The report of a unit and period, its target board, the records behind each number, an indicator month by month.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::last::{Last, Told};
use super::open::Open;
use super::page::{self, List, Page};
use super::timeline::TimelineItem;
use crate::model::id::RecordId;
use crate::reports::{BehindPlace, Period, Report, ReportError, ReportRequest, TargetBoard, Trend};
use crate::store::Reader;

/// The report as it was counted last, of a unit, a period and a today: who goes from it to an indicator and comes back, or looks
/// at something else in between, does not wait again.
pub(super) type LastReport = Last<(String, Period, NaiveDate), Report>;

impl Notebook {
    /// Counts a report. `period` is `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024` or `2024`. `progress` hears how many of
    /// how many indicators are done and says whether to go on. Of a locked period it prints what was locked. The same report
    /// asked for again is not counted again before something is written, or a day later.
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
            let request = open.report_request(reader, unit, period)?;
            let mut progress = |done, total| progress(done, total) && !open.is_closing();
            match open.last_report.told(reader, (unit.to_owned(), period, request.today))? {
                Told::Again(report) => {
                    let all = report.lines.len() as u64;
                    if progress(all, all) { Ok(report) } else { Err(ReportError::Stopped.into()) }
                }
                Told::Not(blank) => {
                    Ok(blank.note(open.knowledge.indicators.report(reader, &request, &mut progress)?))
                }
            }
        })
    }

    /// The target board: the targets T1 to T10 and every other one that a plan names for this unit and period, each with the
    /// figure that was counted and whether it is reached.
    ///
    /// # Errors
    /// As [`Notebook::report`].
    pub fn target_board(&self, unit: &str, period: &str) -> Result<TargetBoard, NotebookError> {
        let open = self.open()?;
        let period = read_period(period)?;
        open.store.read(|reader| {
            let request = open.report_request(reader, unit, period)?;
            Ok(open.knowledge.indicators.target_board(reader, &request, &mut || !open.is_closing())?)
        })
    }

    /// An indicator month by month over a year, such as 2024.
    ///
    /// # Errors
    /// As [`Notebook::report`]; [`NotebookError::BadArgument`] for a year that has not four digits.
    pub fn trend(&self, indicator: &str, unit: &str, year: i32) -> Result<Trend, NotebookError> {
        let open = self.open()?;
        let period = Period::year(year).ok_or(NotebookError::BadArgument("year"))?;
        open.store.read(|reader| {
            let request = open.report_request(reader, unit, period)?;
            Ok(open.knowledge.indicators.trend(reader, &request, indicator, &mut || !open.is_closing())?)
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
            let request = open.report_request(reader, unit, period)?;
            let indicators = open.knowledge.indicators;
            let rows = indicators.records_behind(reader, &request, indicator, after, page::one_more(limit))?;
            let rows = rows.into_iter().map(|(place, record)| (place, TimelineItem::of(&record))).collect();
            Ok(Page::of(rows, limit, write_place))
        })
    }
}

impl Open {
    fn report_request<'a>(
        &'a self,
        reader: &Reader<'_>,
        unit: &'a str,
        period: Period,
    ) -> Result<ReportRequest<'a>, NotebookError> {
        Ok(ReportRequest { unit, period, today: self.today(reader)?.day, rulebook: &self.knowledge.rulebook })
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
