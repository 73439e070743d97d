//! The records behind a number: exactly those that were counted.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::error::ReportError;
use super::frozen::Frozen;
use super::indicator::Indicators;
use super::report::ReportRequest;
use super::scan::{Behind, Scan};
use crate::model::Record;
use crate::model::id::RecordId;
use crate::store::Reader;

/// A place in the list of records behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BehindPlace {
    /// The day of what was counted: when it happened, or the first day of a span.
    pub day: NaiveDate,
    /// The record.
    pub record: RecordId,
}

/// The records behind an indicator's value, oldest first, at most `limit` of them after a place. Of a share they are
/// those behind its part, of a fall those behind the share now. The request is the one of the report.
///
/// # Errors
/// [`ReportError::NoSuchIndicator`], and as [`super::report`].
pub fn records_behind(
    reader: &Reader<'_>,
    request: &ReportRequest<'_>,
    indicator: &str,
    after: Option<BehindPlace>,
    limit: usize,
) -> Result<Vec<(BehindPlace, Record)>, ReportError> {
    Indicators::built_in().records_behind(reader, request, indicator, after, limit)
}

impl Indicators {
    /// See [`records_behind`]. Of a locked period they are the records that would be counted now, by the definition of then.
    ///
    /// # Errors
    /// As [`records_behind`].
    pub fn records_behind(
        &self,
        reader: &Reader<'_>,
        request: &ReportRequest<'_>,
        indicator: &str,
        after: Option<BehindPlace>,
        limit: usize,
    ) -> Result<Vec<(BehindPlace, Record)>, ReportError> {
        let locked = Frozen::find(reader, request.unit, request.period)?;
        let locked = locked.and_then(|frozen| frozen.definition(self, indicator));
        let held = locked.or_else(|| self.find(indicator, request.period.to()));
        let definition = held.ok_or(ReportError::NoSuchIndicator)?;
        let after = match after {
            // A place from elsewhere names a record that nobody knows: its day alone is gone by.
            Some(place) => Some((place.day, reader.handle_of(place.record)?.unwrap_or(i64::MAX))),
            None => None,
        };
        let mut go_on = || true;
        let mut scan = Scan::new(reader, request, &mut go_on)?;
        scan.behind = Some(Behind { after, limit, found: BTreeSet::new() });
        definition.count(&mut scan)?;
        let found = scan.behind.map(|behind| behind.found).unwrap_or_default();
        let mut records = Vec::with_capacity(found.len());
        for (day, handle) in found {
            let id = reader.id_of(handle)?;
            if let Some(record) = reader.record(id)? {
                records.push((BehindPlace { day, record: id }, record));
            }
        }
        Ok(records)
    }
}
