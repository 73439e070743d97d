//! What an entry does to its subject.

use super::cbor::{Reader, Writer};
use super::choice::{self, Unknown};
use super::error::{FormatError, FormatFault};
use super::limits::MAX_SEEN;
use super::lists;
use crate::model::id::EntryId;

/// What an entry does to the record that is its subject.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Op {
    /// The record begins. The body is the whole record.
    Create,
    /// What an earlier entry says was wrong. The body holds the changed fields; null clears one.
    Correct {
        /// The entry that was wrong.
        of: EntryId,
    },
    /// The world changed. The body holds the changed fields; null clears one.
    Patch,
    /// An earlier entry is taken back, as if it had not been written. The body is empty or holds a `_reason`.
    Retract {
        /// The entry taken back.
        of: EntryId,
    },
    /// The salt and body of an earlier entry are dropped wherever they are held; its header stays.
    Erase {
        /// The entry whose body is dropped.
        of: EntryId,
    },
    /// A person decides between entries that did not see each other. The body holds the decided fields.
    Decide {
        /// The entries that contradict each other, ascending, two at least.
        between: Vec<EntryId>,
    },
    /// Of a newer version: kept, sent on, and shown as "made by a newer version".
    Unknown(Unknown),
}

impl Op {
    /// The entry that this one corrects, retracts or erases.
    pub const fn target(&self) -> Option<EntryId> {
        match self {
            Self::Correct { of } | Self::Retract { of } | Self::Erase { of } => Some(*of),
            _ => None,
        }
    }

    pub(super) fn read(reader: &mut Reader<'_>, field: &'static str) -> Result<Self, FormatError> {
        let (code, members, mut inside, cbor) = choice::open(reader, field)?;
        let mut of = || inside.fixed(field).map(EntryId::from_bytes);
        match (code, members) {
            (1, 0) => Ok(Self::Create),
            (2, 1) => Ok(Self::Correct { of: of()? }),
            (3, 0) => Ok(Self::Patch),
            (4, 1) => Ok(Self::Retract { of: of()? }),
            (5, 1) => Ok(Self::Erase { of: of()? }),
            (6, 1) => match lists::ids(&mut inside, field, MAX_SEEN, EntryId::from_bytes)? {
                between if between.len() >= 2 => Ok(Self::Decide { between }),
                _ => Err(FormatError::new(field, FormatFault::OutOfRange)),
            },
            (0..=6, _) => Err(FormatError::new(field, FormatFault::WrongType)),
            _ => Ok(Self::Unknown(choice::unknown(code, cbor))),
        }
    }

    pub(super) fn write(&self, out: &mut Writer) {
        match self {
            Self::Create => {
                out.array(1).uint(1);
            }
            Self::Correct { of } => {
                out.array(2).uint(2).bytes(of.as_bytes());
            }
            Self::Patch => {
                out.array(1).uint(3);
            }
            Self::Retract { of } => {
                out.array(2).uint(4).bytes(of.as_bytes());
            }
            Self::Erase { of } => {
                out.array(2).uint(5).bytes(of.as_bytes());
            }
            Self::Decide { between } => {
                out.array(2).uint(6).ids(between.iter().map(EntryId::as_bytes));
            }
            Self::Unknown(unknown) => choice::write_unknown(out, unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_speaks_of_one_entry_names_it() {
        let of = EntryId::from_bytes([7; 16]);
        for op in [Op::Correct { of }, Op::Retract { of }, Op::Erase { of }] {
            assert_eq!(op.target(), Some(of), "{op:?}");
        }
        for op in [Op::Create, Op::Patch, Op::Decide { between: vec![of, EntryId::from_bytes([8; 16])] }] {
            assert_eq!(op.target(), None, "{op:?}");
        }
    }
}
