//! The part of an entry that can be erased: a random salt, then the fields.

use super::error::{BodyError, FormatError, FormatFault};
use super::fields::Fields;
use super::limits::{MAX_BODY, SALT};
use super::signer::sha256;

/// Salt and fields. The salt keeps a guess at what the fields say from being checked against the header's hash once
/// the body is erased.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(Vec<u8>);

impl Body {
    /// Fields with a fresh random salt.
    ///
    /// # Errors
    /// [`BodyError::Format`] when they are larger than a body may be, [`BodyError::NoRandomness`] without a salt.
    pub fn new(fields: &Fields) -> Result<Self, BodyError> {
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).map_err(|_| BodyError::NoRandomness)?;
        Self::with_salt(salt, fields)
    }

    /// Fields with a salt that is given: for golden bytes. Elsewhere every body takes a fresh one.
    ///
    /// # Errors
    /// [`BodyError::Format`] when they are larger than a body may be.
    pub fn with_salt(salt: [u8; SALT], fields: &Fields) -> Result<Self, BodyError> {
        let mut bytes = salt.to_vec();
        bytes.extend_from_slice(&fields.to_cbor());
        Ok(Self::from_bytes(bytes)?)
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
        Fields::from_cbor(cbor)?;
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

    /// The fields.
    pub fn fields(&self) -> Fields {
        Fields::from_cbor(self.cbor()).expect("a body's bytes are checked when it is made")
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
