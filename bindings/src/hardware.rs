//! The host's keys as the vault asks for them.

use std::sync::Arc;

use dong_hanh::vault::{BiometricKey, HardwareError, HardwareKey, KeyName};
use zeroize::{Zeroize, Zeroizing};

use crate::device::{BiometricBinding, HostError, KeyBinding};

impl From<HostError> for HardwareError {
    fn from(error: HostError) -> Self {
        match error {
            HostError::Lost => Self::Lost,
            HostError::NoDeviceLock => Self::NoDeviceLock,
            HostError::NotAvailable => Self::NotAvailable,
            HostError::Cancelled => Self::Cancelled,
            HostError::Failed => Self::Busy,
        }
    }
}

/// The hardware keys of a host.
pub(crate) struct HostKeys(pub(crate) Arc<dyn KeyBinding>);

impl HardwareKey for HostKeys {
    fn make(&self, name: &KeyName) -> Result<(), HardwareError> {
        Ok(self.0.make(name.to_string())?)
    }

    fn bind(&self, name: &KeyName, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        secret(self.0.bind(name.to_string(), input.to_vec())?)
    }

    fn keep_only(&self, names: &[KeyName]) -> Result<(), HardwareError> {
        Ok(self.0.keep_only(names.iter().map(ToString::to_string).collect())?)
    }
}

/// The biometric key of a host.
pub(crate) struct HostBiometric(pub(crate) Arc<dyn BiometricBinding>);

impl BiometricKey for HostBiometric {
    fn make(&self) -> Result<(), HardwareError> {
        Ok(self.0.make()?)
    }

    fn bind(&self, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        secret(self.0.bind(input.to_vec())?)
    }

    fn delete(&self) -> Result<(), HardwareError> {
        Ok(self.0.delete()?)
    }
}

/// What a host bound. Anything but 32 bytes is a host that does not answer as it should.
fn secret(mut bound: Vec<u8>) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
    let bytes = <[u8; 32]>::try_from(bound.as_slice()).map(Zeroizing::new);
    bound.zeroize();
    bytes.map_err(|_| HardwareError::Busy)
}
