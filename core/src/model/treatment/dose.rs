//! A methadone dose: one day of substitution treatment, taken or missed.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What became of the dose of a day.
    DoseStatus {
        Taken = "taken", "Đã uống", "Taken";
        Excused = "absent-with-reason", "Vắng có lý do", "Absent with a reason";
        Absent = "absent", "Vắng không có lý do", "Absent without a reason";
    }
}

kind! {
    /// A methadone dose.
    MethadoneDose = "methadone-dose", version 1, "Liều methadone", "Methadone dose";
    day ["date"] headline ["status"]
    area Treatment writers Managers readers Managers basis "management" keys no_keys
    {
        person: Record(person), "Người điều trị", "Person in treatment" .required();
        date: Day, "Ngày uống thuốc", "Day of the dose" .required() .preset(Today);
        status: Choice(DoseStatus), "Tình trạng uống thuốc", "Taken or missed" .required() .preset(Fixed("taken"));
        reason: Text(200), "Lý do vắng", "Reason for absence"
            .shown_when(Is("status", &["absent-with-reason"])) .required_when(Is("status", &["absent-with-reason"]));
    }
}
