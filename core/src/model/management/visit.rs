//! A check-in visit: someone looked in on a person, met them or not.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// Where the visit took place.
    VisitMode {
        Home = "home", "Tại nhà", "At home";
        AgreedPlace = "agreed-place", "Nơi hẹn gặp", "At an agreed place";
        Phone = "phone", "Qua điện thoại", "By phone";
    }
}

codes! {
    /// How it went.
    VisitResult {
        Met = "met", "Gặp được", "Met";
        NotMet = "not-met", "Không gặp được", "Not met";
        Refused = "refused", "Từ chối gặp", "Declined to meet";
    }
}

codes! {
    /// Why the person was not met.
    NotMetReason {
        Away = "away", "Vắng nhà", "Away from home";
        WorksAway = "works-away", "Đi làm xa", "Works away from home";
        Moved = "moved", "Đổi chỗ ở", "Moved";
        Other = "other", "Khác", "Other";
    }
}

codes! {
    /// How much support the person needs now.
    NeedLevel {
        Low = "low", "Cần hỗ trợ ít", "Needs little support";
        Medium = "medium", "Cần hỗ trợ vừa", "Needs some support";
        High = "high", "Cần hỗ trợ nhiều", "Needs much support";
    }
}

codes! {
    /// How someone's work stands.
    Work {
        Steady = "steady", "Có việc ổn định", "Steady work";
        Casual = "casual", "Có việc nhưng không ổn định", "Casual work";
        None = "none", "Chưa có việc", "No work";
        Studying = "studying", "Đang học", "Studying";
    }
}

codes! {
    /// How things stand in the family.
    FamilyLife {
        Supportive = "supportive", "Gia đình ủng hộ", "Family is supportive";
        Strained = "strained", "Gia đình còn căng thẳng", "Family relations are strained";
        Alone = "alone", "Sống một mình", "Lives alone";
    }
}

codes! {
    /// How someone's health stands, in the visitor's eyes.
    Health {
        Good = "good", "Khỏe", "Well";
        Tired = "tired", "Mệt, có bệnh", "Tired or ill";
        NeedsCare = "needs-care", "Cần đi khám", "Needs to see a doctor";
    }
}

codes! {
    /// What the person asks for.
    NeedKind {
        Work = "work", "Việc làm", "Work";
        Training = "training", "Học nghề", "Training";
        Loan = "loan", "Vay vốn", "Loan";
        Treatment = "treatment", "Khám, điều trị", "Treatment";
        Counselling = "counselling", "Tư vấn", "Counselling";
        Papers = "papers", "Giấy tờ", "Papers";
        Schooling = "schooling", "Học văn hóa", "Schooling";
        Money = "money", "Tiền, hiện vật", "Money or goods";
    }
}

kind! {
    /// A check-in visit.
    CheckInVisit = "check-in-visit", version 2, "Lượt thăm", "Check-in visit";
    day ["date"] headline ["result", "not_met_reason", "mode", "need_level"]
    area Management writers Everyone readers AllMembers basis "management" keys no_keys,
    asked [["result"] ["not_met_reason", "not_met_other"] ["work"] ["family"] ["health"] ["needs", "need_level"] ["note", "next_visit"]]
    {
        /// Who was visited.
        person: Record(person), "Người được thăm", "Person visited" .required();
        /// The day of the visit.
        date: Day, "Ngày thăm", "Date of the visit" .required() .preset(Today);
        /// The visitor's team membership.
        visitor: Record(membership), "Người thăm", "Visitor"
            .required_when(Empty("visitor_name")) .preset(Own);
        /// The visitor's name, where there is no membership: police, family, an officer.
        visitor_name: Name, "Họ tên người thăm", "Visitor's name" .shown_when(Empty("visitor"));
        /// Where it took place.
        mode: Choice(VisitMode), "Hình thức thăm", "Form of the visit" .required() .preset(Fixed("home"));
        /// How it went.
        result: Choice(VisitResult), "Kết quả", "Result" .required();
        /// Why the person was not met.
        not_met_reason: Choice(NotMetReason), "Lý do không gặp được", "Reason for not meeting"
            .shown_when(Is("result", &["not-met"]));
        /// That reason in words.
        not_met_other: Text(200), "Lý do khác", "Other reason"
            .shown_when(Is("not_met_reason", &["other"])) .required_when(Is("not_met_reason", &["other"]));
        /// How work stands.
        work: Choice(Work), "Việc làm", "Work" .shown_when(Is("result", &["met"]));
        /// How things stand in the family.
        family: Choice(FamilyLife), "Gia đình", "Family" .shown_when(Is("result", &["met"]));
        /// How health stands.
        health: Choice(Health), "Sức khỏe", "Health" .shown_when(Is("result", &["met"]));
        /// What the person asks for.
        needs: Choices(NeedKind), "Nhu cầu", "Needs" .shown_when(Is("result", &["met"]));
        /// How much support is needed.
        need_level: Choice(NeedLevel), "Mức cần hỗ trợ", "Support needed" .shown_when(Is("result", &["met"]));
        /// Why the visit lies outside the management period.
        outside_reason: Text(200), "Lý do thăm ngoài thời hạn quản lý", "Reason for a visit outside the period";
        /// Why someone else than an assigned helper visited.
        substitute_reason: Text(200), "Lý do thăm thay", "Reason why another visited";
        /// What else is to be said.
        note: Note(4000), "Ghi chú", "Note";
        /// The day of the next visit.
        next_visit: Day, "Hẹn thăm lần sau", "Next visit";
    }
}
