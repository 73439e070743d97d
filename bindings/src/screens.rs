//! What a main screen reads, in one call.

use dong_hanh::notebook::{
    self, DraftItem, DueItem, KindItem, Own, PersonCard, ReportDue, SectionItem, Summary, TeamScreen,
};
use dong_hanh::rules::Said;

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
    /// The clubs that meet today, where they are not among what the holder has to do.
    pub meetings: Vec<DueItem>,
    /// The month's own figures in one line: of the own membership or, where nobody said which it is, of the own unit.
    pub own_month: Option<Said>,
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
    /// What the holder is offered to write down about the person, the most used first; `start_about` begins it.
    pub actions: Vec<KindItem>,
    /// The sections of the page; `person_section` reads one.
    pub sections: Vec<SectionItem>,
}

#[uniffi::export]
impl NotebookCore {
    /// The first screen: what is to be done this week, at most `limit` of it, the meetings of today, the month's own figures,
    /// the report that is owed, and the drafts.
    pub fn today_screen(&self, limit: u32) -> Result<TodayScreen, NotebookError> {
        self.call(|notebook| notebook.today_screen(limit)).map(Into::into)
    }

    /// A person's page: the card, at most `limit` rows of the timeline, what is offered, the sections.
    pub fn person_screen(&self, person: String, limit: u32) -> Result<PersonScreen, NotebookError> {
        self.call(|notebook| notebook.person_screen(&person, limit)).map(Into::into)
    }

    /// The team's page: the teams of today with their members and caseloads, and the next days of clubs and briefings.
    pub fn team_screen(&self) -> Result<TeamScreen, NotebookError> {
        self.call(|notebook| notebook.team_screen())
    }

    /// Who holds the device: role, unit, own membership, name.
    pub fn own(&self) -> Result<Own, NotebookError> {
        self.call(|notebook| notebook.own())
    }
}

impl From<notebook::TodayScreen> for TodayScreen {
    fn from(screen: notebook::TodayScreen) -> Self {
        Self {
            summary: screen.summary,
            due: screen.due.into(),
            meetings: screen.meetings,
            own_month: screen.own_month,
            report: screen.report,
            drafts: screen.drafts,
        }
    }
}

impl From<notebook::PersonScreen> for PersonScreen {
    fn from(screen: notebook::PersonScreen) -> Self {
        Self { card: screen.card, timeline: screen.timeline.into(), actions: screen.actions, sections: screen.sections }
    }
}
