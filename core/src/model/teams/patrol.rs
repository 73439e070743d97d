//! A patrol: forces of a commune walk an area together.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// Who takes part.
    Force {
        Team = "team", "Đội tình nguyện", "Volunteer team";
        Police = "police", "Công an", "Police";
        Military = "military", "Dân quân, quân sự", "Militia or military";
        MassOrganisation = "mass-organisation", "Đoàn thể", "Mass organisation";
    }
}

kind! {
    /// A patrol.
    Patrol = "patrol", version 1, "Cuộc tuần tra", "Patrol";
    day ["date"] headline ["area", "participants"]
    area Teams writers Everyone readers AllMembers basis "organisation" keys no_keys
    {
        /// The day.
        date: Day, "Ngày tuần tra", "Date of the patrol" .required() .preset(Today);
        /// Who took part.
        forces: Choices(Force), "Lực lượng tham gia", "Forces that took part" .required() .preset(Last);
        /// Where.
        area: Text(120), "Địa bàn", "Area" .required() .preset(Last);
        /// How many people took part.
        participants: Count(1, 1000), "Số người tham gia", "Participants"
            .counted(Phrase::new("người tham gia", "participants"), "participant");
        /// What else is to be said.
        note: Note(2000), "Ghi chú", "Note";
    }
}
