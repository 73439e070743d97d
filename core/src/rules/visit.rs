//! Rules on a check-in visit: its day, its visitor, its result.

use chrono::NaiveDate;

use super::case::Case;
use super::fields::filled;
use super::finding::Findings;
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use crate::model::assignment::{self, HelperAssignment};
use crate::model::decision::ManagementState;
use crate::model::person::{Person, Status};
use crate::model::visit::{self, CheckInVisit, NotMetReason, VisitResult};
use crate::text::{Phrase, fold, show_day};

/// R32: visited after today. It warns where today is doubtful.
pub(super) static R32: Rule = Rule::new(
    "R32",
    &[visit::KIND],
    Phrase::new("Ngày thăm ở tương lai", "Future visit"),
    Phrase::new(
        "Ngày thăm nằm sau hôm nay ({today}). Vui lòng kiểm tra lại; nếu là lượt thăm sắp tới, vui lòng ghi vào ô “Hẹn thăm lần sau”.",
        "The day of the visit lies after today ({today}). Please check it; if the visit is still to come, please use the field “Next visit”.",
    ),
    in_future,
);

fn in_future(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let date = case.as_kind::<CheckInVisit>().and_then(|visit| visit.date);
    if date.is_some_and(|date| date > case.today()) {
        let severity = case.context.today.severity_of_future();
        found.add(severity, "date", &[("today", show_day(case.today()))]);
    }
    Ok(())
}

/// R33: no management of the person holds on the day, and no reason is written. It is silent where this device holds no
/// decision on the person, or one without any date: then nobody can tell.
pub(super) static R33: Rule = Rule::new(
    "R33",
    &[visit::KIND],
    Phrase::new("Ngoài thời hạn quản lý", "Outside the period"),
    Phrase::new(
        "Ngày thăm nằm ngoài thời hạn quản lý người này. Vui lòng ghi lý do thăm.",
        "The day of the visit lies outside this person's period of management. Please write the reason for the visit.",
    ),
    outside_the_period,
)
.asks_reason();

fn outside_the_period(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some((visit, person, date)) = dated(case) else { return Ok(()) };
    if filled(&visit.outside_reason) {
        return Ok(());
    }
    let rows = lookups::managements(case, person)?;
    let known = !rows.is_empty() && rows.iter().all(|row| row.period().is_some());
    if known && !rows.iter().any(|row| row.managed_on(date)) {
        found.warn("outside_reason");
    }
    Ok(())
}

/// R34: the visitor is no helper who is assigned to the person on that day, and no reason is written. A visitor without a
/// membership is told by the name.
pub(super) static R34: Rule = Rule::new(
    "R34",
    &[visit::KIND],
    Phrase::new("Thiếu lý do thăm thay", "Why another visited"),
    Phrase::new(
        "Người thăm không phải là người được phân công giúp đỡ vào ngày này. Vui lòng ghi lý do thăm thay.",
        "The visitor is not assigned to this person on that day. Please write why another visited.",
    ),
    another_visited,
)
.asks_reason();

fn another_visited(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some((visit, person, date)) = dated(case) else { return Ok(()) };
    let name = visit.visitor_name.as_deref().map(fold).filter(|name| !name.is_empty());
    if filled(&visit.substitute_reason) || (visit.visitor.is_none() && name.is_none()) {
        return Ok(());
    }
    let assignments = lookups::others(case, person, assignment::KIND, NaiveDate::MIN..=date)?;
    let mut assigned = assignments.iter().filter_map(|record| record.as_kind::<HelperAssignment>());
    let visits = |a: &HelperAssignment| match visit.visitor {
        Some(visitor) => a.helper == Some(visitor),
        None => a.helper_name.as_deref().map(fold) == name,
    };
    if !assigned.any(|a| a.person == Some(person) && a.active_on(date) && visits(a)) {
        found.warn("substitute_reason");
    }
    Ok(())
}

/// R35: not met, and no reason is chosen, or "other" without words.
pub(super) static R35: Rule = Rule::new(
    "R35",
    &[visit::KIND],
    Phrase::new("Thiếu lý do", "Reason required"),
    Phrase::new("Vui lòng chọn hoặc ghi lý do không gặp được.", "Please choose or write why the person was not met."),
    reason_missing,
);

