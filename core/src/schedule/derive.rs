//! What is due about one person, as the records stand. Nothing here knows today: the day is stored, and what is overdue
//! follows from the day on which someone asks.

use chrono::{Days, NaiveDate};

use super::helpers::Helpers;
use super::task::Task;
use crate::model::decision::{self, ManagedPerson, ManagementDecision, ManagementState};
use crate::model::id::RecordId;
use crate::model::person::{Person, Status};
use crate::model::{Record, Role, visit};
use crate::rules::{Context, EVER, MOST, Rulebook, Today, cadence};
use crate::store::{Due, Reader, StoreError};

/// Everything that is due about a person. Only somebody under management has anything due: a closed file has not, nor a
/// person who died or is missing, nor one whose own record is not here.
pub(super) fn due_of(reader: &Reader<'_>, rulebook: &Rulebook, person: RecordId) -> Result<Vec<Due>, StoreError> {
    let file = reader.record(person)?;
    let gone = |file: &Person| matches!(file.status, Some(Status::Dead | Status::Missing));
    if file.as_ref().and_then(|record| record.as_kind::<Person>()).is_none_or(gone) {
        return Ok(Vec::new());
    }
    let decisions = reader.referring(person, decision::KIND, EVER, MOST)?;
    let mut rows = decisions.iter().flat_map(|record| rows_of(record, person)).peekable();
    if rows.peek().is_none() {
        return Ok(Vec::new());
    }
    let person = Of { reader, rulebook, person, helpers: Helpers::of(reader, person)? };
    let (mut visit, mut helper, mut due) = (None, None, Vec::new());
    for row in rows {
        if row.managed.state == Some(ManagementState::Active) {
            earlier(&mut visit, person.visit(&row)?);
            earlier(&mut helper, person.missing_helper(&row));
        }
        due.extend(person.expiry(&row).into_iter().flatten());
    }
    due.extend(visit.into_iter().chain(helper));
    Ok(due)
}

/// One row of a decision.
struct Row<'a> {
    record: &'a Record,
    decision: &'a ManagementDecision,
    managed: &'a ManagedPerson,
}

/// The rows of a decision by which a person is under management, suspended or not.
fn rows_of(record: &Record, person: RecordId) -> impl Iterator<Item = Row<'_>> {
    let open = |row: &&ManagedPerson| matches!(row.state, Some(ManagementState::Active | ManagementState::Suspended));
    let rows = record.as_kind::<ManagementDecision>().into_iter().flat_map(move |decision| {
        let rows = decision.people.iter().filter(move |row| row.person == Some(person)).filter(open);
        rows.map(move |managed| (decision, managed))
    });
    rows.map(move |(decision, managed)| Row { record, decision, managed })
}

/// Where two decisions manage one person at a time, one visit and one helper serve both.
fn earlier(known: &mut Option<Due>, due: Option<Due>) {
    let order = |due: &Due| (due.day, due.source);
    *known = known.take().into_iter().chain(due).min_by_key(order);
}

/// One person and what the rows are judged by.
struct Of<'a> {
    reader: &'a Reader<'a>,
    rulebook: &'a Rulebook,
    person: RecordId,
    helpers: Helpers,
}

impl Of<'_> {
    /// The next visit. Visits dated after the end, by a slip of the pen or as help that goes on, move nothing.
    fn visit(&self, row: &Row<'_>) -> Result<Option<Due>, StoreError> {
        let until = row.managed.ends_on.unwrap_or(NaiveDate::MAX);
        let newest = self.reader.referring(self.person, visit::KIND, *EVER.start()..=until, 1)?;
        // The rules answer for a today. On the day from which the count starts they say what they say on every later day.
        let counted_from = [newest.first().map(|visit| visit.day), row.managed.state_since, row.since()];
        let Some(day) = counted_from.into_iter().flatten().max() else { return Ok(None) };
        let today = Today { day, doubtful: false };
        let context = Context { today, rulebook: self.rulebook, role: Role::Manager, known: self.reader };
        let next = cadence::next_visit_due(row.decision, row.managed, &context)?;
        Ok(next.map(|next| Due { who: self.helpers.on(next.due), ..row.due(Task::Visit, next.due) }))
    }

    /// Somebody must be assigned within the ruleset's days after the management began or the last helper left.
    fn missing_helper(&self, row: &Row<'_>) -> Option<Due> {
        let from = self.helpers.missing_from(row.since()?)?;
        if row.managed.ends_on.is_some_and(|end| end < from) {
            return None;
        }
        Some(row.due(Task::MissingHelper, from.checked_add_days(days(self.rulebook, from, "missing_helper_days")?)?))
    }

    /// The end, and the notice before it. A suspended management has both: its end is to be looked at.
    fn expiry(&self, row: &Row<'_>) -> [Option<Due>; 2] {
        let end = row.managed.ends_on;
        let notice = end.and_then(|end| end.checked_sub_days(days(self.rulebook, end, "expiry_alert_days")?));
        [notice.map(|day| row.due(Task::ExpiryAlert, day)), end.map(|day| row.due(Task::Expiry, day))]
    }
}

impl Row<'_> {
    fn since(&self) -> Option<NaiveDate> {
        cadence::managed_since(self.decision, self.managed)
    }

    fn due(&self, task: Task, day: NaiveDate) -> Due {
        Due { day, task: task.number(), source: self.record.id, who: None, unit: self.record.unit.clone() }
    }
}

fn days(rulebook: &Rulebook, on: NaiveDate, key: &str) -> Option<Days> {
    u64::try_from(rulebook.on(on).value(key)?).ok().map(Days::new)
}
