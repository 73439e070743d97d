//! A counselling point: a place where anyone may come for counselling and support with treatment.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// A counselling point.
    CounsellingPoint = "counselling-point", version 1, "Điểm tư vấn", "Counselling point";
    day ["from"] headline ["name", "place"]
    area Care writers Managers readers AllMembers basis "organisation" keys no_keys
    {
        name: Text(120), "Tên điểm tư vấn", "Name of the point" .required();
        place: Text(120), "Địa điểm", "Place" .required();
        from: Day, "Ngày mở", "Opened on" .required() .preset(Today);
        to: Day, "Ngày đóng", "Closed on";
        document: Text(160), "Văn bản thành lập", "Document";
    }
}
