//! What a main screen reads, in one call: each call from another language costs more than what it asks for.

use super::Notebook;
use super::drafts::DraftItem;
use super::due::DueItem;
use super::error::NotebookError;
use super::observe::Summary;
use super::page::Page;
use super::person::PersonCard;
use super::report_due::ReportDue;
use super::timeline::TimelineItem;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayScreen {
    /// At a glance.
    pub summary: Summary,
    /// What is to be done this week; it goes on by [`Notebook::due_this_week`].
    pub due: Page<DueItem>,
    /// The report that the own unit owes, overdue or within the week, for who sends it.
    pub report: Option<ReportDue>,
    /// The drafts that wait.
    pub drafts: Vec<DraftItem>,
}

/// A person's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonScreen {
    /// The card at its top.
    pub card: PersonCard,
    /// What is known of the person; it goes on by [`Notebook::timeline`].
    pub timeline: Page<TimelineItem>,
}

impl Notebook {
    /// The first screen, Hôm nay: what is to be done this week, at most `limit` of it, the report that is owed, and the
    /// drafts, all as they stand at one moment.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn today_screen(&self, limit: u32) -> Result<TodayScreen, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            Ok(TodayScreen {
                summary: open.summary_of(reader)?,
                due: open.due_page(reader, None, limit)?,
                report: open.report_due(reader)?,
                drafts: open.drafts(reader)?,
            })
        })
    }

    /// A person's page: the card, and at most `limit` rows of the timeline.
    ///
    /// # Errors
    /// As [`Notebook::person`].
    pub fn person_screen(&self, person: &str, limit: u32) -> Result<PersonScreen, NotebookError> {
        Ok(PersonScreen { card: self.person(person)?, timeline: self.timeline(person, None, limit)? })
    }
}
