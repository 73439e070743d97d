//! Names that never collide: random 128-bit identifiers, ordered by the time they were made (UUIDv7).

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A text that is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier of this notebook")]
pub struct BadId;

/// A UUIDv7 of that instant: 48 bits of milliseconds, the rest random.
fn v7(at: DateTime<Utc>) -> Uuid {
    let mut random = [0u8; 10];
    // A phone without randomness cannot make keys either: nothing sensible is left to do.
    getrandom::fill(&mut random).expect("the system gives random bytes");
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new one, made at that instant.
            pub fn make(at: DateTime<Utc>) -> Self {
                Self(v7(at))
            }

            /// From its 16 bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// Its 16 bytes.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0.as_hyphenated(), f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0.as_hyphenated())
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(s: &str) -> Result<Self, BadId> {
                // Uuid would also take braces and urn: prefixes; an id has one spelling here.
                (s.len() == 36).then(|| Uuid::try_parse(s).ok()).flatten().map(Self).ok_or(BadId)
            }
        }
    };
}

id!(
    /// A record: a person, a visit, a decision. It stays the same through corrections.
    RecordId
);
id!(
    /// One entry of the history.
    EntryId
);
id!(
    /// A member of the group: who writes.
    MemberId
);
id!(
    /// A device: what signs. A restored notebook takes a new one.
    DeviceId
);

/// The group: those who share keys. It is the SHA-256 of the founding statement.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct GroupId(pub [u8; 32]);

impl fmt::Debug for GroupId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GroupId({:02x}{:02x}{:02x}{:02x}…)", self.0[0], self.0[1], self.0[2], self.0[3])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_and_sort_by_time() {
        let early = RecordId::make("2024-01-01T00:00:00Z".parse().unwrap());
        let late = RecordId::make("2024-01-01T00:00:01Z".parse().unwrap());
        assert!(early < late);
        assert_eq!(early.to_string().parse(), Ok(early));
        assert_eq!("{0190}".parse::<RecordId>(), Err(BadId));
        assert_eq!("".parse::<RecordId>(), Err(BadId));
    }
}
