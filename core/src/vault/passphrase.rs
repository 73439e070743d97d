//! The passphrase: what opens the notebook where no hardware key is, so it alone has to withstand guessing.
//!
//! The rule: white space at both ends is dropped, the rest is brought to Unicode NFC (the same Vietnamese word comes
//! composed from one keyboard and in pieces from another); then at least 12 characters, at least 5 different ones, no
//! control characters, at most 1024 bytes. Inner spaces and upper and lower case count. No rule asks for digits or signs:
//! length is what helps (NIST SP 800-63B, 5.1.1.2).

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::refusal::Refusal;

/// Fewest characters (Unicode scalar values after NFC) of a passphrase.
pub const PASSPHRASE_LEAST_CHARACTERS: usize = 12;
/// Fewest different characters of a passphrase.
pub const PASSPHRASE_LEAST_DIFFERENT: usize = 5;
/// Most bytes of a passphrase as it is typed, in UTF-8.
pub const PASSPHRASE_MOST_BYTES: usize = 1024;

/// A passphrase in its one normal form. Wiped when dropped.
pub(crate) struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Anything that could be a passphrase: what a person types to unlock.
    pub(crate) fn typed(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        if text.len() > PASSPHRASE_MOST_BYTES {
            return Err(Refusal::PassphraseTooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(Refusal::PassphraseControlCharacter);
        }
        // NFC makes UTF-8 at most three times as long (Unicode TR 15, 9): room for all of it at once, so that no
        // half-written copy is left behind when the string grows.
        let mut normal = Zeroizing::new(String::with_capacity(text.len() * 3));
        normal.extend(text.nfc());
        if normal.chars().count() < PASSPHRASE_LEAST_CHARACTERS {
            return Err(Refusal::PassphraseTooShort);
        }
        Ok(Self(normal))
    }

    /// A passphrase that may be set.
    pub(crate) fn chosen(text: &str) -> Result<Self, Refusal> {
        let passphrase = Self::typed(text)?;
        let mut different: Zeroizing<Vec<u32>> = Zeroizing::new(passphrase.0.chars().map(u32::from).collect());
        different.sort_unstable();
        different.dedup();
        if different.len() < PASSPHRASE_LEAST_DIFFERENT {
            return Err(Refusal::PassphraseFewCharacters);
        }
        Ok(passphrase)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Says whether a passphrase may be set, before the person types it a second time.
///
/// # Errors
/// The first reason against it; see [`Refusal`].
pub fn check_new_passphrase(text: &str) -> Result<(), Refusal> {
    Passphrase::chosen(text).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_refusal_has_its_reason() {
        use Refusal::*;
        let long = "ă".repeat(513);
        for (text, reason) in [
            ("", PassphraseTooShort),
            ("            ", PassphraseTooShort),
            ("mười một chữ"[..].trim_end_matches('ữ'), PassphraseTooShort),
            ("abcabcabcabc", PassphraseFewCharacters),
            ("trời mưa\0 to quá", PassphraseControlCharacter),
            ("trời mưa\nto quá", PassphraseControlCharacter),
            (long.as_str(), PassphraseTooLong),
        ] {
            assert_eq!(check_new_passphrase(text), Err(reason), "{text}");
        }
        assert_eq!(check_new_passphrase("mười một chữ"), Ok(()));
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same_passphrase() {
        let composed = Passphrase::typed("trời mưa to quá nhỉ").unwrap();
        let pieces: String = "trời mưa to quá nhỉ".nfd().collect();
        assert_ne!(pieces.as_bytes(), composed.bytes());
        assert_eq!(Passphrase::typed(&format!("  {pieces}\u{3000}")).unwrap().bytes(), composed.bytes());
    }

    proptest! {
        #[test]
        fn the_normal_form_never_outgrows_its_buffer(text in ".{0,80}") {
            if let Ok(passphrase) = Passphrase::typed(&text) {
                prop_assert!(passphrase.0.capacity() <= text.len() * 3);
                let again = Passphrase::typed(&passphrase.0).unwrap();
                prop_assert_eq!(again.bytes(), passphrase.bytes());
            }
        }
    }
}
