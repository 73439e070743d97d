//! The rooms whose code is changed, and the tests that should notice.

use clap::ValueEnum;

/// A room of the core.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Room {
    /// What is allowed
    Rules,
    /// The signed unit of history
    Entry,
    /// Keys, PIN, recovery
    Vault,
    /// Names, numbers, dates
    Text,
}

impl Room {
    /// Its folder in `core/src`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Entry => "entry",
            Self::Vault => "vault",
            Self::Text => "text",
        }
    }

    /// Its slow test. It runs only where the others noticed nothing; those are named in `core/src/room_tests.rs`.
    pub const fn slow_test(self) -> Option<&'static str> {
        match self {
            Self::Rules | Self::Entry | Self::Text => None,
            Self::Vault => Some("vault_faults"),
        }
    }

    /// What is run by default: no room takes longer than an hour on one processor.
    pub const fn shard(self) -> &'static str {
        match self {
            Self::Rules => "0/1",
            Self::Text => "0/2",
            Self::Entry => "0/4",
            Self::Vault => "0/12",
        }
    }
}
