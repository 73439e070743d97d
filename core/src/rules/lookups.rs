//! What several rules look up: other records, and the management of a person.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::case::Case;
use super::known::{EVER, Lookup, MOST};
use crate::model::decision::{self, ManagedPerson, ManagementDecision, ManagementState};
use crate::model::id::RecordId;
use crate::model::{LookupKey, Record};

/// The other records of that kind that name `target`, dated within `days`, newest first.
pub(super) fn others(
    case: &Case<'_>,
    target: RecordId,
    kind: &str,
    days: RangeInclusive<NaiveDate>,
) -> Lookup<Vec<Record>> {
    newest(case, target, kind, days, MOST)
}

/// As [`others`], at most so many.
pub(super) fn newest(
    case: &Case<'_>,
    target: RecordId,
    kind: &str,
    days: RangeInclusive<NaiveDate>,
    limit: usize,
) -> Lookup<Vec<Record>> {
    // One more, as the version before of this record may be among them.
    let mut found = case.known().referring(target, kind, days, limit.saturating_add(1))?;
    found.retain(|other| other.id != case.record.id);
    found.truncate(limit);
    Ok(found)
}

/// The other records that hold the same key as this one in that index.
pub(super) fn same_key(case: &Case<'_>, index: &'static str) -> Lookup<Vec<RecordId>> {
    match case.record.keys().into_iter().find(|key| key.index == index) {
        Some(key) => with_key(case, &key),
        None => Ok(Vec::new()),
    }
}

/// The other records that hold that key.
pub(super) fn with_key(case: &Case<'_>, key: &LookupKey) -> Lookup<Vec<RecordId>> {
    let mut found = case.known().with_key(key)?;
    found.retain(|other| *other != case.record.id);
    Ok(found)
}

/// What the decisions known here say of that person, beyond mere proposals.
pub(super) fn managements(case: &Case<'_>, person: RecordId) -> Lookup<Vec<ManagedPerson>> {
    let decisions = others(case, person, decision::KIND, EVER)?;
    let rows = decisions.iter().filter_map(|record| record.as_kind::<ManagementDecision>()).flat_map(|d| &d.people);
    let about = |row: &&ManagedPerson| row.person == Some(person) && row.state != Some(ManagementState::Proposed);
    Ok(rows.filter(about).cloned().collect())
}

/// The last management: the one that starts last; of two that start together, the one that is still open.
pub(super) fn last_management(rows: &[ManagedPerson]) -> Option<&ManagedPerson> {
    let open = |row: &ManagedPerson| !row.state.is_some_and(ManagementState::is_closed);
    rows.iter().max_by_key(|row| (row.period().map(|(start, _)| start), open(row)))
}
