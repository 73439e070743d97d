//! A day that somebody types outside a form.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use crate::text::date::parse_day;

impl Notebook {
    /// Reads a day as people type it: `12/05/1985`, `1/5/1985`, the same with `-` or `.`, or ISO. It needs no key.
    ///
    /// # Errors
    /// [`NotebookError::Day`], which says what to type.
    pub fn read_day(&self, text: &str) -> Result<NaiveDate, NotebookError> {
        parse_day(text).map_err(NotebookError::Day)
    }
}
