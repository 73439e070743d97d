//! A place in a list of what is due.

/// A place in the list of what is due: where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueCursor {
    /// How urgent it is.
    pub rank: u8,
    /// The day, counted from 1970-01-01.
    pub day: i32,
    /// The task's number.
    pub task: u16,
    /// The handle of the record it is about.
    pub about: i64,
    /// The handle of the record it follows from.
    pub source: i64,
}

impl DueCursor {
    /// Before every row.
    pub(super) const START: Self = Self { rank: 0, day: i32::MIN, task: 0, about: 0, source: 0 };

    /// As bytes, for handing to an app and back.
    pub fn to_bytes(&self) -> [u8; 23] {
        let mut bytes = [0; 23];
        bytes[0] = self.rank;
        bytes[1..5].copy_from_slice(&self.day.to_be_bytes());
        bytes[5..7].copy_from_slice(&self.task.to_be_bytes());
        bytes[7..15].copy_from_slice(&self.about.to_be_bytes());
        bytes[15..].copy_from_slice(&self.source.to_be_bytes());
        bytes
    }

    /// What [`DueCursor::to_bytes`] gave; none for any other length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (rank, rest) = bytes.split_first()?;
        let (day, rest) = rest.split_first_chunk()?;
        let (task, rest) = rest.split_first_chunk()?;
        let (about, source) = rest.split_first_chunk()?;
        Some(Self {
            rank: *rank,
            day: i32::from_be_bytes(*day),
            task: u16::from_be_bytes(*task),
            about: i64::from_be_bytes(*about),
            source: i64::from_be_bytes(source.try_into().ok()?),
        })
    }
}
