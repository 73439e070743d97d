//! A helper assignment: who walks beside a person, from when until when.

use chrono::NaiveDate;

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// First or second helper. A person has at most one primary helper at a time.
    HelperRole {
        Primary = "primary", "Người giúp đỡ chính", "Primary helper";
        Second = "second", "Người giúp đỡ thứ hai", "Second helper";
    }
}

codes! {
    /// Where the helper comes from.
    Organisation {
        Team = "team", "Đội tình nguyện", "Volunteer team";
        MassOrganisation = "mass-organisation", "Đoàn thể", "Mass organisation";
        Police = "police", "Công an", "Police";
        Family = "family", "Gia đình, dòng họ", "Family or clan";
    }
}

kind! {
    /// A helper assignment.
    HelperAssignment = "helper-assignment", version 1, "Phân công giúp đỡ", "Helper assignment";
    day ["from"] headline ["organisation", "role"]
    area Management writers Leaders readers AllMembers basis "management" keys no_keys
    {
        /// Who is helped.
        person: Record(person), "Người được giúp đỡ", "Person helped" .required();
        /// Where the helper comes from.
        organisation: Choice(Organisation), "Người giúp đỡ thuộc", "Helper comes from"
            .required() .preset(Fixed("team"));
        /// The helper's team membership.
        helper: Record(membership), "Người giúp đỡ", "Helper"
            .shown_when(Is("organisation", &["team", "mass-organisation"])) .required_when(Is("organisation", &["team"]));
        /// The helper's name, where there is no membership.
        helper_name: Name, "Họ tên người giúp đỡ", "Helper's name"
            .shown_when(Is("organisation", &["mass-organisation", "police", "family"])) .required_when(Is("organisation", &["police", "family"]));
        /// First or second helper.
        role: Choice(HelperRole), "Vai trò", "Role" .required() .preset(Fixed("primary"));
        /// The first day.
        from: Day, "Từ ngày", "From" .required() .preset(Today);
        /// The last day.
        to: Day, "Đến ngày", "To";
        /// What the next helper should know.
        hand_over: Note(2000), "Ghi chú bàn giao", "Hand-over note";
    }
}

impl HelperAssignment {
    /// Whether it holds on that day.
    pub fn active_on(&self, day: NaiveDate) -> bool {
        self.from.is_some_and(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}
