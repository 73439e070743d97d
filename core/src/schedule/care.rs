//! What people ask for and what visitors find: referrals, needs, high needs, people who are not met, moves.

use super::about::{About, due};
use super::deadline::{self, Deadline};
use super::task::Task;
use crate::model::Record;
use crate::model::counselling::Counselling;
use crate::model::movement::{Movement, MovementKind};
use crate::model::need::Need;
use crate::model::referral::{Referral, Urgency};
use crate::model::support::{self, Support};
use crate::model::visit::{CheckInVisit, NeedLevel, VisitResult};
use crate::rules::EVER;
use crate::store::{Due, StoreError};

/// The newest visits that are looked at for the last one that met somebody.
const VISITS: usize = 24;

/// Referrals that nobody answered, an urgent one on the same day.
pub(super) fn referrals(about: &About<'_>) -> Result<Vec<Due>, StoreError> {
    let open = |referral: &Referral| referral.answered_on.is_none() && referral.outcome.is_none();
    let records = about.all::<Referral>()?;
    let found = records.iter().filter_map(|record| {
        let referral = record.as_kind::<Referral>().filter(|referral| open(referral))?;
        let (task, key) = match referral.urgency {
            Some(Urgency::Urgent) => (Task::UrgentReferral, "referral_urgent_days"),
            _ => (Task::Referral, "referral_days"),
        };
        Some(due(task, record, deadline::days(about.rulebook, record.day, key)?))
    });
    Ok(found.collect())
}

/// Needs that are open and that no support names.
pub(super) fn needs(about: &About<'_>) -> Result<Vec<Due>, StoreError> {
    let mut found = Vec::new();
    for record in about.all::<Need>()? {
        let open = record.as_kind::<Need>().is_some_and(|need| need.closed_on.is_none() && need.outcome.is_none());
        if !open || !about.reader.referring(record.id, support::KIND, EVER, 1)?.is_empty() {
            continue;
        }
        let by = deadline::days(about.rulebook, record.day, "need_days");
        found.extend(about.for_helper(by.map(|by| due(Task::Need, &record, by))));
    }
    Ok(found)
}

/// The last meeting found that much support is needed, and nothing was done about it since.
pub(super) fn high_need(about: &About<'_>) -> Result<Vec<Due>, StoreError> {
    let visits = about.newest::<CheckInVisit>(EVER, VISITS)?;
    let met = |record: &&Record| record.as_kind::<CheckInVisit>().is_some_and(|v| v.result == Some(VisitResult::Met));
    let Some(last) = visits.iter().find(met) else { return Ok(Vec::new()) };
    let high = last.as_kind::<CheckInVisit>().is_some_and(|visit| visit.need_level == Some(NeedLevel::High));
    if !high
        || about.any_since::<Support>(last.day)?
        || about.any_since::<Counselling>(last.day)?
        || about.any_since::<Referral>(last.day)?
    {
        return Ok(Vec::new());
    }
    let by = deadline::days(about.rulebook, last.day, "high_need_days");
    Ok(about.for_helper(by.map(|by| due(Task::HighNeed, last, by))))
}

/// The last visits all met nobody (R38), and neither a referral nor a movement says what was done about it.
pub(super) fn not_met(about: &About<'_>) -> Result<Vec<Due>, StoreError> {
    let Some(newest) = about.newest::<CheckInVisit>(EVER, 1)?.pop() else { return Ok(Vec::new()) };
    let times = about.rulebook.on(newest.day).value("not_met_in_a_row").and_then(|times| usize::try_from(times).ok());
    let Some(times) = times.filter(|times| *times > 0) else { return Ok(Vec::new()) };
    let visits = about.newest::<CheckInVisit>(EVER, times)?;
    let not_met =
        |record: &Record| record.as_kind::<CheckInVisit>().is_some_and(|v| v.result == Some(VisitResult::NotMet));
    if visits.len() < times
        || !visits.iter().all(not_met)
        || about.any_since::<Referral>(newest.day)?
        || about.any_since::<Movement>(newest.day)?
    {
        return Ok(Vec::new());
    }
    let by = deadline::days(about.rulebook, newest.day, "not_met_days");
    Ok(about.for_helper(by.map(|by| due(Task::NotMet, &newest, by))))
}

/// Moves of which the new commune is not told yet.
pub(super) fn moves(about: &About<'_>) -> Result<Vec<Due>, StoreError> {
    let records = about.all::<Movement>()?;
    let found = records.iter().filter_map(|record| {
        let movement = record.as_kind::<Movement>().filter(|m| m.kind == Some(MovementKind::Move))?;
        let moved_on = movement.moved_on.filter(|_| movement.notified_on.is_none())?;
        let by: Deadline = deadline::transfer_notice(about.rulebook, moved_on)?;
        Some(due(Task::TransferNotice, record, by))
    });
    Ok(found.collect())
}
