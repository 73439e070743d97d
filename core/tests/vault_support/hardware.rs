//! Hardware keys in memory.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use dong_hanh::vault::{BiometricKey, HardwareError, HardwareKey, KeyName};
use ring::hmac;
use zeroize::Zeroizing;

fn bound(key: [u8; 32], input: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), input);
    Zeroizing::new(tag.as_ref().try_into().unwrap())
}

fn random() -> [u8; 32] {
    let mut key = [0; 32];
    getrandom::fill(&mut key).unwrap();
    key
}

/// The keys of PINs.
#[derive(Default)]
pub struct Hardware {
    keys: Mutex<HashMap<String, [u8; 32]>>,
    /// What the next calls of `bind` do: answer, fail, panic.
    next: AtomicU8,
    /// Whether keys refuse to be deleted.
    pub stubborn: AtomicBool,
}

impl Hardware {
    pub fn fail(&self) {
        self.next.store(1, Ordering::SeqCst);
    }

    pub fn panic(&self) {
        self.next.store(2, Ordering::SeqCst);
    }

    pub fn recover(&self) {
        self.next.store(0, Ordering::SeqCst);
    }

    pub fn count(&self) -> usize {
        self.keys.lock().unwrap().len()
    }

    pub fn lose_all(&self) {
        self.keys.lock().unwrap().clear();
    }

    pub fn twin(&self) -> Self {
        Self { keys: Mutex::new(self.keys.lock().unwrap().clone()), ..Self::default() }
    }
}

impl HardwareKey for Hardware {
    fn make(&self, name: &KeyName) -> Result<(), HardwareError> {
        self.keys.lock().unwrap().insert(name.to_string(), random());
        Ok(())
    }

    fn bind(&self, name: &KeyName, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        match self.next.load(Ordering::SeqCst) {
            0 => {}
            1 => return Err(HardwareError::Busy),
            _ => panic!("the battery fell out"),
        }
        let key = self.keys.lock().unwrap().get(&name.to_string()).copied();
        key.map(|key| bound(key, input)).ok_or(HardwareError::Lost)
    }

    fn keep_only(&self, names: &[KeyName]) -> Result<(), HardwareError> {
        if self.stubborn.load(Ordering::SeqCst) {
            return Err(HardwareError::Busy);
        }
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        self.keys.lock().unwrap().retain(|name, _| names.contains(name));
        Ok(())
    }
}

/// The key of a finger.
#[derive(Default)]
pub struct Finger {
    key: Mutex<Option<[u8; 32]>>,
    pub cancels: AtomicBool,
}

impl Finger {
    pub fn enrol_another(&self) {
        *self.key.lock().unwrap() = None;
    }

    pub fn exists(&self) -> bool {
        self.key.lock().unwrap().is_some()
    }

    pub fn twin(&self) -> Self {
        Self { key: Mutex::new(*self.key.lock().unwrap()), ..Self::default() }
    }
}

impl BiometricKey for Finger {
    fn make(&self) -> Result<(), HardwareError> {
        *self.key.lock().unwrap() = Some(random());
        Ok(())
    }

    fn bind(&self, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        if self.cancels.load(Ordering::SeqCst) {
            return Err(HardwareError::Cancelled);
        }
        self.key.lock().unwrap().map(|key| bound(key, input)).ok_or(HardwareError::Lost)
    }

    fn delete(&self) -> Result<(), HardwareError> {
        *self.key.lock().unwrap() = None;
        Ok(())
    }
}
