//! What several indicators count in the same way.

use std::collections::HashSet;

use super::{Counted, count_of, plain};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Scan, Use, When};

/// How often something happened.
pub(super) fn happened(scan: &mut Scan<'_>, measure: Measure) -> Result<Counted, ReportError> {
    counted(scan, measure, When::InPeriod)
}

/// How many there are at the end.
pub(super) fn spans(scan: &mut Scan<'_>, measure: Measure) -> Result<Counted, ReportError> {
    counted(scan, measure, When::AtTheEnd)
}

fn counted(scan: &mut Scan<'_>, measure: Measure, when: When) -> Result<Counted, ReportError> {
    let mut count = 0;
    scan.here(measure, when, |_| {
        count += 1;
        Use::Counted
    })?;
    Ok(plain(count))
}

/// The amounts of what happened, added up.
pub(super) fn added_up(scan: &mut Scan<'_>, measure: Measure) -> Result<i64, ReportError> {
    let mut sum = 0_i64;
    scan.here(measure, When::InPeriod, |fact| {
        sum = sum.saturating_add(fact.amount);
        Use::Counted
    })?;
    Ok(sum)
}

/// The people of a measure, each once.
pub(super) fn people_of(scan: &mut Scan<'_>, measure: Measure, when: When) -> Result<Counted, ReportError> {
    let mut people = HashSet::new();
    scan.here(measure, when, |fact| {
        people.extend(fact.who);
        Use::Counted
    })?;
    Ok(plain(count_of(&people)))
}
