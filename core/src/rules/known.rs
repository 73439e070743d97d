//! What a rule may ask of the records this device holds.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::model::id::RecordId;
use crate::model::{LookupKey, Record};

/// All days.
pub(crate) const EVER: RangeInclusive<NaiveDate> = NaiveDate::MIN..=NaiveDate::MAX;

/// More records of one kind than any person has. It bounds what one save reads, whatever a peer has sent.
pub(crate) const MOST: usize = 1000;

/// The records this device holds, as rules, forms and schedule see them. The store answers it; so do plain lists in tests.
pub trait Known {
    /// The live record of that id.
    fn record(&self, id: RecordId) -> Lookup<Option<Record>>;

    /// At most `limit` live records of that kind that name `target`, dated within `days`, newest day first.
    fn referring(
        &self,
        target: RecordId,
        kind: &str,
        days: RangeInclusive<NaiveDate>,
        limit: usize,
    ) -> Lookup<Vec<Record>>;

    /// The live records that hold this lookup key.
    fn with_key(&self, key: &LookupKey) -> Lookup<Vec<RecordId>>;

    /// Whether the figures of that day and unit were locked by a report.
    fn locked(&self, unit: &str, day: NaiveDate) -> Lookup<bool>;
}

/// An answer, or the store's own failure.
pub type Lookup<T> = Result<T, LookupError>;

/// The store could not answer. The cause is the store's own error.
#[derive(Debug, thiserror::Error)]
#[error("the records could not be read")]
pub struct LookupError(#[source] pub Box<dyn std::error::Error + Send + Sync>);
