//! People: the list in the order of Vietnamese names.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::page::{self, List, Page};
use crate::model::{Role, discreet_debug};
use crate::rules::Said;
use crate::schedule::{self, Task};
use crate::store::{PersonCursor, PersonRow};

/// What is due first about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DueFirst {
    /// What is to be done.
    pub task: Said,
    /// How it stands: "Quá hạn 3 ngày".
    pub standing: Said,
    /// Whether it is too late already: an icon says so beside the words.
    pub overdue: bool,
}

/// A person in a list: name, hamlet and what is due, never the legal state.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PersonItem {
    /// The person: [`Notebook::person`] opens it.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// The hamlet.
    pub hamlet: String,
    /// What is due first, of what the role of this notebook is shown.
    pub due: Option<DueFirst>,
}

discreet_debug!(PersonItem { id });

impl PersonItem {
    /// With the first thing due that somebody of that role is shown.
    pub(super) fn of(row: PersonRow, role: Role, today: NaiveDate) -> Self {
        let due = row.due.iter().find_map(|due| {
            let task = Task::of_number(due.task).filter(|task| task.is_for(role))?;
            // As the lists of what is due have it: until it ends, and a notice not before its day.
            let begun = !task.is_notice() || due.day <= today;
            let shown =
                begun && due.since.is_none_or(|since| since <= today) && due.until.is_none_or(|until| today < until);
            shown.then(|| DueFirst {
                task: task.label().into(),
                standing: schedule::standing(task, due.day, today),
                overdue: schedule::is_overdue(task, due.day, today),
            })
        });
        Self { id: row.id.to_string(), name: row.name, hamlet: row.hamlet, due }
    }
}

impl Notebook {
    /// People in the order of given name, family name, middle name.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for an `after` that no page gave; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn people(&self, after: Option<&str>, limit: u32) -> Result<Page<PersonItem>, NotebookError> {
        let open = self.open()?;
        let after = after.map(read_place).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let rows = reader.people(after.as_ref(), page::one_more(limit))?;
            let rows =
                rows.into_iter().map(|(place, row)| (place, PersonItem::of(row, open.identity.role, today))).collect();
            Ok(Page::of(rows, limit, write_place))
        })
    }
}

pub(super) fn write_place(place: &PersonCursor) -> String {
    page::write_place(List::People, &[place.sort(), &place.handle().to_be_bytes()])
}

pub(super) fn read_place(text: &str) -> Result<PersonCursor, NotebookError> {
    let [sort, handle] = page::read_place(List::People, text)?;
    let handle = handle.try_into().map_err(|_| NotebookError::BadArgument("after"))?;
    Ok(PersonCursor::new(sort, i64::from_be_bytes(handle)))
}
