//! A wipe needs nothing of the phone but its keys.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use dong_hanh_ffi::{Device, HostClock, HostError, NotebookCore};

#[derive(Default)]
struct Stops(AtomicBool);

impl HostClock for Stops {
    fn now(&self) -> Result<DateTime<Utc>, HostError> {
        if self.0.load(Ordering::Relaxed) { Err(HostError::Failed) } else { Ok(DateTime::UNIX_EPOCH) }
    }
}

/// To see it fail, let wipe ask for the time as other calls do.
#[test]
fn a_clock_that_fails_does_not_stop_a_wipe() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wipe");
    std::fs::create_dir_all(&folder).unwrap();
    let keyring = folder.join("keyring.a");
    std::fs::write(&keyring, b"keys").unwrap();
    let clock = Arc::new(Stops::default());
    let device = Device { keys: None, biometric: None, clock: Some(Arc::clone(&clock) as _), released: None };
    let notebook = NotebookCore::at(folder.to_str().unwrap().to_owned(), device).unwrap();
    clock.0.store(true, Ordering::Relaxed);
    notebook.wipe().unwrap();
    assert!(!keyring.exists());
}
