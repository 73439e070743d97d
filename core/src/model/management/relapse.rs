//! A relapse assessment: once a year somebody asks how a person fares. Nothing sets its result by itself.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What the assessment found.
    RelapseResult {
        No = "no", "Không tái nghiện", "No relapse";
        Suspected = "suspected", "Có dấu hiệu cần xác định", "Signs that need a determination";
        Yes = "yes", "Tái nghiện", "Relapse";
        NotAssessed = "not-assessed", "Chưa đánh giá được", "Could not be assessed";
    }
}

kind! {
    /// A relapse assessment. It counts for the calendar year of its day.
    RelapseAssessment = "relapse-assessment", version 1, "Đánh giá tái nghiện", "Relapse assessment";
    day ["date"] headline ["date"]
    area Management writers Managers readers Managers basis "management" keys no_keys
    {
        person: Record(person), "Người được đánh giá", "Person assessed" .required();
        date: Day, "Ngày đánh giá", "Assessed on" .required() .preset(Today);
        result: Choice(RelapseResult), "Kết quả đánh giá", "Result of the assessment" .required() .sensitive();
        /// The one that says "addicted" (R42).
        determination: Record(determination), "Phiếu xác định tình trạng nghiện", "Addiction determination"
            .shown_when(Is("result", &["yes"]));
        not_assessed_reason: Text(200), "Lý do chưa đánh giá được", "Why it could not be assessed"
            .shown_when(Is("result", &["not-assessed"])) .required_when(Is("result", &["not-assessed"]));
        note: Note(2000), "Ghi chú", "Note";
    }
}
