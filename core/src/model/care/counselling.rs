//! A counselling: one person was counselled, or a number of people without names.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// On what.
    CounsellingKind {
        Psychological = "psychological", "Tâm lý", "Psychological";
        Work = "work", "Việc làm, học nghề", "Work and training";
        Legal = "legal", "Pháp luật", "Legal";
        Rehab = "rehab", "Cai nghiện, điều trị", "Rehabilitation and treatment";
        RelapsePrevention = "relapse-prevention", "Dự phòng tái nghiện", "Relapse prevention";
    }
}

codes! {
    /// Where.
    CounsellingMode {
        Home = "home", "Tại nhà", "At home";
        Point = "point", "Tại điểm tư vấn", "At a counselling point";
        Club = "club", "Tại câu lạc bộ", "At a club";
    }
}

kind! {
    /// A counselling.
    Counselling = "counselling", version 1, "Lượt tư vấn", "Counselling";
    day ["date"] headline ["kind", "mode", "heads"]
    area Care writers Everyone readers AllMembers basis "support" keys no_keys
    {
        kind: Choice(CounsellingKind), "Nội dung tư vấn", "Counselled on" .required() .preset(Last);
        person: Record(person), "Người được tư vấn", "Person counselled";
        heads: Count(1, 10_000), "Số người được tư vấn", "How many were counselled"
            .counted(Phrase::new("người", "people"), "person") .shown_when(Empty("person")) .required_when(Empty("person"));
        mode: Choice(CounsellingMode), "Nơi tư vấn", "Where" .required() .preset(Fixed("home"));
        point: Record(counselling_point), "Điểm tư vấn", "Counselling point"
            .shown_when(Is("mode", &["point"])) .required_when(Is("mode", &["point"])) .preset(Last);
        club: Record(club), "Câu lạc bộ", "Club"
            .shown_when(Is("mode", &["club"])) .required_when(Is("mode", &["club"])) .preset(Last);
        team: Record(team), "Đội, tổ", "Team" .preset(Last);
        date: Day, "Ngày tư vấn", "Counselled on the day" .required() .preset(Today);
        note: Note(2000), "Ghi chú", "Note";
    }
}
