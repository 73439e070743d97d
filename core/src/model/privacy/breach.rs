//! A breach: data came, or may have come, into the wrong hands. A lost device is one.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// What happened.
    BreachKind {
        LostDevice = "lost-device", "Mất máy", "Device lost";
        LostPaper = "lost-paper", "Mất giấy tờ, sổ sách", "Papers lost";
        Seen = "seen", "Người khác xem được", "Seen by someone else";
        SentWrong = "sent-wrong", "Gửi nhầm nơi nhận", "Sent to the wrong place";
        Other = "other", "Khác", "Other";
    }
}

kind! {
    /// A breach. The authority is told within 72 hours.
    BreachRecord = "breach-record", version 1, "Sự cố dữ liệu", "Data breach";
    day ["date"] headline ["kind"]
    area Privacy writers Managers readers Managers basis "privacy" keys no_keys
    {
        kind: Choice(BreachKind), "Loại sự cố", "What happened" .required();
        happened_on: Day, "Ngày xảy ra", "Happened on";
        date: Day, "Ngày phát hiện", "Discovered on" .required() .preset(Today);
        /// How many people it may concern.
        affected: Count(0, 1_000_000), "Số người có thể bị ảnh hưởng", "People who may be affected";
        measures: Note(4000), "Biện pháp đã làm", "Measures taken";
        notified_on: Day, "Ngày báo cơ quan có thẩm quyền", "Authority told on";
        people_told_on: Day, "Ngày báo người liên quan", "People told on";
        closed_on: Day, "Ngày xử lý xong", "Closed on";
    }
}
