//! How the data key is sealed in a slot: AES-256-GCM under the slot's own key, with the keyring's header as associated
//! data, so that a sealed key from another keyring, slot or cipher does not open.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::cipher::Cipher;
use super::data_key::DataKey;
use super::encoding::Base64;
use super::error::SlotKind;
use super::primitives::{hkdf_sha256, random};

/// Starts every associated data and every HKDF info here. It stays when the file's format gets a new number: the slots
/// of an older file are carried over without being opened.
const DOMAIN: &[u8] = b"dong-hanh/keyring/1/";

/// What is the same for all slots of a keyring, for ever.
#[derive(Clone, Copy)]
pub(super) struct Header {
    pub(super) id: [u8; 16],
    pub(super) cipher: Cipher,
}

impl Header {
    fn associated_data(&self, kind: SlotKind) -> Vec<u8> {
        [DOMAIN, label(kind), &[0], &self.id, &[self.cipher.number()]].concat()
    }

    /// Tells whether a data key is this keyring's, without telling anything about the key.
    pub(super) fn check_value(&self, key: &DataKey) -> [u8; 16] {
        let mut out = [0; 16];
        out.copy_from_slice(&hkdf_sha256(&self.id, key.bytes(), &[DOMAIN, b"check"])[..16]);
        out
    }
}

const fn label(kind: SlotKind) -> &'static [u8] {
    match kind {
        SlotKind::Pin => b"pin",
        SlotKind::Passphrase => b"passphrase",
        SlotKind::Biometric => b"biometric",
        SlotKind::Recovery => b"recovery",
    }
}

/// The data key, sealed: 32 bytes and a tag of 16.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sealed {
    nonce: Base64<12>,
    bytes: Base64<48>,
}

impl Sealed {
    pub(super) fn make(header: &Header, kind: SlotKind, salt: &[u8], secret: &[u8], key: &DataKey) -> Self {
        let slot_key = hkdf_sha256(salt, secret, &[DOMAIN, label(kind)]);
        let nonce = random();
        let bytes = aes_256_gcm_seal(&slot_key, nonce, &header.associated_data(kind), key.bytes());
        Self { nonce: Base64(nonce), bytes: Base64(bytes) }
    }

    /// `None` when the secret is not the one it was made with.
    pub(super) fn open(&self, header: &Header, kind: SlotKind, salt: &[u8], secret: &[u8]) -> Option<DataKey> {
        let slot_key = hkdf_sha256(salt, secret, &[DOMAIN, label(kind)]);
        let mut key = DataKey::zeroed();
        let opened =
            aes_256_gcm_open(&slot_key, self.nonce.0, &header.associated_data(kind), self.bytes.0, key.bytes_mut());
        opened.then_some(key)
    }
}

fn aes_key(key: &[u8; 32]) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("an AES-256 key has 32 bytes"))
}

pub(super) fn aes_256_gcm_seal(key: &[u8; 32], nonce: [u8; 12], associated: &[u8], plain: &[u8; 32]) -> [u8; 48] {
    let mut bytes = Zeroizing::new([0; 48]);
    bytes[..32].copy_from_slice(plain);
    let tag = aes_key(key)
        .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(associated), &mut bytes[..32])
        .expect("32 bytes are within what AES-GCM seals");
    bytes[32..].copy_from_slice(tag.as_ref());
    *bytes
}

pub(super) fn aes_256_gcm_open(
    key: &[u8; 32],
    nonce: [u8; 12],
    associated: &[u8],
    sealed: [u8; 48],
    out: &mut [u8; 32],
) -> bool {
    let mut bytes = Zeroizing::new(sealed);
    match aes_key(key).open_in_place(Nonce::assume_unique_for_key(nonce), Aad::from(associated), &mut bytes[..]) {
        Ok(plain) => {
            out.copy_from_slice(plain);
            true
        }
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: Header = Header { id: [1; 16], cipher: Cipher::Aegis256 };

    #[test]
    fn opens_only_with_its_own_secret_slot_and_header() {
        let key = DataKey::make();
        let sealed = Sealed::make(&HEADER, SlotKind::Pin, b"salt", b"secret", &key);
        let opened = |header: &Header, kind, salt: &[u8], secret: &[u8]| {
            sealed.open(header, kind, salt, secret).map(|k| *k.bytes() == *key.bytes())
        };
        assert_eq!(opened(&HEADER, SlotKind::Pin, b"salt", b"secret"), Some(true));
        assert_eq!(opened(&HEADER, SlotKind::Pin, b"salt", b"secreu"), None);
        assert_eq!(opened(&HEADER, SlotKind::Pin, b"sal", b"secret"), None);
        assert_eq!(opened(&HEADER, SlotKind::Passphrase, b"salt", b"secret"), None);
        assert_eq!(opened(&Header { id: [2; 16], ..HEADER }, SlotKind::Pin, b"salt", b"secret"), None);
        assert_eq!(opened(&Header { cipher: Cipher::ChaCha20, ..HEADER }, SlotKind::Pin, b"salt", b"secret"), None);
    }

    #[test]
    fn every_bit_of_a_sealed_key_counts() {
        let sealed = Sealed::make(&HEADER, SlotKind::Recovery, &[], b"secret", &DataKey::make());
        for bit in 0..48 * 8 {
            let mut forged = sealed.clone();
            forged.bytes.0[bit / 8] ^= 1 << (bit % 8);
            assert!(forged.open(&HEADER, SlotKind::Recovery, &[], b"secret").is_none());
        }
        for bit in 0..12 * 8 {
            let mut forged = sealed.clone();
            forged.nonce.0[bit / 8] ^= 1 << (bit % 8);
            assert!(forged.open(&HEADER, SlotKind::Recovery, &[], b"secret").is_none());
        }
    }

    #[test]
    fn the_check_value_tells_keys_and_keyrings_apart() {
        let (a, b) = (DataKey::make(), DataKey::make());
        assert_eq!(HEADER.check_value(&a), HEADER.check_value(&a));
        assert_ne!(HEADER.check_value(&a), HEADER.check_value(&b));
        assert_ne!(HEADER.check_value(&a), Header { id: [2; 16], ..HEADER }.check_value(&a));
        assert!(!a.bytes().windows(16).any(|w| w == HEADER.check_value(&a)));
    }
}
