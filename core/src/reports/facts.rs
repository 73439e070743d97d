//! What one record contributes to the indicators. It depends on that record alone; what needs several is joined when a
//! report is asked for.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::contributions;
use super::measure::Measure;
use crate::model::id::RecordId;
use crate::model::{Record, RecordKind};
use crate::store::{Fact, Projection, Projector, RecordChange, StoreError};

/// Raised whenever a record gives other facts: every notebook then derives them anew.
const VERSION: u32 = 3;

/// Keeps the facts of every record.
#[derive(Debug, Clone, Copy, Default)]
pub struct FactProjector;

impl Projector for FactProjector {
    fn code(&self) -> &'static str {
        "facts"
    }

    fn version(&self) -> u32 {
        VERSION
    }

    fn project(&self, change: &RecordChange, projection: &mut Projection<'_>) -> Result<(), StoreError> {
        let [before, after] =
            [&change.before, &change.after].map(|record| record.as_ref().map_or_else(Vec::new, facts_of));
        projection.replace_facts(&before, &after)
    }
}

/// What the record contributes, always in the same order.
pub fn facts_of(record: &Record) -> Vec<Fact> {
    let mut facts = Facts { record, list: Vec::new() };
    contributions::all(&mut facts);
    facts.list
}

/// The facts of one record so far.
pub(super) struct Facts<'a> {
    pub(super) record: &'a Record,
    list: Vec<Fact>,
}

impl Facts<'_> {
    pub(super) fn of<T: RecordKind>(&mut self, contribute: fn(&T, &mut Self)) {
        if let Some(record) = self.record.as_kind() {
            contribute(record, self);
        }
    }

    /// Something that happened on one day; without a day it has not happened.
    pub(super) fn on(&mut self, measure: Measure, day: Option<NaiveDate>) -> Option<&mut Fact> {
        let fact = Fact {
            measure: measure.number(),
            day: day?,
            until: None,
            unit: self.record.unit.clone(),
            who: None,
            by: None,
            amount: 1,
        };
        Some(self.list.push_mut(fact))
    }

    /// Something that lasts, open where there is no last day. A span that ends before it starts holds no day.
    pub(super) fn span(
        &mut self,
        measure: Measure,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Option<&mut Fact> {
        let until = to.unwrap_or(NaiveDate::MAX);
        let fact = self.on(measure, from.filter(|from| *from <= until))?;
        fact.until = Some(until);
        Some(fact)
    }

    /// Something that happened to people on one day, each person once.
    pub(super) fn people(&mut self, measure: Measure, day: Option<NaiveDate>, people: &[RecordId]) {
        for person in people.iter().collect::<BTreeSet<_>>() {
            if let Some(fact) = self.on(measure, day) {
                fact.who = Some(*person);
            }
        }
    }
}
