//! The team's page (Đội): who belongs to it, how many people each helps, when its clubs and briefings are next.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::Notebook;
use super::due::DueItem;
use super::error::NotebookError;
use super::open::Open;
use crate::model::id::RecordId;
use crate::model::membership::{self, Membership, TeamRole};
use crate::model::team::{self, Team, TeamKind};
use crate::model::{Record, discreet_debug};
use crate::reports::Measure;
use crate::rules::{EVER, MOST, Said};
use crate::schedule;
use crate::store::{Reader, StoreError};
use crate::text::Phrase;
use crate::text::name::{sort_key, words_key};

/// Teams that are shown at most: a commune has one or two. The others are read by [`Notebook::records`].
const MOST_TEAMS: usize = 20;
/// Clubs, and teams, whose next day is shown at most.
const MOST_MEETINGS: usize = 20;

/// The team's page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TeamScreen {
    /// The teams of today, the holder's own first, then by name; twenty at most.
    pub teams: Vec<TeamItem>,
    /// The next meeting of each club and the next briefing of each team, the earliest first.
    pub meetings: Vec<DueItem>,
}

/// A team and its members.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TeamItem {
    /// The team.
    pub team: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub kind: Option<Phrase>,
    /// Whether the holder belongs to it.
    pub own: bool,
    /// Its members of today: who leads it first, then by name.
    pub members: Vec<MemberItem>,
}

/// A member of a team and the people whom this member helps.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MemberItem {
    /// The membership.
    pub membership: String,
    /// The name.
    pub name: String,
    /// The part in the team.
    pub role: Option<Phrase>,
    /// Phone, digits from 0.
    pub phone: Option<String>,
    /// Whether it is the holder.
    pub own: bool,
    /// How many people this member helps; those of an assignment that begins later count, too.
    pub people: u32,
    /// How many the ruleset allows; none where it has no limit (R31).
    pub limit: Option<u32>,
    /// Both in words: "Giúp 3/5 người".
    pub words: Said,
    /// Whether it is more than the limit.
    pub over: bool,
}

discreet_debug!(TeamItem { team, own, members });
discreet_debug!(MemberItem { membership, own, people, limit });

impl Notebook {
    /// The team's page, in one call: the teams of today with their members and caseloads, and the next days of clubs and
    /// briefings.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn team_screen(&self) -> Result<TeamScreen, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let meetings = schedule::meetings(reader, &EVER, today, MOST_MEETINGS)?;
            let meetings = meetings.into_iter().map(|item| DueItem::of(&open, item)).collect();
            Ok(TeamScreen { teams: open.teams(reader, today)?, meetings })
        })
    }
}

impl Open {
    fn teams(&self, reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<TeamItem>, NotebookError> {
        let own = self.own_membership(reader)?;
        let record = own.map(|own| reader.record(own)).transpose()?.flatten();
        let own_team = record.and_then(|record| record.as_kind::<Membership>()?.team);
        let limit = self.knowledge.rulebook.on(today).value("caseload_limit");
        let look =
            Look { own, today, helped: helped(reader, today)?, limit: limit.and_then(|n| u32::try_from(n).ok()) };
        let newest = reader.of_kind(team::KIND, None, MOST_TEAMS)?.into_iter().map(|(_, record)| record);
        let mut records: Vec<Record> = newest.filter(|record| Some(record.id) != own_team).collect();
        records.extend(own_team.map(|team| reader.record(team)).transpose()?.flatten());
        let mut teams = Vec::new();
        for record in &records {
            let Some(team) = record.as_kind::<Team>() else { continue };
            let now = team.from.is_none_or(|from| from <= today) && team.to.is_none_or(|to| today <= to);
            if now || Some(record.id) == own_team {
                teams.push(TeamItem {
                    team: record.id.to_string(),
                    name: team.name.clone().unwrap_or_default(),
                    kind: team.kind.map(TeamKind::label),
                    own: Some(record.id) == own_team,
                    members: look.members(reader, record.id)?,
                });
            }
        }
        teams.sort_by_cached_key(|item| (!item.own, words_key(&item.name), item.team.clone()));
        teams.truncate(MOST_TEAMS);
        Ok(teams)
    }
}

/// What is known before the members are looked at.
struct Look {
    own: Option<RecordId>,
    today: NaiveDate,
    helped: HashMap<i64, HashSet<i64>>,
    limit: Option<u32>,
}

impl Look {
    fn members(&self, reader: &Reader<'_>, team: RecordId) -> Result<Vec<MemberItem>, NotebookError> {
        let mut members = Vec::new();
        for record in reader.referring(team, membership::KIND, EVER, MOST)? {
            let member = record.as_kind::<Membership>().filter(|one| one.team == Some(team));
            let Some(member) = member.filter(|one| one.active_on(self.today)) else { continue };
            let handle = reader.handle_of(record.id)?;
            let people = handle.and_then(|handle| self.helped.get(&handle)).map_or(0, HashSet::len);
            let people = u32::try_from(people).unwrap_or(u32::MAX);
            let name = member.name.clone().unwrap_or_default();
            let item = MemberItem {
                membership: record.id.to_string(),
                role: member.role.map(TeamRole::label),
                phone: member.phone.clone(),
                own: self.own == Some(record.id),
                people,
                limit: self.limit,
                words: load(people, self.limit),
                over: self.limit.is_some_and(|limit| limit < people),
                name,
            };
            members.push(((member.role.is_none(), member.role, sort_key(&item.name), record.id), item));
        }
        members.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(members.into_iter().map(|(_, item)| item).collect())
    }
}

/// The people whom each membership helps today or is to help, by their handles.
fn helped(reader: &Reader<'_>, today: NaiveDate) -> Result<HashMap<i64, HashSet<i64>>, StoreError> {
    let mut helped: HashMap<i64, HashSet<i64>> = HashMap::new();
    reader.each_fact(Measure::Assigned.number(), EVER, |fact| {
        let open = fact.until.is_none_or(|until| today <= until);
        if let (Some(helper), Some(person), true) = (fact.by, fact.who, open) {
            helped.entry(helper).or_default().insert(person);
        }
        true
    })?;
    Ok(helped)
}

fn load(people: u32, limit: Option<u32>) -> Said {
    match limit {
        Some(limit) => {
            Said { vi: format!("Giúp {people}/{limit} người"), en: format!("Helps {people} of {limit} people") }
        }
        None if people == 1 => Said { vi: "Giúp 1 người".to_owned(), en: "Helps 1 person".to_owned() },
        None => Said { vi: format!("Giúp {people} người"), en: format!("Helps {people} people") },
    }
}
