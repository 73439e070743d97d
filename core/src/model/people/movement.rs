//! A movement: someone is away for a while or moves elsewhere.

use crate::model::codes::codes;
use crate::model::declare::kind;
use crate::model::no_keys;

codes! {
    /// Away for a while, or gone to live elsewhere.
    MovementKind {
        Absence = "absence", "Vắng mặt tại nơi cư trú", "Away from home";
        Move = "move", "Chuyển nơi cư trú", "Moved elsewhere";
    }
}

codes! {
    /// Whether the person told the commune before.
    Reported {
        Yes = "reported", "Có khai báo", "Reported";
        No = "unreported", "Không khai báo", "Not reported";
    }
}

codes! {
    /// Whether the person is back.
    Return {
        Away = "away", "Chưa về", "Still away";
        Back = "back", "Đã về", "Back";
    }
}

kind! {
    /// A movement. Unreported absence does not count towards the term of management (Decree 116/2021 art. 79.1b).
    Movement = "movement", version 1, "Biến động cư trú", "Movement";
    day ["from", "moved_on"] headline ["kind", "reported", "from", "to"]
    area People writers Everyone readers AllMembers basis "management" keys no_keys
    {
        person: Record(person), "Người vắng hoặc chuyển đi", "Who is away or moved" .required();
        kind: Choice(MovementKind), "Loại biến động", "Kind of movement" .required() .preset(Fixed("absence"));
        reported: Choice(Reported), "Khai báo", "Reported or not" .required() .shown_when(Is("kind", &["absence"]));
        from: Day, "Vắng từ ngày", "Away from" .shown_when(Is("kind", &["absence"]));
        back: Choice(Return), "Đã về chưa", "Back or not"
            .shown_when(Is("kind", &["absence"])) .required() .preset(Fixed("away"));
        /// The day of the return: it counts towards the term again.
        to: Day, "Ngày trở về", "Day of return" .shown_when(Is("back", &["back"]));
        moved_on: Day, "Ngày chuyển đi", "Moved on" .shown_when(Is("kind", &["move"])) .required();
        /// The day on which the commune told the new one.
        notified_on: Day, "Ngày thông báo cho nơi đến", "New commune told on" .shown_when(Is("kind", &["move"]));
        new_unit: Unit, "Đơn vị nơi đến", "New unit" .shown_when(Is("kind", &["move"]));
        destination: Text(200), "Nơi đến", "Where to" ;
        note: Note(2000), "Ghi chú", "Note";
    }
}
