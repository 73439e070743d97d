//! The device's signing key: Ed25519 (RFC 8032), from a 32-byte seed.

use std::fmt;

use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use zeroize::Zeroizing;

use super::primitives::fill_random;

/// A signature that does not belong to this message and this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not match the message and the key")]
pub struct BadSignature;

/// What a device signs with.
///
/// Only the seed is kept, and it is wiped when dropped. `ring` does not wipe its own key pair, so the pair is made
/// again for each signature (20 µs more) instead of lying in memory as long as the notebook is open.
pub struct DeviceKey {
    seed: Box<Zeroizing<[u8; 32]>>,
    public: [u8; 32],
}

fn pair(seed: &[u8; 32]) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(seed).expect("every 32 bytes are an Ed25519 seed")
}

impl DeviceKey {
    /// A new random one.
    pub fn make() -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        fill_random(seed.as_mut_slice());
        Self::from_seed(&seed)
    }

    /// The one of this seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let mut public = [0; 32];
        public.copy_from_slice(pair(seed).public_key().as_ref());
        let mut kept = Box::new(Zeroizing::new([0; 32]));
        kept.copy_from_slice(seed);
        Self { seed: kept, public }
    }

    /// The seed, to be kept inside the encrypted database and nowhere else.
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(**self.seed)
    }

    /// The public key, which everyone may know.
    pub fn public(&self) -> [u8; 32] {
        self.public
    }

    /// The signature of a message.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        let mut out = [0; 64];
        out.copy_from_slice(pair(&self.seed).sign(message).as_ref());
        out
    }
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceKey(hidden)")
    }
}

/// Checks a signature of any length against a public key.
///
/// # Errors
/// [`BadSignature`] when the message, the key or the signature is another one or malformed.
pub fn verify(public: &[u8; 32], message: &[u8], signature: &[u8]) -> Result<(), BadSignature> {
    UnparsedPublicKey::new(&ED25519, public).verify(message, signature).map_err(|_| BadSignature)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_verifies_and_notices_every_change() {
        let key = DeviceKey::make();
        let signature = key.sign(b"hello");
        assert_eq!(verify(&key.public(), b"hello", &signature), Ok(()));
        assert_eq!(verify(&key.public(), b"hallo", &signature), Err(BadSignature));
        assert_eq!(verify(&DeviceKey::make().public(), b"hello", &signature), Err(BadSignature));
        for bit in 0..512 {
            let mut wrong = signature;
            wrong[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(verify(&key.public(), b"hello", &wrong), Err(BadSignature));
        }
        assert_eq!(verify(&key.public(), b"hello", &[]), Err(BadSignature));
        assert_eq!(verify(&[0xff; 32], b"hello", &signature), Err(BadSignature));
    }

    #[test]
    fn the_seed_makes_the_same_key_again() {
        let key = DeviceKey::make();
        assert_eq!(DeviceKey::from_seed(&key.seed()).public(), key.public());
        assert_eq!(format!("{key:?}"), "DeviceKey(hidden)");
    }
}
