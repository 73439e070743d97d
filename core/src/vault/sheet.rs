//! The recovery sheet: a secret on paper that opens the notebook when the PIN is forgotten or the hardware key is lost.
//!
//! Its text is an age identity (`AGE-SECRET-KEY-1…`, X25519) as the age tools print it, in groups of four. That is
//! Bech32 (BIP 173): its letters leave out 1, B, I and O, so that what a person easily confuses can be read back, and
//! its checksum finds every slip of up to four characters.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use super::{sheet_text, stack::on_wiped_stack};

/// What was typed from a sheet is not a sheet's text. Groups are counted from 1, without the first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum SheetError {
    /// Too few or too many characters.
    #[error("recovery sheet: {found} characters instead of 58")]
    Length {
        /// Characters typed, without the first line, spaces and hyphens.
        found: usize,
    },
    /// A character that no sheet has, such as an accented letter.
    #[error("recovery sheet: an impossible character in group {group}")]
    Character {
        /// Where, 1 to 15.
        group: usize,
    },
    /// The checksum does not match.
    #[error("recovery sheet: mistyped")]
    Mistyped {
        /// Where, 1 to 15, when one wrong character explains it.
        group: Option<usize>,
    },
}

impl SheetError {
    /// A short name that never changes, for apps and tests.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Length { .. } => "sheet-length",
            Self::Character { .. } => "sheet-character",
            Self::Mistyped { .. } => "sheet-mistyped",
        }
    }
}

/// A sealed slot that this sheet does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotForThisSheet;

/// The secret half. It is printed once and wiped when dropped; it is never written to a file by the core.
pub struct RecoverySheet(Box<Identity>);

impl RecoverySheet {
    /// A new random one.
    pub fn make() -> Self {
        on_wiped_stack(|| Self(Box::new(Identity::generate())))
    }

    /// Reads a sheet back as a person types it: upper or lower case, any spaces, line breaks and hyphens, with or without
    /// the first line, O for 0, I and 1 for L, B for 8.
    ///
    /// # Errors
    /// [`SheetError`], with the group to look at where that can be said.
    pub fn parse(text: &str) -> Result<Self, SheetError> {
        on_wiped_stack(|| sheet_text::parse(text).map(|identity| Self(Box::new(identity))))
    }

    /// The text to print: the first line `AGE-SECRET-KEY-1`, then fifteen groups of four (the last of two), four a line.
    /// Without spaces it is an identity that the `age` tool takes too.
    pub fn print(&self) -> Zeroizing<String> {
        on_wiped_stack(|| sheet_text::print(self.0.to_string().expose_secret()))
    }

    /// The public half, to which keyrings are sealed.
    pub fn recipient(&self) -> RecoveryRecipient {
        RecoveryRecipient(self.0.to_public())
    }

    pub(super) fn open(&self, age: &[u8]) -> Result<Zeroizing<Vec<u8>>, NotForThisSheet> {
        age::decrypt(&*self.0, age).map(Zeroizing::new).map_err(|_| NotForThisSheet)
    }
}

impl fmt::Debug for RecoverySheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoverySheet(hidden)")
    }
}

/// A text that is not a recovery recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a recovery recipient (age1…)")]
pub struct BadRecipient;

/// The public half of a recovery sheet: a team's members seal to their leader's. Written as `age1…`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RecoveryRecipient(Recipient);

impl RecoveryRecipient {
    pub(super) fn seal(&self, secret: &[u8]) -> Vec<u8> {
        age::encrypt(&self.0, secret).expect("one recipient and a write to memory cannot fail")
    }
}

impl fmt::Display for RecoveryRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for RecoveryRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecoveryRecipient({})", self.0)
    }
}

impl FromStr for RecoveryRecipient {
    type Err = BadRecipient;

    fn from_str(s: &str) -> Result<Self, BadRecipient> {
        s.parse().map(Self).map_err(|_| BadRecipient)
    }
}
