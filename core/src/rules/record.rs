//! Rules on when a record of any kind is entered: too late, or into a locked period.

use super::case::Case;
use super::fields::day_field;
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::rule::Rule;
use crate::model::{
    briefing, club_meeting, commitment, counselling, event, outreach, patrol, referral, support, training, visit,
};
use crate::text::Phrase;

/// R41: an activity that is entered more than `late_entry_days` after its day. A correction is not entered late: the record
/// is already there.
pub(super) static R41: Rule = Rule::new(
    "R41",
    &[
        visit::KIND,
        referral::KIND,
        support::KIND,
        counselling::KIND,
        outreach::KIND,
        commitment::KIND,
        club_meeting::KIND,
        event::KIND,
        briefing::KIND,
        patrol::KIND,
        training::KIND,
    ],
    Phrase::new("Nhập muộn", "Late entry"),
    Phrase::new(
        "Hoạt động này được nhập muộn {days} ngày. Vui lòng kiểm tra ngày và nhập sớm hơn vào lần sau.",
        "This activity is entered {days} days after it took place. Please check the day, and enter the next one sooner.",
    ),
    entered_late,
);

fn entered_late(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let (Some(field), Some(allowed)) = (day_field(case.record), case.ruleset().value("late_entry_days")) else {
        return Ok(());
    };
    let days = (case.today() - case.record.day).num_days();
    if days > allowed && case.known().record(case.record.id)?.is_none() {
        found.add(Severity::Warning, field, &[("days", days.to_string())]);
    }
    Ok(())
}

/// R57: the figures of the record's day and unit were reported and locked, or those of the version that is corrected were.
/// The writer is warned: the figures stay as they were printed, and what is written now is printed as late.
pub(super) static R57: Rule = Rule::new(
    "R57",
    &[],
    Phrase::new("Kỳ đã khóa", "Period locked"),
    Phrase::new(
        "Kỳ báo cáo của ngày này đã khóa. Vui lòng kiểm tra ngày; nếu vẫn lưu, số liệu đã báo cáo giữ nguyên và mục này được tính là ghi muộn.",
        "The reporting period of this day is locked. Please check the day; if you still save, the reported figures stay as they are and this record is printed as late.",
    ),
    period_locked,
);

fn period_locked(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let before = case.known().record(case.record.id)?;
    for record in [Some(case.record), before.as_ref()].into_iter().flatten() {
        if case.known().locked(&record.unit, record.day)? {
            found.warn(day_field(case.record).unwrap_or("day"));
            break;
        }
    }
    Ok(())
}
