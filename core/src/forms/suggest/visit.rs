//! The day of the next visit: the cadence after this one.

use chrono::Days;

use super::{Suggested, Suggester};
use crate::model::visit::{CheckInVisit, KIND};
use crate::rules::{Case, Lookup};

/// The next visit.
pub(super) const NEXT: Suggester = Suggester { kind: KIND, suggest: next };

fn next(case: &Case<'_>, suggested: &mut Suggested) -> Lookup<()> {
    let Some(visit) = case.as_kind::<CheckInVisit>() else { return Ok(()) };
    let cadence = case.ruleset().value("visit_cadence_days").and_then(|days| u64::try_from(days).ok());
    // Before the result is known, so is not whether there will be a next visit.
    if let (Some(date), Some(_), Some(days)) = (visit.date, visit.result, cadence)
        && let Some(day) = date.checked_add_days(Days::new(days))
    {
        suggested.day("next_visit", day);
    }
    Ok(())
}
