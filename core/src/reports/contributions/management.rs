//! What management after rehabilitation contributes.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::assignment::HelperAssignment;
use crate::model::decision::{Basis, ManagedPerson, ManagementDecision, ManagementState};
use crate::model::relapse::{RelapseAssessment, RelapseResult};
use crate::model::visit::{CheckInVisit, VisitResult};
use crate::reports::facts::Facts;
use crate::reports::measure::Measure;

/// A decision counts once it is signed, with the people it names; somebody is managed as the row of that person says.
pub(super) fn decision(decision: &ManagementDecision, facts: &mut Facts<'_>) {
    facts.on(Measure::Decision, decision.signed_on);
    let people: BTreeSet<_> = decision.people.iter().filter_map(|row| row.person).collect();
    let people: Vec<_> = people.into_iter().collect();
    facts.people(Measure::PersonInDecision, decision.signed_on, &people);
    for row in &decision.people {
        let proposed = row.state == Some(ManagementState::Proposed);
        let (Some(person), Some((from, to)), false) = (row.person, row.period(), proposed) else { continue };
        if let Some(fact) = facts.span(Measure::Managed, Some(from), to) {
            fact.who = Some(person);
        }
        let compulsory = (row.basis == Some(Basis::Compulsory)).then_some(Measure::ActiveAfterCompulsory);
        for (first, last) in active(row, Some(from).max(decision.signed_on).unwrap_or(from), to) {
            for measure in [Some(Measure::Active), compulsory].into_iter().flatten() {
                if let Some(fact) = facts.span(measure, Some(first), last) {
                    fact.who = Some(person);
                }
            }
        }
        // An under-age person completes it at a facility, too.
        if matches!(row.basis, Some(Basis::Compulsory | Basis::Under18))
            && let Some(fact) = facts.on(Measure::CompletedAtFacility, row.completed_on)
        {
            fact.who = Some(person);
        }
    }
}

/// The times of active management between these days: those of suspension are left out.
fn active(row: &ManagedPerson, from: NaiveDate, to: Option<NaiveDate>) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let until = to.unwrap_or(NaiveDate::MAX);
    let now = row.state_since.filter(|_| row.state == Some(ManagementState::Suspended)).map(|since| (since, None));
    let ended = row.suspensions.iter().filter_map(|one| Some((one.from?, one.to)));
    // A suspension that nobody ended is over once the management is active again.
    let ended = ended.filter(|(_, to)| to.is_some() || row.state == Some(ManagementState::Suspended));
    let mut gaps: Vec<(NaiveDate, Option<NaiveDate>)> = ended.chain(now).collect();
    gaps.sort_unstable();
    let (mut spans, mut first) = (Vec::new(), Some(from));
    for (gap, resumed) in gaps {
        let Some(start) = first else { break };
        if let Some(last) = gap.pred_opt().filter(|last| start <= *last).map(|last| last.min(until)) {
            spans.push((start, Some(last)));
        }
        first = resumed.map(|resumed| resumed.max(start));
    }
    spans.extend(first.filter(|first| *first <= until).map(|first| (first, to)));
    spans.retain(|(first, last)| last.is_none_or(|last| *first <= last));
    spans
}

pub(super) fn assignment(assignment: &HelperAssignment, facts: &mut Facts<'_>) {
    let Some(person) = assignment.person else { return };
    if let Some(fact) = facts.span(Measure::Assigned, assignment.from, assignment.to) {
        fact.who = Some(person);
        fact.by = assignment.helper;
    }
}

/// The visitor is the membership that the visit names. Where it names nobody, it is the one for whom it was written down.
pub(super) fn visit(visit: &CheckInVisit, facts: &mut Facts<'_>) {
    let Some(person) = visit.person else { return };
    let measure = match visit.result {
        Some(VisitResult::Met) => Measure::Met,
        Some(VisitResult::NotMet | VisitResult::Refused) => Measure::NotMet,
        None => return,
    };
    let written_for = facts.record.done_by.filter(|_| visit.visitor_name.is_none());
    if let Some(fact) = facts.on(measure, visit.date) {
        fact.who = Some(person);
        fact.by = visit.visitor.or(written_for);
    }
    let days = visit.next_visit.zip(visit.date).map(|(next, date)| (next - date).num_days());
    if let Some(days) = days.filter(|days| *days > 0)
        && let Some(fact) = facts.on(Measure::VisitAgreed, visit.date)
    {
        fact.who = Some(person);
        fact.amount = days;
    }
}

pub(super) fn relapse(assessment: &RelapseAssessment, facts: &mut Facts<'_>) {
    let (Some(person), Some(result)) = (assessment.person, assessment.result) else { return };
    let measure = match result {
        RelapseResult::Yes => Measure::Relapsed,
        RelapseResult::No => Measure::NoRelapse,
        RelapseResult::Suspected => Measure::RelapseSuspected,
        RelapseResult::NotAssessed => Measure::NotAssessed,
    };
    if let Some(fact) = facts.on(measure, assessment.date) {
        fact.who = Some(person);
    }
}
