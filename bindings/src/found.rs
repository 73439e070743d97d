//! Founding: a new group and its first notebook.

use std::path::Path;
use std::sync::Arc;

use dong_hanh::clock::SystemClock;
use dong_hanh::model::Role;
use dong_hanh::notebook::{self, Notebook};
use dong_hanh::vault::{self, Cost};
use zeroize::Zeroizing;

use crate::device::Device;
use crate::error::NotebookError;
use crate::notebook::{Lent, NotebookCore};

/// What a person will open with.
#[derive(uniffi::Enum)]
pub enum NewSecret {
    /// A PIN of six digits or more; needs hardware keys.
    Pin {
        /// Its digits.
        pin: String,
    },
    /// A passphrase of twelve characters or more, where there is no hardware key.
    Passphrase {
        /// Its text.
        passphrase: String,
    },
}

/// What one guess at a PIN or passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum GuessCost {
    /// Half a second to a second on this device, which is measured for some seconds first.
    Measured,
    /// The least that is ever used: for tests and examples.
    Least,
}

/// What a founder decides.
#[derive(uniffi::Record)]
pub struct NewNotebook {
    /// What opens it.
    pub secret: NewSecret,
    /// What one guess costs.
    pub cost: GuessCost,
    /// The founder's role.
    pub role: Role,
    /// The code of the founder's own administrative unit.
    pub unit: String,
}

/// A notebook that was founded.
#[derive(uniffi::Record)]
pub struct Founded {
    /// The notebook, open.
    pub notebook: Arc<NotebookCore>,
    /// The words of the recovery sheet. Show them to be written down, keep them nowhere, then call `confirm_sheet`.
    pub sheet: String,
}

/// Founds a group and its first notebook in a folder, and opens it. Takes as long as the cost says.
///
/// # Errors
/// [`NotebookError::Refused`] for a weak PIN, a code that can be no unit's, or a folder that has a notebook;
/// [`NotebookError::Host`] without hardware keys; [`NotebookError::Storage`]. Nothing is left behind then.
#[uniffi::export]
pub fn found_notebook(folder: String, device: Device, new: NewNotebook) -> Result<Founded, NotebookError> {
    let lent = Lent::of(device)?;
    let secret = Secret::of(new.secret);
    let new =
        notebook::NewNotebook { secret: secret.as_new(), cost: new.cost.cost()?, role: new.role, unit: &new.unit };
    let (notebook, sheet) = Notebook::found(Path::new(&folder), lent.host, lent.knowledge, new)?;
    Ok(Founded { notebook: NotebookCore::new(notebook, lent.clock), sheet: sheet.print().to_string() })
}

impl GuessCost {
    pub(crate) fn cost(self) -> Result<Cost, NotebookError> {
        match self {
            Self::Measured => Ok(Cost::calibrate(&SystemClock::default())?),
            Self::Least => Ok(Cost::floor()),
        }
    }
}

/// A secret that is wiped when it was used.
pub(crate) enum Secret {
    Pin(Zeroizing<String>),
    Passphrase(Zeroizing<String>),
}

impl Secret {
    pub(crate) fn of(new: NewSecret) -> Self {
        match new {
            NewSecret::Pin { pin } => Self::Pin(Zeroizing::new(pin)),
            NewSecret::Passphrase { passphrase } => Self::Passphrase(Zeroizing::new(passphrase)),
        }
    }

    pub(crate) fn as_new(&self) -> vault::NewSecret<'_> {
        match self {
            Self::Pin(pin) => vault::NewSecret::Pin(pin),
            Self::Passphrase(passphrase) => vault::NewSecret::Passphrase(passphrase),
        }
    }
}
