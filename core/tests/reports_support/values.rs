//! Fields and their values in few words.

use dong_hanh::model::Value;
use dong_hanh::model::id::RecordId;

/// A field's value.
pub fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

pub fn ids(ids: &[RecordId]) -> Value {
    Value::List(ids.iter().copied().map(Value::Id).collect())
}

pub fn codes(codes: &[&str]) -> Value {
    Value::List(codes.iter().map(|code| text(code)).collect())
}

/// Fields from keys and values: text, numbers, ids or values.
#[macro_export]
macro_rules! fields {
    ($($key:ident: $value:expr),* $(,)?) => {
        ::dong_hanh::model::Fields(::std::collections::BTreeMap::from([
            $((stringify!($key).to_owned(), $crate::support::IntoValue::value($value))),*
        ]))
    };
}

pub trait IntoValue {
    fn value(self) -> Value;
}

impl IntoValue for &str {
    fn value(self) -> Value {
        text(self)
    }
}

impl IntoValue for i64 {
    fn value(self) -> Value {
        Value::Int(self)
    }
}

impl IntoValue for RecordId {
    fn value(self) -> Value {
        Value::Id(self)
    }
}

impl IntoValue for Value {
    fn value(self) -> Value {
        self
    }
}
