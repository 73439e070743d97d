//! A need: someone, or the family, asks for help that somebody has to find.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;
use crate::model::support::Beneficiary;
use crate::model::visit::NeedKind;

codes! {
    /// What became of a need.
    NeedOutcome {
        Met = "met", "Đã đáp ứng", "Met";
        NotMet = "not-met", "Chưa đáp ứng được", "Could not be met";
        Withdrawn = "withdrawn", "Không còn nhu cầu", "No longer needed";
    }
}

kind! {
    /// A need.
    Need = "need", version 1, "Nhu cầu hỗ trợ", "Need";
    day ["date"] headline ["kind", "beneficiary", "outcome"]
    area Care writers Everyone readers AllMembers basis "support" keys no_keys
    {
        person: Record(person), "Người có nhu cầu", "Person who has it" .required();
        beneficiary: Choice(Beneficiary), "Hỗ trợ cho", "For whom" .required() .preset(Fixed("person"));
        kind: Choice(NeedKind), "Nhu cầu", "What is needed" .required();
        date: Day, "Ngày ghi nhận", "Noted on" .required() .preset(Today);
        detail: Text(200), "Cụ thể", "In detail";
        closed_on: Day, "Ngày kết thúc", "Closed on";
        outcome: Choice(NeedOutcome), "Kết quả", "Outcome"
            .shown_when(Filled("closed_on")) .required_when(Filled("closed_on"));
        note: Note(2000), "Ghi chú", "Note";
    }
}
