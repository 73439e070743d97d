//! Observation: the state now, then every change, until the watch goes.

use std::sync::{Arc, Mutex, PoisonError};

use dong_hanh::notebook::{Changed, Observer, Summary, Watch};

use crate::device::HostError;
use crate::error::NotebookError;
use crate::live::Alive;
use crate::notebook::NotebookCore;

/// Hears of changes, one call at a time, on the thread that wrote. It must not block.
#[uniffi::export(foreign)]
pub trait ChangeListener: Send + Sync {
    /// The state now, and what changed since it was last told. At first nothing did. What is written stays written
    /// whatever this does.
    fn changed(&self, summary: Summary, changed: Changed) -> Result<(), HostError>;
}

/// Keeps a listener listening until it is closed or goes.
#[derive(uniffi::Object)]
pub struct WatchHandle {
    watch: Mutex<Option<Watch>>,
    _alive: Alive,
}

#[uniffi::export]
impl NotebookCore {
    /// Lets a listener listen: it hears the state now, then every change, also after a lock and an unlock.
    pub fn observe(&self, listener: Arc<dyn ChangeListener>) -> Result<Arc<WatchHandle>, NotebookError> {
        let watch = self.call(|notebook| notebook.observe(Arc::new(Lent(listener))))?;
        Ok(Arc::new(WatchHandle { watch: Mutex::new(Some(watch)), _alive: Alive::new() }))
    }
}

#[uniffi::export]
impl WatchHandle {
    /// Ends it, once a call under way has returned. Doing it again is fine.
    pub fn end(&self) {
        let watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(watch);
    }
}

struct Lent(Arc<dyn ChangeListener>);

impl Observer for Lent {
    fn changed(&self, summary: Summary, changed: Changed) {
        // A listener that fails misses this one; the next tells the state as it is then.
        let _ = self.0.changed(summary, changed);
    }
}
