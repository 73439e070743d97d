//! The list of people narrowed: who has something due, the own people, a hamlet, how far an officer's people have come.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use super::page::{self, Page};
use super::people::{PersonItem, read_place, write_place};
use crate::model::assignment::{self, HelperAssignment};
use crate::model::codes;
use crate::model::person;
use crate::model::{LookupKey, Role};
use crate::reports::Measure;
use crate::rules::MOST;
use crate::schedule::{self, DueRequest};
use crate::store::{Reader, StoreError};
use crate::text::Phrase;

codes! {
    /// How far somebody has come. Only an officer's list is narrowed by it, and no row shows it.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    PersonState {
        /// Under management today, suspended or not.
        Managed = "managed", "Đang quản lý", "Under management";
        /// In substitution treatment today.
        InTreatment = "in-treatment", "Đang điều trị", "In treatment";
        /// In rehabilitation today, at a facility or at home.
        InRehab = "in-rehab", "Đang cai nghiện", "In rehabilitation";
        /// Was under management, and is not today.
        Ended = "ended", "Đã kết thúc quản lý", "Management ended";
    }
}

/// Which people a list shows.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PeopleFilter {
    /// All of them.
    Everyone,
    /// About whom something is overdue, due today or within the six days after.
    Due,
    /// Whom the holder's own membership helps.
    Mine,
    /// Of a hamlet, spelled as [`Notebook::hamlets`] tells it.
    Hamlet {
        /// Its name.
        hamlet: String,
    },
    /// For officers: how far they have come.
    State {
        /// How far.
        state: PersonState,
    },
}

/// Shows which filter it is and never the hamlet.
impl std::fmt::Debug for PeopleFilter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Everyone => "Everyone",
            Self::Due => "Due",
            Self::Mine => "Mine",
            Self::Hamlet { .. } => "Hamlet",
            Self::State { .. } => "State",
        })
    }
}

/// A filter that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FilterItem {
    /// [`Notebook::people_where`] takes it.
    pub filter: PeopleFilter,
    /// What a person reads.
    pub label: Phrase,
}

impl Notebook {
    /// The filters of the list of people that the holder is offered, in their order; hamlets stand apart
    /// ([`Notebook::hamlets`]).
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn people_filters(&self) -> Result<Vec<FilterItem>, NotebookError> {
        let open = self.open()?;
        let own = open.store.read(|reader| open.own_membership(reader))?;
        let item = |filter, label| FilterItem { filter, label };
        let mut filters = vec![
            item(PeopleFilter::Everyone, Phrase::new("Tất cả", "Everyone")),
            item(PeopleFilter::Due, Phrase::new("Có việc cần làm", "Something to do")),
        ];
        filters.extend(own.map(|_| item(PeopleFilter::Mine, Phrase::new("Tôi giúp đỡ", "I help"))));
        if open.identity.role == Role::Manager {
            let state = |state: PersonState| item(PeopleFilter::State { state }, state.label());
            use PersonState::{Ended, InRehab, InTreatment, Managed};
            filters.extend([Managed, InTreatment, InRehab, Ended].map(state));
        }
        Ok(filters)
    }

    /// The people whom a filter lets through, in the order of given name, family name, middle name. The pages go on by the
    /// places of [`Notebook::people`] and [`Notebook::letters`].
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for a filter that is for officers only, or an `after` that no page gave;
    /// [`NotebookError::Store`]; [`NotebookError::Locked`].
    pub fn people_where(
        &self,
        filter: &PeopleFilter,
        after: Option<&str>,
        limit: u32,
    ) -> Result<Page<PersonItem>, NotebookError> {
        let open = self.open()?;
        let role = open.identity.role;
        let after = after.map(read_place).transpose()?;
        let limit = page::limit(limit);
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let among = match filter {
                PeopleFilter::Everyone => None,
                PeopleFilter::Due => Some(schedule::due_about(reader, &DueRequest::this_week(today, None, role))?),
                PeopleFilter::Mine => Some(open.own_people(reader, today)?),
                PeopleFilter::Hamlet { hamlet } => {
                    Some(reader.holders(&LookupKey { index: person::HAMLET, key: hamlet.clone() })?)
                }
                PeopleFilter::State { .. } if role != Role::Manager => {
                    return Err(NotebookError::BadArgument("filter"));
                }
                PeopleFilter::State { state } => Some(of_state(reader, *state, today)?),
            };
            let rows = match among {
                Some(among) => reader.people_among(&among, after.as_ref(), page::one_more(limit))?,
                None => reader.people(after.as_ref(), page::one_more(limit))?,
            };
            let rows = rows.into_iter().map(|(place, row)| (place, PersonItem::of(row, role, today)));
            Ok(Page::of(rows.collect(), limit, write_place))
        })
    }
}

impl Open {
    /// The handles of the people whom the holder's own membership helps today; nobody where nobody said which it is.
    fn own_people(&self, reader: &Reader<'_>, today: NaiveDate) -> Result<HashSet<i64>, NotebookError> {
        let mut people = HashSet::new();
        let Some(own) = self.own_membership(reader)? else { return Ok(people) };
        for record in reader.referring(own, assignment::KIND, NaiveDate::MIN..=today, MOST)? {
            let assignment = record.as_kind::<HelperAssignment>().filter(|one| one.helper == Some(own));
            let person = assignment.filter(|one| one.active_on(today)).and_then(|one| one.person);
            people.extend(person.map(|person| reader.handle_of(person)).transpose()?.flatten());
        }
        Ok(people)
    }
}

/// The handles of the people of that state today.
fn of_state(reader: &Reader<'_>, state: PersonState, today: NaiveDate) -> Result<HashSet<i64>, StoreError> {
    let measures: &[Measure] = match state {
        PersonState::Managed | PersonState::Ended => &[Measure::Managed],
        PersonState::InTreatment => &[Measure::Substitution],
        PersonState::InRehab => &[Measure::InFacility, Measure::InHomeRehab],
    };
    let (mut now, mut before) = (HashSet::new(), HashSet::new());
    for measure in measures {
        reader.each_fact(measure.number(), NaiveDate::MIN..=today, |fact| {
            let holds = fact.until.is_none_or(|until| today <= until);
            let found = if holds { &mut now } else { &mut before };
            found.extend(fact.who);
            true
        })?;
    }
    Ok(if state == PersonState::Ended { &before - &now } else { now })
}
