//! What clubs and teams have due: a meeting on the club's own days, a briefing.

use chrono::{DateTime, NaiveDate};

use super::about::due;
use super::deadline::{self, Deadline};
use super::recurring;
use super::task::Task;
use crate::clock::local_day;
use crate::model::Record;
use crate::model::briefing;
use crate::model::club::{Club, ClubKind};
use crate::model::club_meeting;
use crate::model::id::RecordId;
use crate::model::membership::{self, Membership, TeamRole};
use crate::model::team::Team;
use crate::rules::{EVER, MOST, Rulebook};
use crate::store::{Due, Reader, StoreError};

/// What is due about a club.
pub(super) fn of_club(reader: &Reader<'_>, rulebook: &Rulebook, record: &Record) -> Result<Option<Due>, StoreError> {
    let Some(club) = record.as_kind::<Club>() else { return Ok(None) };
    let since = counts_since(reader, record)?;
    let own: Vec<u32> = club.meeting_days.iter().filter_map(|day| day.day_of_month).collect();
    let (days, note) = match club.kind {
        Some(ClubKind::B93) if own.is_empty() => {
            (recurring::usual_club_days(rulebook, since), deadline::ours(rulebook, since, "club_meetings_a_month"))
        }
        _ => (own, None),
    };
    let last = last_of(reader, record.id, club_meeting::KIND)?;
    let next = recurring::club_meeting(rulebook, &days, since, last).filter(|day| club.to.is_none_or(|to| *day <= to));
    Ok(next.map(|day| Due { title: club.name.clone(), ..due(Task::ClubMeeting, record, Deadline { day, note }) }))
}

/// What is due about a team.
pub(super) fn of_team(reader: &Reader<'_>, rulebook: &Rulebook, record: &Record) -> Result<Option<Due>, StoreError> {
    let Some(team) = record.as_kind::<Team>() else { return Ok(None) };
    let since = counts_since(reader, record)?;
    let last = last_of(reader, record.id, briefing::KIND)?;
    let next = recurring::briefing(rulebook, team.briefings, since, last);
    let Some(day) = next.filter(|day| team.to.is_none_or(|to| *day <= to)) else { return Ok(None) };
    let who = leader(reader, record.id, day)?;
    let note = deadline::ours(rulebook, last.unwrap_or(since), "briefing_months").filter(|_| team.briefings.is_none());
    Ok(Some(Due { who, title: team.name.clone(), ..due(Task::Briefing, record, Deadline { day, note }) }))
}

/// The membership of who leads a team on that day; of two the one that began last.
fn leader(reader: &Reader<'_>, team: RecordId, day: NaiveDate) -> Result<Option<RecordId>, StoreError> {
    let members = reader.referring(team, membership::KIND, EVER, MOST)?;
    let leads = |record: &&Record| {
        record.as_kind::<Membership>().is_some_and(|one| one.role == Some(TeamRole::Leader) && one.active_on(day))
    };
    Ok(members.iter().filter(leads).max_by_key(|record| (record.day, record.id)).map(|record| record.id))
}

/// Since when its meetings are looked for: since its first day, but not before it stood in the notebook. A club of ten years
/// is not ten years late on the day on which it is written down.
fn counts_since(reader: &Reader<'_>, record: &Record) -> Result<NaiveDate, StoreError> {
    let history = reader.history(record.id)?;
    let written = history.iter().map(|entry| entry.header().written_at).min();
    let written = written.and_then(|ms| DateTime::from_timestamp_millis(i64::try_from(ms).ok()?)).map(local_day);
    Ok(written.map_or(record.day, |written| written.max(record.day)))
}

fn last_of(reader: &Reader<'_>, target: RecordId, kind: &str) -> Result<Option<NaiveDate>, StoreError> {
    Ok(reader.referring(target, kind, EVER, 1)?.first().map(|record| record.day))
}
