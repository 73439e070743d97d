//! A plan document from above, such as 104/KH-UBND of 27/5/2021: it names targets and whom they are for.

use crate::model::declare::kind;
use crate::model::no_keys;
use crate::model::person::BeneficiaryGroup;

kind! {
    /// A plan document.
    PlanDocument = "plan-document", version 1, "Văn bản kế hoạch", "Plan document";
    day ["date"] headline ["number", "name"]
    area Plans writers Offices readers AllMembers basis "organisation" keys no_keys
    {
        number: Text(40), "Số, ký hiệu", "Number" .required();
        name: Text(200), "Trích yếu", "Subject" .required();
        date: Day, "Ngày ban hành", "Issued on" .required();
        issuer: Text(160), "Cơ quan ban hành", "Issued by" .required() .preset(Last);
        from: Day, "Hiệu lực từ ngày", "Valid from";
        to: Day, "Hiệu lực đến ngày", "Valid until";
        groups: Choices(BeneficiaryGroup), "Nhóm được hỗ trợ", "Groups it is for";
        note: Note(2000), "Ghi chú", "Note";
    }
}
