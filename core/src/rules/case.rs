//! What a rule looks at: one record as it would be saved, and the circumstances.

use chrono::{NaiveDate, TimeDelta};

use super::known::Known;
use super::ruleset::{Rulebook, Ruleset};
use crate::model::{Record, RecordKind, Role};

/// The day that rules take for today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    /// The latest of the device's clock, this device's last own record and the release date.
    pub day: NaiveDate,
    /// The device's clock lies more than a day behind the others: rules on future dates warn instead of stopping.
    pub doubtful: bool,
}

impl Today {
    /// From the device's clock and the days that it cannot lie before.
    pub fn new(clock: NaiveDate, not_before: impl IntoIterator<Item = NaiveDate>) -> Self {
        let day = not_before.into_iter().fold(clock, Ord::max);
        Self { day, doubtful: day - clock > TimeDelta::days(1) }
    }
}

/// The circumstances of a save.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Today.
    pub today: Today,
    /// The rulesets by date.
    pub rulebook: &'a Rulebook,
    /// The role of the member who writes.
    pub role: Role,
    /// The records this device holds.
    pub known: &'a dyn Known,
}

/// One record as it would be saved, in its circumstances.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The record as it would be. Where it exists already, `known` still has the version before.
    pub record: &'a Record,
    /// The circumstances.
    pub context: Context<'a>,
}

impl<'a> Case<'a> {
    /// The typed record, if it is of that kind.
    pub fn as_kind<T: RecordKind>(&self) -> Option<&'a T> {
        self.record.as_kind()
    }

    /// The ruleset in force on the record's day.
    pub fn ruleset(&self) -> &'a Ruleset {
        self.context.rulebook.on(self.record.day)
    }

    /// The records this device holds.
    pub fn known(&self) -> &'a dyn Known {
        self.context.known
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.context.today.day
    }
}
