//! Rules on helpers: who walks beside a person, since when, and how many people each helps.

use std::collections::BTreeSet;

use super::cadence;
use super::case::Case;
use super::finding::{Findings, Severity};
use super::known::{EVER, Lookup};
use super::lookups;
use super::rule::Rule;
use super::span::overlap;
use crate::model::assignment::{self, HelperAssignment, HelperRole, Organisation};
use crate::model::decision::{self, ManagementDecision};
use crate::model::id::RecordId;
use crate::model::membership::Membership;
use crate::model::visit::{self, CheckInVisit};
use crate::text::{Phrase, show_day};

/// R28: somebody under active management has had no helper for more than `missing_helper_days` since the later of the
/// first day and the signature, by the ruleset of that day. A state: the record is the decision.
pub(super) static R28: Rule = Rule::new(
    "R28",
    &[decision::KIND],
    Phrase::new("Chưa phân công", "No helper"),
    Phrase::new(
        "Người này được quản lý từ ngày {day} mà chưa có người giúp đỡ. Vui lòng phân công người giúp đỡ.",
        "This person has been under management since {day} and has no helper. Please assign a helper.",
    ),
    no_helper,
)
.each_day();

fn no_helper(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(decision) = case.as_kind::<ManagementDecision>() else { return Ok(()) };
    let today = case.today();
    for (i, row) in decision.people.iter().enumerate() {
        let (Some(person), Some(since)) = (row.person, cadence::managed_since(decision, row)) else { continue };
        let Some(allowed) = case.context.rulebook.on(since).value("missing_helper_days") else { continue };
        if !cadence::is_active(row, today) || (today - since).num_days() <= allowed {
            continue;
        }
        let assignments = lookups::others(case, person, assignment::KIND, chrono::NaiveDate::MIN..=today)?;
        let mut assignments = assignments.iter().filter_map(|record| record.as_kind::<HelperAssignment>());
        if !assignments.any(|a| a.person == Some(person) && a.active_on(today)) {
            found.add(Severity::Warning, format!("people[{i}].person"), &[("day", show_day(since))]);
        }
    }
    Ok(())
}

/// R29: the person has another primary helper at the same time. The day of a hand-over may belong to both.
pub(super) static R29: Rule = Rule::new(
    "R29",
    &[assignment::KIND],
    Phrase::new("Trùng người giúp đỡ chính", "Primary helpers overlap"),
    Phrase::new(
        "Người này đã có một người giúp đỡ chính trong thời gian đó. Vui lòng kết thúc phân công trước, hoặc chọn vai trò “Người giúp đỡ thứ hai”.",
        "This person already has a primary helper at that time. Please end the earlier assignment first, or choose the role “Second helper”.",
    ),
    two_primary_helpers,
);

fn two_primary_helpers(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let span = |a: &HelperAssignment| Some((a.from?, a.to)).filter(|_| a.role == Some(HelperRole::Primary));
    let Some(own) = case.as_kind::<HelperAssignment>() else { return Ok(()) };
    let (Some(person), Some(own_span)) = (own.person, span(own)) else { return Ok(()) };
    let mut others = lookups::others(case, person, assignment::KIND, EVER)?;
    others.retain(|other| {
        let other = other.as_kind::<HelperAssignment>().filter(|other| other.person == Some(person));
        other.and_then(span).is_some_and(|span| overlap(own_span, span))
    });
    if !others.is_empty() {
        found.error("from").beside(others.iter().map(|other| other.id));
    }
    Ok(())
}

/// R30: the helper's or visitor's membership does not hold on the first day of the assignment or on the day of the visit.
/// Police and family have none; a membership that this device does not hold is passed over.
pub(super) static R30: Rule = Rule::new(
    "R30",
    &[assignment::KIND, visit::KIND],
    Phrase::new("Người giúp đỡ đã nghỉ", "Helper inactive"),
    Phrase::new(
        "Người giúp đỡ không còn hoặc chưa hoạt động trong đội vào ngày này. Vui lòng chọn người giúp đỡ khác hoặc cập nhật danh sách đội.",
        "The helper was not an active member of the team on that day. Please choose someone else, or bring the team's list up to date.",
    ),
    helper_inactive,
);

fn helper_inactive(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let (member, day, field) = if let Some(visit) = case.as_kind::<CheckInVisit>() {
        (visit.visitor, visit.date, "visitor")
    } else if let Some(a) = case.as_kind::<HelperAssignment>() {
        let has_membership = !matches!(a.organisation, Some(Organisation::Police | Organisation::Family));
        (a.helper.filter(|_| has_membership), a.from, "helper")
    } else {
        return Ok(());
    };
    let (Some(member), Some(day)) = (member, day) else { return Ok(()) };
    let record = case.known().record(member)?;
    let membership = record.as_ref().and_then(|record| record.as_kind::<Membership>());
    if membership.is_some_and(|membership| !membership.active_on(day)) {
        found.warn(field);
    }
    Ok(())
}

/// R31: with this one, the helper helps more people on the first day than the ruleset's `caseload_limit`. People are
/// counted, not assignments.
pub(super) static R31: Rule = Rule::new(
    "R31",
    &[assignment::KIND],
    Phrase::new("Quá tải", "Overloaded"),
    Phrase::new(
        "Với phân công này, người giúp đỡ sẽ giúp {people} người, trong khi mức tối đa là {limit} người. Vui lòng chọn người giúp đỡ khác hoặc ghi lý do.",
        "With this assignment the helper would help {people} people, where {limit} is the limit. Please choose another helper or write the reason.",
    ),
    overloaded,
)
.asks_reason();

fn overloaded(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<HelperAssignment>() else { return Ok(()) };
    let (Some(person), Some(helper), Some(from)) = (own.person, own.helper, own.from) else { return Ok(()) };
    let Some(limit) = case.ruleset().value("caseload_limit") else { return Ok(()) };
    if !own.active_on(from) {
        return Ok(());
    }
    let others = lookups::others(case, helper, assignment::KIND, chrono::NaiveDate::MIN..=from)?;
    let others = others.iter().filter_map(|record| record.as_kind::<HelperAssignment>());
    let active = others.filter(|other| other.helper == Some(helper) && other.active_on(from));
    let people: BTreeSet<RecordId> = active.filter_map(|other| other.person).chain([person]).collect();
    if people.len() as i64 > limit {
        let values = [("people", people.len().to_string()), ("limit", limit.to_string())];
        found.add(Severity::Warning, "helper", &values);
    }
    Ok(())
}
