//! Kills the app with SIGKILL 300 times (1,000 times in the long form) while two of its processes write to one notebook as
//! fast as they can. Each time the process that is left must go on, is then killed too, and what both had acknowledged is
//! looked for: every saved record and every draft is there, nothing is there by half, every signature and chain holds, and
//! the lists are what the entries say.
//!
//! A kill takes the process and leaves what the system has buffered: this is about half-done steps, not about power.
//!
//! The negative controls see it fail in every run: a process that acknowledges an answer before it gives it is caught, and
//! so is a ledger that holds what was never written. To see more, let `Notebook::save_form` delete the draft in a
//! transaction of its own ("a draft went and its record did not come"), or hold the store's write lock over a call of
//! `std::process::abort` ("the other process stopped").
#![cfg(unix)]

#[path = "common/long.rs"]
mod long;
mod notebook_kill_parts;
mod notebook_support;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};

use notebook_kill_parts::{Ledger, Line, Round, Tally, child};
use notebook_support::{Place, UNIT, codes, start, text};

/// Kills of one notebook: a fresh one keeps the full check after every kill cheap.
const KILLS_A_ROUND: u64 = 30;
/// The delays are drawn from it. The system's own timing still differs from run to run.
const SEED: u64 = 20_240_930;

#[test]
#[allow(clippy::print_stderr, reason = "the schedule is told when the test fails")]
fn what_was_acknowledged_survives_kills() {
    let rounds: u64 = long::scale(300, 1_020) / KILLS_A_ROUND;
    eprintln!("{rounds} rounds of {KILLS_A_ROUND} kills, seed {SEED}");
    let next = AtomicU64::new(0);
    let work = || {
        let mut met = Tally::default();
        loop {
            let round = next.fetch_add(1, Ordering::Relaxed);
            if round >= rounds {
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
    let kills = rounds * KILLS_A_ROUND;
    assert!(met.kills >= kills && met.survivors > kills / 4, "{met:?}");
    assert!(met.acknowledged > 2 * kills, "{met:?}");
    assert!(met.saves_done + met.saves_undone + met.answers_done > rounds, "{met:?}");
}

/// A process that tells of an answer before it gives it is caught, by the very kills and looks of the test above.
#[test]
fn an_acknowledgement_that_came_too_early_is_caught() {
    let lie = || Round::begin(SEED).of_liars().kill(10 * KILLS_A_ROUND);
    let said = panic_of(AssertUnwindSafe(lie)).expect("the liar was believed");
    assert!(said.contains("an acknowledged"), "{said}");
}

/// The ledger finds what is not there, what is there by half, and what nobody told.
#[test]
fn what_was_never_written_is_missed() {
    let (_place, notebook) = Place::founded();
    let note = |step| child::note("k0n0x", step);
    let answers = [codes("topics", &["jobs"]), text("note", &note(3))];
    let draft = start(&notebook, "outreach-contact", Some(UNIT), &answers).unwrap();
    let told = |note: String| Line::Draft { draft: draft.clone(), note };
    let gone = "0192f0c1-0000-7000-8000-000000000000";
    let never = |note: String| Line::Draft { draft: gone.to_owned(), note };
    let saved = || Line::Saved { draft: draft.clone(), record: gone.to_owned() };
    for (lines, expected) in [
        (vec![told(note(3))], None),
        (vec![told(note(2))], None),
        (vec![told(note(1))], Some("an acknowledged answer is not the last one")),
        (vec![told(note(4))], Some("an acknowledged answer is not the last one")),
        (vec![told(note(3)), never(note(0))], Some("an acknowledged draft is gone")),
        (vec![told(note(3)), saved()], Some("the lists hold other records")),
        (vec![told(note(3)), Line::Saving { draft: draft.clone() }], None),
        (vec![never(note(1)), Line::Saving { draft: gone.to_owned() }], Some("its record did not come")),
    ] {
        let said = panic_of(AssertUnwindSafe(|| Ledger::default().check(&notebook, &[&lines])));
        match (&said, expected) {
            (None, None) => {}
            (Some(said), Some(expected)) => assert!(said.contains(expected), "{lines:?}: {said}"),
            _ => panic!("{lines:?}: {said:?} in place of {expected:?}"),
        }
    }
}

/// What a call panics with; nothing where it does not.
fn panic_of<T>(call: impl FnOnce() -> T + std::panic::UnwindSafe) -> Option<String> {
    let panic = catch_unwind(call).err()?;
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
}

/// The process that is killed. It is started by the tests above and does nothing otherwise.
#[test]
#[ignore = "started by the kill tests in a process of its own"]
fn child_that_is_killed() {
    child::run_if_asked();
}
