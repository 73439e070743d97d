//! A briefing (giao ban): a team meets to look back and plan.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// A briefing.
    Briefing = "briefing", version 1, "Cuộc giao ban", "Team briefing";
    day ["date"] headline ["attendees"]
    area Teams writers Leaders readers AllMembers basis "organisation" keys no_keys
    {
        /// The day.
        date: Day, "Ngày giao ban", "Date of the briefing" .required() .preset(Today);
        /// The team.
        team: Record(team), "Đội", "Team" .required() .preset(Last);
        /// How many attended.
        attendees: Count(1, 1000), "Số người dự", "Attendees"
            .counted(Phrase::new("người dự", "attendees"), "attendee") .required();
        /// What was said and agreed.
        minutes: Note(8000), "Biên bản", "Minutes";
    }
}
