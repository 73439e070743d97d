//! The rule on activity after a person's death.

use chrono::NaiveDate;

use super::case::Case;
use super::fields::day_field;
use super::finding::Findings;
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use crate::model::decision::ManagementState;
use crate::model::id::RecordId;
use crate::model::need::{self, Need};
use crate::model::outreach::{self, OutreachContact};
use crate::model::person::{Person, Status};
use crate::model::relapse::{self, RelapseAssessment, RelapseResult};
use crate::model::support::{self, Beneficiary, Support};
use crate::model::{
    assignment, commitment, consent, counselling, determination, dose, drug_test, episode, movement, referral, visit,
};
use crate::text::Phrase;

/// R59: an activity with a person dated after that person died.
///
/// The day of death is the person's own `status_since`, or else the day since when a management is closed as "died or
/// missing", unless the person's file says missing. Needs of and support for the family go on. What closes a file does too: a
/// verification, an assessment that could not be made, the end of an assignment or an episode that began before.
pub(super) static R59: Rule = Rule::new(
    "R59",
    &[
        visit::KIND,
        referral::KIND,
        movement::KIND,
        assignment::KIND,
        relapse::KIND,
        need::KIND,
        support::KIND,
        counselling::KIND,
        outreach::KIND,
        commitment::KIND,
        consent::KIND,
        episode::KIND,
        drug_test::KIND,
        determination::KIND,
        dose::KIND,
    ],
    Phrase::new("Sau ngày qua đời", "After death"),
    Phrase::new(
        "Theo hồ sơ, người này đã qua đời trước ngày này. Vui lòng kiểm tra ngày, người được ghi hoặc hồ sơ.",
        "According to the file, this person died before this day. Please check the day, the person or the file.",
    ),
    after_death,
);

fn after_death(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(field) = day_field(case.record) else { return Ok(()) };
    if goes_on(case) {
        return Ok(());
    }
    // Of a list it must be told which person; of a single one, the day is what is likely wrong.
    let people: Vec<(RecordId, String)> = match case.as_kind::<OutreachContact>() {
        Some(contact) => contact.people.iter().enumerate().map(|(i, id)| (*id, format!("people[{i}]"))).collect(),
        None => case.record.people().into_iter().map(|id| (id, field.to_owned())).collect(),
    };
    for (person, field) in people {
        if day_of_death(case, person)?.is_some_and(|died| died < case.record.day) {
            found.error(field);
        }
    }
    Ok(())
}

/// What may be written after a death: support for the family, and that nobody could be assessed any more.
fn goes_on(case: &Case<'_>) -> bool {
    let family = Some(Beneficiary::Family);
    case.as_kind::<Support>().is_some_and(|support| support.beneficiary == family)
        || case.as_kind::<Need>().is_some_and(|need| need.beneficiary == family)
        || case.as_kind::<RelapseAssessment>().is_some_and(|own| own.result == Some(RelapseResult::NotAssessed))
}

fn day_of_death(case: &Case<'_>, person: RecordId) -> Lookup<Option<NaiveDate>> {
    let record = case.known().record(person)?;
    let file = record.as_ref().and_then(|record| record.as_kind::<Person>());
    match file.map(|file| (file.status, file.status_since)) {
        Some((Some(Status::Dead), Some(since))) => return Ok(Some(since)),
        Some((Some(Status::Missing), _)) => return Ok(None),
        _ => {}
    }
    let rows = lookups::managements(case, person)?;
    let ended = rows.iter().filter(|row| row.state == Some(ManagementState::DeadOrMissing));
    Ok(ended.filter_map(|row| row.state_since).min())
}
