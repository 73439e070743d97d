//! A process that may come to hold keys writes no core dump, and other programs of the same user do not read its memory.
//!
//! To see it fail, take `keep_out_of_dumps` out of `Vault::at`. It holds for the whole process: this file has one test.
#![cfg(target_os = "linux")]

mod notebook_support;

use notebook_support::Place;
use rustix::process::{DumpableBehavior, Resource, Rlimit, dumpable_behavior, getrlimit, setrlimit};

/// The soft limit of core files as the system tells it.
fn core_limit() -> String {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).unwrap();
    line.split_whitespace().next().unwrap().to_owned()
}

#[test]
fn whoever_opens_a_notebook_writes_no_core_dump() {
    let place = Place::new();
    let most = getrlimit(Resource::Core).maximum;
    setrlimit(Resource::Core, Rlimit { current: most, maximum: most }).unwrap();
    assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::Dumpable, "as every program starts");
    assert!(core_limit() != "0" || most == Some(0), "as every program starts, but where the system allows none");

    let notebook = place.locked();
    assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    assert_eq!(core_limit(), "0");
    assert_eq!(getrlimit(Resource::Core).maximum, most, "what it starts may still choose");
    assert!(!notebook.is_open());
}
