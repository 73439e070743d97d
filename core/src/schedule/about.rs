//! One person, and what everything due about the person is derived from.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::deadline::Deadline;
use super::helpers::{Helpers, Turn};
use super::task::Task;
use crate::model::id::RecordId;
use crate::model::person::{Person, Status};
use crate::model::{Record, RecordKind};
use crate::rules::{EVER, MOST, Rulebook};
use crate::store::{Due, Reader, StoreError};

/// One person as the records stand.
pub(super) struct About<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) rulebook: &'a Rulebook,
    pub(super) person: RecordId,
    pub(super) helpers: Helpers,
    kinds: BTreeSet<String>,
}

impl<'a> About<'a> {
    /// Nothing about a person who died or is missing, or whose own record is not here: then nothing is due.
    pub(super) fn of(
        reader: &'a Reader<'a>,
        rulebook: &'a Rulebook,
        person: RecordId,
    ) -> Result<Option<Self>, StoreError> {
        let file = reader.record(person)?;
        let gone = |file: &Person| matches!(file.status, Some(Status::Dead | Status::Missing));
        if file.as_ref().and_then(|record| record.as_kind::<Person>()).is_none_or(gone) {
            return Ok(None);
        }
        // One look at what names the person: most people have no doses, no episodes, no referrals.
        let kinds = reader.kinds_naming(person)?;
        Ok(Some(Self { reader, rulebook, person, helpers: Helpers::of(reader, person)?, kinds }))
    }

    /// The records of a kind that name the person, newest first.
    pub(super) fn all<T: RecordKind>(&self) -> Result<Vec<Record>, StoreError> {
        self.newest::<T>(EVER, MOST)
    }

    /// At most so many of them, dated within these days.
    pub(super) fn newest<T: RecordKind>(
        &self,
        days: RangeInclusive<NaiveDate>,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        if self.kinds.contains(T::SPEC.code) {
            self.reader.referring(self.person, T::SPEC.code, days, limit)
        } else {
            Ok(Vec::new())
        }
    }

    /// Whether a record of a kind names the person, dated on that day or later.
    pub(super) fn any_since<T: RecordKind>(&self, day: NaiveDate) -> Result<bool, StoreError> {
        Ok(!self.newest::<T>(day..=*EVER.end(), 1)?.is_empty())
    }

    /// Something that the person's helper should do until the helper leaves, and then whoever follows: a row for each.
    pub(super) fn for_helper(&self, due: Option<Due>) -> Vec<Due> {
        let Some(due) = due else { return Vec::new() };
        let turns = self.helpers.turns_from(due.day);
        if turns.is_empty() {
            return vec![due];
        }
        let row = |turn: Turn| Due { who: turn.membership, since: turn.since, until: turn.until, ..due.clone() };
        turns.into_iter().map(row).collect()
    }
}

/// Something due that follows from a record.
pub(super) fn due(task: Task, source: &Record, deadline: Deadline) -> Due {
    Due {
        rank: task.rank().number(),
        day: deadline.day,
        task: task.number(),
        source: source.id,
        since: None,
        until: None,
        who: None,
        unit: source.unit.clone(),
        note: deadline.note.map_or(0, super::note::Note::number),
        title: None,
    }
}
