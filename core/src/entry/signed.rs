//! The entry: header bytes as they came, their signature, and the body unless it was erased.

use super::body::Body;
use super::cbor::{Reader, Writer};
use super::chain::{ChainHead, ChainKey};
use super::error::{FormatError, FormatFault, SignError, VerifyError};
use super::header::{Header, NewEntry};
use super::limits::MAX_ENVELOPE;
use super::lists::to_set;
use super::op::Op;
use super::order::EntryMeta;
use super::signer::{self, Signer, sha256};
use super::{Audience, limits};

/// A signed entry. Its bytes are kept as they came; nothing is ever encoded again to verify it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    header: Header,
    header_bytes: Vec<u8>,
    signature: [u8; 64],
    body: Option<Body>,
}

impl Entry {
    /// Signs a new entry as the next one of its chain. `head` is that chain's head on this device.
    ///
    /// # Errors
    /// [`SignError`] names the field that the format has no place for.
    pub fn sign(new: NewEntry, head: &ChainHead, signer: &dyn Signer) -> Result<Self, SignError> {
        if matches!(new.op, Op::Unknown(_)) {
            return Err(SignError::Unknown("op"));
        }
        if matches!(new.audience, Audience::Unknown(_)) {
            return Err(SignError::Unknown("audience"));
        }
        let op = match new.op {
            Op::Decide { between } => Op::Decide { between: to_set(between) },
            op => op,
        };
        let written = Header {
            group: new.group,
            id: new.id,
            kind: new.kind,
            kind_version: new.kind_version,
            op,
            subject: new.subject,
            persons: to_set(new.persons),
            unit: new.unit,
            day: new.day,
            author: new.author,
            done_by: new.done_by,
            device: new.device,
            audience: new.audience,
            seq: head.next().ok_or(SignError::ChainFull)?,
            previous: head.hash,
            written_at: new.written_at,
            stamp: new.stamp,
            seen: to_set(new.seen),
            ruleset: new.ruleset,
            basis: new.basis,
            consent: new.consent,
            body_hash: new.body.hash(),
        };
        let header_bytes = written.encode();
        // Nothing is signed that another device would refuse.
        let header = Header::decode(&header_bytes)?;
        let signature = signer::sign(signer, signer::ENTRY, &header_bytes);
        Ok(Self { header, header_bytes, signature, body: Some(new.body) })
    }

    /// An entry from its parts, as a store keeps them. Nothing is verified yet.
    ///
    /// # Errors
    /// [`FormatError`] names the field that is not as specified.
    pub fn from_parts(header_bytes: Vec<u8>, signature: [u8; 64], body: Option<Vec<u8>>) -> Result<Self, FormatError> {
        let header = Header::decode(&header_bytes)?;
        let body = body.map(Body::from_bytes).transpose()?;
        Ok(Self { header, header_bytes, signature, body })
    }

    /// An entry from its envelope: `[header, signature, body or null]`. Nothing is verified yet.
    ///
    /// # Errors
    /// [`FormatError`] names the field that is not as specified.
    pub fn decode(envelope: &[u8]) -> Result<Self, FormatError> {
        const NAME: &str = "envelope";
        if envelope.len() > MAX_ENVELOPE {
            return Err(FormatError::new(NAME, FormatFault::TooLarge));
        }
        let mut reader = Reader::new(envelope);
        reader.tuple(NAME, 3)?;
        let header = reader.bytes("header")?.to_vec();
        let signature = reader.fixed("signature")?;
        let body = if reader.null() { None } else { Some(reader.bytes("body")?.to_vec()) };
        reader.end(NAME)?;
        Self::from_parts(header, signature, body)
    }

    /// The envelope in which it is handed over.
    pub fn envelope(&self) -> Vec<u8> {
        let body = self.body.as_ref().map_or(0, |body| body.bytes().len());
        let mut out = Writer::with_room(self.header_bytes.len() + body + limits::SALT + 80);
        out.array(3).bytes(&self.header_bytes).bytes(&self.signature);
        match &self.body {
            Some(body) => out.bytes(body.bytes()),
            None => out.null(),
        };
        out.finish()
    }

    /// Checks the signature by the key of the device that the header names, and the body against its hash.
    ///
    /// # Errors
    /// [`VerifyError`] says which of the two does not hold.
    pub fn verify(&self, public_key: &[u8; 32]) -> Result<(), VerifyError> {
        signer::verify(public_key, signer::ENTRY, &self.header_bytes, &self.signature)?;
        match &self.body {
            Some(body) if body.hash() != self.header.body_hash => Err(VerifyError::Body),
            _ => Ok(()),
        }
    }

    /// SHA-256 over a label and the header bytes: what the next entry of the chain names, and what tells two entries
    /// with one id apart.
    pub fn hash(&self) -> [u8; 32] {
        sha256(&[signer::ENTRY_HASH, &self.header_bytes])
    }

    /// What the header says.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The header as it came.
    pub fn header_bytes(&self) -> &[u8] {
        &self.header_bytes
    }

    /// The signature as it came.
    pub const fn signature(&self) -> &[u8; 64] {
        &self.signature
    }

    /// The body. None when it was erased, or handed over without it.
    pub const fn body(&self) -> Option<&Body> {
        self.body.as_ref()
    }

    /// The body's fields in CBOR.
    pub fn body_cbor(&self) -> Option<&[u8]> {
        self.body.as_ref().map(Body::cbor)
    }

    /// The same entry without salt and body. It verifies and keeps its place in the chain.
    #[must_use]
    pub fn erased(self) -> Self {
        Self { body: None, ..self }
    }

    /// The chain it belongs to.
    pub fn chain(&self) -> ChainKey {
        ChainKey { device: self.header.device, audience: self.header.audience.clone() }
    }

    /// The head of its chain once it is the last.
    pub fn head(&self) -> ChainHead {
        ChainHead { seq: self.header.seq, hash: self.hash() }
    }

    /// What its place among the entries of its subject depends on.
    pub fn meta(&self) -> EntryMeta {
        EntryMeta {
            id: self.header.id,
            stamp: self.header.stamp,
            device: self.header.device,
            seen: self.header.seen.clone(),
        }
    }
}
