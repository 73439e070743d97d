//! Found: a new notebook and a new group, from an empty folder.

use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex};

use super::Notebook;
use super::error::NotebookError;
use super::identity::Identity;
use super::observe::Observers;
use super::open::{Knowledge, Open};
use super::take_folder::{self, Taken};
use crate::entry::{Founding, NewFounding, Signer};
use crate::model::id::{DeviceId, MemberId};
use crate::model::{Role, unit};
use crate::vault::{self, Cost, DeviceKey, Host, NewSecret, NewVault, RecoverySheet};

/// The founding statement's file: public, signed, outside the encrypted store.
pub(super) const FOUNDING: &str = "group.founding";

/// What a founder decides.
#[derive(Clone, Copy)]
pub struct NewNotebook<'a> {
    /// PIN, or a passphrase where the device has no hardware key.
    pub secret: NewSecret<'a>,
    /// What one guess at it costs: [`Cost::calibrate`], but for tests.
    pub cost: Cost,
    /// The founder's role.
    pub role: Role,
    /// The code of the founder's own administrative unit.
    pub unit: &'a str,
}

impl std::fmt::Debug for NewNotebook<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewNotebook")
    }
}

impl Notebook {
    /// Founds a group and its first notebook in a folder, and opens it. The sheet is to be printed or written down: it
    /// is the only way back when the PIN is forgotten. Then call [`Notebook::confirm_sheet`]; where
    /// [`Notebook::sheet_confirmed_on`] says later that this never happened, make a new sheet. Takes as long as the cost
    /// says.
    ///
    /// A founding that was cut off, by a power cut for example, is begun anew: its keyring, under which nothing was ever
    /// kept, is set aside.
    ///
    /// # Errors
    /// [`NotebookError::NoUnitCode`] for a code that can be no unit's; [`NotebookError::Vault`] for a weak PIN, a missing
    /// hardware key or the keyring of a notebook whose database is missing; [`NotebookError::Store`] for a notebook that
    /// is there already, a full disk. Nothing is left behind then.
    pub fn found(
        folder: &Path,
        host: Host,
        knowledge: Knowledge,
        new: NewNotebook<'_>,
    ) -> Result<(Self, RecoverySheet), NotebookError> {
        vault::on_wiped_stack(|| Self::found_in(folder, host, knowledge, new))
    }

    fn found_in(
        folder: &Path,
        host: Host,
        knowledge: Knowledge,
        new: NewNotebook<'_>,
    ) -> Result<(Self, RecoverySheet), NotebookError> {
        if !unit::is_code(new.unit) {
            return Err(NotebookError::NoUnitCode);
        }
        take_folder::clear(folder, &host)?;
        let sheet = RecoverySheet::make();
        let recovery = sheet.recipient();
        let identity = new_identity(&host, new, &recovery.to_string())?;
        let new_vault = NewVault { secret: new.secret, recovery: &recovery, cost: new.cost };
        let Taken { vault, data_key } = take_folder::take(folder, &host, &knowledge, new_vault, &identity, |_| Ok(()))?;
        let observers = Arc::new(Observers::default());
        let opened = {
            let (vault, observers) = (Arc::clone(&vault), Arc::clone(&observers));
            Open::new(folder, vault, data_key, host.clone(), knowledge.clone(), observers)
        };
        let opened = opened.inspect_err(|_| take_folder::give_back(&*host.disk, folder, &vault))?;
        let open = Mutex::new(Some(Arc::new(opened)));
        let locks = AtomicU64::new(0);
        Ok((Self { folder: folder.to_path_buf(), host, knowledge, vault, observers, open, locks }, sheet))
    }
}

fn new_identity(host: &Host, new: NewNotebook<'_>, recovery: &str) -> Result<Identity, NotebookError> {
    let now = host.clock.now();
    let signing = DeviceKey::make();
    let (member, device) = (MemberId::make(now), DeviceId::make(now));
    let mut nonce = [0; 16];
    getrandom::fill(&mut nonce).map_err(|_| NotebookError::BadIdentity)?;
    let said = NewFounding {
        nonce,
        member,
        role: new.role.into(),
        device,
        recovery: Some(recovery.to_owned()),
        recipient: None,
        created_at: u64::try_from(now.timestamp_millis()).unwrap_or(0),
    };
    let founding = Founding::sign(&said, &DeviceSigner(&signing))?;
    let group = founding.group();
    Ok(Identity { member, device, role: new.role, unit: new.unit.to_owned(), key: signing, founding, group })
}

/// A device key before there is an identity around it.
pub(super) struct DeviceSigner<'a>(pub(super) &'a DeviceKey);

impl Signer for DeviceSigner<'_> {
    fn public(&self) -> [u8; 32] {
        self.0.public()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}
