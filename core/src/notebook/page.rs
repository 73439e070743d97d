//! A page of a list: its rows, and where the next one goes on.

use super::error::NotebookError;

/// Most rows that one page holds, whatever is asked.
pub const MOST_ROWS: u32 = 500;

/// A page of a list. Pages go on by key, so rows added meanwhile neither repeat nor hide others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Hand this to the next call. None: this was the last page.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// From rows with their places; `full` tells how many make a page that may have a next one.
    pub(super) fn of<C>(rows: Vec<(C, T)>, full: usize, write: impl Fn(&C) -> String) -> Self {
        let next = (rows.len() == full).then(|| rows.last().map(|(place, _)| write(place))).flatten();
        Self { rows: rows.into_iter().map(|(_, row)| row).collect(), next }
    }
}

/// How many rows to read for a page.
pub(super) fn limit(asked: u32) -> usize {
    asked.clamp(1, MOST_ROWS) as usize
}

/// A place as text that goes through any language unharmed.
pub(super) fn write_place(parts: &[&[u8]]) -> String {
    use base64::Engine;
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

/// A place that [`write_place`] wrote.
pub(super) fn read_place<const N: usize>(text: &str) -> Result<[Vec<u8>; N], NotebookError> {
    use base64::Engine;
    const BAD: NotebookError = NotebookError::BadArgument("after");
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).map_err(|_| BAD)?;
    let mut rest = bytes.as_slice();
    let mut parts = Vec::with_capacity(N);
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let (part, after) = after.split_at_checked(u32::from_be_bytes(*length) as usize).ok_or(BAD)?;
        parts.push(part.to_vec());
        rest = after;
    }
    parts.try_into().map_err(|_| BAD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back_and_anything_else_is_refused() {
        let place = write_place(&[b"", b"\x00\xff", b"abc"]);
        assert_eq!(read_place::<3>(&place).unwrap(), [b"".to_vec(), b"\x00\xff".to_vec(), b"abc".to_vec()]);
        for bad in ["", "a", "!!", "AAAA", "/////w", &place[1..]] {
            assert!(read_place::<3>(bad).is_err(), "{bad}");
        }
        assert!(read_place::<2>(&place).is_err());
    }
}
