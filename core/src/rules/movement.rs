//! Rules on a movement: when somebody was away, and whether the next commune was told in time.

use super::case::Case;
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::rule::Rule;
use super::workdays;
use crate::model::movement::{self, Movement, MovementKind, Reported, Return};
use crate::text::Phrase;

/// R39: an unreported absence without its first day, or without its last once the person is back: its days do not count
/// towards the term (Decree 116/2021 art. 79.1b).
pub(super) static R39: Rule = Rule::new(
    "R39",
    &[movement::KIND],
    Phrase::new("Thiếu thời gian vắng", "Absence dates required"),
    Phrase::new(
        "Thời gian vắng mặt không khai báo không tính vào thời hạn quản lý. Vui lòng nhập ngày vắng và, khi đã về, ngày trở về.",
        "The days of an unreported absence do not count towards the term. Please enter its first day and, once the person is back, the day of return.",
    ),
    absence_undated,
);

fn absence_undated(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(movement) = case.as_kind::<Movement>() else { return Ok(()) };
    if movement.kind != Some(MovementKind::Absence) || movement.reported != Some(Reported::No) {
        return Ok(());
    }
    if movement.from.is_none() {
        found.error("from");
    }
    if movement.back == Some(Return::Back) && movement.to.is_none() {
        found.error("to");
    }
    Ok(())
}

/// R58: the next commune was told of a move later than the ruleset of its day allows: `move_notice_hours`, of which whole
/// days can be told from the two days, or `move_notice_working_days` in the old one. Not told yet is the schedule's to say.
pub(super) static R58: Rule = Rule::new(
    "R58",
    &[movement::KIND],
    Phrase::new("Thông báo chuyển đi trễ", "Transfer notice late"),
    Phrase::new(
        "Nơi đến được thông báo sau {days} ngày, trong khi quy định là {limit} ngày. Vui lòng kiểm tra lại ngày chuyển đi và ngày thông báo.",
        "The new commune was told after {days} days where {limit} are allowed. Please check the day of the move and of the notice.",
    ),
    told_late,
);

fn told_late(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let movement = case.as_kind::<Movement>().filter(|movement| movement.kind == Some(MovementKind::Move));
    let Some((moved, told)) = movement.and_then(|movement| movement.moved_on.zip(movement.notified_on)) else {
        return Ok(());
    };
    let ruleset = case.context.rulebook.on(moved);
    let (days, limit) = if let Some(hours) = ruleset.value("move_notice_hours") {
        ((told - moved).num_days(), hours / 24)
    } else if let Some(limit) = ruleset.value("move_notice_working_days") {
        (workdays::between(case.context.rulebook.holidays(), moved, told).value, limit)
    } else {
        return Ok(());
    };
    if days > limit {
        let values = [("days", days.to_string()), ("limit", limit.to_string())];
        found.add(Severity::Warning, "notified_on", &values);
    }
    Ok(())
}
