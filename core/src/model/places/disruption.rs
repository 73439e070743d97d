//! A disruption: an epidemic or a flood keeps people from their work in the unit in which it is recorded.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What keeps people from their work.
    DisruptionKind {
        Epidemic = "epidemic", "Dịch bệnh", "Epidemic";
        Flood = "flood", "Bão, lũ", "Storm or flood";
        Other = "other", "Khác", "Other";
    }
}

kind! {
    /// A disruption.
    Disruption = "disruption", version 1, "Gián đoạn hoạt động", "Disruption";
    day ["from"] headline ["kind", "from", "to"]
    area Places writers Offices readers AllMembers basis "organisation" keys no_keys
    {
        kind: Choice(DisruptionKind), "Nguyên nhân", "Cause" .required();
        from: Day, "Từ ngày", "From" .required() .preset(Today);
        to: Day, "Đến ngày", "To";
        document: Text(160), "Văn bản", "Document";
        note: Note(2000), "Ghi chú", "Note";
    }
}
