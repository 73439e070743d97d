//! What units and their types contribute.

use chrono::NaiveDate;

use crate::model::severity::{CommuneSeverity, Severity};
use crate::model::unit::{AdminUnit, Level};
use crate::reports::facts::Facts;
use crate::reports::measure::Measure;

/// A commune counts under its own code, wherever the record about it was written.
pub(super) fn commune(unit: &AdminUnit, facts: &mut Facts<'_>) {
    let (Some(Level::Commune), Some(code)) = (unit.level, &unit.code) else { return };
    if let Some(fact) = facts.span(Measure::Commune, unit.valid_from.or(Some(NaiveDate::MIN)), unit.valid_to) {
        fact.unit.clone_from(code);
    }
}

/// A type holds until the next one is recorded.
pub(super) fn severity(severity: &CommuneSeverity, facts: &mut Facts<'_>) {
    let measure = match severity.severity {
        Some(Severity::TypeIII) => Measure::TypeThree,
        Some(_) => Measure::OtherSeverity,
        None => return,
    };
    facts.on(measure, severity.from);
}
