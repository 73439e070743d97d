//! What a main screen reads, in one call: each call from another language costs more than what it asks for.

use super::Notebook;
use super::catalogue::KindItem;
use super::drafts::DraftItem;
use super::due::DueItem;
use super::error::NotebookError;
use super::observe::Summary;
use super::open::Open;
use super::page::Page;
use super::person::PersonCard;
use super::person_section::{self, SectionItem};
use super::report_due::ReportDue;
use super::timeline::TimelineItem;
use crate::rules::Said;
use crate::schedule::{self, Task};
use crate::store::Reader;

/// Meetings of a day that are shown at most.
const MOST_MEETINGS: usize = 20;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayScreen {
    /// At a glance.
    pub summary: Summary,
    /// What is to be done this week; it goes on by [`Notebook::due_this_week`].
    pub due: Page<DueItem>,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonScreen {
    /// The card at its top.
    pub card: PersonCard,
    /// What is known of the person; it goes on by [`Notebook::timeline`].
    pub timeline: Page<TimelineItem>,
    /// What the holder is offered to write down about the person, the most used first; [`Notebook::start_about`] begins it.
    pub actions: Vec<KindItem>,
    /// The sections of the page; [`Notebook::person_section`] reads one.
    pub sections: Vec<SectionItem>,
}

impl Notebook {
    /// The first screen, Hôm nay: what is to be done this week, at most `limit` of it, the meetings of today, the
    /// month's own figures, the report that is owed, and the drafts, all as they stand at one moment.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn today_screen(&self, limit: u32) -> Result<TodayScreen, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            Ok(TodayScreen {
                summary: open.summary_of(reader)?,
                due: open.due_page(reader, None, limit)?,
                meetings: open.meetings_today(reader)?,
                own_month: open.own_month(reader)?,
                report: open.report_due(reader)?,
                drafts: open.drafts(reader)?,
            })
        })
    }

    /// A person's page: the card, at most `limit` rows of the timeline, what is offered, the sections.
    ///
    /// # Errors
    /// As [`Notebook::person`].
    pub fn person_screen(&self, person: &str, limit: u32) -> Result<PersonScreen, NotebookError> {
        let open = self.open()?;
        Ok(PersonScreen {
            card: self.person(person)?,
            timeline: self.timeline(person, None, limit)?,
            actions: open.actions_about_people(),
            sections: person_section::sections(open.identity.role),
        })
    }
}

impl Open {
    /// The clubs that meet today. Where the list of what is to be done holds them already, none is told twice.
    fn meetings_today(&self, reader: &Reader<'_>) -> Result<Vec<DueItem>, NotebookError> {
        let today = self.today(reader)?.day;
        let meetings = schedule::meetings(reader, &(today..=today), today, MOST_MEETINGS)?;
        let role = self.identity.role;
        let others = meetings.into_iter().filter(|item| item.task == Task::ClubMeeting && !item.task.is_for(role));
        Ok(others.map(|item| DueItem::of(self, item)).collect())
    }
}
