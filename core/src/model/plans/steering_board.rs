//! A steering board: it leads and supervises the work of a province or a commune, such as Ban Chỉ đạo 138 or 89.

use crate::model::declare::kind;
use crate::model::no_keys;

kind! {
    /// A steering board.
    SteeringBoard = "steering-board", version 1, "Ban Chỉ đạo", "Steering board";
    day ["from"] headline ["name"]
    area Plans writers Offices readers AllMembers basis "organisation" keys no_keys
    {
        name: Text(160), "Tên Ban Chỉ đạo", "Name of the board" .required();
        head: Name, "Trưởng ban", "Head";
        standing_body: Text(160), "Cơ quan thường trực", "Standing body";
        size: Count(1, 1000), "Số thành viên", "How many members";
        document: Text(160), "Văn bản thành lập", "Document";
        from: Day, "Từ ngày", "From" .required() .preset(Today);
        to: Day, "Đến ngày", "To";
    }
}
