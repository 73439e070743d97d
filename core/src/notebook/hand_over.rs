//! The hand-over assistant: whom a leaving helper helps, and who could take each one.

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use crate::model::assignment::{self, HelperAssignment};
use crate::model::discreet_debug;
use crate::model::id::RecordId;
use crate::model::membership::{self, Membership};
use crate::rules::{EVER, MOST};
use crate::store::Reader;
use crate::text::Phrase;
use crate::text::name::sort_key;

/// Whom a helper helps today, and who else there is.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HandOver {
    /// The membership that hands over.
    pub helper: String,
    /// The helper's name.
    pub name: String,
    /// The people helped, in the order of their names.
    pub people: Vec<CaseItem>,
    /// The other active members of the team, whoever helps the fewest first.
    pub takers: Vec<TakerItem>,
}

/// One person of a caseload.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CaseItem {
    /// The person.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// The person's hamlet.
    pub hamlet: String,
    /// The assignment that is to end.
    pub assignment: String,
    /// First or second helper.
    pub role: Option<Phrase>,
    /// The membership that could take the person; none where everybody has as many people as the limit allows.
    pub suggested: Option<String>,
}

/// Somebody who could take people.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TakerItem {
    /// The membership.
    pub membership: String,
    /// The name.
    pub name: String,
    /// How many people this helper helps today.
    pub people: u32,
    /// How many more the ruleset's limit allows; none where it has no limit.
    pub room: Option<u32>,
}

discreet_debug!(HandOver { helper });
discreet_debug!(CaseItem { person, assignment, suggested });
discreet_debug!(TakerItem { membership, people, room });

impl Notebook {
    /// Whom a helper helps today, and who could take each one: the members of the same team, the least burdened first, and
    /// nobody beyond the caseload limit. It writes nothing; [`Notebook::hand_over_to`] does.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`] for a membership that is none; [`NotebookError::BadArgument`]; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn hand_over(&self, membership: &str) -> Result<HandOver, NotebookError> {
        let open = self.open()?;
        let id: RecordId = membership.parse().map_err(|_| NotebookError::BadArgument("membership"))?;
        open.store.read(|reader| open.hand_over(reader, id))
    }
}

impl Open {
    fn hand_over(&self, reader: &Reader<'_>, id: RecordId) -> Result<HandOver, NotebookError> {
        let record = reader.record(id)?;
        let leaving = record.as_ref().and_then(|record| record.as_kind::<Membership>());
        let leaving = leaving.ok_or(NotebookError::NotFound("membership"))?;
        let mut takers = match leaving.team {
            Some(team) => self.takers(reader, team, id)?,
            None => Vec::new(),
        };
        takers.sort_by_cached_key(|taker| (taker.people, sort_key(&taker.name), taker.membership.clone()));
        let mut people = self.caseload(reader, id)?;
        people.sort_by_cached_key(|case| (sort_key(&case.name), case.assignment.clone()));
        suggest(&mut people, &takers);
        let name = leaving.name.clone().unwrap_or_default();
        Ok(HandOver { helper: id.to_string(), name, people, takers })
    }

    fn caseload(&self, reader: &Reader<'_>, helper: RecordId) -> Result<Vec<CaseItem>, NotebookError> {
        let today = self.today(reader)?.day;
        let mut people = Vec::new();
        for record in reader.referring(helper, assignment::KIND, EVER, MOST)? {
            let Some(one) = record.as_kind::<HelperAssignment>() else { continue };
            // One that begins later is handed over, too.
            let open = one.helper == Some(helper) && one.to.is_none_or(|to| today <= to);
            let Some(person) = one.person.filter(|_| open) else { continue };
            let Some(row) = reader.person_row(person)? else { continue };
            people.push(CaseItem {
                person: person.to_string(),
                name: row.name,
                hamlet: row.hamlet,
                assignment: record.id.to_string(),
                role: one.role.map(assignment::HelperRole::label),
                suggested: None,
            });
        }
        Ok(people)
    }

    fn takers(&self, reader: &Reader<'_>, team: RecordId, leaving: RecordId) -> Result<Vec<TakerItem>, NotebookError> {
        let today = self.today(reader)?.day;
        let limit = self.knowledge.rulebook.on(today).value("caseload_limit");
        let mut takers = Vec::new();
        for record in reader.referring(team, membership::KIND, EVER, MOST)? {
            let Some(member) = record.as_kind::<Membership>() else { continue };
            if record.id == leaving || member.team != Some(team) || !member.active_on(today) {
                continue;
            }
            let mut helped: Vec<String> =
                self.caseload(reader, record.id)?.into_iter().map(|case| case.person).collect();
            helped.sort_unstable();
            helped.dedup();
            let people = u32::try_from(helped.len()).unwrap_or(u32::MAX);
            let room = limit.map(|limit| u32::try_from(limit).unwrap_or(0).saturating_sub(people));
            let name = member.name.clone().unwrap_or_default();
            takers.push(TakerItem { membership: record.id.to_string(), name, people, room });
        }
        Ok(takers)
    }
}

/// Gives each person to whoever then helps the fewest.
fn suggest(people: &mut [CaseItem], takers: &[TakerItem]) {
    let mut given = vec![0_u32; takers.len()];
    for case in people {
        let free = (0..takers.len()).filter(|n| takers[*n].room.is_none_or(|room| given[*n] < room));
        let Some(least) = free.min_by_key(|n| takers[*n].people.saturating_add(given[*n])) else { continue };
        given[least] += 1;
        case.suggested = Some(takers[least].membership.clone());
    }
}
