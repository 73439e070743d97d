//! What is due: referrals and high needs, then what is overdue, then today, then this week.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use super::page::{self, List, Page};
use crate::model::{discreet_debug, find_kind};
use crate::rules::Said;
use crate::schedule::{self, DuePlace, Note};
use crate::store::Reader;
use crate::text::Phrase;

/// Something to do about a person, a club or a team.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DueItem {
    /// The record it is about.
    pub about: String,
    /// The code of that record's kind: `person`, `club`, `team`.
    pub kind: &'static str,
    /// The name of the person, the club or the team.
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
    /// Whether it is too late already: an icon says so beside the words.
    pub overdue: bool,
    /// What is to be said of the day: that it hangs on a year without a table of holidays, for example.
    pub note: Option<Phrase>,
    /// The record it follows from: the decision, the referral, the visit.
    pub source: String,
    /// The membership that should do it.
    pub helper: Option<String>,
    /// The words of the button that does it, by [`Notebook::start_task`]; none where it only tells, or where others do it.
    pub action: Option<Phrase>,
}

discreet_debug!(DueItem { about, kind, task_number, day });

impl DueItem {
    pub(super) fn of(open: &Open, item: schedule::DueItem) -> Self {
        Self {
            about: item.about.to_string(),
            kind: find_kind(open.knowledge.kinds, &item.kind).map_or("", |kind| kind.code),
            name: item.name,
            hamlet: item.hamlet,
            task: item.task.label().into(),
            task_number: item.task.number(),
            day: item.day,
            standing: item.standing,
            overdue: item.overdue,
            note: item.note.map(Note::phrase),
            source: item.source.to_string(),
            helper: item.helper.map(|id| id.to_string()),
            action: open.action(item.task),
        }
    }
}

impl Notebook {
    /// What is to be done this week: urgent referrals, referrals and high needs, what is overdue, the notices, what is due
    /// today and within the six days after, each part by its day. A volunteer sees the own people
    /// ([`Notebook::set_own_membership`]), others all that the device holds and their role is shown.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for an `after` that no page gave; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn due_this_week(&self, after: Option<&str>, limit: u32) -> Result<Page<DueItem>, NotebookError> {
        let open = self.open()?;
        let after = after.map(read_place).transpose()?;
        open.store.read(|reader| open.due_page(reader, after, limit))
    }
}

impl Open {
    pub(super) fn due_page(
        &self,
        reader: &Reader<'_>,
        after: Option<DuePlace>,
        limit: u32,
    ) -> Result<Page<DueItem>, NotebookError> {
        let limit = page::limit(limit);
        let rows = schedule::due_page(reader, &self.this_week(reader)?, after, page::one_more(limit))?;
        let rows = rows.into_iter().map(|(place, item)| (place, DueItem::of(self, item)));
        Ok(Page::of(rows.collect(), limit, write_place))
    }
}

fn write_place(place: &DuePlace) -> String {
    page::write_place(List::Due, &[&place.to_bytes()])
}

fn read_place(text: &str) -> Result<DuePlace, NotebookError> {
    let [place] = page::read_place(List::Due, text)?;
    DuePlace::from_bytes(&place).ok_or(NotebookError::BadArgument("after"))
}
