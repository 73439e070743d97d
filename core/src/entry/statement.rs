//! What founding and member statements share: `[statement, signature]`, kept as it came.

use super::cbor::{Reader, Writer};
use super::error::{FormatError, FormatFault};
use super::limits::MAX_HEADER;

/// The bytes of a statement and their signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) bytes: Vec<u8>,
    pub(super) signature: [u8; 64],
}

impl Statement {
    pub(super) fn decode(envelope: &[u8], name: &'static str) -> Result<Self, FormatError> {
        let mut reader = Reader::new(envelope);
        reader.tuple(name, 2)?;
        let bytes = reader.bytes(name)?;
        if bytes.len() > MAX_HEADER {
            return Err(FormatError::new(name, FormatFault::TooLarge));
        }
        let signature = reader.fixed("signature")?;
        reader.end(name)?;
        Ok(Self { bytes: bytes.to_vec(), signature })
    }

    pub(super) fn envelope(&self) -> Vec<u8> {
        let mut out = Writer::with_room(self.bytes.len() + 80);
        out.array(2).bytes(&self.bytes).bytes(&self.signature);
        out.finish()
    }
}
