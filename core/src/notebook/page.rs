//! A page of a list: its rows, and where the next one goes on.

use super::error::NotebookError;

/// Most rows that one page holds, whatever is asked.
pub const MOST_ROWS: u32 = 500;

/// A page of a list. Pages go on by key, so rows added meanwhile neither repeat nor hide others.
#[derive(Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Hand this to the next call. None: this was the last page.
    pub next: Option<String>,
}

/// Shows its rows and whether there is a next page: where that begins may tell a name.
impl<T: std::fmt::Debug> std::fmt::Debug for Page<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Page").field("rows", &self.rows).field("next", &self.next.is_some()).finish()
    }
}

impl<T> Page<T> {
    /// From rows with their places, read with [`one_more`], of which the page holds `limit` at most.
    pub(super) fn of<C>(mut rows: Vec<(C, T)>, limit: usize, write: impl Fn(&C) -> String) -> Self {
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|(place, _)| write(place));
        Self { rows: rows.into_iter().map(|(_, row)| row).collect(), next }
    }
}

/// How many rows a page holds.
pub(super) fn limit(asked: u32) -> usize {
    asked.clamp(1, MOST_ROWS) as usize
}

/// How many rows to read for a page: the one beyond tells whether there is a next page.
pub(super) const fn one_more(limit: usize) -> usize {
    limit.saturating_add(1)
}

/// A list that goes on by places. One list's place means nothing in another and is refused there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum List {
    People = 1,
    Search = 2,
    Notes = 3,
    Timeline = 4,
    Records = 5,
    Behind = 6,
    Due = 7,
    Work = 8,
}

/// A place as text that goes through any language unharmed.
pub(super) fn write_place(list: List, parts: &[&[u8]]) -> String {
    use base64::Engine;
    let mut bytes = vec![list as u8];
    for part in parts {
        bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

/// The parts of a place that [`write_place`] wrote for this list.
pub(super) fn read_place<const N: usize>(list: List, text: &str) -> Result<[Vec<u8>; N], NotebookError> {
    use base64::Engine;
    const BAD: NotebookError = NotebookError::BadArgument("after");
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).map_err(|_| BAD)?;
    let mut rest = bytes.strip_prefix(&[list as u8]).ok_or(BAD)?;
    let mut parts = Vec::with_capacity(N);
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let (part, after) = after.split_at_checked(u32::from_be_bytes(*length) as usize).ok_or(BAD)?;
        parts.push(part.to_vec());
        rest = after;
    }
    if !rest.is_empty() {
        return Err(BAD);
    }
    parts.try_into().map_err(|_| BAD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back_and_anything_else_is_refused() {
        let place = write_place(List::Due, &[b"", b"\x00\xff", b"abc"]);
        let parts = read_place::<3>(List::Due, &place).unwrap();
        assert_eq!(parts, [b"".to_vec(), b"\x00\xff".to_vec(), b"abc".to_vec()]);
        for bad in ["", "a", "!!", "AAAA", "/////w", &place[1..], &format!("{place}AA")] {
            assert!(read_place::<3>(List::Due, bad).is_err(), "{bad}");
        }
        assert!(read_place::<2>(List::Due, &place).is_err());
        assert!(read_place::<3>(List::People, &place).is_err());
    }

    #[test]
    fn the_row_beyond_tells_of_a_next_page() {
        let page = |n: usize| Page::of((0..n).map(|n| (n, n)).collect(), 2, |place| place.to_string());
        assert_eq!((page(0).next, page(1).next, page(2).next), (None, None, None));
        assert_eq!((page(3).rows, page(3).next), (vec![0, 1], Some("1".to_owned())));
    }
}
