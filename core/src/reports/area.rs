//! The area of a report: the unit asked for and everything below it.
//!
//! A record keeps the unit of its day. So a unit that ended by the end of the period is followed to those that took its
//! place: what began in an old commune goes on in the new one. Where a unit was split and its parts do not all belong to
//! the area, a person must say where its records belong; until then they are left out and the unit is named.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::error::ReportError;
use crate::model::LookupKey;
use crate::model::unit::{self, AdminUnit};
use crate::store::{Reader, StoreError};

/// Steps from a unit up and onwards. Three levels and a few reforms need far fewer; hostile records may chain more.
const MOST_STEPS: u32 = 24;

/// How a unit lies to the area.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Inside,
    Outside,
    Split,
}

/// The unit asked for, everything below it, and what they took the place of.
pub(super) struct Area<'a> {
    reader: &'a Reader<'a>,
    code: &'a str,
    last_day: NaiveDate,
    places: HashMap<String, Place>,
    split: BTreeSet<String>,
}

impl<'a> Area<'a> {
    /// The area of a unit in a period. A unit that this notebook knows nothing of is an area of its own.
    pub(super) fn new(
        reader: &'a Reader<'a>,
        code: &'a str,
        (first_day, last_day): (NaiveDate, NaiveDate),
    ) -> Result<Self, ReportError> {
        let known = units(reader, code)?;
        let overlaps = |unit: &AdminUnit| {
            unit.valid_from.is_none_or(|from| from <= last_day) && unit.valid_to.is_none_or(|to| first_day <= to)
        };
        if !known.is_empty() && !known.iter().any(overlaps) {
            return Err(ReportError::UnitNotInPeriod);
        }
        let places = HashMap::from([(code.to_owned(), Place::Inside)]);
        Ok(Self { reader, code, last_day, places, split: BTreeSet::new() })
    }

    /// Whether what is recorded in that unit counts here.
    pub(super) fn holds(&mut self, code: &str) -> Result<bool, StoreError> {
        if code == self.code {
            return Ok(true);
        }
        let place = self.place(code, MOST_STEPS)?;
        if place == Place::Split && !self.split.contains(code) {
            self.split.insert(code.to_owned());
        }
        Ok(place == Place::Inside)
    }

    /// The unit asked for, as it was last within the period.
    pub(super) fn unit(&self) -> Result<Option<AdminUnit>, StoreError> {
        self.latest(self.code)
    }

    /// Whether the notebook holds that unit as it was at the end of the period or before.
    pub(super) fn knows(&self, code: &str) -> Result<bool, StoreError> {
        Ok(self.latest(code)?.is_some())
    }

    /// The units met so far whose parts lie both in and outside the area.
    pub(super) fn into_split(self) -> BTreeSet<String> {
        self.split
    }

    fn place(&mut self, code: &str, steps: u32) -> Result<Place, StoreError> {
        if let Some(place) = self.places.get(code) {
            return Ok(*place);
        }
        let Some(steps) = steps.checked_sub(1) else { return Ok(Place::Outside) };
        // What leads back to a unit that is being asked about does not lead to the area.
        self.places.insert(code.to_owned(), Place::Outside);
        let place = match self.latest(code)? {
            Some(unit) => self.place_of(&unit, steps)?,
            None => Place::Outside,
        };
        self.places.insert(code.to_owned(), place);
        Ok(place)
    }

    fn place_of(&mut self, unit: &AdminUnit, steps: u32) -> Result<Place, StoreError> {
        if let Some(parent) = &unit.parent
            && self.place(parent, steps)? == Place::Inside
        {
            return Ok(Place::Inside);
        }
        if unit.valid_to.is_none_or(|to| self.last_day < to) {
            return Ok(Place::Outside);
        }
        let (mut inside, mut outside) = (false, false);
        for successor in &unit.successors {
            match self.place(successor, steps)? {
                Place::Inside => inside = true,
                Place::Outside => outside = true,
                Place::Split => (inside, outside) = (true, true),
            }
        }
        Ok(match (inside, outside) {
            (true, true) => Place::Split,
            (true, false) => Place::Inside,
            (false, _) => Place::Outside,
        })
    }

    /// The unit as it was last within the period, or before it.
    fn latest(&self, code: &str) -> Result<Option<AdminUnit>, StoreError> {
        let mut known = units(self.reader, code)?;
        known.sort_by_key(|unit| unit.valid_from);
        let begun = known.iter().rposition(|unit| unit.valid_from.is_none_or(|from| from <= self.last_day));
        Ok(begun.map(|at| known.swap_remove(at)))
    }
}

fn units(reader: &Reader<'_>, code: &str) -> Result<Vec<AdminUnit>, StoreError> {
    let mut units = Vec::new();
    for id in reader.with_key(&LookupKey { index: unit::CODE, key: code.to_owned() })? {
        units.extend(reader.record(id)?.and_then(|record| record.as_kind::<AdminUnit>().cloned()));
    }
    Ok(units)
}
