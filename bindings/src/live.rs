//! How many objects are alive on this side of the bindings: what was let go of must be freed.

use std::sync::atomic::{AtomicU64, Ordering};

static ALIVE: AtomicU64 = AtomicU64::new(0);

/// Notebooks and watches that are alive. It goes back once the other language has let go of them, for tests and support.
#[uniffi::export]
pub fn live_objects() -> u64 {
    ALIVE.load(Ordering::Relaxed)
}

/// One object that is alive.
pub(crate) struct Alive(());

impl Alive {
    pub(crate) fn new() -> Self {
        ALIVE.fetch_add(1, Ordering::Relaxed);
        Self(())
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}
