//! The lists of work that wait for an officer (Công việc): which there are, how much stands in each, and their pages.

use chrono::NaiveDate;

use super::Notebook;
use super::due::DueItem;
use super::error::NotebookError;
use super::findings::Finding;
use super::open::Open;
use super::page::{self, List, Page};
use super::timeline;
use crate::forms::headline;
use crate::model::{Role, discreet_debug, provider};
use crate::rules::Said;
use crate::schedule::{self, MOST_COUNTED, WorkList, WorkPlace};
use crate::store::Reader;
use crate::text::Phrase;

/// The list of employers and providers: records, and nothing due.
const PROVIDERS: (&str, Phrase) = ("providers", Phrase::new("Cơ sở, doanh nghiệp hỗ trợ", "Providers and employers"));
/// The list of what was found wrong on this device.
const FINDINGS: (&str, Phrase) = ("findings", Phrase::new("Vấn đề được phát hiện", "Findings"));

/// A list of work in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkListItem {
    /// Its stable code: [`Notebook::work_list`] takes it.
    pub list: &'static str,
    /// What a person calls it.
    pub label: Phrase,
    /// How much stands in it: a hundred are counted, and no more.
    pub count: u64,
}

/// A row of a list of work.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkItem {
    /// The record that it opens; of a finding, its file.
    pub about: String,
    /// The code of that record's kind; empty for a finding.
    pub kind: &'static str,
    /// The name of the person, the club, the team, the provider.
    pub name: String,
    /// The person's hamlet.
    pub hamlet: String,
    /// What is to be done, or what the record says at a glance.
    pub words: Said,
    /// The last day on which it is in time; of a provider, its first day.
    pub day: Option<NaiveDate>,
    /// "Quá hạn 3 ngày", "Hôm nay", "Còn 2 ngày".
    pub standing: Option<Said>,
    /// Whether it is too late already: an icon says so beside the words.
    pub overdue: bool,
    /// What is to be said of the day.
    pub note: Option<Phrase>,
    /// The record it follows from.
    pub source: Option<String>,
    /// The membership that should do it.
    pub helper: Option<String>,
    /// The stable number of the task; none for a provider or a finding.
    pub task_number: Option<u16>,
    /// The words of the button that does it, by [`Notebook::start_task`].
    pub action: Option<Phrase>,
}

discreet_debug!(WorkItem { about, kind, day });

impl From<DueItem> for WorkItem {
    fn from(item: DueItem) -> Self {
        Self {
            about: item.about,
            kind: item.kind,
            name: item.name,
            hamlet: item.hamlet,
            words: item.task,
            day: Some(item.day),
            standing: Some(item.standing),
            overdue: item.overdue,
            note: item.note,
            source: Some(item.source),
            helper: item.helper,
            task_number: Some(item.task_number),
            action: item.action,
        }
    }
}

impl WorkItem {
    fn plain(about: String, kind: &'static str, name: String, words: Said, day: Option<NaiveDate>) -> Self {
        Self {
            about,
            kind,
            name,
            hamlet: String::new(),
            words,
            day,
            standing: None,
            overdue: false,
            note: None,
            source: None,
            helper: None,
            task_number: None,
            action: None,
        }
    }

    fn of_finding(finding: &Finding) -> Self {
        Self::plain(finding.file.clone(), "", String::new(), finding.phrase().into(), None)
    }
}

impl Notebook {
    /// The lists of work that somebody of that role is offered, with how much stands in each: those with something in them
    /// first, both parts in the order of a menu.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn work_lists(&self, role: Role) -> Result<Vec<WorkListItem>, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let mut lists = Vec::new();
            for list in WorkList::ALL.into_iter().filter(|list| list.is_for(role)) {
                let count = schedule::work_count(reader, list, today)?;
                lists.push(WorkListItem { list: list.code(), label: list.label(), count });
            }
            if matches!(role, Role::Manager | Role::Supervisor) {
                let count = reader.count_of_kind(provider::KIND, MOST_COUNTED)? as u64;
                lists.push(WorkListItem { list: PROVIDERS.0, label: PROVIDERS.1, count });
                let count = open.open_findings(reader)?.len() as u64;
                lists.push(WorkListItem { list: FINDINGS.0, label: FINDINGS.1, count });
            }
            lists.sort_by_key(|list| list.count == 0);
            Ok(lists)
        })
    }

    /// A page of a list of work that the role of this notebook is offered. What is due stands by its day, providers the newest first, findings the oldest first and
    /// all on one page.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`] for a list that this version does not know; [`NotebookError::BadArgument`] for one
    /// that is not for this role, or an `after` that no page gave; [`NotebookError::Store`]; [`NotebookError::Locked`].
    pub fn work_list(&self, list: &str, after: Option<&str>, limit: u32) -> Result<Page<WorkItem>, NotebookError> {
        let open = self.open()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            if list == PROVIDERS.0 {
                return open.providers(reader, after, limit);
            }
            if list == FINDINGS.0 {
                let rows = open.open_findings(reader)?.iter().map(WorkItem::of_finding).collect();
                return Ok(Page { rows, next: None });
            }
            let list = WorkList::ALL.into_iter().find(|known| known.code() == list);
            let list = list.ok_or(NotebookError::NotFound("list"))?;
            if !list.is_for(open.identity.role) {
                return Err(NotebookError::BadArgument("list"));
            }
            let after = after.map(|after| read_place(list, after)).transpose()?;
            let today = open.today(reader)?.day;
            let rows = schedule::work_page(reader, list, today, after, page::one_more(limit))?;
            let rows = rows.into_iter().map(|(place, item)| (place, DueItem::of(&open, item).into()));
            Ok(Page::of(rows.collect(), limit, |place| page::write_place(List::Work, &[&place.to_bytes()])))
        })
    }
}

impl Open {
    fn providers(
        &self,
        reader: &Reader<'_>,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Page<WorkItem>, NotebookError> {
        let before = after.map(|after| timeline::read_place(List::Work, after)).transpose()?;
        let rows = reader.of_kind(provider::KIND, before, page::one_more(limit))?;
        let rows = rows.into_iter().map(|(place, record)| {
            let name = record.fields.text("name").unwrap_or_default().to_owned();
            (place, WorkItem::plain(record.id.to_string(), record.kind.code, name, headline(&record), Some(record.day)))
        });
        Ok(Page::of(rows.collect(), limit, |place| timeline::write_place(List::Work, place)))
    }
}

/// A place of that list; another list of work holds other tasks.
fn read_place(list: WorkList, text: &str) -> Result<WorkPlace, NotebookError> {
    let [place] = page::read_place(List::Work, text)?;
    let place = WorkPlace::from_bytes(&place);
    let own = |place: &WorkPlace| list.tasks().iter().any(|task| task.number() == place.task);
    place.filter(own).ok_or(NotebookError::BadArgument("after"))
}
