//! The writer: every item in its shortest spelling.

use ciborium_ll::{Encoder, Header as Head};

/// Writes items one after the other.
#[derive(Default)]
pub(in crate::entry) struct Writer(Vec<u8>);

impl Writer {
    /// A writer with room for so many bytes.
    pub(in crate::entry) fn with_room(bytes: usize) -> Self {
        Self(Vec::with_capacity(bytes))
    }

    pub(in crate::entry) fn finish(self) -> Vec<u8> {
        self.0
    }

    fn head(&mut self, head: Head) -> &mut Self {
        Encoder::from(&mut self.0).push(head).expect("a Vec takes every byte");
        self
    }

    pub(in crate::entry) fn uint(&mut self, number: u64) -> &mut Self {
        self.head(Head::Positive(number))
    }

    pub(in crate::entry) fn int(&mut self, number: i64) -> &mut Self {
        match u64::try_from(number) {
            Ok(number) => self.head(Head::Positive(number)),
            Err(_) => self.head(Head::Negative(!number as u64)),
        }
    }

    pub(in crate::entry) fn null(&mut self) -> &mut Self {
        self.head(Head::Simple(22))
    }

    pub(in crate::entry) fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.head(Head::Bytes(Some(bytes.len()))).raw(bytes)
    }

    pub(in crate::entry) fn text(&mut self, text: &str) -> &mut Self {
        self.head(Head::Text(Some(text.len()))).raw(text.as_bytes())
    }

    pub(in crate::entry) fn array(&mut self, members: usize) -> &mut Self {
        self.head(Head::Array(Some(members)))
    }

    pub(in crate::entry) fn map(&mut self, members: usize) -> &mut Self {
        self.head(Head::Map(Some(members)))
    }

    /// Items that are already CBOR.
    pub(in crate::entry) fn raw(&mut self, cbor: &[u8]) -> &mut Self {
        self.0.extend_from_slice(cbor);
        self
    }

    /// A list of 16-byte identifiers.
    pub(in crate::entry) fn ids<'a>(&mut self, ids: impl ExactSizeIterator<Item = &'a [u8; 16]>) -> &mut Self {
        self.array(ids.len());
        for id in ids {
            self.bytes(id);
        }
        self
    }
}
