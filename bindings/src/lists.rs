//! Lists and what stands behind their rows.

use chrono::NaiveDate;
use dong_hanh::model::Role;
use dong_hanh::notebook::{
    FilterItem, Finding, HamletItem, HistoryItem, KindItem, LetterItem, MenuSection, PeopleFilter, PersonCard,
    RecordView,
};

use crate::error::NotebookError;
use crate::notebook::NotebookCore;
use crate::pages::{DuePage, PersonPage, TimelinePage};

/// Pages hold 1 to 500 rows, whatever is asked. A list goes on with the `next` of the page before; where that is of another
/// list, the call is refused.
#[uniffi::export]
impl NotebookCore {
    /// The record kinds that a person fills in, in the order of menus. It needs no key.
    pub fn catalogue(&self) -> Vec<KindItem> {
        self.notebook.catalogue()
    }

    /// What somebody of that role is offered to write down, under headings; none of them is empty. It needs no key, and it
    /// grants nothing and refuses nothing.
    pub fn menu(&self, role: Role) -> Vec<MenuSection> {
        self.notebook.menu(role)
    }

    /// Reads a day as people type it: 12/05/1985, 1-5-1985, or ISO. It needs no key; a refusal says what to type.
    pub fn read_day(&self, text: String) -> Result<NaiveDate, NotebookError> {
        Ok(self.notebook.read_day(&text)?)
    }

    /// People in the order of Vietnamese names.
    pub fn people(&self, after: Option<String>, limit: u32) -> Result<PersonPage, NotebookError> {
        self.call(|notebook| notebook.people(after.as_deref(), limit)).map(Into::into)
    }

    /// The filters of the list of people that the holder is offered, in their order; hamlets stand apart.
    pub fn people_filters(&self) -> Result<Vec<FilterItem>, NotebookError> {
        self.call(|notebook| notebook.people_filters())
    }

    /// The people whom a filter lets through, in the order of Vietnamese names.
    pub fn people_where(
        &self,
        filter: PeopleFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<PersonPage, NotebookError> {
        self.call(|notebook| notebook.people_where(&filter, after.as_deref(), limit)).map(Into::into)
    }

    /// The letters with which given names begin, each with where the list goes on.
    pub fn letters(&self) -> Result<Vec<LetterItem>, NotebookError> {
        self.call(|notebook| notebook.letters())
    }

    /// The hamlets in which people live, with how many of them.
    pub fn hamlets(&self) -> Result<Vec<HamletItem>, NotebookError> {
        self.call(|notebook| notebook.hamlets())
    }

    /// A person's card.
    pub fn person(&self, person: String) -> Result<PersonCard, NotebookError> {
        self.call(|notebook| notebook.person(&person))
    }

    /// Everything that names a record — a person, a team — newest day first.
    pub fn timeline(&self, about: String, after: Option<String>, limit: u32) -> Result<TimelinePage, NotebookError> {
        self.call(|notebook| notebook.timeline(&about, after.as_deref(), limit)).map(Into::into)
    }

    /// A section of a person's page: what of its headings names the person, newest day first.
    pub fn person_section(
        &self,
        person: String,
        section: String,
        after: Option<String>,
        limit: u32,
    ) -> Result<TimelinePage, NotebookError> {
        self.call(|notebook| notebook.person_section(&person, &section, after.as_deref(), limit)).map(Into::into)
    }

    /// The records of a kind, newest day first.
    pub fn records(&self, kind: String, after: Option<String>, limit: u32) -> Result<TimelinePage, NotebookError> {
        self.call(|notebook| notebook.records(&kind, after.as_deref(), limit)).map(Into::into)
    }

    /// A record with all its answers.
    pub fn record(&self, record: String) -> Result<RecordView, NotebookError> {
        self.call(|notebook| notebook.record(&record))
    }

    /// Everything that happened to a record, first to last.
    pub fn history(&self, record: String) -> Result<Vec<HistoryItem>, NotebookError> {
        self.call(|notebook| notebook.history(&record))
    }

    /// People whose names hold every word of the query, in any order, marks or not.
    pub fn search(&self, query: String, after: Option<String>, limit: u32) -> Result<PersonPage, NotebookError> {
        self.call(|notebook| notebook.search(&query, after.as_deref(), limit)).map(Into::into)
    }

    /// Records whose notes hold every word of the query, newest first.
    pub fn search_notes(
        &self,
        query: String,
        after: Option<String>,
        limit: u32,
    ) -> Result<TimelinePage, NotebookError> {
        self.call(|notebook| notebook.search_notes(&query, after.as_deref(), limit)).map(Into::into)
    }

    /// What is to be done this week: referrals and high needs, what is overdue, notices, today, the six days after.
    pub fn due_this_week(&self, after: Option<String>, limit: u32) -> Result<DuePage, NotebookError> {
        self.call(|notebook| notebook.due_this_week(after.as_deref(), limit)).map(Into::into)
    }

    /// The name of an administrative unit; none where this device does not hold it.
    pub fn unit_name(&self, code: String) -> Result<Option<String>, NotebookError> {
        self.call(|notebook| notebook.unit_name(&code))
    }

    /// What was found wrong at an opening, oldest first. Empty for a notebook that is well.
    pub fn findings(&self) -> Result<Vec<Finding>, NotebookError> {
        self.call(|notebook| notebook.findings())
    }

    /// Notes that somebody read a finding and did what it asks: it leaves the list of work.
    pub fn settle_finding(&self, file: String) -> Result<(), NotebookError> {
        self.call(|notebook| notebook.settle_finding(&file))
    }
}
