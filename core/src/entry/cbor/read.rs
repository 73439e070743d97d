//! A strict reader over bytes that stay where they are.

use ciborium_ll::Header as Head;

use super::head::{self, NULL};
use crate::entry::error::{FormatError, FormatFault};
use crate::entry::limits::MAX_NESTING;

/// Reads items one after the other. Every fault names the field that was asked for.
#[derive(Clone)]
pub(in crate::entry) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(in crate::entry) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// What is yet to be read.
    pub(in crate::entry) fn rest(&self) -> &'a [u8] {
        &self.bytes[self.at..]
    }

    /// The head of the next item, refused unless it is the shortest spelling of something the format uses.
    fn head(&mut self, field: &'static str) -> Result<Head, FormatError> {
        let rest = self.rest();
        let (head, length) = head::read(rest).map_err(|fault| FormatError::new(field, fault))?;
        let left = rest.len() - length;
        // Each member takes a byte at least, so a count that cannot be there is refused before anything is kept.
        let least = match head {
            Head::Bytes(Some(count)) | Head::Text(Some(count)) | Head::Array(Some(count)) => count,
            Head::Map(Some(count)) => count.saturating_mul(2),
            _ => 0,
        };
        if least > left {
            return Err(FormatError::new(field, FormatFault::CutShort));
        }
        self.at += length;
        Ok(head)
    }

    /// The head of the next item, which stays to be read.
    pub(in crate::entry) fn peek(&self, field: &'static str) -> Result<Head, FormatError> {
        self.clone().head(field)
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let taken = &self.rest()[..count];
        self.at += count;
        taken
    }

    /// A whole number from 0 to `max`.
    pub(in crate::entry) fn uint(&mut self, field: &'static str, max: u64) -> Result<u64, FormatError> {
        match self.head(field)? {
            Head::Positive(number) if number <= max => Ok(number),
            Head::Positive(_) => Err(FormatError::new(field, FormatFault::OutOfRange)),
            _ => Err(FormatError::new(field, FormatFault::WrongType)),
        }
    }

    /// A whole number that may be negative.
    pub(in crate::entry) fn int(&mut self, field: &'static str) -> Result<i64, FormatError> {
        let number = match self.head(field)? {
            Head::Positive(number) => i64::try_from(number).ok(),
            Head::Negative(number) => i64::try_from(number).ok().map(|n| !n),
            _ => return Err(FormatError::new(field, FormatFault::WrongType)),
        };
        number.ok_or(FormatError::new(field, FormatFault::OutOfRange))
    }

    /// A byte string.
    pub(in crate::entry) fn bytes(&mut self, field: &'static str) -> Result<&'a [u8], FormatError> {
        match self.head(field)? {
            Head::Bytes(Some(count)) => Ok(self.take(count)),
            _ => Err(FormatError::new(field, FormatFault::WrongType)),
        }
    }

    /// A byte string of exactly that length.
    pub(in crate::entry) fn fixed<const N: usize>(&mut self, field: &'static str) -> Result<[u8; N], FormatError> {
        self.bytes(field)?.try_into().map_err(|_| FormatError::new(field, FormatFault::OutOfRange))
    }

    /// A text of any UTF-8.
    pub(in crate::entry) fn text(&mut self, field: &'static str) -> Result<&'a str, FormatError> {
        match self.head(field)? {
            Head::Text(Some(count)) => {
                std::str::from_utf8(self.take(count)).map_err(|_| FormatError::new(field, FormatFault::OutOfRange))
            }
            _ => Err(FormatError::new(field, FormatFault::WrongType)),
        }
    }

    /// A code: 1 to `max` visible ASCII characters without a space.
    pub(in crate::entry) fn code(&mut self, field: &'static str, max: usize) -> Result<&'a str, FormatError> {
        let code = self.text(field)?;
        let fault = if code.len() > max {
            FormatFault::TooLarge
        } else if code.is_empty() || !code.bytes().all(|b| b.is_ascii_graphic()) {
            FormatFault::OutOfRange
        } else {
            return Ok(code);
        };
        Err(FormatError::new(field, fault))
    }

    /// The head of an array of at most `max` members.
    pub(in crate::entry) fn array(&mut self, field: &'static str, max: usize) -> Result<usize, FormatError> {
        match self.head(field)? {
            Head::Array(Some(count)) if count <= max => Ok(count),
            Head::Array(_) => Err(FormatError::new(field, FormatFault::TooLarge)),
            _ => Err(FormatError::new(field, FormatFault::WrongType)),
        }
    }

    /// The head of an array of exactly so many members.
    pub(in crate::entry) fn tuple(&mut self, field: &'static str, members: usize) -> Result<(), FormatError> {
        match self.array(field, usize::MAX)? {
            count if count == members => Ok(()),
            _ => Err(FormatError::new(field, FormatFault::WrongType)),
        }
    }

    /// The head of a map.
    pub(in crate::entry) fn map(&mut self, field: &'static str) -> Result<usize, FormatError> {
        match self.head(field)? {
            Head::Map(Some(count)) => Ok(count),
            _ => Err(FormatError::new(field, FormatFault::WrongType)),
        }
    }

    /// Takes a null if one comes next.
    pub(in crate::entry) fn null(&mut self) -> bool {
        let is_null = self.rest().first() == Some(&(0xe0 | NULL));
        self.at += usize::from(is_null);
        is_null
    }

    /// Any one item with all that it holds, `depth` levels down: its bytes as they stand.
    pub(in crate::entry) fn item(&mut self, field: &'static str, depth: usize) -> Result<&'a [u8], FormatError> {
        let start = self.at;
        self.pass(field, depth)?;
        Ok(&self.bytes[start..self.at])
    }

    fn pass(&mut self, field: &'static str, depth: usize) -> Result<(), FormatError> {
        let head = self.head(field)?;
        if matches!(head, Head::Array(_) | Head::Map(_)) && depth >= MAX_NESTING {
            return Err(FormatError::new(field, FormatFault::TooDeep));
        }
        match head {
            Head::Bytes(Some(count)) => {
                self.take(count);
            }
            Head::Text(Some(count)) => {
                let text = self.take(count);
                std::str::from_utf8(text).map_err(|_| FormatError::new(field, FormatFault::OutOfRange))?;
            }
            Head::Array(Some(count)) => {
                for _ in 0..count {
                    self.pass(field, depth + 1)?;
                }
            }
            Head::Map(Some(count)) => {
                let mut last: Option<&[u8]> = None;
                for _ in 0..count {
                    let key = self.item(field, depth + 1)?;
                    if last.is_some_and(|last| last >= key) {
                        return Err(FormatError::new(field, FormatFault::NotAscending));
                    }
                    last = Some(key);
                    self.pass(field, depth + 1)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Nothing may follow.
    pub(in crate::entry) fn end(&self, field: &'static str) -> Result<(), FormatError> {
        match self.rest() {
            [] => Ok(()),
            _ => Err(FormatError::new(field, FormatFault::TrailingBytes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(bytes: &[u8]) -> Result<(), FormatFault> {
        let mut reader = Reader::new(bytes);
        reader.item("test", 0).and_then(|_| reader.end("test")).map_err(|e| e.fault)
    }

    #[test]
    fn one_spelling_only() {
        use FormatFault::*;
        // What stands left of the arrow is from the tables of RFC 8949, appendix A, or a longer spelling of it.
        let cases: [(&[u8], Result<(), FormatFault>); 24] = [
            (b"\x00", Ok(())),
            (b"\x18\x00", Err(NotDeterministic)),
            (b"\x18\x18", Ok(())),
            (b"\x19\x00\x18", Err(NotDeterministic)),
            (b"\x1b\xff\xff\xff\xff\xff\xff\xff\xff", Ok(())),
            (b"\x38\x63", Ok(())),
            (b"\xf9\x3c\x00", Ok(())),
            (b"\xfa\x3f\x80\x00\x00", Err(NotDeterministic)),
            (b"\xf9\x7e\x00", Err(NotPermitted)),
            (b"\xf9\x7c\x00", Err(NotPermitted)),
            (b"\xf7", Err(NotPermitted)),
            (b"\xf8\x14", Err(NotDeterministic)),
            (b"\xf6", Ok(())),
            (b"\xc0\x60", Err(NotPermitted)),
            (b"\x9f\xff", Err(NotDeterministic)),
            (b"\x58\x01\x00", Err(NotDeterministic)),
            (b"\x61\xff", Err(OutOfRange)),
            (b"\x81", Err(CutShort)),
            (b"\x82\x01\x02", Ok(())),
            (b"\xa2\x01\x00\x01\x00", Err(NotAscending)),
            (b"\xa2\x02\x00\x01\x00", Err(NotAscending)),
            (b"\xa2\x61\x62\x00\x62\x61\x61\x00", Ok(())),
            (b"\x00\x00", Err(TrailingBytes)),
            (b"\x1c", Err(NotDeterministic)),
        ];
        for (bytes, wanted) in cases {
            assert_eq!(whole(bytes), wanted, "{bytes:02x?}");
        }
    }

    #[test]
    fn a_count_that_cannot_be_there_is_refused_at_its_head() {
        for (bytes, there) in [
            (&b"\xa2\x01\x02\x03\x04"[..], true),
            (b"\xa2\x01\x02\x03", false),
            (b"\x82\x01\x02", true),
            (b"\x82\x01", false),
            (b"\x42ab", true),
            (b"\x42a", false),
            (b"\x62ab", true),
            (b"\x62a", false),
            (b"\xbb\xff\xff\xff\xff\xff\xff\xff\xff", false),
        ] {
            let fault = Reader::new(bytes).peek("f").err().map(|error| error.fault);
            assert_eq!(fault, (!there).then_some(FormatFault::CutShort), "{bytes:02x?}");
        }
    }

    #[test]
    fn nesting_ends() {
        let in_arrays = |levels: usize| [&b"\x81".repeat(levels)[..], &[0]].concat();
        let in_values = |levels: usize| [&b"\xa1\x00".repeat(levels)[..], &[0]].concat();
        let in_keys = |levels: usize| [&b"\xa1".repeat(levels)[..], &[0], &b"\x00".repeat(levels)].concat();
        let all: [fn(usize) -> Vec<u8>; 3] = [in_arrays, in_values, in_keys];
        for nested in all {
            assert_eq!(whole(&nested(MAX_NESTING)), Ok(()));
            assert_eq!(whole(&nested(MAX_NESTING + 1)), Err(FormatFault::TooDeep));
            assert_eq!(whole(&nested(1 << 20)), Err(FormatFault::TooDeep));
        }
    }
}
