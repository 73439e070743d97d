//! Locked periods: figures that were reported and stay as printed.

use chrono::NaiveDate;

use super::error::StoreError;
use super::reader::Reader;
use crate::model::LookupKey;
use crate::model::lock::{self, PeriodLock};
use crate::model::unit::{self, AdminUnit};

/// Levels of units above one another; more would be a circle.
const LEVELS: usize = 8;

impl Reader<'_> {
    /// Whether a report locked the figures of that day for that unit or one above it.
    pub fn is_locked(&self, unit: &str, day: NaiveDate) -> Result<bool, StoreError> {
        let mut unit = unit.to_owned();
        for _ in 0..LEVELS {
            for id in self.with_key(&LookupKey { index: lock::LOCKED, key: unit.clone() })? {
                if let Some(record) = self.record(id)?
                    && record.as_kind::<PeriodLock>().is_some_and(|lock| lock.covers(day))
                {
                    return Ok(true);
                }
            }
            match self.unit_above(&unit, day)? {
                Some(above) => unit = above,
                None => break,
            }
        }
        Ok(false)
    }

    fn unit_above(&self, code: &str, day: NaiveDate) -> Result<Option<String>, StoreError> {
        for id in self.with_key(&LookupKey { index: unit::CODE, key: code.to_owned() })? {
            if let Some(record) = self.record(id)?
                && let Some(unit) = record.as_kind::<AdminUnit>().filter(|unit| unit.valid_on(day))
            {
                return Ok(unit.parent.clone());
            }
        }
        Ok(None)
    }
}
