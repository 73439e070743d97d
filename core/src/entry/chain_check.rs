//! Walking a chain: is it whole, unforked, and signed by its device?

use super::chain::{ChainHead, ChainKey};
use super::error::VerifyError;
use super::signed::Entry;
use crate::model::id::{EntryId, GroupId};
use crate::text::Phrase;

/// What is wrong with an entry in its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// It belongs to another group.
    #[error("group: the entry is of another group; quarantine it")]
    WrongGroup,
    /// It belongs to another chain.
    #[error("chain: the entry is of another device or audience; check it in its own chain")]
    WrongChain,
    /// The signature or the body does not hold.
    #[error(transparent)]
    Verify(#[from] VerifyError),
    /// Entries between the head and this one are not there. It may be kept, and the others asked for.
    #[error("seq: entries from {expected} to {} are not there; ask for them", .found - 1)]
    Gap {
        /// The sequence number that should come next.
        expected: u64,
        /// The one that came.
        found: u64,
    },
    /// It follows the head by its number, and names another entry as the one before.
    #[error("previous: entry {seq} follows another entry than the one held; quarantine it as a fork")]
    WrongPrevious {
        /// Its sequence number.
        seq: u64,
    },
    /// Another entry with this number is held. Both are kept; the device stops and is enrolled anew.
    #[error("seq: two entries have the number {seq}; keep both and enrol the device anew")]
    Fork {
        /// The number that both have.
        seq: u64,
    },
    /// It lies before the head, and the reader could not say which entry is held there.
    #[error("seq: entry {seq} lies before the head and the one held there was not given; look it up")]
    Passed {
        /// Its sequence number.
        seq: u64,
    },
    /// It comes after what was accepted when the member or device was removed.
    #[error("seq: entry {seq} comes after the device's removal; quarantine it")]
    AfterRemoval {
        /// Its sequence number.
        seq: u64,
    },
}

impl ChainFault {
    /// A stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongGroup => "chain-wrong-group",
            Self::WrongChain => "chain-wrong-chain",
            Self::Verify(VerifyError::Signature) => "chain-signature",
            Self::Verify(VerifyError::Body) => "chain-body",
            Self::Gap { .. } => "chain-gap",
            Self::WrongPrevious { .. } => "chain-wrong-previous",
            Self::Fork { .. } => "chain-fork",
            Self::Passed { .. } => "chain-passed",
            Self::AfterRemoval { .. } => "chain-after-removal",
        }
    }

    /// What to tell a person.
    pub const fn phrase(&self) -> Phrase {
        match self {
            Self::WrongGroup | Self::WrongChain => Phrase::new(
                "Dữ liệu này thuộc nhóm hoặc máy khác nên chưa được nhận. Vui lòng kiểm tra bên gửi.",
                "This belongs to another group or device and was not taken in. Please check with the sender.",
            ),
            Self::Verify(_) => Phrase::new(
                "Chữ ký của dữ liệu không đúng nên chưa được nhận. Vui lòng đề nghị bên gửi chuyển lại.",
                "The signature does not hold, so this was not taken in. Please ask the sender to send it again.",
            ),
            Self::Gap { .. } | Self::Passed { .. } => Phrase::new(
                "Còn thiếu dữ liệu trước đó của máy này. Vui lòng nhận lại từ máy gửi.",
                "Earlier data of this device is still missing. Please fetch it again from the sending device.",
            ),
            Self::WrongPrevious { .. } | Self::Fork { .. } => Phrase::new(
                "Máy này có hai lịch sử khác nhau. Cả hai đều được giữ lại; vui lòng đăng ký lại máy.",
                "This device has two different histories. Both are kept; please enrol the device anew.",
            ),
            Self::AfterRemoval { .. } => Phrase::new(
                "Dữ liệu này được ghi sau khi thành viên hoặc máy rời nhóm. Vui lòng xem xét trước khi dùng.",
                "This was written after the member or device had left the group. Please review it before use.",
            ),
        }
    }
}

/// What an entry without fault is to its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The next one: the head has moved.
    Next,
    /// One that is held already.
    Known,
}

/// The state of a walk along one chain.
#[derive(Debug, Clone)]
pub struct ChainCheck {
    group: GroupId,
    chain: ChainKey,
    public_key: [u8; 32],
    head: ChainHead,
    end: Option<ChainHead>,
}

/// What an audit of a chain found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChainReport {
    /// Entries without fault.
    pub sound: usize,
    /// The others, in the order of the walk.
    pub faults: Vec<(EntryId, ChainFault)>,
}

impl ChainCheck {
    /// A walk that goes on from `head`; [`ChainHead::START`] begins at the first entry.
    pub const fn new(group: GroupId, chain: ChainKey, public_key: [u8; 32], head: ChainHead) -> Self {
        Self { group, chain, public_key, head, end: None }
    }

    /// A walk that accepts nothing after `end`: the last accepted entry when the device was removed.
    #[must_use]
    pub const fn until(mut self, end: ChainHead) -> Self {
        self.end = Some(end);
        self
    }

    /// The last entry up to which the chain is whole.
    pub const fn head(&self) -> ChainHead {
        self.head
    }

    /// Checks one entry. `held` gives the hash of the entry held at a number before the head. On a fault the head stays.
    ///
    /// # Errors
    /// [`ChainFault`]: the first thing that is wrong.
    pub fn step(&mut self, entry: &Entry, held: impl FnOnce(u64) -> Option<[u8; 32]>) -> Result<Step, ChainFault> {
        let header = entry.header();
        if header.group != self.group {
            return Err(ChainFault::WrongGroup);
        }
        if header.device != self.chain.device || header.audience != self.chain.audience {
            return Err(ChainFault::WrongChain);
        }
        entry.verify(&self.public_key)?;
        let (seq, hash) = (header.seq, entry.hash());
        match self.end {
            Some(end) if seq > end.seq => return Err(ChainFault::AfterRemoval { seq }),
            Some(end) if seq == end.seq && hash != end.hash => return Err(ChainFault::Fork { seq }),
            _ => {}
        }
        if seq <= self.head.seq {
            let at = if seq == self.head.seq { Some(self.head.hash) } else { held(seq) };
            return match at {
                Some(known) if known == hash => Ok(Step::Known),
                Some(_) => Err(ChainFault::Fork { seq }),
                None => Err(ChainFault::Passed { seq }),
            };
        }
        // The head's number is below `seq`, so one more still fits.
        let expected = self.head.seq + 1;
        if seq > expected {
            return Err(ChainFault::Gap { expected, found: seq });
        }
        if header.previous != self.head.hash {
            return Err(ChainFault::WrongPrevious { seq });
        }
        self.head = ChainHead { seq, hash };
        Ok(Step::Next)
    }

    /// Walks entries in the order of their numbers and reports every fault. After a gap it goes on with what is there.
    pub fn audit<'a>(&mut self, entries: impl IntoIterator<Item = &'a Entry>) -> ChainReport {
        let mut report = ChainReport::default();
        for entry in entries {
            match self.step(entry, |_| None) {
                Ok(_) => report.sound += 1,
                Err(fault) => {
                    report.faults.push((entry.header().id, fault));
                    if matches!(fault, ChainFault::Gap { .. }) {
                        self.head = entry.head();
                    }
                }
            }
        }
        report
    }
}
