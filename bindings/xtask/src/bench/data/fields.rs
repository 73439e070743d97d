//! Short ways to write the fields of a record down.

use chrono::NaiveDate;
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Fields, Value};

/// The fields of a record.
pub fn fields<const N: usize>(list: [(&str, Value); N]) -> Fields {
    Fields(list.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// Text, or the code of a choice.
pub fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// A day.
pub fn on(day: NaiveDate) -> Value {
    Value::Text(day.to_string())
}

/// Codes of several choices.
pub fn codes(codes: &[&str]) -> Value {
    Value::List(codes.iter().map(|code| text(*code)).collect())
}

/// Several records.
pub fn ids(ids: &[RecordId]) -> Value {
    Value::List(ids.iter().copied().map(Value::Id).collect())
}
