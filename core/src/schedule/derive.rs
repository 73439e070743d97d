//! What is due about one record, as the records stand. Nothing here knows today: the day is stored, and what is overdue
//! follows from the day on which someone asks.

use super::about::About;
use super::{care, group, management, treatment};
use crate::model::decision::ManagementDecision;
use crate::model::id::RecordId;
use crate::model::{club, person, team};
use crate::rules::Rulebook;
use crate::store::{Due, Reader, StoreError};

/// Everything that is due about a person, a club or a team; nothing about a record that is not here.
pub(super) fn due_of(reader: &Reader<'_>, rulebook: &Rulebook, subject: RecordId) -> Result<Vec<Due>, StoreError> {
    let Some(record) = reader.record(subject)? else { return Ok(Vec::new()) };
    match record.kind.code {
        person::KIND => of_person(reader, rulebook, subject),
        club::KIND => Ok(group::of_club(reader, rulebook, &record)?.into_iter().collect()),
        team::KIND => Ok(group::of_team(reader, rulebook, &record)?.into_iter().collect()),
        _ => Ok(Vec::new()),
    }
}

fn of_person(reader: &Reader<'_>, rulebook: &Rulebook, person: RecordId) -> Result<Vec<Due>, StoreError> {
    let Some(about) = About::of(reader, rulebook, person)? else { return Ok(Vec::new()) };
    let decisions = about.all::<ManagementDecision>()?;
    let mut found = management::due_of(&about, &decisions)?;
    found.extend(treatment::decisions(&about, &decisions)?);
    found.extend(treatment::methadone(&about)?);
    found.extend(treatment::determination(&about)?);
    found.extend(care::referrals(&about)?);
    found.extend(care::needs(&about)?);
    // What visits found is for whoever visits; once every file is closed, nobody does.
    if !management::is_over(&decisions, person) {
        found.extend(care::high_need(&about)?);
        found.extend(care::not_met(&about)?);
    }
    found.extend(care::moves(&about)?);
    Ok(found)
}
