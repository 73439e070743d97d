//! Bytes as a person's text.

use std::borrow::Cow;

/// The text that these bytes are; what is no UTF-8 becomes U+FFFD, as it does before it reaches the core.
pub(crate) fn text(data: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(data)
}

/// The first line, and what follows it.
pub(crate) fn two(data: &[u8]) -> (Cow<'_, str>, Cow<'_, str>) {
    let end = data.iter().position(|byte| *byte == b'\n');
    let (first, rest) = end.map_or((data, &[][..]), |at| (&data[..at], &data[at + 1..]));
    (text(first), text(rest))
}

/// Bytes of names and numbers.
pub(crate) fn bytes_of(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}
