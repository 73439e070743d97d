//! Search: people by name as it is typed, and records by the words of their notes.

use super::Notebook;
use super::error::NotebookError;
use super::page::{self, List, Page};
use super::people::PersonItem;
use super::timeline::TimelineItem;
use crate::store::{HitCursor, PersonCursor};

impl Notebook {
    /// People whose names hold every word of the query, in any order, marks or not; exact spelling first.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for an `after` that no page gave; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn search(&self, query: &str, after: Option<&str>, limit: u32) -> Result<Page<PersonItem>, NotebookError> {
        let open = self.open()?;
        let after = after.map(read_hit).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let rows = reader.search_people(query, after.as_ref(), page::one_more(limit))?;
            let rows =
                rows.into_iter().map(|(place, row)| (place, PersonItem::of(row, open.identity.role, today))).collect();
            Ok(Page::of(rows, limit, write_hit))
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
        let before = after.map(read_note).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let rows = reader.search_notes(query, before, page::one_more(limit))?;
            let rows = rows.into_iter().map(|(place, record)| (place, TimelineItem::of(&record))).collect();
            Ok(Page::of(rows, limit, |place: &i64| page::write_place(List::Notes, &[&place.to_be_bytes()])))
        })
    }
}

fn read_note(text: &str) -> Result<i64, NotebookError> {
    let [handle] = page::read_place(List::Notes, text)?;
    Ok(i64::from_be_bytes(handle.try_into().map_err(|_| NotebookError::BadArgument("after"))?))
}

fn write_hit(place: &HitCursor) -> String {
    let by_name = place.by_name();
    page::write_place(List::Search, &[&[u8::from(place.is_exact())], by_name.sort(), &by_name.handle().to_be_bytes()])
}

fn read_hit(text: &str) -> Result<HitCursor, NotebookError> {
    const BAD: NotebookError = NotebookError::BadArgument("after");
    let [exact, sort, handle] = page::read_place(List::Search, text)?;
    let exact = match exact[..] {
        [0] => false,
        [1] => true,
        _ => return Err(BAD),
    };
    let handle = i64::from_be_bytes(handle.try_into().map_err(|_| BAD)?);
    Ok(HitCursor::new(exact, PersonCursor::new(sort, handle)))
}
