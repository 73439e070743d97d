//! Kills the app with SIGKILL 300 times while it writes, and looks each time at what it had acknowledged: every saved
//! record and every draft is there, nothing is there by half, every signature and chain holds, and the lists are what
//! the entries say.
//!
//! A kill takes the process and leaves what the system has buffered: this is about half-done steps, not about power.
//!
//! To see it fail, write the acknowledgement of `child.rs` before the call instead of after it, or let
//! `Notebook::save_form` delete the draft in a transaction of its own.
#![cfg(unix)]

mod notebook_kill_parts;
mod notebook_support;

use std::sync::atomic::{AtomicU64, Ordering};

use notebook_kill_parts::{Round, Tally, child};

/// Notebooks, each with its kills: a fresh one keeps the full check after every kill cheap.
const ROUNDS: u64 = 10;
const KILLS_A_ROUND: u64 = 30;
/// The delays are drawn from it. The system's own timing still differs from run to run.
const SEED: u64 = 20_240_930;

#[test]
#[allow(clippy::print_stderr, reason = "the schedule is told when the test fails")]
fn what_was_acknowledged_survives_300_kills() {
    eprintln!("{ROUNDS} rounds of {KILLS_A_ROUND} kills, seed {SEED}");
    let next = AtomicU64::new(0);
    let work = || {
        let mut met = Tally::default();
        loop {
            let round = next.fetch_add(1, Ordering::Relaxed);
            if round >= ROUNDS {
                return met;
            }
            met += Round::begin(SEED + round).kill(KILLS_A_ROUND);
        }
    };
    let mut met = Tally::default();
    std::thread::scope(|scope| {
        for lane in [scope.spawn(work), scope.spawn(work)] {
            met += lane.join().expect("a lane found a loss");
        }
    });
    eprintln!("{met:?}");
    // Children that never got to write, or kills that never met a write, would make all of this true.
    assert!(met.acknowledged > 2 * ROUNDS * KILLS_A_ROUND, "{met:?}");
    assert!(met.saves_done + met.saves_undone + met.answers_done > ROUNDS, "{met:?}");
}

/// The process that is killed. It is started by the test above and does nothing otherwise.
#[test]
#[ignore = "started by what_was_acknowledged_survives_300_kills in a process of its own"]
fn child_that_is_killed() {
    child::run_if_asked();
}
