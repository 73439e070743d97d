//! Looking after a notebook: verify, rebuild, salvage.

use std::path::Path;
use std::sync::Arc;

use dong_hanh::notebook::{Diagnostics, OpenWith, SalvageTo, Salvaged, Verified};
use zeroize::Zeroizing;

use crate::device::Device;
use crate::error::NotebookError;
use crate::found::{GuessCost, NewSecret, Secret};
use crate::notebook::{Lent, NotebookCore};
use crate::progress::{StepListener, goes_on};

/// What opens the keyring of a damaged notebook.
#[derive(uniffi::Enum)]
pub enum SalvageWith {
    /// The PIN.
    Pin {
        /// Its digits.
        pin: String,
    },
    /// The passphrase.
    Passphrase {
        /// Its text.
        passphrase: String,
    },
    /// The recovery sheet.
    Sheet {
        /// Its words.
        words: String,
    },
}

#[uniffi::export]
impl NotebookCore {
    /// How it is, for support: versions, codes, counts and durations, nothing of anybody. It needs no key.
    pub fn diagnostics(&self) -> Diagnostics {
        self.notebook.diagnostics()
    }

    /// Verifies the signature, hash and place of every entry.
    pub fn verify(&self, progress: Option<Arc<dyn StepListener>>) -> Result<Verified, NotebookError> {
        self.call(|notebook| notebook.verify(|done, total| goes_on(progress.as_ref(), done, total)))
    }

    /// Derives every list, fact and due date again from the entries. Stopped or failed, everything stays as it was.
    pub fn rebuild(&self, progress: Option<Arc<dyn StepListener>>) -> Result<(), NotebookError> {
        self.call(|notebook| notebook.rebuild(|done, total| goes_on(progress.as_ref(), done, total)))
    }

    /// Reads every whole entry and draft of this notebook, which need not open, into a new one in another folder. From then
    /// on this one must not be written in any more. The new one stays locked; `device` must bring other hardware keys.
    pub fn salvage(
        &self,
        with: SalvageWith,
        folder: String,
        device: Device,
        secret: NewSecret,
        cost: GuessCost,
        progress: Option<Arc<dyn StepListener>>,
    ) -> Result<Salvaged, NotebookError> {
        let (lent, secret) = (Lent::of(device)?, Secret::of(secret));
        let to = SalvageTo { folder: Path::new(&folder), host: lent.host, secret: secret.as_new(), cost: cost.cost()? };
        let (way, typed): (for<'a> fn(&'a str) -> OpenWith<'a>, String) = match with {
            SalvageWith::Pin { pin } => (|typed| OpenWith::Pin(typed), pin),
            SalvageWith::Passphrase { passphrase } => (|typed| OpenWith::Passphrase(typed), passphrase),
            SalvageWith::Sheet { words } => (|typed| OpenWith::Sheet(typed), words),
        };
        let typed = Zeroizing::new(typed);
        self.call(|notebook| {
            notebook.salvage(way(&typed), &to, |_, done, total| goes_on(progress.as_ref(), done, total))
        })
    }
}
