//! Where the transactions of a write-ahead log end, by the frames' own headers.

const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

/// How many bytes of the log each of its transactions needs.
pub(crate) fn ends(log: &[u8]) -> Vec<usize> {
    let salts = log.get(16..24).unwrap_or_default();
    let frames = log.get(HEADER..).unwrap_or_default().chunks_exact(FRAME).enumerate();
    let own = frames.take_while(|(_, frame)| frame[8..16] == *salts);
    own.filter(|(_, frame)| frame[4..8] != [0; 4]).map(|(at, _)| HEADER + (at + 1) * FRAME).collect()
}

/// Whether a place is the mark by which a frame says that it commits.
pub(crate) const fn is_commit_mark(at: usize) -> bool {
    at >= HEADER && matches!((at - HEADER) % FRAME, 4..8)
}
