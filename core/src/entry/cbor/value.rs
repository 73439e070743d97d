//! A value of any shape, as serde hands it over, written deterministically.

use ciborium::Value;

use super::Writer;
use crate::entry::error::BodyError;
use crate::entry::limits::MAX_NESTING;

/// Writes a value whose keys may stand in any order; in the bytes they ascend. `depth` levels lie around it.
pub(in crate::entry) fn write_value(out: &mut Writer, value: &Value, depth: usize) -> Result<(), BodyError> {
    if depth >= MAX_NESTING && (value.is_array() || value.is_map()) {
        return Err(BodyError::NotWritable);
    }
    match value {
        Value::Null => out.null(),
        Value::Bool(value) => out.bool(*value),
        Value::Integer(number) => write_integer(out, i128::from(*number))?,
        Value::Float(number) if number.is_finite() => out.float(*number),
        Value::Bytes(bytes) => out.bytes(bytes),
        Value::Text(text) => out.text(text),
        Value::Array(members) => {
            out.array(members.len());
            for member in members {
                write_value(out, member, depth + 1)?;
            }
            out
        }
        Value::Map(members) => {
            let mut keyed = Vec::with_capacity(members.len());
            for (key, value) in members {
                let mut written = Writer::default();
                write_value(&mut written, key, depth + 1)?;
                keyed.push((written.finish(), value));
            }
            keyed.sort_by(|a, b| a.0.cmp(&b.0));
            if keyed.windows(2).any(|pair| pair[0].0 == pair[1].0) {
                return Err(BodyError::NotWritable);
            }
            out.map(keyed.len());
            for (key, value) in keyed {
                write_value(out.raw(&key), value, depth + 1)?;
            }
            out
        }
        _ => return Err(BodyError::NotWritable),
    };
    Ok(())
}

fn write_integer(out: &mut Writer, number: i128) -> Result<&mut Writer, BodyError> {
    match (u64::try_from(number), u64::try_from(!number)) {
        (Ok(number), _) => Ok(out.uint(number)),
        (_, Ok(below)) => Ok(out.negative(below)),
        _ => Err(BodyError::NotWritable),
    }
}
