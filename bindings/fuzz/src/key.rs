//! A device's key that is the same in every run.

use std::sync::LazyLock;

use dong_hanh::entry::Signer;
use ring::signature::{Ed25519KeyPair, KeyPair};

static PAIR: LazyLock<Ed25519KeyPair> =
    LazyLock::new(|| Ed25519KeyPair::from_seed_unchecked(&[42; 32]).expect("a seed has 32 bytes"));

/// The key.
pub(crate) struct FixedKey;

impl Signer for FixedKey {
    fn public(&self) -> [u8; 32] {
        PAIR.public_key().as_ref().try_into().expect("a public key has 32 bytes")
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        PAIR.sign(message).as_ref().try_into().expect("a signature has 64 bytes")
    }
}
