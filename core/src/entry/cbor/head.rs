//! The head of an item: what it is, and its number or length.

use ciborium_ll::{Decoder, Encoder, Header as Head};

use crate::entry::error::FormatFault;

/// The simple values that the format uses.
const FALSE: u8 = 20;
pub(super) const NULL: u8 = 22;

/// The head with which the bytes begin, and its length. Refused unless it is the shortest spelling of something the
/// format uses.
pub(super) fn read(bytes: &[u8]) -> Result<(Head, usize), FormatFault> {
    short(bytes).map_or_else(|| long(bytes), Ok)
}

/// A head of one or two bytes that is the shortest spelling of what it says, and its length. Nearly all are; the library
/// would take a third of the time in which a record is read for taking them apart and writing them again.
fn short(bytes: &[u8]) -> Option<(Head, usize)> {
    let first = *bytes.first()?;
    let (number, length) = match first & 0x1f {
        small @ 0..=23 => (small, 1),
        24 => (*bytes.get(1).filter(|number| **number > 23)?, 2),
        _ => return None,
    };
    let head = match first >> 5 {
        0 => Head::Positive(number.into()),
        1 => Head::Negative(number.into()),
        2 => Head::Bytes(Some(number.into())),
        3 => Head::Text(Some(number.into())),
        4 => Head::Array(Some(number.into())),
        5 => Head::Map(Some(number.into())),
        _ => return None,
    };
    Some((head, length))
}

/// Any other head, and its length.
fn long(bytes: &[u8]) -> Result<(Head, usize), FormatFault> {
    let mut decoder = Decoder::from(bytes);
    let head = decoder.pull().map_err(|fault| match fault {
        ciborium_ll::Error::Io(_) => FormatFault::CutShort,
        ciborium_ll::Error::Syntax(_) => FormatFault::NotDeterministic,
    })?;
    let length = decoder.offset();
    match head {
        Head::Break | Head::Bytes(None) | Head::Text(None) | Head::Array(None) | Head::Map(None) => {
            Err(FormatFault::NotDeterministic)
        }
        Head::Tag(_) => Err(FormatFault::NotPermitted),
        Head::Float(number) if !number.is_finite() => Err(FormatFault::NotPermitted),
        Head::Simple(value) if !(FALSE..=NULL).contains(&value) => Err(FormatFault::NotPermitted),
        _ if !is_shortest(head, &bytes[..length]) => Err(FormatFault::NotDeterministic),
        _ => Ok((head, length)),
    }
}

/// Whether the library would write that head with the very bytes it was read from.
fn is_shortest(head: Head, written: &[u8]) -> bool {
    let mut buffer = [0u8; 9];
    let mut free = &mut buffer[..];
    let fits = Encoder::from(&mut free).push(head).is_ok();
    let left = free.len();
    fits && &buffer[..buffer.len() - left] == written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_head_is_what_the_library_reads() {
        for first in 0..=u8::MAX {
            for second in 0..=u8::MAX {
                let bytes = [first, second];
                let by_library = long(&bytes);
                if let Some(short) = short(&bytes) {
                    assert_eq!(by_library, Ok(short), "{bytes:02x?}");
                } else if let Ok((head, 1 | 2)) = by_library {
                    assert!(matches!(head, Head::Simple(_)), "{bytes:02x?} takes the long way");
                }
            }
            assert!(short(&[first]).is_none_or(|short| long(&[first]) == Ok(short)), "{first:02x}");
        }
        assert_eq!(short(b"\x58\x20"), Some((Head::Bytes(Some(32)), 2)));
        assert_eq!([short(b""), short(b"\x58"), short(b"\x58\x17"), short(b"\xf6")], [None; 4]);
    }
}
