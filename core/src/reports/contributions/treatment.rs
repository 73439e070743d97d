//! What rehabilitation and treatment contribute.

use crate::model::determination::{AddictionDetermination, DeterminationResult};
use crate::model::dose::{DoseStatus, MethadoneDose};
use crate::model::dossier::CourtDossier;
use crate::model::episode::{Outcome, TreatmentEpisode, TreatmentForm};
use crate::model::verification::{MethadoneVerification, VerificationResult};
use crate::reports::facts::Facts;
use crate::reports::measure::Measure;

/// An episode begins, lasts and ends; somebody was persuaded where a team is named that did it and the person agreed to go
/// to a facility.
pub(super) fn episode(episode: &TreatmentEpisode, facts: &mut Facts<'_>) {
    let (Some(person), Some(form)) = (episode.person, episode.form) else { return };
    let (started, lasts) = match form {
        TreatmentForm::Compulsory => (Some(Measure::CompulsoryStarted), Measure::InFacility),
        TreatmentForm::VoluntaryPublic | TreatmentForm::VoluntaryPrivate => {
            (Some(Measure::VoluntaryStarted), Measure::InFacility)
        }
        TreatmentForm::HomeCommunity => (Some(Measure::HomeStarted), Measure::InHomeRehab),
        TreatmentForm::Substitution => (None, Measure::Substitution),
    };
    if let Some(fact) = facts.span(lasts, episode.entered_on, episode.ended_on) {
        fact.who = Some(person);
    }
    let requested = episode.requested_on.filter(|_| form == TreatmentForm::HomeCommunity);
    let completed = form.is_residential() && episode.outcome == Some(Outcome::Completed);
    let completed = episode.ended_on.filter(|_| completed);
    let days = [
        (started, episode.entered_on),
        (Some(Measure::HomeRequested), requested),
        (Some(Measure::CompletedAtFacility), completed),
    ];
    for (measure, day) in days {
        if let Some(fact) = measure.and_then(|measure| facts.on(measure, day)) {
            fact.who = Some(person);
        }
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

pub(super) fn determination(determination: &AddictionDetermination, facts: &mut Facts<'_>) {
    let measure = match determination.result {
        Some(DeterminationResult::Addicted) => Measure::DeterminedAddicted,
        Some(DeterminationResult::NotAddicted) => Measure::DeterminedNot,
        Some(DeterminationResult::Open) | None => return,
    };
    let Some(person) = determination.person else { return };
    if let Some(fact) = facts.on(measure, determination.date) {
        fact.who = Some(person);
    }
}

pub(super) fn dose(dose: &MethadoneDose, facts: &mut Facts<'_>) {
    let measure = match dose.status {
        Some(DoseStatus::Absent) => Measure::MissedDose,
        Some(DoseStatus::Taken | DoseStatus::Excused) => Measure::KeptDose,
        None => return,
    };
    let Some(person) = dose.person else { return };
    if let Some(fact) = facts.on(measure, dose.date) {
        fact.who = Some(person);
    }
}

/// Whoever looks into it suspected it: since the day that the record names (amount 1), or else on the day of looking, unless
/// it was asked before (amount 0).
pub(super) fn verification(verification: &MethadoneVerification, facts: &mut Facts<'_>) {
    let Some(person) = verification.person else { return };
    let verified = verification.date.filter(|_| verification.result.is_some());
    let found = verified.filter(|_| verification.result == Some(VerificationResult::DroppedOut));
    let days = [
        (Measure::DropoutSuspected, verification.suspected_on.or(verification.date)),
        (Measure::DropoutVerified, verified),
        (Measure::DropoutFound, found),
    ];
    for (measure, day) in days {
        if let Some(fact) = facts.on(measure, day) {
            fact.who = Some(person);
            if measure == Measure::DropoutSuspected {
                fact.amount = i64::from(verification.suspected_on.is_some());
            }
        }
    }
}
