//! Rules on how long the dossier and the decision took. Only the old ruleset gives these times; the decree of the new law
//! is pending.

use chrono::NaiveDate;

use super::case::Case;
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::rule::Rule;
use super::workdays;
use crate::model::decision::{self, ManagementDecision};
use crate::text::Phrase;

/// R23: more working days from the report to the dossier's proposal than the ruleset's `dossier_working_days`.
///
/// In a year without a table of holidays only weekends are left out, so that the rule may speak where a holiday excuses
/// the delay: it warns and never stops.
pub(super) static R23: Rule = Rule::new(
    "R23",
    &[decision::KIND],
    Phrase::new("Lập hồ sơ trễ", "Dossier late"),
    Phrase::new(
        "Hồ sơ được lập sau {days} ngày làm việc, trong khi quy định là {limit} ngày. Vui lòng kiểm tra lại ngày báo cáo và ngày đề nghị.",
        "The dossier took {days} working days where {limit} are allowed. Please check the day of the report and of the proposal.",
    ),
    |case, found| late(case, found, "dossier_working_days", "proposed_on", |d| (d.reported_on, d.proposed_on)),
);

/// R24: more working days from the proposal to the signature than the ruleset's `decision_working_days`. As R23.
pub(super) static R24: Rule = Rule::new(
    "R24",
    &[decision::KIND],
    Phrase::new("Ra quyết định trễ", "Decision late"),
    Phrase::new(
        "Quyết định được ký sau {days} ngày làm việc, trong khi quy định là {limit} ngày. Vui lòng kiểm tra lại ngày đề nghị và ngày ký.",
        "The decision took {days} working days where {limit} are allowed. Please check the day of the proposal and of the signature.",
    ),
    |case, found| late(case, found, "decision_working_days", "signed_on", |d| (d.proposed_on, d.signed_on)),
);

fn late(
    case: &Case<'_>,
    found: &mut Findings,
    key: &str,
    field: &str,
    days: fn(&ManagementDecision) -> (Option<NaiveDate>, Option<NaiveDate>),
) -> Lookup<()> {
    let (Some(decision), Some(limit)) = (case.as_kind::<ManagementDecision>(), case.ruleset().value(key)) else {
        return Ok(());
    };
    if let (Some(from), Some(to)) = days(decision) {
        let took = workdays::between(case.context.rulebook.holidays(), from, to).value;
        if took > limit {
            found.add(Severity::Warning, field, &[("days", took.to_string()), ("limit", limit.to_string())]);
        }
    }
    Ok(())
}
