//! The cells of a page of a b-tree: where a table's and an index's rows lie. Nothing on the page is trusted.
//!
//! The format is SQLite's (<https://sqlite.org/fileformat2.html#b_tree_pages>).

use super::values::varint;

/// Larger rows than this are none of ours: an entry has less than half of it.
const MOST_BYTES: usize = 16 << 20;

/// One row's bytes, as far as they lie on the page.
pub(super) struct Cell<'a> {
    /// The row's number; none in an index.
    pub(super) n: Option<i64>,
    /// What lies on the page.
    pub(super) local: &'a [u8],
    /// How many bytes the row has in all.
    pub(super) size: usize,
    /// The first page of the rest, where there is more.
    pub(super) overflow: Option<u32>,
}

/// The cells that a page holds rows in. Pages of another kind have none.
pub(super) fn cells(page: &[u8]) -> impl Iterator<Item = Cell<'_>> {
    let kind = page.first().copied().and_then(Kind::of);
    let count = kind.and_then(|_| short(page, 3)).unwrap_or(0);
    (0..usize::from(count)).filter_map(move |at| {
        let kind = kind?;
        let pointer = short(page, kind.head() + 2 * at)?;
        cell(page, kind, usize::from(pointer))
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    TableLeaf,
    IndexLeaf,
    /// In an index, inner pages hold rows, too.
    IndexInner,
}

impl Kind {
    const fn of(byte: u8) -> Option<Self> {
        match byte {
            13 => Some(Self::TableLeaf),
            10 => Some(Self::IndexLeaf),
            2 => Some(Self::IndexInner),
            _ => None,
        }
    }

    const fn head(self) -> usize {
        match self {
            Self::IndexInner => 12,
            _ => 8,
        }
    }

    /// How many bytes of a row of that size lie on its page, of which so many are usable.
    const fn local(self, size: usize, usable: usize) -> usize {
        let most = match self {
            Self::TableLeaf => usable - 35,
            _ => (usable - 12) * 64 / 255 - 23,
        };
        if size <= most {
            return size;
        }
        let least = (usable - 12) * 32 / 255 - 23;
        let fitted = least + (size - least) % (usable - 4);
        if fitted <= most { fitted } else { least }
    }
}

fn cell(page: &[u8], kind: Kind, at: usize) -> Option<Cell<'_>> {
    let mut rest = page.get(at..)?;
    if kind == Kind::IndexInner {
        rest = rest.get(4..)?;
    }
    let size = usize::try_from(varint(&mut rest)?).ok().filter(|size| *size <= MOST_BYTES)?;
    let n = if kind == Kind::TableLeaf { Some(varint(&mut rest)? as i64) } else { None };
    // A page has at least 480 usable bytes; a shorter one is none.
    let local = rest.get(..kind.local(size, Some(page.len()).filter(|usable| *usable >= 480)?))?;
    let overflow = if local.len() < size {
        let number = rest.get(local.len()..local.len() + 4)?;
        Some(u32::from_be_bytes(number.try_into().ok()?))
    } else {
        None
    };
    Some(Cell { n, local, size, overflow })
}

fn short(page: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(page.get(at..at + 2)?.try_into().ok()?))
}
