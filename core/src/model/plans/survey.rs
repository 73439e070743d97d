//! A survey result: how many of how many, where a target is not counted from records.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What was asked. Plan 5002/KH-UBND of Bến Tre sets targets for the first five.
    SurveyTopic {
        Officials = "officials-know", "Cán bộ các cấp nắm kiến thức cơ bản", "Officials who know the basics";
        Adults = "adults-know", "Người trưởng thành nắm kiến thức cơ bản", "Adults who know the basics";
        Officers = "officers-trained", "Cán bộ phòng ngừa, điều trị được tập huấn", "Prevention and treatment officers trained";
        Counsellors = "counsellors-certified", "Người tư vấn có chứng chỉ", "Counsellors trained and certified";
        Medical = "medical-qualified", "Nhân viên y tế tại cơ sở đủ chuyên môn", "Medical staff of facilities qualified";
        Users = "known-users", "Người sử dụng trái phép được biết trên dân số", "Known unlawful users in the population";
    }
}

kind! {
    /// A survey result of the unit in which it is recorded.
    SurveyResult = "survey-result", version 1, "Kết quả khảo sát", "Survey result";
    day ["date"] headline ["topic", "reached", "asked"]
    area Plans writers Offices readers AllMembers basis "organisation" keys no_keys
    {
        topic: Choice(SurveyTopic), "Nội dung khảo sát", "What was asked" .required();
        date: Day, "Ngày khảo sát", "Date of the survey" .required() .preset(Today);
        asked: Count(1, 200_000_000), "Tổng số người", "Of how many" .required();
        /// Never more than were asked (R56).
        reached: Count(0, 200_000_000), "Số người đạt", "How many" .required();
        source: Text(200), "Nguồn số liệu", "Source" .required() .preset(Last);
        note: Note(2000), "Ghi chú", "Note";
    }
}
