//! The part of an entry that can be erased: a random salt, then the fields.

use super::cbor::Reader;
use super::error::{BodyError, FormatError, FormatFault};
use super::limits::{MAX_BODY, SALT};
use super::signer::sha256;

/// Salt and fields. The salt keeps a guess at what the fields say from being checked against the header's hash once
/// the body is erased.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(Vec<u8>);

impl Body {
    /// Fields in CBOR with a fresh random salt.
    ///
    /// # Errors
    /// [`BodyError::Format`] as in [`Body::from_bytes`], [`BodyError::NoRandomness`] without a salt.
    pub fn from_cbor(fields: &[u8]) -> Result<Self, BodyError> {
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).map_err(|_| BodyError::NoRandomness)?;
        Ok(Self::with_salt(salt, fields)?)
    }

    /// Fields in CBOR with a salt that is given: for golden bytes. Elsewhere every body takes a fresh one.
    ///
    /// # Errors
    /// [`FormatError`] as in [`Body::from_bytes`].
    pub fn with_salt(salt: [u8; SALT], fields: &[u8]) -> Result<Self, FormatError> {
        Self::from_bytes([&salt, fields].concat())
    }

    /// A body as it was received or stored.
    ///
    /// # Errors
    /// [`FormatError`] unless it is a salt and a deterministic CBOR map with text keys, 1 MiB at most.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, FormatError> {
        if bytes.len() > MAX_BODY {
            return Err(FormatError::new("body", FormatFault::TooLarge));
        }
        let cbor = bytes.get(SALT..).ok_or(FormatError::new("body", FormatFault::CutShort))?;
        let mut reader = Reader::new(cbor);
        let mut last: Option<&str> = None;
        for _ in 0..reader.map("body")? {
            let name = reader.text("body")?;
            // CBOR puts the length before the text, so shorter names come first.
            if last.is_some_and(|last| (last.len(), last) >= (name.len(), name)) {
                return Err(FormatError::new("body", FormatFault::NotAscending));
            }
            last = Some(name);
            // The map itself is the first level.
            reader.item("body", 1)?;
        }
        reader.end("body")?;
        Ok(Self(bytes))
    }

    /// Salt and CBOR, as they are stored and sent.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The fields in CBOR.
    pub fn cbor(&self) -> &[u8] {
        &self.0[SALT..]
    }

    /// SHA-256 over salt and fields: what a header says of its body.
    pub fn hash(&self) -> [u8; 32] {
        sha256(&[&self.0])
    }
}

impl std::fmt::Debug for Body {
    /// Says how long it is and nothing of what it holds.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Body({} bytes)", self.0.len())
    }
}
