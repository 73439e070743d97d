//! What a management asks for: visits, a helper, assessments, and its end.

use chrono::{Days, NaiveDate};

use super::about::{About, due};
use super::deadline::{self, Deadline};
use super::task::Task;
use crate::model::decision::{ManagedPerson, ManagementDecision, ManagementState};
use crate::model::id::RecordId;
use crate::model::relapse::RelapseAssessment;
use crate::model::visit::CheckInVisit;
use crate::model::{Record, Role};
use crate::rules::cadence::{self, NextVisit};
use crate::rules::{Context, EVER, Today};
use crate::store::{Due, StoreError};

/// No notice stands longer, in days: the list looks no further back.
pub(super) const LONGEST_NOTICE: u64 = 62;

/// What is due while somebody is under management, suspended or not.
pub(super) fn due_of(about: &About<'_>, decisions: &[Record]) -> Result<Vec<Due>, StoreError> {
    let (mut visit, mut helper, mut assessment, mut found) = (None, None, None, Vec::new());
    for row in decisions.iter().flat_map(|record| rows_of(record, about.person)) {
        if row.managed.state == Some(ManagementState::Active) {
            earlier(&mut visit, row.visit(about)?);
            earlier(&mut helper, row.missing_helper(about));
            earlier(&mut assessment, row.assessment(about)?);
        }
        found.extend(row.expiry(about).into_iter().flatten());
    }
    found.extend(about.for_helper(visit));
    found.extend(helper.into_iter().chain(assessment));
    Ok(found)
}

/// One row of a decision.
pub(super) struct Row<'a> {
    pub(super) record: &'a Record,
    pub(super) decision: &'a ManagementDecision,
    pub(super) managed: &'a ManagedPerson,
}

/// The rows of a decision on a person.
pub(super) fn every_row(record: &Record, person: RecordId) -> impl Iterator<Item = Row<'_>> {
    let rows = record.as_kind::<ManagementDecision>().into_iter().flat_map(move |decision| {
        let rows = decision.people.iter().filter(move |row| row.person == Some(person));
        rows.map(move |managed| (decision, managed))
    });
    rows.map(move |(decision, managed)| Row { record, decision, managed })
}

/// Whether a person was under management and every file of it is closed.
pub(super) fn is_over(decisions: &[Record], person: RecordId) -> bool {
    let mut rows = decisions.iter().flat_map(|record| every_row(record, person)).peekable();
    rows.peek().is_some() && rows.all(|row| row.managed.state.is_some_and(ManagementState::is_closed))
}

/// The rows by which a person is under management.
fn rows_of(record: &Record, person: RecordId) -> impl Iterator<Item = Row<'_>> {
    let open = |row: &Row<'_>| matches!(row.managed.state, Some(ManagementState::Active | ManagementState::Suspended));
    every_row(record, person).filter(open)
}

/// Where two decisions manage one person at a time, one visit and one helper serve both.
fn earlier(known: &mut Option<Due>, due: Option<Due>) {
    let order = |due: &Due| (due.day, due.source);
    *known = known.take().into_iter().chain(due).min_by_key(order);
}

impl Row<'_> {
    /// The next visit. Visits dated after the end, by a slip of the pen or as help that goes on, move nothing.
    fn visit(&self, about: &About<'_>) -> Result<Option<Due>, StoreError> {
        let until = self.managed.ends_on.unwrap_or(NaiveDate::MAX);
        let newest = about.newest::<CheckInVisit>(*EVER.start()..=until, 1)?;
        // The rules answer for a today. On the day from which the count starts they say what they say on every later day.
        let counted_from = [newest.first().map(|visit| visit.day), self.managed.state_since, self.since()];
        let Some(day) = counted_from.into_iter().flatten().max() else { return Ok(None) };
        let today = Today { day, doubtful: false };
        let context = Context { today, rulebook: about.rulebook, role: Role::Manager, known: about.reader };
        let next = cadence::next_visit_due(self.decision, self.managed, &context)?;
        // A day on which visitor and person agreed is theirs.
        let note = |next: &NextVisit| match next.agreed == Some(next.due) {
            true => None,
            false => deadline::ours(about.rulebook, day, "visit_cadence_days"),
        };
        let by = next.map(|next| Deadline { day: next.due, note: note(&next) });
        Ok(by.map(|by| due(Task::Visit, self.record, by)))
    }

    /// Somebody must be assigned within the ruleset's days after the management began or the last helper left.
    fn missing_helper(&self, about: &About<'_>) -> Option<Due> {
        let from = about.helpers.missing_from(self.since()?)?;
        if self.managed.ends_on.is_some_and(|end| end < from) {
            return None;
        }
        Some(due(Task::MissingHelper, self.record, deadline::days(about.rulebook, from, "missing_helper_days")?))
    }

    /// The assessment of the year, and the one before the end. Those dated after the end move nothing.
    fn assessment(&self, about: &About<'_>) -> Result<Option<Due>, StoreError> {
        let Some(since) = self.since() else { return Ok(None) };
        let end = self.managed.ends_on;
        let newest = about.newest::<RelapseAssessment>(since..=end.unwrap_or(NaiveDate::MAX).max(since), 1)?;
        let last = newest.first().map(|record| record.day);
        let next = deadline::assessment(about.rulebook, since, last, end);
        let note = deadline::ours(about.rulebook, last.unwrap_or(since), "assessment_months");
        Ok(next.map(|day| due(Task::Assessment, self.record, Deadline { day, note })))
    }

    /// The end, and the notice before it. A suspended management has both: its end is to be looked at.
    fn expiry(&self, about: &About<'_>) -> [Option<Due>; 2] {
        let Some(end) = self.managed.ends_on else { return [None, None] };
        let notice = notice(about, end, Task::ExpiryAlert, self.record);
        [notice, Some(due(Task::Expiry, self.record, Deadline::on(end)))]
    }

    fn since(&self) -> Option<NaiveDate> {
        cadence::managed_since(self.decision, self.managed)
    }
}

/// A notice of a day, from the ruleset's `expiry_alert_days` before it.
pub(super) fn notice(about: &About<'_>, end: NaiveDate, task: Task, source: &Record) -> Option<Due> {
    let days = u64::try_from(about.rulebook.on(end).value("expiry_alert_days")?).ok()?;
    let from = end.checked_sub_days(Days::new(days.min(LONGEST_NOTICE)))?;
    Some(Due { until: Some(end), ..due(task, source, Deadline::on(from)) })
}
