//! What a main screen reads, in one call.

use dong_hanh::notebook::{self, DraftItem, PersonCard, Summary};

use crate::error::NotebookError;
use crate::notebook::NotebookCore;
use crate::pages::{DuePage, TimelinePage};

/// The first screen.
#[derive(Debug, Clone, uniffi::Record)]
pub struct TodayScreen {
    /// At a glance.
    pub summary: Summary,
    /// What is due this week; it goes on by `due_this_week`.
    pub due: DuePage,
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
    /// The first screen: what is due this week, at most `limit` of it, and the drafts.
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
        Self { summary: screen.summary, due: screen.due.into(), drafts: screen.drafts }
    }
}

impl From<notebook::PersonScreen> for PersonScreen {
    fn from(screen: notebook::PersonScreen) -> Self {
        Self { card: screen.card, timeline: screen.timeline.into() }
    }
}
