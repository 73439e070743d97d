//! Which cipher the database is kept under.

use serde::{Deserialize, Serialize};

/// The database's cipher, chosen when the notebook is created and noted in its keyring.
///
/// Both authenticate every page. AEGIS-256 is the faster one where the processor has AES instructions; without them it
/// would be slow and its timing would depend on the key, so ChaCha20-Poly1305 is taken there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Cipher {
    /// AEGIS-256.
    Aegis256,
    /// ChaCha20-Poly1305.
    #[serde(rename = "chacha20")]
    ChaCha20,
}

impl Cipher {
    /// The one for the processor this runs on.
    pub fn for_this_device() -> Self {
        if has_aes_instructions() { Self::Aegis256 } else { Self::ChaCha20 }
    }

    /// Its number in associated data. Never reused.
    pub(super) const fn number(self) -> u8 {
        match self {
            Self::Aegis256 => 1,
            Self::ChaCha20 => 2,
        }
    }
}

fn has_aes_instructions() -> bool {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    {
        std::arch::is_x86_feature_detected!("aes")
    }
    #[cfg(target_arch = "aarch64")]
    {
        std::arch::is_aarch64_feature_detected!("aes")
    }
    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64", target_arch = "aarch64")))]
    {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_the_file_are_fixed() {
        assert_eq!(serde_json::to_string(&Cipher::Aegis256).unwrap(), "\"aegis256\"");
        assert_eq!(serde_json::to_string(&Cipher::ChaCha20).unwrap(), "\"chacha20\"");
        assert!(serde_json::from_str::<Cipher>("\"aes\"").is_err());
    }

    #[test]
    #[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
    fn the_choice_is_what_the_kernel_says_of_the_processor() {
        let described = std::fs::read_to_string("/proc/cpuinfo").unwrap();
        let aes = described.split_whitespace().any(|word| word == "aes");
        assert_eq!(Cipher::for_this_device() == Cipher::Aegis256, aes);
    }
}
