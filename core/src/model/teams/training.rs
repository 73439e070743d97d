//! A training session for those who do the work.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// For whom.
    Trainees {
        Officers = "officers", "Cán bộ cấp xã", "Commune officers";
        Prevention = "prevention", "Cán bộ phòng, chống ma túy", "Prevention officers";
        Counsellors = "counsellors", "Người làm tư vấn", "Counsellors";
        Medical = "medical", "Nhân viên y tế", "Medical staff";
        Volunteers = "volunteers", "Tình nguyện viên, cộng tác viên", "Volunteers and collaborators";
    }
}

kind! {
    /// A training session.
    Training = "training", version 1, "Lớp tập huấn", "Training session";
    day ["date"] headline ["topic", "participants"]
    area Teams writers Managers readers AllMembers basis "organisation" keys no_keys
    {
        topic: Text(200), "Nội dung tập huấn", "Topic" .required() .preset(Last);
        trainees: Choices(Trainees), "Người học", "For whom" .required() .preset(Last);
        participants: Count(1, 100_000), "Số người học", "How many took part"
            .counted(Phrase::new("người học", "trainees"), "trainee") .required();
        date: Day, "Ngày tập huấn", "Date of the session" .required() .preset(Today);
        place: Text(120), "Địa điểm", "Place" .preset(Last);
        plan: Record(plan_document), "Theo kế hoạch", "Under the plan" .preset(Last);
        certificates: Count(0, 100_000), "Số giấy chứng nhận đã cấp", "Certificates issued";
        note: Note(2000), "Ghi chú", "Note";
    }
}
