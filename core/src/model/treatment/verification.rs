//! A methadone verification: someone looked into whether a person still comes for treatment.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What was found.
    VerificationResult {
        InTreatment = "in-treatment", "Vẫn đang điều trị", "Still in treatment";
        DroppedOut = "dropped-out", "Đã bỏ điều trị", "Left the treatment";
        Transferred = "transferred", "Đã chuyển cơ sở", "Moved to another facility";
        Dead = "dead", "Đã qua đời", "Died";
    }
}

kind! {
    /// A methadone verification.
    MethadoneVerification = "methadone-verification", version 1, "Xác minh điều trị methadone", "Methadone verification";
    day ["date"] headline ["result"]
    area Treatment writers Managers readers Managers basis "management" keys no_keys
    {
        person: Record(person), "Người điều trị", "Person in treatment" .required();
        suspected_on: Day, "Ngày nghi bỏ điều trị", "Suspected since";
        date: Day, "Ngày xác minh", "Verified on" .required() .preset(Today);
        verifier: Name, "Người xác minh", "Verified by" .required() .preset(Last);
        result: Choice(VerificationResult), "Kết quả xác minh", "What was found" .required();
        /// Why somebody left, as far as it is known.
        reason: Text(200), "Lý do bỏ điều trị", "Reason for leaving"
            .shown_when(Is("result", &["dropped-out"])) .required_when(Is("result", &["dropped-out"]));
        note: Note(2000), "Ghi chú", "Note";
    }
}
