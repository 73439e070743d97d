//! What a main screen reads, in one call.

use dong_hanh::notebook::{self, DraftItem, PersonCard, ReportDue, Summary};

use crate::error::NotebookError;
use crate::notebook::NotebookCore;
use crate::pages::{DuePage, TimelinePage};

/// The first screen.
#[derive(Debug, Clone, uniffi::Record)]
pub struct TodayScreen {
    /// At a glance.
    pub summary: Summary,
    /// What is to be done this week; it goes on by `due_this_week`.
    pub due: DuePage,
    /// The report that the own unit owes, overdue or within the week, for who sends it.
    pub report: Option<ReportDue>,
    /// The drafts that wait.
    pub drafts: Vec<DraftItem>,
}

/// A person's page.
#[derive(Debug, Clone, uniffi::Record)]
pub struct PersonScreen {
    /// The card at its top.
    pub card: PersonCard,
    /// What is known of the person; it goes on by `timeline`.
    pub timeline: TimelinePage,
}

#[uniffi::export]
impl NotebookCore {
    /// The first screen: what is to be done this week, at most `limit` of it, the report that is owed, and the drafts.
    pub fn today_screen(&self, limit: u32) -> Result<TodayScreen, NotebookError> {
        self.call(|notebook| notebook.today_screen(limit)).map(Into::into)
    }

    /// A person's page: the card, and at most `limit` rows of the timeline.
    pub fn person_screen(&self, person: String, limit: u32) -> Result<PersonScreen, NotebookError> {
        self.call(|notebook| notebook.person_screen(&person, limit)).map(Into::into)
    }
}

impl From<notebook::TodayScreen> for TodayScreen {
    fn from(screen: notebook::TodayScreen) -> Self {
        Self { summary: screen.summary, due: screen.due.into(), report: screen.report, drafts: screen.drafts }
    }
}

impl From<notebook::PersonScreen> for PersonScreen {
    fn from(screen: notebook::PersonScreen) -> Self {
        Self { card: screen.card, timeline: screen.timeline.into() }
    }
}
