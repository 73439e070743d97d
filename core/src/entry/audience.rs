//! Who may read an entry.

use super::cbor::{Reader, Writer};
use super::choice::{self, Unknown};
use super::error::{FormatError, FormatFault};
use crate::model::id::MemberId;

/// Who may read an entry. Each audience of a device is a chain of its own, so that every reader sees its own gaps.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The managers: who keeps the files. They read the other audiences too.
    Managers,
    /// Every member of the group.
    AllMembers,
    /// One member, and the managers.
    Member(MemberId),
    /// Of a newer version: kept and sent on.
    Unknown(Unknown),
}

impl Audience {
    pub(super) fn read(reader: &mut Reader<'_>, field: &'static str) -> Result<Self, FormatError> {
        let (code, members, mut inside, cbor) = choice::open(reader, field)?;
        match (code, members) {
            (1, 0) => Ok(Self::Managers),
            (2, 0) => Ok(Self::AllMembers),
            (3, 1) => inside.fixed(field).map(MemberId::from_bytes).map(Self::Member),
            (0..=3, _) => Err(FormatError::new(field, FormatFault::WrongType)),
            _ => Ok(Self::Unknown(choice::unknown(code, cbor))),
        }
    }

    pub(super) fn write(&self, out: &mut Writer) {
        match self {
            Self::Managers => {
                out.array(1).uint(1);
            }
            Self::AllMembers => {
                out.array(1).uint(2);
            }
            Self::Member(member) => {
                out.array(2).uint(3).bytes(member.as_bytes());
            }
            Self::Unknown(unknown) => choice::write_unknown(out, unknown),
        }
    }

    /// Its CBOR, as it stands in a header: one spelling an audience, so that it serves as a key.
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut out = Writer::with_room(24);
        self.write(&mut out);
        out.finish()
    }

    /// Whether everyone of the audience `readers` may read an entry of this audience.
    pub fn is_open_to(&self, readers: &Self) -> bool {
        match (self, readers) {
            (Self::Unknown(_), _) | (_, Self::Unknown(_)) => self == readers,
            (_, Self::Managers) | (Self::AllMembers, _) => true,
            _ => self == readers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_the_one_spelling_of_the_format() {
        assert_eq!(Audience::Managers.to_cbor(), [0x81, 1]);
        assert_eq!(Audience::AllMembers.to_cbor(), [0x81, 2]);
        let member = Audience::Member(MemberId::from_bytes([7; 16]));
        assert_eq!(member.to_cbor(), [&[0x82, 3, 0x50][..], &[7; 16]].concat());
        assert_eq!(Audience::Unknown(choice::unknown(9, b"\x81\x09")).to_cbor(), [0x81, 9]);
    }

    #[test]
    fn managers_read_all_and_members_their_own() {
        let [one, other] = [1, 2].map(|n| Audience::Member(MemberId::from_bytes([n; 16])));
        let newer = Audience::Unknown(choice::unknown(9, b"\x81\x09"));
        for (entry, readers, open) in [
            (&one, &Audience::Managers, true),
            (&Audience::AllMembers, &one, true),
            (&one, &one, true),
            (&one, &other, false),
            (&one, &Audience::AllMembers, false),
            (&Audience::Managers, &one, false),
            (&Audience::Managers, &Audience::AllMembers, false),
            (&newer, &Audience::Managers, false),
            (&newer, &newer, true),
            (&Audience::AllMembers, &newer, false),
        ] {
            assert_eq!(entry.is_open_to(readers), open, "{entry:?} to {readers:?}");
        }
    }
}
