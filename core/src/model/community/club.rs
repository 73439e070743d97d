//! A club: people after rehabilitation meet on its own days, such as B93 or “Bạn giúp bạn”.

use crate::model::codes::codes;
use crate::model::declare::{fields, kind};
use crate::model::no_keys;

codes! {
    /// Which kind of club.
    ClubKind {
        B93 = "b93", "Câu lạc bộ B93", "B93 club";
        FriendsHelp = "friends-help", "Bạn giúp bạn", "Friends help friends";
        Other = "other", "Câu lạc bộ khác", "Another club";
    }
}

fields! {
    /// A day of the month on which a club meets.
    MeetingDay {
        day_of_month: Count(u32: 1, 31), "Ngày trong tháng", "Day of the month" .required();
    }
}

kind! {
    /// A club.
    Club = "club", version 1, "Câu lạc bộ", "Club";
    day ["from"] headline ["name", "kind"]
    area Community writers Managers readers AllMembers basis "support" keys no_keys
    {
        name: Text(120), "Tên câu lạc bộ", "Name of the club" .required();
        kind: Choice(ClubKind), "Loại câu lạc bộ", "Kind of club" .required() .preset(Fixed("b93"));
        /// Members without a name here are counted too.
        size: Count(0, 10_000), "Số thành viên", "How many members";
        members: Records(person), "Thành viên đồng ý ghi tên", "Members who agreed to be named";
        /// B93 clubs meet twice a month; each on its own days.
        meeting_days: Rows(MeetingDay), "Ngày sinh hoạt", "Meeting days";
        from: Day, "Ngày thành lập", "Set up on" .required() .preset(Today);
        to: Day, "Ngày kết thúc", "Last day";
        document: Text(160), "Văn bản thành lập", "Document";
    }
}

impl Club {
    /// How many members it has: the number that was written, or else the names.
    pub fn membership(&self) -> Option<i64> {
        let named = i64::try_from(self.members.len()).ok().filter(|named| *named > 0);
        self.size.max(named)
    }
}
