//! The notebook itself: one object for one folder.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use dong_hanh::clock::{Clock, SystemClock};
use dong_hanh::notebook::{Knowledge, Notebook};
use dong_hanh::vault::{BiometricKey, HardwareKey, Host, RealDisk};

use crate::device::Device;
use crate::error::NotebookError;
use crate::hardware::{HostBiometric, HostKeys};
use crate::live::Alive;
use crate::time::LentClock;

/// One notebook of one folder, shared between threads. The packages of Kotlin and Swift wrap it; an app uses those.
#[derive(uniffi::Object)]
pub struct NotebookCore {
    pub(crate) notebook: Notebook,
    pub(crate) clock: Option<Arc<LentClock>>,
    _alive: Alive,
}

#[uniffi::export]
impl NotebookCore {
    /// The notebook of a folder, still locked. Nothing is read yet.
    ///
    /// # Errors
    /// [`NotebookError::Host`] where the clock fails.
    #[uniffi::constructor]
    pub fn at(folder: String, device: Device) -> Result<Arc<Self>, NotebookError> {
        let lent = Lent::of(device)?;
        let notebook = Notebook::at(Path::new(&folder), lent.host, lent.knowledge);
        Ok(Self::new(notebook, lent.clock))
    }
}

impl NotebookCore {
    pub(crate) fn new(notebook: Notebook, clock: Option<Arc<LentClock>>) -> Arc<Self> {
        Arc::new(Self { notebook, clock, _alive: Alive::new() })
    }

    /// Every call goes through here.
    pub(crate) fn call<T, E: Into<NotebookError>>(
        &self,
        work: impl FnOnce(&Notebook) -> Result<T, E>,
    ) -> Result<T, NotebookError> {
        #[cfg(feature = "bench")]
        crate::bench::count_call();
        self.clock.as_ref().map_or(Ok(()), |clock| clock.ask())?;
        work(&self.notebook).map_err(Into::into)
    }
}

/// Read once: the law and the rules are the same for every notebook.
static BUILT_IN: LazyLock<Knowledge> = LazyLock::new(Knowledge::default);

/// What a device lends, as the core takes it.
pub(crate) struct Lent {
    pub(crate) host: Host,
    pub(crate) knowledge: Knowledge,
    pub(crate) clock: Option<Arc<LentClock>>,
}

impl Lent {
    pub(crate) fn of(device: Device) -> Result<Self, NotebookError> {
        let clock = device.clock.map(LentClock::new).transpose()?.map(Arc::new);
        let of_core: Arc<dyn Clock> = match &clock {
            Some(lent) => Arc::clone(lent) as _,
            None => Arc::new(SystemClock::default()),
        };
        let host = Host {
            clock: of_core,
            disk: Arc::new(RealDisk),
            hardware: device.keys.map(|keys| Arc::new(HostKeys(keys)) as Arc<dyn HardwareKey>),
            biometric: device.biometric.map(|key| Arc::new(HostBiometric(key)) as Arc<dyn BiometricKey>),
        };
        let mut knowledge = BUILT_IN.clone();
        knowledge.released = device.released.unwrap_or(knowledge.released);
        Ok(Self { host, knowledge, clock })
    }
}
