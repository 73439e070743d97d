//! Where a test's notebook lies, and what opens it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use dong_hanh::clock::Clock;
use dong_hanh::model::Role;
use dong_hanh::notebook::{Knowledge, NewNotebook, Notebook, NotebookError};
use dong_hanh::vault::{Cost, Host, NewSecret, RealDisk, RecoverySheet, SoftwareKeyForTestsAndDemo};

use super::HandClock;

/// The PIN of every notebook of the tests.
pub const PIN: &str = "582047";
/// Eight in the morning of 30/09/2024 in Vietnam.
pub const START: &str = "2024-09-30T01:00:00Z";
/// The day on which the version under test was released, as the tests tell it: before [`START`].
pub const RELEASED: &str = "2024-01-01";
/// The founder's unit, a commune.
pub const UNIT: &str = "09700";

/// The folder of the stand-in for the phone's hardware, within a place.
pub const HARDWARE: &str = "hardware";

/// A temporary folder with a notebook in `notebook` and its phone's hardware keys in `hardware`.
pub struct Place {
    root: PathBuf,
    pub clock: Arc<HandClock>,
    _own: Option<tempfile::TempDir>,
}

impl Place {
    /// An empty one that goes with the test.
    pub fn new() -> Self {
        let own = tempfile::tempdir().unwrap();
        Self { _own: None, ..Self::within(own.path()) }.owning(own)
    }

    /// In a folder that belongs to someone else.
    pub fn within(root: &Path) -> Self {
        Self { root: root.to_path_buf(), clock: Arc::new(HandClock::at(START)), _own: None }
    }

    fn owning(mut self, own: tempfile::TempDir) -> Self {
        self._own = Some(own);
        self
    }

    /// An empty place with a founded notebook, and the notebook, open.
    pub fn founded() -> (Self, Notebook) {
        let place = Self::new();
        let (notebook, _) = place.found().unwrap();
        (place, notebook)
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The notebook's own folder.
    pub fn folder(&self) -> PathBuf {
        self.root.join("notebook")
    }

    /// The stand-in for the phone's hardware.
    pub fn hardware(&self) -> PathBuf {
        self.root.join(HARDWARE)
    }

    pub fn host(&self) -> Host {
        host(&self.hardware(), Arc::clone(&self.clock) as Arc<dyn Clock>)
    }

    /// Founds a group and its notebook, with the PIN of the tests.
    pub fn found(&self) -> Result<(Notebook, RecoverySheet), NotebookError> {
        let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role: Role::Manager, unit: UNIT };
        Notebook::found(&self.folder(), self.host(), knowledge(), new)
    }

    /// The app started again: the same notebook, locked.
    pub fn locked(&self) -> Notebook {
        Notebook::at(&self.folder(), self.host(), knowledge())
    }

    /// The app started again and opened with the PIN.
    pub fn unlocked(&self) -> Result<Notebook, NotebookError> {
        let notebook = self.locked();
        notebook.unlock_with_pin(PIN)?;
        Ok(notebook)
    }
}

/// What a phone gives, with hardware keys in that folder.
pub fn host(hardware: &Path, clock: Arc<dyn Clock>) -> Host {
    let hardware = SoftwareKeyForTestsAndDemo::at(hardware).unwrap();
    Host { clock, disk: Arc::new(RealDisk), hardware: Some(Arc::new(hardware)), biometric: None }
}

/// What this version knows, released on [`RELEASED`].
pub fn knowledge() -> Knowledge {
    Knowledge { released: RELEASED.parse().unwrap(), ..Knowledge::default() }
}
