//! What is due: overdue first, then today, then this week.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::page::{self, List, Page};
use crate::model::discreet_debug;
use crate::rules::Said;
use crate::schedule::{self, DuePlace};

/// Something to do about a person.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DueItem {
    /// The person.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// The person's hamlet.
    pub hamlet: String,
    /// What is to be done.
    pub task: Said,
    /// The stable number of the task.
    pub task_number: u16,
    /// The last day on which it is in time.
    pub day: NaiveDate,
    /// "Quá hạn 3 ngày", "Hôm nay", "Còn 2 ngày".
    pub standing: Said,
    /// The membership that should do it.
    pub helper: Option<String>,
}

discreet_debug!(DueItem { person, task_number, day });

impl Notebook {
    /// What is overdue, due today, or due within the six days after, earliest day first.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for an `after` that no page gave; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn due_this_week(&self, after: Option<&str>, limit: u32) -> Result<Page<DueItem>, NotebookError> {
        let open = self.open()?;
        let after = after.map(read_place).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let rows = schedule::due_this_week(reader, today, None, after, page::one_more(limit))?;
            let rows = rows.into_iter().map(|(place, item)| {
                let item = DueItem {
                    person: item.person.to_string(),
                    name: item.name,
                    hamlet: item.hamlet,
                    task: item.task.label().into(),
                    task_number: item.task.number(),
                    day: item.day,
                    standing: item.standing,
                    helper: item.helper.map(|id| id.to_string()),
                };
                (place, item)
            });
            Ok(Page::of(rows.collect(), limit, write_place))
        })
    }
}

fn write_place(place: &DuePlace) -> String {
    page::write_place(List::Due, &[&place.to_bytes()])
}

fn read_place(text: &str) -> Result<DuePlace, NotebookError> {
    let [place] = page::read_place(List::Due, text)?;
    DuePlace::from_bytes(&place).ok_or(NotebookError::BadArgument("after"))
}
