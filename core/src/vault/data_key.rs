//! The data key: the one secret under which the notebook is kept. It never leaves the core.

use std::fmt;

use zeroize::Zeroizing;

use super::primitives::{fill_random, hkdf_sha256};

/// What a derived key is for. One label a purpose, so that no two uses ever share a key.
///
/// A label is fixed for ever once something was sealed with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label(&'static str);

impl Label {
    /// The raw key of the database.
    pub const DATABASE: Self = Self("database");
    /// Attachments; use [`DataKey::derive_for`] with the attachment's id.
    pub const ATTACHMENT: Self = Self("attachment");
    /// Segments that wait to be sent.
    pub const OUTBOX: Self = Self("outbox");
    /// What another room needs. Short, plain ASCII, and never one of the above.
    pub const fn new(purpose: &'static str) -> Self {
        Self(purpose)
    }
}

/// 32 random bytes from which every key of a notebook is derived. Wiped from memory when dropped; neither printed nor
/// cloned.
pub struct DataKey(Box<Zeroizing<[u8; 32]>>);

impl DataKey {
    /// A new random one.
    pub fn make() -> Self {
        let mut key = Self::zeroed();
        fill_random(key.bytes_mut());
        key
    }

    /// The key of one purpose: HKDF-SHA-256 with the label as info.
    pub fn derive(&self, label: Label) -> Zeroizing<[u8; 32]> {
        self.derive_for(label, &[])
    }

    /// The key of one thing within a purpose, such as one attachment by its id.
    pub fn derive_for(&self, label: Label, context: &[u8]) -> Zeroizing<[u8; 32]> {
        // The zero byte ends the label, so that no label with a context equals another label.
        hkdf_sha256(&[], self.bytes(), &[b"dong-hanh/data/1/", label.0.as_bytes(), &[0], context])
    }

    /// Filled in place by whoever opens a slot: the secret then lies in this one box only.
    pub(super) fn zeroed() -> Self {
        Self(Box::new(Zeroizing::new([0; 32])))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(super) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::super::primitives::hex;
    use super::*;

    #[test]
    fn every_purpose_and_every_context_has_its_own_key() {
        let key = DataKey::make();
        let all = [
            key.derive(Label::DATABASE),
            key.derive(Label::ATTACHMENT),
            key.derive(Label::OUTBOX),
            key.derive(Label::new("database2")),
            key.derive_for(Label::DATABASE, b"2"),
            key.derive_for(Label::ATTACHMENT, &[1]),
            DataKey::make().derive(Label::DATABASE),
        ];
        for (i, a) in all.iter().enumerate() {
            assert!(all[i + 1..].iter().all(|b| a != b));
            assert_ne!(a.as_slice(), key.bytes());
        }
        assert_eq!(key.derive(Label::DATABASE), all[0]);
    }

    /// Reckoned with Python's `hmac` and `hashlib`: a notebook written today must open in ten years.
    #[test]
    fn the_derivation_never_changes() {
        let mut key = DataKey::zeroed();
        key.bytes_mut().fill(7);
        assert_eq!(
            hex(key.derive(Label::DATABASE).as_slice()),
            "ac4d524df3bb4c4c67293304ea6ab0f7c9c35b835825582e391339ac5e70235d"
        );
        assert_eq!(
            hex(key.derive_for(Label::ATTACHMENT, &[1, 2, 3]).as_slice()),
            "89e8682aabce905de4f9407b295c6190f25a8d09e9b75c560017578408bd3ec3"
        );
    }

    #[test]
    fn nothing_of_it_is_printed() {
        assert_eq!(format!("{:?}", DataKey::make()), "DataKey(hidden)");
    }
}
