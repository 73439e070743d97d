//! Rules on a club's meetings.

use super::case::Case;
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::rule::Rule;
use crate::model::club::Club;
use crate::model::club_meeting::{self, ClubMeeting};
use crate::text::Phrase;

/// R55: more people came than the club has members: guests, or a slip. A club that this device does not hold, or whose size
/// nobody wrote, is passed over.
pub(super) static R55: Rule = Rule::new(
    "R55",
    &[club_meeting::KIND],
    Phrase::new("Vượt số thành viên", "Exceeds membership"),
    Phrase::new(
        "Số người dự nhiều hơn số thành viên câu lạc bộ ({members} người). Vui lòng kiểm tra lại; nếu có khách mời, vui lòng vẫn lưu.",
        "More people attended than the club has members ({members}). Please check the number; if there were guests, please save it.",
    ),
    more_than_members,
);

fn more_than_members(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some((club, attendees)) = case.as_kind::<ClubMeeting>().and_then(|own| own.club.zip(own.attendees)) else {
        return Ok(());
    };
    let record = case.known().record(club)?;
    let members = record.as_ref().and_then(|record| record.as_kind::<Club>()).and_then(Club::membership);
    if let Some(members) = members.filter(|members| attendees > *members) {
        found.add(Severity::Warning, "attendees", &[("members", members.to_string())]);
    }
    Ok(())
}
