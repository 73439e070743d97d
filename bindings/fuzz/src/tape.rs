//! Bytes read one after the other, for targets that do things in an order.

/// A tape of bytes.
pub(crate) struct Tape<'a>(&'a [u8]);

impl<'a> Tape<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next byte, if there is one.
    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    /// A text after a byte that tells its length; 255 stands for all that is left.
    pub(crate) fn text(&mut self) -> String {
        let told = self.byte().unwrap_or(0);
        let length = if told == u8::MAX { self.0.len() } else { usize::from(told).min(self.0.len()) };
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}