fn reason_missing(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(visit) = case.as_kind::<CheckInVisit>() else { return Ok(()) };
    match visit.not_met_reason {
        _ if visit.result != Some(VisitResult::NotMet) => {}
        None => {
            found.error("not_met_reason");
        }
        Some(NotMetReason::Other) if !filled(&visit.not_met_other) => {
            found.error("not_met_other");
        }
        Some(_) => {}
    }
    Ok(())
}

/// R36: the same visitor already has a visit to this person on this day.
pub(super) static R36: Rule = Rule::new(
    "R36",
    &[visit::KIND],
    Phrase::new("Trùng lượt thăm", "Duplicate visit"),
    Phrase::new(
        "Người thăm này đã ghi một lượt thăm người này trong cùng ngày. Vui lòng kiểm tra xem có ghi hai lần không.",
        "This visitor already has a visit to this person on this day. Please check whether it was written down twice.",
    ),
    twice_a_day,
);

fn twice_a_day(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some((visit, person, date)) = dated(case) else { return Ok(()) };
    let visitor = |visit: &CheckInVisit| match visit.visitor {
        Some(membership) => Some(Ok(membership)),
        None => visit.visitor_name.as_deref().map(fold).filter(|name| !name.is_empty()).map(Err),
    };
    let Some(own) = visitor(visit) else { return Ok(()) };
    let mut others = lookups::others(case, person, visit::KIND, date..=date)?;
    others.retain(|other| other.as_kind::<CheckInVisit>().and_then(visitor).as_ref() == Some(&own));
    if !others.is_empty() {
        found.warn("date").beside(others.iter().map(|other| other.id));
    }
    Ok(())
}

/// R38: with this visit, the last `not_met_in_a_row` ones up to its day were all not met. A refusal is a meeting.
pub(super) static R38: Rule = Rule::new(
    "R38",
    &[visit::KIND],
    Phrase::new("Báo cán bộ phụ trách", "Tell the officer in charge"),
    Phrase::new(
        "Đã {times} lượt thăm liên tiếp không gặp được người này. Vui lòng báo cán bộ phụ trách.",
        "This person was not met {times} times in a row. Please tell the officer in charge.",
    ),
    not_met_again,
);

fn not_met_again(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some((visit, person, date)) = dated(case) else { return Ok(()) };
    let Some(times) = case.ruleset().value("not_met_in_a_row").and_then(|times| usize::try_from(times).ok()) else {
        return Ok(());
    };
    let not_met = |visit: &CheckInVisit| visit.result == Some(VisitResult::NotMet);
    let before = lookups::newest(case, person, visit::KIND, NaiveDate::MIN..=date, times.saturating_sub(1))?;
    let before = before.iter().filter_map(|record| record.as_kind::<CheckInVisit>());
    if not_met(visit) && before.filter(|visit| not_met(visit)).count() + 1 >= times {
        found.add(super::Severity::Warning, "result", &[("times", times.to_string())]);
    }
    Ok(())
}

/// R44: dated after the day since when the person's last management is closed, or since when the person is off the list
/// (on any day where no day is written).
pub(super) static R44: Rule = Rule::new(
    "R44",
    &[visit::KIND],
    Phrase::new("Hồ sơ đã đóng", "File closed"),
    Phrase::new(
        "Hồ sơ của người này đã đóng trước ngày thăm. Vui lòng kiểm tra ngày thăm hoặc trạng thái hồ sơ.",
        "This person's file was closed before the day of the visit. Please check the day or the state of the file.",
    ),
    file_closed,
);

fn file_closed(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some((_, person, date)) = dated(case) else { return Ok(()) };
    let record = case.known().record(person)?;
    let off_list = record.as_ref().and_then(|record| record.as_kind::<Person>()).is_some_and(|person| {
        person.status == Some(Status::OffList) && person.status_since.is_none_or(|since| since < date)
    });
    let rows = lookups::managements(case, person)?;
    let closed = lookups::last_management(&rows).is_some_and(|row| {
        row.state.is_some_and(ManagementState::is_closed) && row.state_since.is_some_and(|since| since < date)
    });
    if off_list || closed {
        found.warn("date");
    }
    Ok(())
}

/// The visit with its person and day, where both are there.
fn dated<'a>(case: &Case<'a>) -> Option<(&'a CheckInVisit, crate::model::id::RecordId, NaiveDate)> {
    let visit = case.as_kind::<CheckInVisit>()?;
    Some((visit, visit.person?, visit.date?))
}
