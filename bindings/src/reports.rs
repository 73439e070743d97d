//! Reports and the records behind their numbers.

use std::sync::Arc;

use dong_hanh::notebook::{Changed, PeriodItem};
use dong_hanh::reports::{Report, TargetBoard, Trend};

use crate::error::NotebookError;
use crate::notebook::NotebookCore;
use crate::pages::TimelinePage;
use crate::progress::{StepListener, goes_on};

#[uniffi::export]
impl NotebookCore {
    /// Counts a report. `period` is `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024` or `2024`.
    ///
    /// # Errors
    /// [`NotebookError::Refused`] for a period that does not read or a unit that did not exist in it;
    /// [`NotebookError::Stopped`] by `progress`, or because the notebook was locked.
    pub fn report(
        &self,
        unit: String,
        period: String,
        progress: Option<Arc<dyn StepListener>>,
    ) -> Result<Report, NotebookError> {
        self.call(|notebook| {
            notebook.report(&unit, &period, &mut |done, total| goes_on(progress.as_ref(), done, total))
        })
    }

    /// The periods to offer for a report, the one that is owed first.
    pub fn report_periods(&self) -> Result<Vec<PeriodItem>, NotebookError> {
        self.call(|notebook| notebook.report_periods())
    }

    /// The records behind a number of a report, oldest first.
    pub fn records_behind(
        &self,
        indicator: String,
        unit: String,
        period: String,
        after: Option<String>,
        limit: u32,
    ) -> Result<TimelinePage, NotebookError> {
        self.call(|notebook| notebook.records_behind(&indicator, &unit, &period, after.as_deref(), limit))
            .map(Into::into)
    }

    /// The target board: T1 to T10 and every other target of a plan, with the figure counted and whether it is reached.
    pub fn target_board(&self, unit: String, period: String) -> Result<TargetBoard, NotebookError> {
        self.call(|notebook| notebook.target_board(&unit, &period))
    }

    /// An indicator month by month over a year.
    pub fn trend(&self, indicator: String, unit: String, year: i32) -> Result<Trend, NotebookError> {
        self.call(|notebook| notebook.trend(&indicator, &unit, year))
    }

    /// Locks the figures of a unit for a period: they stay as printed, and what is written about its days later is warned of.
    ///
    /// # Errors
    /// [`NotebookError::Refused`] for a period that is locked already (`already-locked`), for whoever is no manager
    /// (`role-needed`), and as [`NotebookCore::report`].
    pub fn lock_period(&self, unit: String, period: String) -> Result<Changed, NotebookError> {
        self.call(|notebook| notebook.lock_period(&unit, &period))
    }
}
