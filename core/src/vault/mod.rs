//! Keys: the keyring file, its slots, unlock, attempts, lock, wipe and recovery.
//!
//! A notebook is kept under one random [`DataKey`]. The keyring file in its folder holds that key in slots, each opened
//! in another way: PIN (with the phone's hardware), passphrase, finger or face, recovery sheet. A [`Vault`] stands for
//! the keyring of one folder; `core/docs/keyring.md` tells the file's format and the waits after wrong guesses.

mod attempts;
mod change;
mod cipher;
mod cost;
mod create;
mod data_key;
mod device_key;
mod durable;
mod encoding;
mod error;
mod error_words;
mod generations;
mod hardware;
mod keyring;
mod passphrase;
mod pin;
mod primitives;
mod process;
mod refusal;
mod seal;
mod seal_bytes;
mod sheet;
mod sheet_text;
mod slots;
mod software_key;
mod stack;
mod state;
mod unlock;

mod wipe;

#[cfg(test)]
mod known_answers;

pub use attempts::{MOST_WRONG_PINS, wait_after};
pub use change::Settled;
pub use cipher::Cipher;
pub use cost::Cost;
pub use create::{NewSecret, NewVault};
pub use data_key::{DataKey, Label};
pub use device_key::{BadSignature, DeviceKey, verify};
pub use durable::{Disk, RealDisk, make_folder, write_file};
pub use error::{SlotKind, VaultError};
pub use hardware::{BiometricKey, HardwareError, HardwareKey, KeyName};
pub use passphrase::{
    PASSPHRASE_LEAST_CHARACTERS, PASSPHRASE_LEAST_DIFFERENT, PASSPHRASE_MOST_BYTES, check_new_passphrase,
};
pub use pin::{PIN_LEAST_DIGITS, PIN_MOST_DIGITS, check_new_pin};
pub use refusal::Refusal;
pub(crate) use seal_bytes::{open_bytes, seal_bytes};
pub use sheet::{BadRecipient, RecoveryRecipient, RecoverySheet, SheetError};
pub use software_key::SoftwareKeyForTestsAndDemo;
pub use stack::on_wiped_stack;
pub use state::{Host, OpensWith, Vault, VaultState};
