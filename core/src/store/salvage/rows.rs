//! Which of our tables a row is of, told by its values alone: the page that says where tables begin may be lost.

use super::values::{Value, values};
use crate::entry::{ChainHead, Entry};
use crate::model::id::DeviceId;

/// A row that is worth bringing back. Everything else in a store is derived.
pub(super) enum Row {
    /// An entry and its place in the order of arrival.
    Entry(i64, Box<Entry>),
    /// A draft.
    Draft(Draft),
    /// A setting of this device.
    Meta(String, Vec<u8>),
    /// How far a chain went: its device, the CBOR of its audience, its newest entry.
    Head((DeviceId, Vec<u8>), ChainHead),
}

/// A draft as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Its id.
    pub(crate) id: [u8; 16],
    /// The record kind.
    pub(crate) kind: String,
    /// When it was last changed: milliseconds UTC.
    pub(crate) changed_ms: i64,
    /// The form.
    pub(crate) state: Vec<u8>,
}

/// Reads a row of a table, which has a number, or of an index, which has none.
pub(super) fn read(n: Option<i64>, row: &[u8]) -> Option<Row> {
    let values = values(row)?;
    match (n, values.as_slice()) {
        (
            Some(n),
            [
                Value::Null,
                Value::Blob(id),
                Value::Int(_),
                Value::Int(seq),
                Value::Blob(header),
                Value::Blob(signature),
                body @ (Value::Null | Value::Blob(_)),
            ],
        ) => {
            let body = if let Value::Blob(body) = body { Some(body.to_vec()) } else { None };
            let entry = Entry::from_parts(header.to_vec(), (*signature).try_into().ok()?, body).ok()?;
            // Pieces of two rows that were put together by mistake do not agree.
            let agrees = entry.header().id.as_bytes() == id
                && i64::try_from(entry.header().seq).ok()? == *seq
                && entry.body().is_none_or(|body| body.hash() == entry.header().body_hash);
            agrees.then(|| Row::Entry(n, Box::new(entry)))
        }
        (Some(_), [Value::Null, Value::Blob(device), Value::Blob(audience), Value::Int(seq), Value::Blob(hash)]) => {
            let device = DeviceId::from_bytes((*device).try_into().ok()?);
            let head = ChainHead { seq: u64::try_from(*seq).ok()?, hash: (*hash).try_into().ok()? };
            Some(Row::Head((device, audience.to_vec()), head))
        }
        (None, [Value::Blob(id), Value::Text(kind), Value::Int(changed_ms), Value::Blob(state)]) => {
            let id = (*id).try_into().ok()?;
            Some(Row::Draft(Draft { id, kind: (*kind).to_owned(), changed_ms: *changed_ms, state: state.to_vec() }))
        }
        (None, [Value::Text(key), Value::Blob(value)]) => Some(Row::Meta((*key).to_owned(), value.to_vec())),
        _ => None,
    }
}
