//! An award: a team, a commune or a helper was honoured.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// An award.
    Award = "award", version 1, "Khen thưởng", "Award";
    day ["date"] headline ["title", "recipient"]
    area Community writers Managers readers AllMembers basis "organisation" keys no_keys
    {
        title: Text(160), "Hình thức khen thưởng", "Award and rank" .required();
        team: Record(team), "Đội được khen", "Team that was honoured";
        /// A commune or a helper, by name.
        recipient: Text(160), "Đơn vị, cá nhân được khen", "Commune or helper" .required_when(Empty("team"));
        event: Record(event), "Tại sự kiện", "At the event";
        date: Day, "Ngày khen thưởng", "Awarded on" .required() .preset(Today);
        awarded_by: Text(160), "Cơ quan khen thưởng", "Awarded by" .preset(Last);
    }
}
