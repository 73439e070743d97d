//! Bytes of any number sealed under a key of their own purpose: AES-256-GCM, the nonce first.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use zeroize::Zeroizing;

use super::primitives::random;

/// Seals bytes. The key is derived for one purpose ([`super::DataKey::derive`]) and seals few things: nonces are random.
pub(crate) fn seal_bytes(key: &[u8; 32], associated: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE_LEN] = random();
    let mut sealed = Zeroizing::new(Vec::with_capacity(NONCE_LEN + plain.len() + AES_256_GCM.tag_len()));
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(plain);
    let tag = aes_key(key)
        .seal_in_place_separate_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(associated),
            &mut sealed[NONCE_LEN..],
        )
        .expect("what the notebook seals is far below 64 GiB");
    sealed.extend_from_slice(tag.as_ref());
    std::mem::take(&mut *sealed)
}

/// What [`seal_bytes`] sealed; none where the key is another or a bit is.
pub(crate) fn open_bytes(key: &[u8; 32], associated: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = sealed.split_first_chunk::<NONCE_LEN>()?;
    let mut bytes = Zeroizing::new(rest.to_vec());
    let nonce = Nonce::assume_unique_for_key(*nonce);
    let length = aes_key(key).open_in_place(nonce, Aad::from(associated), &mut bytes).ok()?.len();
    bytes.truncate(length);
    Some(bytes)
}

fn aes_key(key: &[u8; 32]) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("an AES-256 key has 32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_as_it_was_sealed_and_no_bit_may_differ() {
        for plain in [&b""[..], b"x", &[7; 5000]] {
            let sealed = seal_bytes(&[1; 32], b"purpose", plain);
            assert_eq!(open_bytes(&[1; 32], b"purpose", &sealed).unwrap().as_slice(), plain);
            assert!(open_bytes(&[2; 32], b"purpose", &sealed).is_none());
            assert!(open_bytes(&[1; 32], b"another", &sealed).is_none());
            for length in 0..sealed.len().min(60) {
                assert!(open_bytes(&[1; 32], b"purpose", &sealed[..length]).is_none());
            }
            for bit in (0..sealed.len() * 8).step_by(17) {
                let mut forged = sealed.clone();
                forged[bit / 8] ^= 1 << (bit % 8);
                assert!(open_bytes(&[1; 32], b"purpose", &forged).is_none());
            }
        }
    }
}
