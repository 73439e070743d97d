//! What counselling, needs and support contribute.

use chrono::NaiveDate;

use crate::model::counselling::{Counselling, CounsellingKind, CounsellingMode};
use crate::model::counselling_point::CounsellingPoint;
use crate::model::need::{Need, NeedOutcome};
use crate::model::support::{Beneficiary, Support, SupportKind, SupportOutcome};
use crate::model::visit::NeedKind;
use crate::reports::facts::Facts;
use crate::reports::measure::Measure;

/// The person's own need for a job; one that was withdrawn is none.
pub(super) fn need(need: &Need, facts: &mut Facts<'_>) {
    let own = need.kind == Some(NeedKind::Work) && need.beneficiary != Some(Beneficiary::Family);
    let (Some(person), true) = (need.person, own && need.outcome != Some(NeedOutcome::Withdrawn)) else { return };
    let met = need.closed_on.filter(|_| need.outcome == Some(NeedOutcome::Met));
    for (measure, day) in [(Measure::WorkNeeded, need.date), (Measure::WorkNeedMet, met)] {
        if let Some(fact) = facts.on(measure, day) {
            fact.who = Some(person);
        }
    }
}

/// Training and a job are the person's own; help for the family is support of the person, too.
pub(super) fn support(support: &Support, facts: &mut Facts<'_>) {
    let (Some(person), Some(kind)) = (support.person, support.kind) else { return };
    let own = support.beneficiary != Some(Beneficiary::Family);
    let more = match kind {
        SupportKind::Training if own => Some(Measure::Trained),
        SupportKind::Job if own && support.outcome != Some(SupportOutcome::Stopped) => Some(Measure::Employed),
        _ => None,
    };
    for measure in [Some(Measure::Supported), more].into_iter().flatten() {
        if let Some(fact) = facts.on(measure, support.date) {
            fact.who = Some(person);
        }
    }
}

pub(super) fn counselling(counselling: &Counselling, facts: &mut Facts<'_>) {
    let heads = if counselling.person.is_some() { 1 } else { counselling.heads.unwrap_or(0).max(0) };
    let on = match counselling.kind {
        Some(CounsellingKind::Psychological) => Some(Measure::CounselledPsychologically),
        Some(CounsellingKind::Work) => Some(Measure::CounselledOnWork),
        _ => None,
    };
    let point = counselling.point.filter(|_| counselling.mode == Some(CounsellingMode::Point));
    let at_point = point.map(|_| Measure::CounselledAtPoint);
    for measure in [Some(Measure::Counselled), on, at_point].into_iter().flatten() {
        if let Some(fact) = facts.on(measure, counselling.date) {
            fact.who = counselling.person;
            fact.amount = heads;
            fact.by = if measure == Measure::CounselledAtPoint { point } else { counselling.team };
        }
    }
}

pub(super) fn point(point: &CounsellingPoint, facts: &mut Facts<'_>) {
    facts.span(Measure::CounsellingPoint, point.from.or(Some(NaiveDate::MIN)), point.to);
}
