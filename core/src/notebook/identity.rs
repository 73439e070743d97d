//! Who this device is: its member, its signing key, its group. It is kept inside the encrypted store.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::NotebookError;
use crate::entry::{Founding, Signer};
use crate::model::Role;
use crate::model::id::{DeviceId, GroupId, MemberId};
use crate::store::{Reader, Transaction};
use crate::vault::DeviceKey;

const DEVICE: &str = "device";
const SEED: &str = "device-seed";
const FOUNDING: &str = "founding";

/// Who this device is.
pub(super) struct Identity {
    pub(super) member: MemberId,
    pub(super) device: DeviceId,
    pub(super) role: Role,
    /// The member's own administrative unit.
    pub(super) unit: String,
    pub(super) key: DeviceKey,
    pub(super) founding: Founding,
    pub(super) group: GroupId,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    member: MemberId,
    device: DeviceId,
    role: Role,
    unit: String,
}

impl Identity {
    /// Keeps it in the store.
    pub(super) fn save(&self, transaction: &mut Transaction<'_>) -> Result<(), NotebookError> {
        for (key, value) in self.parts()? {
            transaction.set_meta(key, &value)?;
        }
        Ok(())
    }

    /// Reads it from the store and checks that it hangs together.
    pub(super) fn load(reader: &Reader<'_>) -> Result<Self, NotebookError> {
        Self::from_parts(|key| Ok(reader.meta(key)?))
    }

    /// What is kept of it, by key.
    pub(super) fn parts(&self) -> Result<[(&'static str, Zeroizing<Vec<u8>>); 3], NotebookError> {
        let stored = Stored { member: self.member, device: self.device, role: self.role, unit: self.unit.clone() };
        let mut bytes = Vec::new();
        ciborium::into_writer(&stored, &mut bytes).map_err(|_| NotebookError::BadIdentity)?;
        let seed = self.key.seed().to_vec();
        Ok([(DEVICE, bytes), (SEED, seed), (FOUNDING, self.founding.envelope())].map(|(k, v)| (k, Zeroizing::new(v))))
    }

    /// From what was kept, wherever that was. It is checked that it hangs together.
    pub(super) fn from_parts(
        kept: impl Fn(&str) -> Result<Option<Vec<u8>>, NotebookError>,
    ) -> Result<Self, NotebookError> {
        let part = |key| kept(key)?.map(Zeroizing::new).ok_or(NotebookError::BadIdentity);
        let stored: Stored = ciborium::from_reader(part(DEVICE)?.as_slice()).map_err(|_| NotebookError::BadIdentity)?;
        let seed = part(SEED)?;
        let key = DeviceKey::from_seed(seed.as_slice().try_into().map_err(|_| NotebookError::BadIdentity)?);
        let founding = Founding::decode(&part(FOUNDING)?).map_err(|_| NotebookError::BadIdentity)?;
        founding.verify().map_err(|_| NotebookError::BadIdentity)?;
        let group = founding.group();
        let Stored { member, device, role, unit } = stored;
        // What the founder's device may do stands in the signed statement, not in a row beside it.
        let said = founding.said();
        let as_said = said.member == member && said.role == role.into() && *founding.public_key() == key.public();
        if said.device == device && !as_said {
            return Err(NotebookError::BadIdentity);
        }
        Ok(Self { member, device, role, unit, key, founding, group })
    }

    /// The public key of a device of this group and whose it is, as far as signed statements say it.
    pub(super) fn signer_of(&self, device: DeviceId) -> Option<([u8; 32], MemberId)> {
        let said = self.founding.said();
        (said.device == device).then(|| (*self.founding.public_key(), said.member))
    }
}

/// Whether a setting of the device is a part of its identity.
pub(super) fn is_part(key: &str) -> bool {
    [DEVICE, SEED, FOUNDING].contains(&key)
}

impl Signer for Identity {
    fn public(&self) -> [u8; 32] {
        self.key.public()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message)
    }
}
