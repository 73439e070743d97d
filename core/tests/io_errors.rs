//! Every file call of every operation fails once, and from some call on all of them do: an error of the device, a full
//! disk, half a write. Each time the answer has a type and says what it is (never damage, a missing notebook or a fault of
//! the app), nothing is there by half, what was acknowledged is there, and once the disk works again the notebook goes on:
//! the same one, at worst after it was locked and opened.
//!
//! The calls are met under the C library (`disk_layer`). The short form takes one in so many calls and the first of every
//! sort; the long one takes all.
//!
//! To see it fail: the last two tests are the same check with a wrong expectation and on a disk that lies, and it fails
//! there. In the product, let `StoreError::from` lose a line, `store::exists` answer no where the disk does not answer, or
//! `new_folder::give_back` begin with the keys.
#![cfg(target_os = "linux")]

#[allow(unreachable_pub, reason = "shared by the test files that include it")]
#[path = "common/long.rs"]
mod long;

mod disk_layer;
mod io_errors_parts;
mod notebook_support;

use disk_layer::{CALLS, Call, Kind};
use io_errors_parts::{
    Answers, CHANGE_PIN, Cases, FOUND, FOUND_OVER, LOCK, Operation, READS, SAVE, Tally, UNLOCK, UPGRADE, WRITES,
};
use long::scale;

/// Runs the cases of some operations, one in `stride` calls in the short form.
#[allow(clippy::print_stderr, reason = "the figures are told with --nocapture and when the test fails")]
fn run<'a>(operations: impl IntoIterator<Item = &'a Operation>, stride: u64) -> Tally {
    let mut all = Tally::default();
    for operation in operations {
        let tally = Cases { operation, stride: scale(stride, 1) }.run();
        let failed: u64 = tally.failed.values().sum();
        let (cases, answers, anew) = (tally.cases, &tally.answers, tally.anew);
        eprintln!("{}: {cases} cases, {failed} calls failed, {answers:?}, opened anew {anew}", operation.name);
        all.join(tally);
    }
    eprintln!("{:?}", all.failed);
    assert!(all.wrong.is_empty(), "{:#?}", all.wrong);
    all
}

/// The faults reached these files.
#[track_caller]
fn assert_met(tally: &Tally, wanted: &[(Call, &str)]) {
    for (call, file) in wanted {
        assert!(tally.met(*call, file) > 0, "no {call:?} of {file} failed");
    }
}

#[test]
fn reading() {
    let tally = run(READS, 5);
    assert_met(&tally, &[(Call::Look, "notebook.db"), (Call::Lock, "notebook.db-shm"), (Call::Read, "notebook.db")]);
}

#[test]
fn writing() {
    let tally = run(WRITES, 7);
    let log = "notebook.db-wal";
    assert_met(&tally, &[(Call::Write, log), (Call::Sync, log), (Call::Read, "notebook.db")]);
    assert_met(&tally, &[(Call::Lock, "notebook.db-shm"), (Call::Sync, "notebook")]);
}

#[test]
fn opening() {
    let tally = run(&[UNLOCK, UPGRADE], 11);
    assert_met(&tally, &[(Call::Open, "keyring.a"), (Call::Rename, ".tmp"), (Call::Write, "-wal")]);
    assert_met(&tally, &[(Call::Read, "notebook.db"), (Call::Map, "notebook.db-shm"), (Call::Lock, "notebook")]);
}

#[test]
fn closing() {
    let tally = run(&[LOCK], 1);
    let database = "notebook.db";
    assert_met(
        &tally,
        &[(Call::Read, "-wal"), (Call::Write, database), (Call::Sync, database), (Call::Remove, "-wal")],
    );
}

#[test]
fn changing_the_pin() {
    let tally = run(&[CHANGE_PIN], 5);
    let file = ".tmp";
    assert_met(&tally, &[(Call::Open, file), (Call::Write, file), (Call::Sync, file), (Call::Rename, file)]);
}

#[test]
fn founding() {
    run(&[FOUND_OVER], 1);
    let tally = run(&[FOUND], 19);
    for call in CALLS {
        assert_met(&tally, &[(call, "")]);
    }
    assert_met(&tally, &[(Call::Write, "notebook.db.new-wal"), (Call::Remove, "group.founding")]);
}

/// The check of the answers fails where it must.
#[test]
fn a_check_that_expects_no_error_fails() {
    let deaf = Operation { answers: Answers { store: false, keyring: false }, ..SAVE };
    let mut tally = Tally::default();
    Cases { operation: &deaf, stride: 20 }.run_way(&mut tally, 0, Kind::Io, false);
    assert!(!tally.wrong.is_empty() && tally.wrong.iter().any(|wrong| wrong.contains("store-io")), "{tally:?}");
}

/// The check of what is there fails where it must: a write that never came.
#[test]
fn on_a_disk_that_lies_about_its_writes_the_check_fails() {
    let mut tally = Tally::default();
    Cases { operation: &SAVE, stride: 3 }.run_way(&mut tally, 0, Kind::Lies, false);
    assert!(tally.wrong.len() > 3, "{tally:?}");
}
