//! What stands above the figures of a report: what the unit is called, its level, and what kept people from their work.

use chrono::NaiveDate;

use super::area::Area;
use super::error::ReportError;
use super::scan::Scan;
use crate::model::Record;
use crate::model::disruption::{self, Disruption};
use crate::rules::Said;
use crate::store::StoreError;

/// Disruptions read at a time.
const PAGE: usize = 50;

/// What kept people from their work on some day of a period: few visits in an epidemic are no neglect.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi(name = "ReportDisruption"))]
pub struct Disrupted {
    /// What it was: an epidemic, a flood.
    pub kind: Said,
    /// The unit in which it is recorded: one of the report's, or one that holds the report's.
    pub unit: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none while it goes on.
    pub to: Option<NaiveDate>,
}

/// The disruptions that touch the period and the area, the earliest first.
pub(super) fn disruptions(scan: &mut Scan<'_>) -> Result<Vec<Disrupted>, ReportError> {
    let (mut found, mut before) = (Vec::new(), None);
    loop {
        let page = scan.reader.of_kind(disruption::KIND, before, PAGE)?;
        let Some((last, _)) = page.last() else { break };
        before = Some(*last);
        for (_, record) in &page {
            if let Some(disrupted) = touching(scan, record)? {
                found.push(disrupted);
            }
        }
        if !(scan.go_on)() {
            return Err(ReportError::Stopped);
        }
    }
    found.sort_by(|a, b| (a.from, a.to, &a.unit).cmp(&(b.from, b.to, &b.unit)));
    Ok(found)
}

fn touching(scan: &mut Scan<'_>, record: &Record) -> Result<Option<Disrupted>, ReportError> {
    let Some(disruption) = record.as_kind::<Disruption>() else { return Ok(None) };
    let (first, last) = scan.days.clone().into_inner();
    let (Some(kind), Some(from)) = (disruption.kind, disruption.from) else { return Ok(None) };
    if last < from || disruption.to.is_some_and(|to| to < first) {
        return Ok(None);
    }
    if !scan.area.holds(&record.unit)? && !is_above(scan, &record.unit)? {
        return Ok(None);
    }
    Ok(Some(Disrupted { kind: kind.label().into(), unit: record.unit.clone(), from, to: disruption.to }))
}

/// Whether the report's unit lies in that one: what a province has, its communes have.
fn is_above(scan: &Scan<'_>, unit: &str) -> Result<bool, StoreError> {
    match Area::new(scan.reader, unit, (*scan.days.start(), *scan.days.end())) {
        Ok(mut area) => area.holds(scan.request.unit),
        Err(ReportError::Store(error)) => Err(error),
        Err(_) => Ok(false),
    }
}
