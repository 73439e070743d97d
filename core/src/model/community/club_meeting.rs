//! A meeting of a club.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// A meeting of a club.
    ClubMeeting = "club-meeting", version 1, "Buổi sinh hoạt câu lạc bộ", "Club meeting";
    day ["date"] headline ["attendees", "topic"]
    area Community writers Everyone readers AllMembers basis "support" keys no_keys
    {
        club: Record(club), "Câu lạc bộ", "Club" .required() .preset(Last);
        date: Day, "Ngày sinh hoạt", "Date of the meeting" .required() .preset(Today);
        attendees: Count(0, 10_000), "Số người dự", "Attendees"
            .counted(Phrase::new("người dự", "attendees"), "attendee") .required();
        topic: Text(200), "Nội dung sinh hoạt", "Topic";
        minutes: Note(8000), "Biên bản", "Minutes";
    }
}
