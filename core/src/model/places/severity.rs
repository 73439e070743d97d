//! How severe the drug situation of a commune is: type I is the most severe (Decision 28/2025).

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// The type of a commune.
    Severity {
        TypeI = "type-1", "Trọng điểm loại I", "Hot spot, type I";
        TypeII = "type-2", "Trọng điểm loại II", "Hot spot, type II";
        TypeIII = "type-3", "Trọng điểm loại III", "Hot spot, type III";
        NotHotSpot = "not-a-hot-spot", "Không trọng điểm", "Not a hot spot";
        DrugFree = "drug-free", "Không có ma túy", "Free of drugs";
    }
}

kind! {
    /// The type of the commune in which it is recorded, from a day on until the next one.
    CommuneSeverity = "commune-severity", version 1, "Phân loại địa bàn ma túy", "Drug severity of a commune";
    day ["from"] headline ["severity", "document"]
    area Places writers Offices readers AllMembers basis "organisation" keys no_keys
    {
        severity: Choice(Severity), "Loại", "Type" .required();
        from: Day, "Từ ngày", "From" .required() .preset(Today);
        document: Text(160), "Văn bản công nhận", "Document" .required() .preset(Last);
    }
}
