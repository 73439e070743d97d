//! Reports and the records behind their numbers.

use std::sync::Arc;

use dong_hanh::notebook::Changed;
use dong_hanh::reports::Report;

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

    /// Notes that the figures of a unit were reported for a period: what is written about its days later is warned of.
    pub fn lock_period(&self, unit: String, period: String) -> Result<Changed, NotebookError> {
        self.call(|notebook| notebook.lock_period(&unit, &period))
    }
}
