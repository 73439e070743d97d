//! Long calls: how far they are, and how to stop them.

use std::sync::Arc;

use crate::device::HostError;

/// Hears how far a long call is. Cancelling a coroutine or a task never reaches the core by itself: this does.
#[uniffi::export(foreign)]
pub trait StepListener: Send + Sync {
    /// So many of so many are done. True goes on; false, or a failure, stops the call, which then fails with
    /// `NotebookError::Stopped`.
    fn step(&self, done: u64, total: u64) -> Result<bool, HostError>;
}

/// Asks whether to go on.
pub(crate) fn goes_on(progress: Option<&Arc<dyn StepListener>>, done: u64, total: u64) -> bool {
    progress.is_none_or(|progress| progress.step(done, total).unwrap_or(false))
}
