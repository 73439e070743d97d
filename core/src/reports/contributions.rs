//! One function a record kind: the facts that a record of it gives.
//!
//! Units, teams and memberships without a first day have been there always; everything else without a day has not happened.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::facts::Facts;
use super::measure::Measure;
use crate::model::assignment::HelperAssignment;
use crate::model::briefing::Briefing;
use crate::model::commitment::Commitment;
use crate::model::decision::{ManagementDecision, ManagementState};
use crate::model::dossier::CourtDossier;
use crate::model::episode::{TreatmentEpisode, TreatmentForm};
use crate::model::membership::Membership;
use crate::model::outreach::OutreachContact;
use crate::model::patrol::Patrol;
use crate::model::pilot::{Model, PilotModel};
use crate::model::team::{Team, TeamKind};
use crate::model::unit::{AdminUnit, Level};
use crate::model::visit::{CheckInVisit, VisitResult};

/// A commune counts under its own code, wherever the record about it was written.
pub(super) fn commune(unit: &AdminUnit, facts: &mut Facts<'_>) {
    let (Some(Level::Commune), Some(code)) = (unit.level, &unit.code) else { return };
    if let Some(fact) = facts.span(Measure::Commune, unit.valid_from.or(Some(NaiveDate::MIN)), unit.valid_to) {
        fact.unit.clone_from(code);
    }
}

pub(super) fn team(team: &Team, facts: &mut Facts<'_>) {
    if team.kind == Some(TeamKind::Volunteers) {
        facts.span(Measure::VolunteerTeam, team.from.or(Some(NaiveDate::MIN)), team.to);
    }
}

pub(super) fn membership(membership: &Membership, facts: &mut Facts<'_>) {
    if let Some(fact) = facts.span(Measure::Membership, membership.from.or(Some(NaiveDate::MIN)), membership.to) {
        fact.by = membership.team;
    }
}

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
    }
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
    let (Some(person), Some(VisitResult::Met)) = (visit.person, visit.result) else { return };
    let written_for = facts.record.done_by.filter(|_| visit.visitor_name.is_none());
    if let Some(fact) = facts.on(Measure::Met, visit.date) {
        fact.who = Some(person);
        fact.by = visit.visitor.or(written_for);
    }
}

pub(super) fn outreach(outreach: &OutreachContact, facts: &mut Facts<'_>) {
    if let Some(fact) = facts.on(Measure::Outreach, outreach.date) {
        fact.by = outreach.team;
        fact.amount = outreach.heads.unwrap_or(0).max(0);
    }
    facts.people(Measure::NamedInOutreach, outreach.date, &outreach.people);
}

pub(super) fn briefing(briefing: &Briefing, facts: &mut Facts<'_>) {
    if let Some(fact) = facts.on(Measure::Briefing, briefing.date) {
        fact.by = briefing.team;
    }
}

pub(super) fn patrol(patrol: &Patrol, facts: &mut Facts<'_>) {
    facts.on(Measure::Patrol, patrol.date);
}

pub(super) fn commitment(commitment: &Commitment, facts: &mut Facts<'_>) {
    if let Some(fact) = facts.on(Measure::Commitment, commitment.date) {
        fact.who = commitment.person;
        fact.amount = commitment.signers().max(0);
    }
}

pub(super) fn model(model: &PilotModel, facts: &mut Facts<'_>) {
    if model.model == Some(Model::VolunteerHelp) {
        facts.span(Measure::VolunteerModel, model.from, model.to);
    }
}

/// Somebody was persuaded where a team is named that did it and the person agreed to go to a facility.
pub(super) fn episode(episode: &TreatmentEpisode, facts: &mut Facts<'_>) {
    let (Some(person), Some(form)) = (episode.person, episode.form) else { return };
    if form == TreatmentForm::Substitution
        && let Some(fact) = facts.span(Measure::Substitution, episode.entered_on, episode.ended_on)
    {
        fact.who = Some(person);
    }
    if form.is_voluntary_facility()
        && let (Some(agreed), Some(team)) = (episode.agreed_on, episode.persuaded_by)
    {
        for (measure, day) in [(Measure::Persuaded, Some(agreed)), (Measure::PersuadedEntered, episode.entered_on)] {
            if let Some(fact) = facts.on(measure, day) {
                fact.who = Some(person);
                fact.by = Some(team);
            }
        }
    }
}

pub(super) fn dossier(dossier: &CourtDossier, facts: &mut Facts<'_>) {
    facts.on(Measure::Dossier, dossier.sent_on);
    facts.people(Measure::PersonInDossier, dossier.sent_on, &dossier.people);
}
