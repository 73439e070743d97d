//! A referral: a volunteer hands a person's wish or need on to who can answer it.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// To whom.
    ReferredTo {
        Officer = "officer", "Cán bộ phụ trách", "Officer in charge";
        Facility = "facility", "Cơ sở cai nghiện, điều trị", "Rehabilitation or treatment facility";
        HealthPost = "health-post", "Trạm y tế", "Health post";
    }
}

codes! {
    /// Why.
    ReferralReason {
        AgreesToRehab = "agrees-to-rehab", "Đồng ý đi cai nghiện", "Agrees to rehabilitation";
        AsksForHelp = "asks-for-help", "Đề nghị được giúp đỡ", "Asks for help";
        Health = "health", "Cần khám, điều trị", "Needs to see a doctor";
        InDanger = "in-danger", "Đang gặp nguy hiểm", "Is in danger";
        NotMet = "not-met", "Nhiều lần không gặp được", "Was not met several times";
        Other = "other", "Lý do khác", "Another reason";
    }
}

codes! {
    /// How soon.
    Urgency {
        Normal = "normal", "Trong những ngày tới", "Within days";
        Urgent = "urgent", "Khẩn cấp", "Urgent";
    }
}

codes! {
    /// What became of it.
    ReferralOutcome {
        TakenUp = "taken-up", "Đã tiếp nhận, giải quyết", "Taken up";
        PassedOn = "passed-on", "Đã chuyển nơi khác", "Passed on";
        Withdrawn = "withdrawn", "Người đó không muốn nữa", "The person no longer wishes it";
    }
}

kind! {
    /// A referral.
    Referral = "referral", version 1, "Chuyển cán bộ", "Referral";
    day ["date"] headline ["urgency", "reason", "to", "outcome"]
    area People writers Everyone readers AllMembers basis "management" keys no_keys
    {
        person: Record(person), "Người cần giúp đỡ", "Person who needs it" .required();
        reason: Choice(ReferralReason), "Lý do chuyển", "Reason" .required();
        urgency: Choice(Urgency), "Mức khẩn cấp", "Urgency" .required() .preset(Fixed("normal"));
        to: Choice(ReferredTo), "Chuyển đến", "To whom" .required() .preset(Fixed("officer"));
        date: Day, "Ngày chuyển", "Referred on" .required() .preset(Today);
        note: Note(2000), "Ghi chú", "Note";
        answered_on: Day, "Ngày trả lời", "Answered on";
        outcome: Choice(ReferralOutcome), "Kết quả", "Outcome"
            .shown_when(Filled("answered_on")) .required_when(Filled("answered_on"));
    }
}
