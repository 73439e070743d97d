//! Lists that are sets: like the keys of a map, their members ascend by their CBOR bytes and none is there twice.

use super::cbor::{Reader, Writer};
use super::error::{FormatError, FormatFault};

/// Reads a list of 16-byte identifiers.
pub(super) fn ids<T>(
    reader: &mut Reader<'_>,
    field: &'static str,
    max: usize,
    make: impl Fn([u8; 16]) -> T,
) -> Result<Vec<T>, FormatError> {
    read(reader, field, max, |r| r.fixed(field).map(&make))
}

/// Reads a list whose members ascend.
pub(super) fn read<T>(
    reader: &mut Reader<'_>,
    field: &'static str,
    max: usize,
    read: impl Fn(&mut Reader<'_>) -> Result<T, FormatError>,
) -> Result<Vec<T>, FormatError> {
    let count = reader.array(field, max)?;
    let mut list = Vec::with_capacity(count);
    let mut last: Option<&[u8]> = None;
    for _ in 0..count {
        let before = reader.rest();
        list.push(read(reader)?);
        let member = &before[..before.len() - reader.rest().len()];
        if last.is_some_and(|last| last >= member) {
            return Err(FormatError::new(field, FormatFault::NotAscending));
        }
        last = Some(member);
    }
    Ok(list)
}

/// Writes members, given in any order.
pub(super) fn write<T>(out: &mut Writer, list: &[T], write: impl Fn(&mut Writer, &T)) {
    let mut members: Vec<Vec<u8>> = list
        .iter()
        .map(|member| {
            let mut written = Writer::default();
            write(&mut written, member);
            written.finish()
        })
        .collect();
    members.sort_unstable();
    members.dedup();
    out.array(members.len());
    for member in members {
        out.raw(&member);
    }
}

/// Identifiers as a set. Their bytes are of one length, so they sort as their CBOR does.
pub(super) fn to_set<T: Ord>(mut ids: Vec<T>) -> Vec<T> {
    ids.sort_unstable();
    ids.dedup();
    ids
}
