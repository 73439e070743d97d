//! Rules on substitution treatment: doses, and who is said to have left it.

use chrono::NaiveDate;

use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use crate::model::dose::{self, MethadoneDose};
use crate::model::episode::{self, Outcome, TreatmentEpisode, TreatmentForm};
use crate::model::verification::{self, MethadoneVerification, VerificationResult};
use crate::text::Phrase;

/// R51: somebody is said to have left substitution treatment, and no verification since its first day says so.
pub(super) static R51: Rule = Rule::new(
    "R51",
    &[episode::KIND],
    Phrase::new("Cần xác minh", "Verify the dropout"),
    Phrase::new(
        "Chưa có kết quả xác minh rằng người này đã bỏ điều trị methadone. Vui lòng xác minh và ghi kết quả xác minh trước.",
        "Nobody has verified that this person left methadone treatment. Please verify it and write the verification down first.",
    ),
    not_verified,
);

fn not_verified(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<TreatmentEpisode>() else { return Ok(()) };
    let left = own.form == Some(TreatmentForm::Substitution) && own.outcome == Some(Outcome::Left);
    let (Some(person), true) = (own.person, left) else { return Ok(()) };
    let since = own.entered_on.unwrap_or(NaiveDate::MIN)..=NaiveDate::MAX;
    let verifications = lookups::others(case, person, verification::KIND, since)?;
    let mut verifications = verifications.iter().filter_map(|record| record.as_kind::<MethadoneVerification>());
    if !verifications.any(|one| one.result == Some(VerificationResult::DroppedOut)) {
        found.error("outcome");
    }
    Ok(())
}

/// R52: the person already has a dose on this day. Split doses exist, so it only warns.
pub(super) static R52: Rule = Rule::new(
    "R52",
    &[dose::KIND],
    Phrase::new("Trùng liều trong ngày", "Duplicate dose"),
    Phrase::new(
        "Người này đã có một liều trong ngày. Vui lòng kiểm tra xem có ghi hai lần không; nếu liều được chia, vui lòng vẫn lưu.",
        "This person already has a dose on this day. Please check whether it was written down twice; if the dose is split, please save it.",
    ),
    two_doses,
);

fn two_doses(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<MethadoneDose>() else { return Ok(()) };
    let (Some(person), Some(date)) = (own.person, own.date) else { return Ok(()) };
    let others = lookups::others(case, person, dose::KIND, date..=date)?;
    if !others.is_empty() {
        found.warn("date").beside(others.iter().map(|other| other.id));
    }
    Ok(())
}
