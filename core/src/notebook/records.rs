//! The records of one kind.

use super::Notebook;
use super::error::NotebookError;
use super::page::{self, List, Page};
use super::timeline::{TimelineItem, read_place, write_place};
use crate::model::find_kind;

impl Notebook {
    /// The records of a kind, newest day first.
    ///
    /// # Errors
    /// As [`Notebook::timeline`]; [`NotebookError::NotFound`] for a kind this version does not know.
    pub fn records(&self, kind: &str, after: Option<&str>, limit: u32) -> Result<Page<TimelineItem>, NotebookError> {
        let open = self.open()?;
        let kind = find_kind(open.knowledge.kinds, kind).ok_or(NotebookError::NotFound("kind"))?;
        let before = after.map(|after| read_place(List::Records, after)).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let rows = reader.of_kind(kind.code, before, page::one_more(limit))?;
            let rows = rows.into_iter().map(|(place, record)| (place, TimelineItem::of(&record))).collect();
            Ok(Page::of(rows, limit, |place| write_place(List::Records, place)))
        })
    }
}
