//! The stand-in for the phone's hardware where there is none: tests and the demo.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::durable::{Disk, RealDisk, make_folder, temporary, write_atomically};
use super::hardware::{BiometricKey, HardwareError, HardwareKey, KeyName};
use super::primitives::{fill_random, hmac_sha256};

const BIOMETRIC: &str = "biometric.key";

/// Keys in plain files, in a folder of their own. **It protects nothing by itself**: who copies the folder has the keys,
/// and then guesses a six-digit PIN in days on one computer. On a phone the app brings its Keystore or Secure Enclave.
#[derive(Debug, Clone)]
pub struct SoftwareKeyForTestsAndDemo {
    folder: PathBuf,
}

impl SoftwareKeyForTestsAndDemo {
    /// The keys in this folder, which is made when it is not there. Nothing else may be kept in it.
    ///
    /// # Errors
    /// [`HardwareError::NotAvailable`] when the folder cannot be made.
    pub fn at(folder: &Path) -> Result<Self, HardwareError> {
        make_folder(folder).map_err(|_| HardwareError::NotAvailable)?;
        Ok(Self { folder: folder.to_path_buf() })
    }

    /// What a phone does when another finger or face is enrolled: the biometric key is lost.
    ///
    /// # Errors
    /// [`HardwareError::Busy`] when the file cannot be removed.
    pub fn enrol_another_finger(&self) -> Result<(), HardwareError> {
        self.remove(BIOMETRIC)
    }

    fn make_file(&self, file: &str) -> Result<(), HardwareError> {
        let mut key = Zeroizing::new([0; 32]);
        fill_random(key.as_mut_slice());
        write_atomically(&RealDisk, &self.folder, file, key.as_slice()).map_err(|_| HardwareError::Busy)
    }

    fn bind_file(&self, file: &str, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        let key = RealDisk.read(&self.folder.join(file), 33).map_err(|_| HardwareError::Busy)?;
        let key = Zeroizing::new(key.ok_or(HardwareError::Lost)?);
        if key.len() == 32 { Ok(hmac_sha256(&key, input)) } else { Err(HardwareError::Lost) }
    }

    fn remove(&self, file: &str) -> Result<(), HardwareError> {
        let gone = RealDisk.remove(&self.folder.join(file));
        gone.and_then(|()| RealDisk.sync_folder(&self.folder)).map_err(|_| HardwareError::Busy)
    }
}

fn file_of(name: &KeyName) -> String {
    format!("pin-{name}.key")
}

impl HardwareKey for SoftwareKeyForTestsAndDemo {
    fn make(&self, name: &KeyName) -> Result<(), HardwareError> {
        self.make_file(&file_of(name))
    }

    fn bind(&self, name: &KeyName, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        self.bind_file(&file_of(name), input)
    }

    fn keep_only(&self, names: &[KeyName]) -> Result<(), HardwareError> {
        let keep: Vec<String> = names.iter().map(file_of).chain([BIOMETRIC.to_string()]).collect();
        let there = RealDisk.names(&self.folder).map_err(|_| HardwareError::Busy)?;
        let ours = |f: &&String| f.starts_with("pin-") || **f == temporary(BIOMETRIC);
        there.iter().filter(ours).filter(|f| !keep.contains(f)).try_for_each(|f| self.remove(f))
    }
}

impl BiometricKey for SoftwareKeyForTestsAndDemo {
    fn make(&self) -> Result<(), HardwareError> {
        self.make_file(BIOMETRIC)
    }

    fn bind(&self, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        self.bind_file(BIOMETRIC, input)
    }

    fn delete(&self) -> Result<(), HardwareError> {
        self.remove(BIOMETRIC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_binds_each_input_in_its_own_way_until_it_goes() {
        let folder = tempfile::tempdir().unwrap();
        let keys = SoftwareKeyForTestsAndDemo::at(folder.path()).unwrap();
        let names = [KeyName::make(), KeyName::make()];
        let bind = |name: &KeyName, n: u8| HardwareKey::bind(&keys, name, &[n; 32]);
        assert_eq!(bind(&names[0], 1).err(), Some(HardwareError::Lost));
        for name in &names {
            HardwareKey::make(&keys, name).unwrap();
        }
        let bound = bind(&names[0], 1).unwrap();
        assert_eq!(bind(&names[0], 1).unwrap(), bound);
        assert_ne!(bind(&names[0], 2).unwrap(), bound);
        assert_ne!(bind(&names[1], 1).unwrap(), bound);
        keys.keep_only(&names[1..]).unwrap();
        assert_eq!(bind(&names[0], 1).err(), Some(HardwareError::Lost));
        assert!(bind(&names[1], 1).is_ok());
    }
}
