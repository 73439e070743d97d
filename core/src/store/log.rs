//! The write-ahead log as it lies on the disk: its frames, their checksums, and how far SQLite takes it.
//!
//! The format is SQLite's (<https://sqlite.org/fileformat2.html#the_write_ahead_log>): a header of 32 bytes, then frames of
//! 24 bytes and a page each. A frame's checksum goes on from the one before it, so that a frame fits after one other only.

use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read};
use std::path::Path;

/// Bytes of the log's own header, of a frame's, and of a page.
pub(super) const HEADER: usize = 32;
pub(super) const FRAME_HEAD: usize = 24;
pub(super) const PAGE: usize = 4096;
/// The first 12 bytes of every log this app writes: magic, the last bit of which tells the order of bytes, version, size
/// of a page.
const MAGIC: u32 = 0x377f_0682;
const VERSION: u32 = 3_007_000;

type Sum = (u32, u32);

/// What a frame says before its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    /// The page that it holds, from 1.
    pub(super) page: u32,
    /// Pages of the database once it is committed; none where further frames of its transaction follow.
    pub(super) commits: Option<u32>,
}

/// What a log says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Walk {
    /// Every frame that has all of its bytes, whatever they are worth.
    pub(super) frames: Vec<Frame>,
    /// How many frames SQLite takes: up to the last commit before the first frame that does not fit.
    pub(super) taken: usize,
    /// Frames up to the last commit of which it is known that it was acknowledged, where SQLite does not take it.
    pub(super) lost: Option<usize>,
    /// Whether the log's own header holds. Without it SQLite takes nothing.
    pub(super) header_holds: bool,
}

/// A frame's place in the file.
pub(super) const fn offset(frame: usize) -> u64 {
    (HEADER + frame * (FRAME_HEAD + PAGE)) as u64
}

/// What is known of the frame before.
#[derive(Clone, Copy)]
struct Before {
    /// The checksum that it carries, and the one that its bytes make.
    carried: Sum,
    made: Sum,
    commits: bool,
}

/// Reads a log; none where there is no file, or none that could hold a frame.
///
/// What was torn when the power went is the last transaction, and of such transactions many may lie behind each other.
/// But whatever follows a commit and goes on from its checksum was written after that commit was on the disk: where
/// SQLite does not come that far, an acknowledged transaction is lost.
pub(super) fn walk(path: &Path) -> io::Result<Option<Walk>> {
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    let mut file = BufReader::with_capacity(64 * 1024, file);
    let mut header = [0; HEADER];
    if !fill(&mut file, &mut header)? {
        return Ok(None);
    }
    let big_endian = header[3] & 1 == 1;
    let mut walk = Walk { header_holds: holds(&header, big_endian), ..Walk::default() };
    let mut whole = walk.header_holds;
    let mut before = Before { carried: sum_at(&header, 24), made: sum_at(&header, 24), commits: false };
    let mut goes_on = false;
    let mut bytes = vec![0; FRAME_HEAD + PAGE];
    while fill(&mut file, &mut bytes)? {
        let at = walk.frames.len();
        let frame = Frame { page: word(&bytes, 0), commits: Some(word(&bytes, 4)).filter(|size| *size > 0) };
        let carried = sum_at(&bytes, 16);
        let sum = |seed| checksum(checksum(seed, &bytes[..8], big_endian), &bytes[FRAME_HEAD..], big_endian);
        let made = sum(before.carried);
        let of_this_log = !walk.header_holds || bytes[8..16] == header[16..24];
        let fits = made == carried || (!whole && sum(before.made) == carried);
        whole = whole && fits && of_this_log && frame.page > 0;
        if whole {
            walk.taken = if frame.commits.is_some() { at + 1 } else { walk.taken };
        } else {
            let known_lost = fits && of_this_log && before.commits && at > walk.taken;
            goes_on = fits && of_this_log && (goes_on || known_lost);
            if known_lost && walk.lost.is_none() {
                walk.lost = Some(at);
            }
            if goes_on && frame.commits.is_some() {
                walk.lost = Some(at + 1);
            }
        }
        walk.frames.push(frame);
        before = Before { carried, made, commits: frame.commits.is_some() };
    }
    Ok(Some(walk))
}

fn holds(header: &[u8; HEADER], big_endian: bool) -> bool {
    word(header, 0) & !1 == MAGIC
        && word(header, 4) == VERSION
        && word(header, 8) as usize == PAGE
        && checksum((0, 0), &header[..24], big_endian) == sum_at(header, 24)
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
}

fn sum_at(bytes: &[u8], at: usize) -> Sum {
    (word(bytes, at), word(bytes, at + 4))
}

fn checksum(seed: Sum, bytes: &[u8], big_endian: bool) -> Sum {
    let (mut a, mut b) = seed;
    for pair in bytes.chunks_exact(8) {
        let (first, second) = (word(pair, 0), word(pair, 4));
        let (first, second) = if big_endian { (first, second) } else { (first.swap_bytes(), second.swap_bytes()) };
        a = a.wrapping_add(first).wrapping_add(b);
        b = b.wrapping_add(second).wrapping_add(a);
    }
    (a, b)
}

/// Fills the buffer; false where the file ends before.
fn fill(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<bool> {
    match file.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
#[path = "log_tests.rs"]
mod tests;
