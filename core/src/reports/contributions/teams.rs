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
    let from = membership.from.or(Some(NaiveDate::MIN));
    if let Some(fact) = facts.span(Measure::Membership, from, membership.to) {
        fact.by = membership.team;
    }
    let holder = holder(membership, &facts.record.unit);
    if let Some(fact) = part.and_then(|part| facts.span(part, from, membership.to)) {
        fact.by = membership.team;
        fact.amount = holder;
    }
}

/// Who holds a membership, as a number, for members of teams have no record of their own: above 0 from the name and the
/// phone, below 0 from the name and the unit where no phone is known. FNV-1a, of which 63 bits are kept.
fn holder(membership: &Membership, unit: &str) -> i64 {
    let name = membership.name.as_deref().unwrap_or_default();
    let beside = membership.phone.as_deref().unwrap_or(unit);
    let text = format!("{name}\n{beside}");
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let number = (hash >> 1).cast_signed().max(1);
    if membership.phone.is_some() { number } else { -number }
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
