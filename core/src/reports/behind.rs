//! The records behind a number: exactly those that were counted.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::error::ReportError;
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
/// those behind its part. The request is the one of the report.
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
    let definition = Indicators::built_in().find(indicator, request.period.to()).ok_or(ReportError::NoSuchIndicator)?;
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
