//! Term, first and last day of each managed person (R21, R22): from basis, ruleset, completion of rehabilitation and
//! suspensions.

use super::{Suggested, Suggester};
use crate::model::decision::{KIND, ManagementDecision};
use crate::rules::{Case, Lookup, term};

/// The terms of a decision.
pub(super) const TERMS: Suggester = Suggester { kind: KIND, suggest: terms };

fn terms(case: &Case<'_>, suggested: &mut Suggested) -> Lookup<()> {
    let Some(decision) = case.as_kind::<ManagementDecision>() else { return Ok(()) };
    for (i, row) in decision.people.iter().enumerate() {
        let at = |key: &str| format!("people[{i}].{key}");
        // Where the law leaves a choice of terms, the person who signs chooses.
        let months = row.basis.and_then(|basis| term::statutory_months(case.ruleset(), basis));
        let months = months.filter(|months| months.start() == months.end()).map(|months| *months.start());
        if let Some(months) = months {
            suggested.number(at("term_months"), i64::from(months));
        }
        if row.suspensions.iter().any(|one| one.to.is_some()) {
            suggested.number(at("excluded_days"), i64::from(row.days_not_counted()));
        }
        let Some(completed_on) = row.completed_on else { continue };
        suggested.day(at("starts_on"), completed_on);
        let end = row.term_months.or(months);
        let end = end.and_then(|months| term::end_of_term(completed_on, months, row.days_not_counted()));
        if let Some(end) = end {
            suggested.day(at("ends_on"), end);
        }
    }
    Ok(())
}
