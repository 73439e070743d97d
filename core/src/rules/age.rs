//! Rules on age: too young to be managed, and young people who need a guardian.
//!
//! A date of birth may be known only to the month or the year. Then an error needs that every possible day breaks the
//! rule; where only some would, it is a warning.

use super::case::Case;
use super::fields::filled;
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::rule::Rule;
use super::ruleset::Ruleset;
use crate::model::decision::{self, ManagementDecision};
use crate::model::person::{self, Person};
use crate::text::Phrase;
use crate::text::date::Ages;

/// R04: a decision for a person younger than the ruleset's `youngest_managed_years` on the day of signature. The person
/// is looked up; one this device does not hold is passed over.
pub(super) static R04: Rule = Rule::new(
    "R04",
    &[decision::KIND],
    Phrase::new("Chưa đủ tuổi quản lý", "Too young to be managed"),
    Phrase::new(
        "Theo ngày sinh, người này chưa đủ {years} tuổi vào ngày ký. Vui lòng kiểm tra ngày sinh, hoặc đưa người này ra khỏi quyết định.",
        "By the date of birth, this person is not yet {years} years old on the day of signature. Please check the date of birth, or take the person out of the decision.",
    ),
    too_young,
);

fn too_young(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(youngest) = years(case.ruleset(), "youngest_managed_years") else { return Ok(()) };
    for (i, _, ages) in people_at_signature(case)? {
        if ages.least < youngest {
            let severity = if ages.most < youngest { Severity::Error } else { Severity::Warning };
            found.add(severity, format!("people[{i}].person"), &[("years", youngest.to_string())]);
        }
    }
    Ok(())
}

/// R05: from the ruleset's `youngest_managed_years` to under its `adult_years`, and no guardian is named. On a person it
/// warns, by the age today; on a decision it stops, by the age on the day of signature.
pub(super) static R05: Rule = Rule::new(
    "R05",
    &[person::KIND, decision::KIND],
    Phrase::new("Thiếu người đại diện", "Guardian required"),
    Phrase::new(
        "Người từ đủ {from} đến dưới {to} tuổi cần có người đại diện. Vui lòng nhập người đại diện vào hồ sơ của người này.",
        "Someone from {from} to under {to} needs a guardian. Please enter the guardian in this person's file.",
    ),
    guardian_missing,
);

fn guardian_missing(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let (youngest, adult) = (years(case.ruleset(), "youngest_managed_years"), years(case.ruleset(), "adult_years"));
    let (Some(youngest), Some(adult)) = (youngest, adult) else { return Ok(()) };
    let values = [("from", youngest.to_string()), ("to", adult.to_string())];
    let possible = |ages: Ages| ages.least < adult && ages.most >= youngest;
    if let Some(person) = case.as_kind::<Person>() {
        let ages = person.born.and_then(|born| born.ages_on(case.today()));
        if ages.is_some_and(possible) && !filled(&person.guardian) {
            found.add(Severity::Warning, "guardian", &values);
        }
        return Ok(());
    }
    for (i, guarded, ages) in people_at_signature(case)? {
        if possible(ages) && !guarded {
            let certain = ages.least >= youngest && ages.most < adult;
            let severity = if certain { Severity::Error } else { Severity::Warning };
            found.add(severity, format!("people[{i}].person"), &values);
        }
    }
    Ok(())
}

fn years(ruleset: &Ruleset, key: &str) -> Option<u32> {
    ruleset.value(key).and_then(|years| u32::try_from(years).ok())
}

/// The rows of a signed decision whose people are known here with a date of birth: the row, whether a guardian is named,
/// and the age on the day of signature.
fn people_at_signature(case: &Case<'_>) -> Lookup<Vec<(usize, bool, Ages)>> {
    let Some(decision) = case.as_kind::<ManagementDecision>() else { return Ok(Vec::new()) };
    let Some(signed_on) = decision.signed_on else { return Ok(Vec::new()) };
    let mut people = Vec::new();
    for (i, row) in decision.people.iter().enumerate() {
        let Some(id) = row.person else { continue };
        let record = case.known().record(id)?;
        let Some(person) = record.as_ref().and_then(|record| record.as_kind::<Person>()) else { continue };
        if let Some(ages) = person.born.and_then(|born| born.ages_on(signed_on)) {
            people.push((i, filled(&person.guardian), ages));
        }
    }
    Ok(people)
}
