//! A choice is an array whose first member is a code: `[1]`, `[2, of]`. Codes of newer versions are kept as they came.

use super::cbor::{Reader, Writer};
use super::error::FormatError;

/// A choice made by a newer version: its code and its bytes, for showing "made by a newer version" and for sending on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unknown {
    pub(super) code: u64,
    pub(super) cbor: Vec<u8>,
}

impl Unknown {
    /// The code of the choice.
    pub const fn code(&self) -> u64 {
        self.code
    }

    /// The whole choice as it came, in CBOR.
    pub fn cbor(&self) -> &[u8] {
        &self.cbor
    }
}

/// The code of the next choice, and a reader at what follows the code with the number of members that follow.
pub(super) fn open<'a>(
    reader: &mut Reader<'a>,
    field: &'static str,
) -> Result<(u64, usize, Reader<'a>, &'a [u8]), FormatError> {
    // The choice stands in a map or deeper; its own depth is the second level.
    let cbor = reader.item(field, 1)?;
    let mut inside = Reader::new(cbor);
    let members = inside.array(field, usize::MAX)?;
    // An empty array has no code: reading it finds the end.
    let code = inside.uint(field, u64::MAX)?;
    Ok((code, members - 1, inside, cbor))
}

/// Keeps a choice that this version does not know.
pub(super) fn unknown(code: u64, cbor: &[u8]) -> Unknown {
    Unknown { code, cbor: cbor.to_vec() }
}

/// Writes it back as it came.
pub(super) fn write_unknown(out: &mut Writer, unknown: &Unknown) {
    out.raw(&unknown.cbor);
}
