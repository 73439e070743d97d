//! Search: people by name as it is typed, and records by the words of their notes.

use super::Notebook;
use super::error::NotebookError;
use super::page::{self, Page};
use super::people::PersonItem;
use super::timeline::TimelineItem;

impl Notebook {
    /// People whose names hold every word of the query, in any order, marks or not; exact spelling first.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for an `after` that no page gave; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn search(&self, query: &str, after: Option<&str>, limit: u32) -> Result<Page<PersonItem>, NotebookError> {
        let open = self.open()?;
        let skip = after.map(read_number).transpose()?.unwrap_or(0);
        let limit = page::limit(limit);
        let start = usize::try_from(skip).map_err(|_| NotebookError::BadArgument("after"))?;
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let rows = reader.search_people(query, start, limit)?;
            let places = (skip + 1..).zip(rows);
            let rows = places.map(|(place, row)| (place, PersonItem::of(row, today))).collect();
            Ok(Page::of(rows, limit, |place: &i64| page::write_place(&[&place.to_be_bytes()])))
        })
    }

    /// Records whose notes hold every word of the query, newest first.
    ///
    /// # Errors
    /// As [`Notebook::search`].
    pub fn search_notes(
        &self,
        query: &str,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Page<TimelineItem>, NotebookError> {
        let open = self.open()?;
        let before = after.map(read_number).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let rows = reader.search_notes(query, before, limit)?;
            let rows = rows.into_iter().map(|(place, record)| (place, TimelineItem::of(&record))).collect();
            Ok(Page::of(rows, limit, |place: &i64| page::write_place(&[&place.to_be_bytes()])))
        })
    }
}

fn read_number(text: &str) -> Result<i64, NotebookError> {
    let [number] = page::read_place(text)?;
    Ok(i64::from_be_bytes(number.try_into().map_err(|_| NotebookError::BadArgument("after"))?))
}
