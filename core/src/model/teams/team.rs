//! A team: volunteers or a counselling group of one commune.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What a team is for.
    TeamKind {
        Volunteers = "volunteers", "Đội công tác xã hội tình nguyện", "Volunteer social-work team";
        Counselling = "counselling", "Tổ tư vấn", "Counselling group";
    }
}

codes! {
    /// How often a team holds a briefing.
    BriefingCadence {
        Quarterly = "quarterly", "Mỗi quý", "Every quarter";
        Monthly = "monthly", "Mỗi tháng", "Every month";
    }
}

kind! {
    /// A team.
    Team = "team", version 2, "Đội, tổ", "Team";
    day ["from"] headline ["name"]
    area Teams writers Managers readers AllMembers basis "organisation" keys no_keys
    {
        /// Its name.
        name: Text(120), "Tên đội, tổ", "Name of the team" .required();
        /// What it is for.
        kind: Choice(TeamKind), "Loại đội, tổ", "Kind of team" .required() .preset(Fixed("volunteers"));
        /// The day it was set up.
        from: Day, "Ngày thành lập", "Set up on" .required() .preset(Today);
        /// How often it holds a briefing; quarterly where nothing is said.
        briefings: Choice(BriefingCadence), "Định kỳ giao ban", "How often it holds a briefing";
        /// Its last day.
        to: Day, "Ngày kết thúc", "Last day";
    }
}
