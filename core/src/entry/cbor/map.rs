//! A map of small whole-number keys, read in ascending order.

use super::Reader;
use crate::entry::error::{FormatError, FormatFault};
use crate::entry::limits::VERSION;

/// Reads the fields of a header or statement. Ask for them in ascending order of their keys, all of them.
pub(in crate::entry) struct MapReader<'a> {
    reader: Reader<'a>,
    name: &'static str,
    left: usize,
    last: u64,
    next: Option<u64>,
}

impl<'a> MapReader<'a> {
    /// Opens the map and checks that field 0 is the version this code reads.
    pub(in crate::entry) fn open(bytes: &'a [u8], name: &'static str) -> Result<Self, FormatError> {
        let mut reader = Reader::new(bytes);
        let members = reader.map(name)?;
        // Nothing beyond these two numbers is looked at first: a newer version may lay the rest out anew.
        if members == 0 || reader.uint(name, u64::MAX)? != 0 {
            return Err(FormatError::new("v", FormatFault::Missing));
        }
        match reader.uint("v", u64::MAX)? {
            VERSION => {}
            0 => return Err(FormatError::new("v", FormatFault::OutOfRange)),
            _ => return Err(FormatError::new("v", FormatFault::NewerVersion)),
        }
        let mut map = Self { reader, name, left: members - 1, last: 0, next: None };
        map.advance()?;
        Ok(map)
    }

    fn advance(&mut self) -> Result<(), FormatError> {
        self.next = None;
        if self.left > 0 {
            self.left -= 1;
            let key = self.reader.uint(self.name, u64::MAX)?;
            if self.last >= key {
                return Err(FormatError::new(self.name, FormatFault::NotAscending));
            }
            self.last = key;
            self.next = Some(key);
        }
        Ok(())
    }

    /// The field with that key, or nothing if it is not there.
    pub(in crate::entry) fn optional<T>(
        &mut self,
        key: u64,
        field: &'static str,
        read: impl FnOnce(&mut Reader<'a>, &'static str) -> Result<T, FormatError>,
    ) -> Result<Option<T>, FormatError> {
        if self.next != Some(key) {
            return Ok(None);
        }
        let value = read(&mut self.reader, field)?;
        self.advance()?;
        Ok(Some(value))
    }

    /// The field with that key.
    pub(in crate::entry) fn required<T>(
        &mut self,
        key: u64,
        field: &'static str,
        read: impl FnOnce(&mut Reader<'a>, &'static str) -> Result<T, FormatError>,
    ) -> Result<T, FormatError> {
        self.optional(key, field, read)?.ok_or(FormatError::new(field, FormatFault::Missing))
    }

    /// Passes over the fields that a newer version has added, and demands that nothing follows.
    pub(in crate::entry) fn close(mut self) -> Result<(), FormatError> {
        while self.next.is_some() {
            // The map itself is the first level.
            self.reader.item(self.name, 1)?;
            self.advance()?;
        }
        self.reader.end(self.name)
    }
}
