//! What treatment asks for: the decision after rehabilitation, a verification where doses were missed, and what follows from a
//! determination.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::about::{About, due};
use super::deadline;
use super::management::{every_row, notice};
use super::task::Task;
use crate::model::Record;
use crate::model::decision::ManagementState;
use crate::model::determination::{AddictionDetermination, DeterminationResult};
use crate::model::dose::MethadoneDose;
use crate::model::dossier::CourtDossier;
use crate::model::episode::{Outcome, TreatmentEpisode, TreatmentForm};
use crate::model::verification::MethadoneVerification;
use crate::rules::{EVER, MOST, methadone};
use crate::store::{Due, StoreError};

/// Doses are looked at so many days back from the newest: a run of missed ones is found within a month.
const DOSE_DAYS: u64 = 92;

/// What is due about decisions that are proposed, and about whoever completed rehabilitation and has none.
pub(super) fn decisions(about: &About<'_>, decisions: &[Record]) -> Result<Vec<Due>, StoreError> {
    let mut found = Vec::new();
    for record in decisions {
        for row in every_row(record, about.person).filter(|row| row.managed.state == Some(ManagementState::Proposed)) {
            let (reported, proposed) = (row.decision.reported_on, row.decision.proposed_on);
            let next = match proposed {
                Some(proposed) => deadline::decision(about.rulebook, proposed).map(|by| (Task::Decision, by)),
                None => reported.and_then(|day| deadline::dossier(about.rulebook, day)).map(|by| (Task::Dossier, by)),
            };
            found.extend(next.map(|(task, by)| due(task, record, by)));
        }
    }
    let episodes = about.all::<TreatmentEpisode>()?;
    // The newest one that ended: an earlier one was followed by it.
    let ended = episodes.iter().filter_map(|record| {
        let episode = record.as_kind::<TreatmentEpisode>()?;
        Some((episode.ended_on?, record, episode))
    });
    let Some((ended_on, record, episode)) = ended.max_by_key(|(day, record, _)| (*day, record.id)) else {
        return Ok(found);
    };
    let decided = decisions.iter().any(|decision| decides(decision, about, ended_on, episode));
    if decided || episode.outcome != Some(Outcome::Completed) {
        return Ok(found);
    }
    if episode.form == Some(TreatmentForm::VoluntaryPrivate) {
        let by = deadline::facility_report(about.rulebook, ended_on);
        found.extend(by.map(|by| due(Task::FacilityReport, record, by)));
    }
    let by = deadline::decision_after_rehab(about.rulebook, ended_on);
    found.extend(by.map(|by| due(Task::Decision, record, by)));
    Ok(found)
}

/// Whether a decision followed from that treatment: signed since its end, or by a row that was completed during it.
fn decides(decision: &Record, about: &About<'_>, ended_on: NaiveDate, episode: &TreatmentEpisode) -> bool {
    let began = episode.entered_on.unwrap_or(ended_on);
    every_row(decision, about.person)
        .any(|row| decision.day >= ended_on || row.managed.completed_on.is_some_and(|completed| began <= completed))
}

/// A verification where doses were missed as long as the law names, and nobody looked into it since.
pub(super) fn methadone(about: &About<'_>) -> Result<Option<Due>, StoreError> {
    let Some(newest) = about.newest::<MethadoneDose>(EVER, 1)?.pop() else { return Ok(None) };
    let first = newest.day.checked_sub_days(Days::new(DOSE_DAYS)).unwrap_or(NaiveDate::MIN);
    let records = about.newest::<MethadoneDose>(first..=newest.day, MOST)?;
    let doses = records.iter().filter_map(|record| record.as_kind::<MethadoneDose>());
    let doses: Vec<_> = doses.filter_map(|dose| dose.date.zip(dose.status)).collect();
    let Some(last) = methadone::dropouts(&doses, about.rulebook).pop() else { return Ok(None) };
    if about.any_since::<MethadoneVerification>(last.trigger)? {
        return Ok(None);
    }
    // The dose that made it as many as the law names; of two on that day the one with the lower id, on every device.
    let source = records.iter().filter(|record| record.day == last.trigger).min_by_key(|record| record.id);
    let by = deadline::methadone_check(about.rulebook, last.trigger);
    Ok(source.zip(by).map(|(source, by)| due(Task::MethadoneCheck, source, by)))
}

/// After a determination of addiction: a treatment or a court dossier, until it is too old; before that, a notice.
pub(super) fn determination(about: &About<'_>) -> Result<Vec<Due>, StoreError> {
    let papers = about.all::<AddictionDetermination>()?;
    let result = |record: &Record| record.as_kind::<AddictionDetermination>().and_then(|paper| paper.result);
    let settled = |record: &&Record| result(record).is_some_and(|result| result != DeterminationResult::Open);
    let Some(paper) = papers.iter().find(settled) else { return Ok(Vec::new()) };
    if result(paper) != Some(DeterminationResult::Addicted) || treated_since(about, paper.day)? {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    if !about.any_since::<CourtDossier>(paper.day)? {
        let by = deadline::days(about.rulebook, paper.day, "treatment_choice_days");
        let until = deadline::treatment_choice_end(about.rulebook, paper.day).and_then(|end| end.succ_opt());
        found.extend(by.map(|by| Due { until, ..due(Task::CourtDossier, paper, by) }));
        let end = deadline::determination_end(about.rulebook, paper.day);
        found.extend(end.and_then(|end| notice(about, end, Task::DeterminationEnds, paper)));
    }
    Ok(found)
}

/// Whether a treatment was asked for, agreed on or begun since that day.
fn treated_since(about: &About<'_>, day: NaiveDate) -> Result<bool, StoreError> {
    let since: RangeInclusive<NaiveDate> = day..=*EVER.end();
    let episodes = about.all::<TreatmentEpisode>()?;
    let mut episodes = episodes.iter().filter_map(|record| record.as_kind::<TreatmentEpisode>());
    Ok(episodes.any(|one| {
        let days = [one.requested_on, one.agreed_on, one.entered_on];
        days.into_iter().flatten().any(|day| since.contains(&day))
    }))
}
