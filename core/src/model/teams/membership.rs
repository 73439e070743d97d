//! A membership: someone's part in a team. It grants nothing in the app; the signed member statement does.

use chrono::NaiveDate;

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// A part in a team.
    TeamRole {
        Leader = "leader", "Đội trưởng", "Team leader";
        Deputy = "deputy", "Đội phó", "Deputy team leader";
        Volunteer = "volunteer", "Tình nguyện viên", "Volunteer";
        Collaborator = "collaborator", "Cộng tác viên", "Collaborator";
    }
}

kind! {
    /// A membership.
    Membership = "membership", version 1, "Thành viên đội", "Team membership";
    day ["from"] headline ["name", "role"]
    area Teams writers Leaders readers AllMembers basis "organisation" keys no_keys
    {
        /// The team.
        team: Record(team), "Đội", "Team" .required();
        /// The volunteer's name.
        name: Name, "Họ và tên", "Full name" .required();
        /// The volunteer's phone.
        phone: Phone, "Số điện thoại", "Phone number";
        /// The part in the team.
        role: Choice(TeamRole), "Vai trò trong đội", "Role in the team" .required() .preset(Fixed("volunteer"));
        /// The first day.
        from: Day, "Từ ngày", "From" .required() .preset(Today);
        /// The last day.
        to: Day, "Đến ngày", "To";
    }
}

impl Membership {
    /// Whether it holds on that day.
    pub fn active_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}
