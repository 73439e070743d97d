//! The store as rules, forms and schedule see it.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::reader::Reader;
use crate::model::id::RecordId;
use crate::model::{LookupKey, Record};
use crate::rules::{Known, Lookup};

impl Known for Reader<'_> {
    fn record(&self, id: RecordId) -> Lookup<Option<Record>> {
        Ok(Reader::record(self, id)?)
    }

    fn referring(
        &self,
        target: RecordId,
        kind: &str,
        days: RangeInclusive<NaiveDate>,
        limit: usize,
    ) -> Lookup<Vec<Record>> {
        Ok(Reader::referring(self, target, kind, days, limit)?)
    }

    fn with_key(&self, key: &LookupKey) -> Lookup<Vec<RecordId>> {
        Ok(Reader::with_key(self, key)?)
    }

    fn locked(&self, unit: &str, day: NaiveDate) -> Lookup<bool> {
        Ok(self.is_locked(unit, day)?)
    }
}
