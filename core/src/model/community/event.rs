//! An event: a contest, a campaign, a meeting for many.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What kind of event.
    EventKind {
        Contest = "contest", "Hội thi", "Contest";
        Campaign = "campaign", "Ra quân, chiến dịch", "Campaign";
        Conference = "conference", "Hội nghị, tọa đàm", "Conference";
        Other = "other", "Khác", "Other";
    }
}

kind! {
    /// An event.
    Event = "event", version 1, "Sự kiện", "Event";
    day ["date"] headline ["name", "participants"]
    area Community writers Managers readers AllMembers basis "organisation" keys no_keys
    {
        name: Text(160), "Tên sự kiện", "Name of the event" .required();
        kind: Choice(EventKind), "Loại sự kiện", "Kind of event" .required();
        date: Day, "Ngày tổ chức", "Date of the event" .required() .preset(Today);
        place: Text(120), "Địa điểm", "Place" .preset(Last);
        participants: Count(1, 1_000_000), "Số người tham gia", "Participants"
            .counted(Phrase::new("người tham gia", "participants"), "participant");
        teams: Records(team), "Các đội tham gia", "Teams that took part";
        note: Note(2000), "Ghi chú", "Note";
    }
}
