//! A sound answer for every type of question, as our form takes it and as an XForm does.

use dong_hanh::forms::Input;
use dong_hanh::model::FieldType;
use dong_hanh::model::id::RecordId;

/// The unit of every form.
pub const UNIT: &str = "00004";

/// The record that answers questions for one.
pub const NAMED: RecordId = RecordId::from_bytes([7; 16]);

/// The answer. None for tables, which are left out on both sides.
pub fn of(kind: FieldType) -> Option<(Input, String)> {
    let text = |words: &str| (Input::Text(words.to_owned()), words.to_owned());
    let code = |code: &str| (Input::Code(code.to_owned()), code.to_owned());
    Some(match kind {
        FieldType::Text(_) => text("thôn 3"),
        FieldType::Note(_) => text("Gặp mẹ em. Hẹn lại tuần sau."),
        FieldType::Name => text("Trần Thị Bình"),
        FieldType::Phone => text("0912345678"),
        FieldType::Identity => text("001085012345"),
        FieldType::Count(least, most) => {
            let count = least.max(most.min(12));
            (Input::Number(count), count.to_string())
        }
        FieldType::Decimal => (Input::Text("96,3".to_owned()), "96.3".to_owned()),
        FieldType::Day => (Input::Text("05/09/2024".to_owned()), "2024-09-05".to_owned()),
        FieldType::PartialDay => text("09/1985"),
        FieldType::Choice(codes) => code(codes[0].code),
        FieldType::Choices(codes) => (Input::Codes(vec![codes[0].code.to_owned()]), codes[0].code.to_owned()),
        FieldType::YesNo => (Input::YesNo(true), "true".to_owned()),
        FieldType::Record(_) => (Input::Record(NAMED.to_string()), NAMED.to_string()),
        FieldType::Records(_) => (Input::Records(vec![NAMED.to_string()]), NAMED.to_string()),
        FieldType::Unit => code(UNIT),
        FieldType::Units => (Input::Codes(vec![UNIT.to_owned()]), UNIT.to_owned()),
        FieldType::Rows(_) => return None,
    })
}
