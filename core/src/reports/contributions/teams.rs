//! What teams, their meetings and their training contribute.

use chrono::NaiveDate;

use crate::model::briefing::Briefing;
use crate::model::certificate::{Certificate, Qualification};
use crate::model::membership::{Membership, TeamRole};
use crate::model::patrol::Patrol;
use crate::model::team::{Team, TeamKind};
use crate::model::training::{Trainees, Training};
use crate::reports::facts::Facts;
use crate::reports::measure::Measure;

pub(super) fn team(team: &Team, facts: &mut Facts<'_>) {
    let measure = match team.kind {
        Some(TeamKind::Volunteers) => Measure::VolunteerTeam,
        Some(TeamKind::Counselling) => Measure::CounsellingGroup,
        None => return,
    };
    facts.span(measure, team.from.or(Some(NaiveDate::MIN)), team.to);
}

pub(super) fn membership(membership: &Membership, facts: &mut Facts<'_>) {
    let part = match membership.role {
        Some(TeamRole::Leader | TeamRole::Deputy | TeamRole::Volunteer) => Some(Measure::Volunteer),
        Some(TeamRole::Collaborator) => Some(Measure::Collaborator),
        None => None,
    };
    for measure in [Some(Measure::Membership), part].into_iter().flatten() {
        if let Some(fact) = facts.span(measure, membership.from.or(Some(NaiveDate::MIN)), membership.to) {
            fact.by = membership.team;
        }
    }
}

pub(super) fn briefing(briefing: &Briefing, facts: &mut Facts<'_>) {
    if let Some(fact) = facts.on(Measure::Briefing, briefing.date) {
        fact.by = briefing.team;
    }
}

pub(super) fn patrol(patrol: &Patrol, facts: &mut Facts<'_>) {
    facts.on(Measure::Patrol, patrol.date);
}

pub(super) fn training(training: &Training, facts: &mut Facts<'_>) {
    let officers = training.trainees.iter().any(|who| matches!(who, Trainees::Prevention | Trainees::Medical));
    let officers = officers.then_some(Measure::OfficerTraining);
    for measure in [Some(Measure::Training), officers].into_iter().flatten() {
        if let Some(fact) = facts.on(measure, training.date) {
            fact.amount = training.participants.unwrap_or(0).max(0);
        }
    }
}

pub(super) fn certificate(certificate: &Certificate, facts: &mut Facts<'_>) {
    let measure = match certificate.qualification {
        Some(Qualification::Counselling) => Measure::CounsellingCertificate,
        Some(Qualification::Medical) => Measure::MedicalCertificate,
        _ => return,
    };
    if let Some(fact) = facts.span(measure, certificate.date, certificate.expires_on) {
        fact.by = certificate.member;
    }
}
