//! A chain: what one device wrote for one audience, each entry naming the hash of the one before.

use super::audience::Audience;
use super::limits::MAX_NUMBER;
use crate::model::id::DeviceId;

/// Which chain.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChainKey {
    /// The device that writes it.
    pub device: DeviceId,
    /// Who reads it.
    pub audience: Audience,
}

/// The last entry of a chain, as far as it is held without a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChainHead {
    /// Its sequence number; 0 before the first entry.
    pub seq: u64,
    /// Its hash; zeros before the first entry.
    pub hash: [u8; 32],
}

impl ChainHead {
    /// Of a chain without entries.
    pub const START: Self = Self { seq: 0, hash: [0; 32] };

    /// The number of the next entry. None when the chain is full.
    pub(super) fn next(&self) -> Option<u64> {
        self.seq.checked_add(1).filter(|seq| *seq <= MAX_NUMBER)
    }
}
