//! Reads a typed record straight out of its fields, without a detour through bytes.

use serde::Deserializer;
use serde::de::value::{BytesDeserializer, MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{self, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::value::{Fields, Value};

/// What serde could not read. It names no value: values are personal data.
#[derive(Debug, thiserror::Error)]
#[error("a field has another type than the record kind gives it")]
pub(super) struct Mismatch;

impl de::Error for Mismatch {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The fields or one of their values, as serde reads them.
#[derive(Clone, Copy)]
pub(super) enum Reader<'a> {
    Fields(&'a Fields),
    Value(&'a Value),
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Mismatch;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self {
            Self::Fields(fields) | Self::Value(Value::Row(fields)) => visitor.visit_map(MapDeserializer::new(
                fields.0.iter().map(|(key, value)| (StrDeserializer::new(key), Reader::Value(value))),
            )),
            Self::Value(value) => match value {
                Value::Bool(b) => visitor.visit_bool(*b),
                Value::Int(n) => visitor.visit_i64(*n),
                Value::Text(text) => visitor.visit_borrowed_str(text),
                Value::Id(id) => BytesDeserializer::new(id.as_bytes()).deserialize_any(visitor),
                Value::List(list) => visitor.visit_seq(SeqDeserializer::new(list.iter().map(Reader::Value))),
                Value::Row(_) | Value::Unknown => visitor.visit_unit(),
            },
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self {
            Self::Value(Value::Unknown) => visitor.visit_none(),
            present => visitor.visit_some(present),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        match self {
            Self::Value(Value::Text(code)) => {
                StrDeserializer::<Mismatch>::new(code).deserialize_enum(name, variants, visitor)
            }
            _ => Err(Mismatch),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Mismatch> for Reader<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
