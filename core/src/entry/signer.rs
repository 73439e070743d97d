//! Ed25519 (RFC 8032) over a label and bytes. The label keeps a signature of one thing from passing for another.

use ring::digest::{Context, SHA256};
use ring::signature::{ED25519, UnparsedPublicKey};

use super::error::VerifyError;

/// What a signature over an entry's header begins with.
pub(super) const ENTRY: &[u8] = b"dong-hanh/entry/v1";
/// What the hash of an entry begins with.
pub(super) const ENTRY_HASH: &[u8] = b"dong-hanh/entry-hash/v1";
/// What the signature over a founding statement and the group's id begin with.
pub(super) const FOUNDING: &[u8] = b"dong-hanh/founding/v1";
/// What a signature over a member statement begins with.
pub(super) const MEMBER: &[u8] = b"dong-hanh/member/v1";
/// What the hash of a member statement begins with.
pub(super) const MEMBER_HASH: &[u8] = b"dong-hanh/member-hash/v1";

/// A device's key, wherever it is kept.
pub trait Signer {
    /// The Ed25519 public key.
    fn public(&self) -> [u8; 32];
    /// The Ed25519 signature over a message.
    fn sign(&self, message: &[u8]) -> [u8; 64];
}

fn labelled(label: &[u8], bytes: &[u8]) -> Vec<u8> {
    [label, bytes].concat()
}

pub(super) fn sign(signer: &dyn Signer, label: &[u8], bytes: &[u8]) -> [u8; 64] {
    signer.sign(&labelled(label, bytes))
}

pub(super) fn verify(public: &[u8; 32], label: &[u8], bytes: &[u8], signature: &[u8; 64]) -> Result<(), VerifyError> {
    UnparsedPublicKey::new(&ED25519, public)
        .verify(&labelled(label, bytes), signature)
        .map_err(|_| VerifyError::Signature)
}

/// SHA-256 of parts, one after the other.
pub(super) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(part);
    }
    let mut hash = [0; 32];
    hash.copy_from_slice(context.finish().as_ref());
    hash
}
