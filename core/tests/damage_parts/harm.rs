//! What happens to a file.

use std::collections::BTreeMap;

use crate::notebook_support::Random;

/// One damage of one file.
#[derive(Debug, Clone)]
pub(crate) struct Harm {
    pub(crate) file: String,
    pub(crate) at: usize,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// A bit is another.
    Flip(u8),
    /// So many bytes are noise.
    Noise(usize),
    /// So many bytes are zero: a sector that is gone.
    Zeros(usize),
    /// The file ends here.
    Cut,
}

impl Harm {
    /// Draws one for a file of that length.
    pub(crate) fn draw(random: &mut Random, file: &str, length: usize) -> Self {
        let at = random.below(length as u64) as usize;
        let what = match random.below(10) {
            0 => What::Noise(1 + random.below(600) as usize),
            1 => What::Zeros(512),
            2 => What::Cut,
            _ => What::Flip(1 << random.below(8)),
        };
        Self { file: file.to_owned(), at, what }
    }

    /// A changed bit in the middle of a page.
    pub(crate) fn of_page(page: usize) -> Self {
        Self { file: "notebook.db".to_owned(), at: page * 4096 + 2000, what: What::Flip(4) }
    }

    pub(crate) fn cuts(&self) -> bool {
        self.what == What::Cut
    }

    /// The end of what it touches in a file of that length.
    pub(crate) fn end(&self, length: usize) -> usize {
        match self.what {
            What::Cut => length,
            What::Flip(_) => self.at + 1,
            What::Noise(bytes) | What::Zeros(bytes) => length.min(self.at + bytes),
        }
    }

    /// The pages of a database that it touches, from 1.
    pub(crate) fn pages(&self, length: usize) -> std::ops::RangeInclusive<usize> {
        self.at / 4096 + 1..=self.end(length).saturating_sub(1) / 4096 + 1
    }

    /// Does it.
    pub(crate) fn to(&self, files: &mut BTreeMap<String, Vec<u8>>, random: &mut Random) {
        let Some(bytes) = files.get_mut(&self.file) else { return };
        let length = bytes.len();
        match self.what {
            What::Flip(bit) => bytes[self.at] ^= bit,
            What::Noise(count) => {
                bytes[self.at..length.min(self.at + count)].fill_with(|| random.next() as u8);
            }
            What::Zeros(count) => bytes[self.at..length.min(self.at + count)].fill(0),
            What::Cut => bytes.truncate(self.at),
        }
    }
}
