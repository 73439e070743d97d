//! Locked periods: figures that were reported and stay as printed.

use chrono::NaiveDate;

use super::error::StoreError;
use super::reader::Reader;
use crate::model::LookupKey;
use crate::model::lock::{self, PeriodLock};

impl Reader<'_> {
    /// Whether a report locked the figures of that unit and day.
    pub fn is_locked(&self, unit: &str, day: NaiveDate) -> Result<bool, StoreError> {
        for id in self.with_key(&LookupKey { index: lock::LOCKED, key: unit.to_owned() })? {
            if let Some(record) = self.record(id)?
                && record.as_kind::<PeriodLock>().is_some_and(|lock| lock.covers(day))
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
