//! A person's timeline: everything that names the person, newest first.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::page::{self, List, Page};
use crate::forms::headline_beside_day;
use crate::model::Record;
use crate::model::discreet_debug;
use crate::model::id::RecordId;
use crate::rules::Said;
use crate::store::DayCursor;
use crate::text::Phrase;

/// One row of a timeline.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TimelineItem {
    /// The record.
    pub record: String,
    /// The code of its kind.
    pub kind: &'static str,
    /// The day of the event.
    pub day: NaiveDate,
    /// What a person calls the kind: "Lượt thăm".
    pub title: Phrase,
    /// What the record says at a glance: "Gặp được · Tại nhà". Its day is not told again; empty where it says no more.
    pub words: Said,
    /// The unit's code.
    pub unit: String,
}

discreet_debug!(TimelineItem { record, kind, day, unit });

impl TimelineItem {
    pub(super) fn of(record: &Record) -> Self {
        Self {
            record: record.id.to_string(),
            kind: record.kind.code,
            day: record.day,
            title: record.kind.label,
            words: headline_beside_day(record),
            unit: record.unit.clone(),
        }
    }
}

impl Notebook {
    /// Everything that names a record — a person, a team — newest day first.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for an id or an `after` that is none; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn timeline(&self, about: &str, after: Option<&str>, limit: u32) -> Result<Page<TimelineItem>, NotebookError> {
        let open = self.open()?;
        let about: RecordId = about.parse().map_err(|_| NotebookError::BadArgument("about"))?;
        let before = after.map(|after| read_place(List::Timeline, after)).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let rows = reader.timeline(about, before, page::one_more(limit))?;
            let rows = rows.into_iter().map(|(place, record)| (place, TimelineItem::of(&record))).collect();
            Ok(Page::of(rows, limit, |place| write_place(List::Timeline, place)))
        })
    }
}

pub(super) fn write_place(list: List, place: &DayCursor) -> String {
    page::write_place(list, &[&place.day().to_be_bytes(), &place.handle().to_be_bytes()])
}

pub(super) fn read_place(list: List, text: &str) -> Result<DayCursor, NotebookError> {
    const BAD: NotebookError = NotebookError::BadArgument("after");
    let [day, handle] = page::read_place(list, text)?;
    let day = i32::from_be_bytes(day.try_into().map_err(|_| BAD)?);
    Ok(DayCursor::new(day, i64::from_be_bytes(handle.try_into().map_err(|_| BAD)?)))
}
