//! What the vault's tests stand on: a phone whose clock, disk and hardware do as they are told.

#![allow(dead_code, unused_imports, unreachable_pub, reason = "each test file uses its own part of this")]

#[path = "../common/clock.rs"]
mod clock;
mod disk;
mod hardware;

use std::path::Path;
use std::sync::Arc;

use dong_hanh::vault::{
    BiometricKey, Cost, DataKey, Disk, HardwareKey, Host, Label, NewSecret, NewVault, RecoverySheet, Vault, VaultError,
};

pub use clock::HandClock;
pub use disk::{Fault, MemoryDisk};
pub use hardware::{Finger, Hardware};

pub const PIN: &str = "582047";
pub const WRONG: &str = "739164";
pub const NEW_PIN: &str = "408163";

/// A phone with one notebook folder, `/notebook`, on a disk in memory.
pub struct Phone {
    pub clock: Arc<HandClock>,
    pub disk: Arc<MemoryDisk>,
    pub hardware: Arc<Hardware>,
    pub finger: Arc<Finger>,
}

pub fn folder() -> &'static Path {
    Path::new("/notebook")
}

/// What a data key is recognised by, without its bytes.
pub fn mark(key: &DataKey) -> [u8; 32] {
    *key.derive(Label::new("test"))
}

impl Phone {
    pub fn new() -> Self {
        Self {
            clock: Arc::default(),
            disk: Arc::new(MemoryDisk::with_folder(folder())),
            hardware: Arc::default(),
            finger: Arc::default(),
        }
    }

    pub fn host(&self) -> Host {
        Host {
            clock: self.clock.clone(),
            disk: self.disk.clone() as Arc<dyn Disk>,
            hardware: Some(self.hardware.clone() as Arc<dyn HardwareKey>),
            biometric: Some(self.finger.clone() as Arc<dyn BiometricKey>),
        }
    }

    pub fn create(&self, secret: NewSecret<'_>) -> (Vault, DataKey, RecoverySheet) {
        let sheet = RecoverySheet::make();
        let new = NewVault { secret, recovery: &sheet.recipient(), cost: Cost::floor() };
        let (vault, key) = Vault::create(folder(), self.host(), new).unwrap();
        (vault, key, sheet)
    }

    /// The app started again.
    pub fn restart(&self) -> Vault {
        Vault::at(folder(), self.host())
    }

    /// The same phone at this moment, to be treated in another way.
    pub fn twin(&self) -> Self {
        Self {
            clock: Arc::default(),
            disk: Arc::new(self.disk.twin()),
            hardware: Arc::new(self.hardware.twin()),
            finger: Arc::new(self.finger.twin()),
        }
    }

    /// One wrong PIN, after as long a wait as it needs.
    pub fn guess_wrong(&self, vault: &mut Vault) -> VaultError {
        self.clock.pass(vault.remaining_wait().unwrap());
        vault.unlock_with_pin(WRONG).unwrap_err()
    }
}
