//! Every file call of every operation fails once, and from some call on all of them do: an error of the device, a full
//! disk, half a write. Each time the answer has a type and says what it is, nothing is there by half, what was acknowledged
//! is there, and once the disk works again the notebook goes on.
#![cfg(target_os = "linux")]

#[allow(unreachable_pub, reason = "shared by the test files that include it")]
#[path = "common/long.rs"]
mod long;

mod disk_layer;
mod io_errors_parts;
mod notebook_support;

use disk_layer::{Call, Kind};
use io_errors_parts::{CHANGE_PIN, Cases, FOUND, FOUND_OVER, LOCK, Operation, READS, Tally, UNLOCK, UPGRADE, WRITES};
use long::scale;

#[allow(clippy::print_stderr, reason = "the figures are told with --nocapture and when the test fails")]
fn run<'a>(operations: impl IntoIterator<Item = &'a Operation>, stride: u64) -> Tally {
    let mut all = Tally::default();
    for operation in operations {
        let begin = std::time::Instant::now();
        let tally = Cases { operation, stride: scale(stride, 1) }.run();
        let failed: u64 = tally.failed.values().sum();
        eprintln!("{}: {} cases, {failed} calls failed, {:?}, opened anew {} {:?}", operation.name, tally.cases, tally.answers, tally.anew, begin.elapsed());
        all.join(tally);
    }
    eprintln!("{:?}", all.failed);
    assert!(all.wrong.is_empty(), "{:#?}", all.wrong);
    all
}

#[test]
fn reads() {
    run(READS, 11);
}

#[test]
fn writes() {
    run(WRITES, 11);
}

#[test]
fn opening_and_closing() {
    run(&[LOCK, UNLOCK, UPGRADE], 11);
}

#[test]
fn pins() {
    run(&[CHANGE_PIN], 11);
}

#[test]
fn founding() {
    run(&[FOUND, FOUND_OVER], 11);
}
#[test]
fn zz_one() {
    let at = std::env::var("AT").unwrap_or("11".into()).parse().unwrap();
    let stays = std::env::var("STAYS").is_ok();
    let name = std::env::var("OP").unwrap_or("save".into());
    let all: Vec<Operation> = WRITES.iter().chain(READS).chain(&[LOCK, UNLOCK, UPGRADE, CHANGE_PIN, FOUND, FOUND_OVER]).copied().collect();
    let op = all.iter().find(|o| o.name == name).unwrap();
    let f = disk_layer::Fault { kind: Kind::Io, at, stays, only: None, spares: "hardware" };
    eprintln!("{:?}", io_errors_parts::run(op, f).map(|o| (o.met, o.code, o.anew)));
}
