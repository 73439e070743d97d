//! A determination of addiction by a health facility (Circular 18/2021/TT-BYT). It is for managers only, and no list shows
//! its result.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What led to it.
    DeterminationTrigger {
        OwnRequest = "own-request", "Người đó tự đề nghị", "Own request";
        FamilyRequest = "family-request", "Gia đình đề nghị", "Request of the family";
        Test = "test", "Sau xét nghiệm ma túy", "After a drug test";
        Assessment = "assessment", "Sau đánh giá tái nghiện", "After a relapse assessment";
        Other = "other", "Lý do khác", "Another reason";
    }
}

codes! {
    /// What was determined.
    DeterminationResult {
        Addicted = "addicted", "Có tình trạng nghiện", "Addiction";
        NotAddicted = "not-addicted", "Không có tình trạng nghiện", "No addiction";
        Open = "open", "Chưa kết luận được", "No conclusion yet";
    }
}

kind! {
    /// A determination of addiction.
    AddictionDetermination = "addiction-determination", version 1, "Xác định tình trạng nghiện", "Addiction determination";
    day ["date"] headline ["facility", "paper"]
    area Treatment writers Managers readers Managers basis "management" keys no_keys
    {
        person: Record(person), "Người được xác định", "Person" .required();
        trigger: Choice(DeterminationTrigger), "Lý do xác định", "What led to it" .required();
        requested_on: Day, "Ngày đề nghị", "Requested on";
        facility: Text(160), "Cơ sở y tế xác định", "Health facility" .required() .preset(Last);
        date: Day, "Ngày có kết quả", "Determined on" .required() .preset(Today);
        /// Addiction needs 3 of the 6.
        criteria_met: Count(u32: 0, 6), "Số tiêu chuẩn đạt (trong 6)", "Criteria met (of 6)";
        result: Choice(DeterminationResult), "Kết quả xác định", "Result of the determination" .required() .sensitive();
        paper: Text(40), "Số phiếu kết quả", "Number of the result sheet";
    }
}
