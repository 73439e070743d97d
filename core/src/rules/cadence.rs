//! When the next visit is due. The schedule asks here, and rule R37 too, so that both give one answer.

use chrono::{Days, NaiveDate};

use super::case::{Case, Context};
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::rule::Rule;
use super::ruleset::Rulebook;
use crate::model::decision::{self, ManagedPerson, ManagementDecision, ManagementState};
use crate::model::visit::{self, CheckInVisit};
use crate::text::{Phrase, show_day};

/// The next visit of one managed person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextVisit {
    /// The day that visitor and person agreed on at the last visit, if it lies within the ruleset's `visit_agreed_days`.
    pub agreed: Option<NaiveDate>,
    /// The last day that is on time; later, the visit is overdue (R37).
    pub due: NaiveDate,
}

/// When the next visit is due under this row of a decision; nothing where none is: not active today, no day known since
/// when, or due only after the last day of the management.
///
/// It is due the ruleset's `visit_cadence_days` after the last visit, met or not, or after [`managed_since`] where none
/// was made since. A day that was agreed on for later moves it, as someone who works far away may only be home then, but
/// never beyond `visit_agreed_days`: a slip of the pen must not take a person off every list. An earlier one is a plan
/// and leaves the last day on time as it is. The ruleset is the one of the day from which the count starts.
pub fn next_visit_due(
    decision: &ManagementDecision,
    row: &ManagedPerson,
    context: &Context<'_>,
) -> Lookup<Option<NextVisit>> {
    let today = context.today.day;
    let (Some(person), Some(since)) = (row.person, visits_count_since(decision, row)) else { return Ok(None) };
    if !is_active(row, today) {
        return Ok(None);
    }
    let visits =
        if since <= today { context.known.referring(person, visit::KIND, since..=today, 1)? } else { Vec::new() };
    let last = visits.first();
    let from = last.map_or(since, |visit| visit.day);
    let agreed = last.and_then(|record| record.as_kind::<CheckInVisit>()).and_then(|visit| visit.next_visit);
    let next = visit_after(context.rulebook, from, agreed);
    Ok(next.filter(|next| row.ends_on.is_none_or(|end| next.due <= end)))
}

/// The visit that follows on a visit of that day, or on the day from which the count starts, by the ruleset of that day, and
/// as it was agreed. None where the ruleset names no cadence; the due day always lies after `from`.
pub fn visit_after(rulebook: &Rulebook, from: NaiveDate, agreed: Option<NaiveDate>) -> Option<NextVisit> {
    let ruleset = rulebook.on(from);
    let after = |key| {
        let days = ruleset.value(key).and_then(|days| u64::try_from(days).ok()).filter(|days| *days > 0)?;
        from.checked_add_days(Days::new(days))
    };
    let regular = after("visit_cadence_days")?;
    let latest = after("visit_agreed_days").unwrap_or(regular);
    let agreed = agreed.filter(|day| from < *day && *day <= latest);
    Some(NextVisit { agreed, due: agreed.map_or(regular, |day| day.max(regular)) })
}

/// The day since when somebody is under management by this row: the later of its first day and the signature, as far as
/// they are known.
pub fn managed_since(decision: &ManagementDecision, row: &ManagedPerson) -> Option<NaiveDate> {
    row.period().map(|(start, _)| start).max(decision.signed_on)
}

/// Visits count anew when a suspended management is active again.
fn visits_count_since(decision: &ManagementDecision, row: &ManagedPerson) -> Option<NaiveDate> {
    managed_since(decision, row).map(|since| row.state_since.map_or(since, |resumed| resumed.max(since)))
}

/// Whether somebody is under active management on that day: begun, not yet ended, neither suspended nor closed.
pub fn is_active(row: &ManagedPerson, day: NaiveDate) -> bool {
    let (start, end) = row.period().unzip();
    row.state == Some(ManagementState::Active)
        && start.is_none_or(|start| start <= day)
        && end.flatten().or(row.ends_on).is_none_or(|end| day <= end)
}

/// R37: the visit of somebody under active management is overdue, see [`next_visit_due`]. A state: the record is the
/// decision.
pub(super) static R37: Rule = Rule::new(
    "R37",
    &[decision::KIND],
    Phrase::new("Quá hạn thăm", "Visit overdue"),
    Phrase::new(
        "Người này cần được thăm chậm nhất là ngày {day}. Vui lòng đi thăm sớm và ghi lại lượt thăm.",
        "This person was to be visited by {day}. Please visit soon and write the visit down.",
    ),
    visit_overdue,
)
.each_day();

fn visit_overdue(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(decision) = case.as_kind::<ManagementDecision>() else { return Ok(()) };
    for (i, row) in decision.people.iter().enumerate() {
        let next = next_visit_due(decision, row, &case.context)?;
        if let Some(next) = next.filter(|next| next.due < case.today()) {
            found.add(Severity::Warning, format!("people[{i}].person"), &[("day", show_day(next.due))]);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::RecordId;
    use crate::model::{Fields, Record, RecordKind, Role, Value};
    use crate::rules::{Memory, Rulebook, Today};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// What is due where the last visit, on 10/3/2024, ended with this appointment.
    fn next(appointment: &str) -> NextVisit {
        let person = RecordId::from_bytes([9; 16]);
        let mut fields = Fields::default();
        fields.set("person", Some(Value::Id(person)));
        fields.set("date", Some(Value::Text("2024-03-10".to_owned())));
        fields.set("next_visit", Some(Value::Text(appointment.to_owned())));
        let mut known = Memory::default();
        let id = RecordId::from_bytes([1; 16]);
        known.put(Record::new(id, &CheckInVisit::SPEC, fields, "00001".to_owned(), day("2024-03-10")).unwrap());
        let row = ManagedPerson {
            person: Some(person),
            starts_on: Some(day("2024-01-01")),
            ends_on: Some(day("2024-12-31")),
            state: Some(ManagementState::Active),
            ..ManagedPerson::default()
        };
        let today = Today::new(day("2024-03-20"), []);
        let context = Context { today, rulebook: &Rulebook::built_in(), role: Role::Manager, known: &known };
        next_visit_due(&ManagementDecision::default(), &row, &context).unwrap().unwrap()
    }

    #[test]
    fn an_appointment_lies_after_the_visit_and_an_early_one_moves_no_due_day() {
        let due = day("2024-04-10");
        assert_eq!(next("2024-03-10"), NextVisit { agreed: None, due });
        assert_eq!(next("2024-03-11"), NextVisit { agreed: Some(day("2024-03-11")), due });
        assert_eq!(next("2024-04-20"), NextVisit { agreed: Some(day("2024-04-20")), due: day("2024-04-20") });
    }
}
