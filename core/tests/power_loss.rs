//! The power goes at any moment: what was acknowledged is there whole, what was under way is there whole or not at all,
//! the notebook opens, verifies and goes on, and a founding that was cut off can be begun anew.
//!
//! A layer under the C library's file calls (`disk_layer`) takes down every write, sync and name while a notebook lives its
//! life. From that the tests lay down the disks that a power cut could leave: what was synced, with any choice of what was
//! not, in whole or torn by sectors, names up to some moment or in any choice, files grown by zeros, noise where something
//! was being written. Each disk is opened by the real notebook.
//!
//! To see it fail: the tests of the disks that do not sync are the same check, and it fails there. In the product, take
//! `synchronous=FULL` out of `store/open.rs`, `sync_file` out of `vault/durable.rs`, or `make_folder` out of
//! `notebook/found.rs`.
#![cfg(target_os = "linux")]

#[allow(unreachable_pub, reason = "shared by the test files that include it")]
#[path = "common/long.rs"]
mod long;

mod disk_layer;
mod notebook_support;
mod power_loss_parts;

use std::sync::LazyLock;

use disk_layer::Deaf;
use long::scale;
use notebook_support::Random;
use power_loss_parts::{Base, Loss, Points, Story, Tally};

/// The moments and the disks are drawn from it. Keys and ids are new in each run, so the operations differ a little.
const SEED: u64 = 20_240_930;

static LIFE: LazyLock<Story> = LazyLock::new(Story::life);

#[allow(clippy::print_stderr, reason = "the figures are told with --nocapture and when the test fails")]
fn tell(name: &str, story: &Story, tally: &Tally) {
    eprintln!("{name}: {} operations {:?}", story.log.ops.len(), story.log.tally());
    eprintln!("{tally:?}");
}

#[test]
fn a_notebooks_life_survives_the_power_cut_at_any_point() {
    let tally = Points::of(&LIFE, Deaf::ToNothing, scale(860, 4000), SEED).check();
    tell("life", &LIFE, &tally);
    assert_eq!(tally.losses.len(), 0);
    // Cuts that never met a call under way would make all of this true.
    let met = [tally.done, tally.undone, tally.anew, tally.by_pin, tally.by_sheet, tally.rebuilt, tally.went_on];
    assert!(met.into_iter().all(|count| count > 10));
    for step in ["found", "edit", "save", "undo", "discard", "change pin", "rebuild", "lock", "unlock", "wrong pin"] {
        assert!(tally.steps.contains_key(step), "no power cut within {step}");
    }
}

#[test]
fn a_notebook_that_is_brought_up_to_date_survives_the_power_cut_at_any_point() {
    let story = Story::upgrade();
    let tally = Points::of(&story, Deaf::ToNothing, scale(140, 1000), SEED).check();
    tell("upgrade", &story, &tally);
    assert_eq!(tally.losses.len(), 0);
    assert!(tally.steps["open"] > 10 && tally.done > 0 && tally.undone > 0);
}

/// What `synchronous=OFF` does: acknowledged saves are lost, and worse.
#[test]
fn on_a_disk_that_does_not_sync_the_database_it_fails() {
    let deaf = Deaf::To(|name| name.contains("notebook.db"));
    let tally = Points::of(&LIFE, deaf, 60, SEED).check();
    assert!(tally.losses.len() > 30, "{tally:#?}");
}

/// What `synchronous=NORMAL` does, or worse: the database stays whole, and the newest acknowledged saves are gone.
#[test]
fn on_a_disk_that_does_not_sync_the_log_acknowledged_saves_are_lost() {
    let tally = Points::of(&LIFE, Deaf::To(|name| name.ends_with("notebook.db-wal")), 60, SEED).check();
    let lost = tally.losses.iter().filter(|(_, loss)| matches!(loss, Loss::Lost(_))).count();
    assert!(lost > 10, "{tally:#?}");
}

#[test]
fn on_a_disk_that_does_not_sync_the_keyring_it_fails() {
    let tally = Points::of(&LIFE, Deaf::To(|name| name.contains("keyring.")), 60, SEED).check();
    assert!(tally.losses.len() > 10, "{tally:#?}");
}

#[test]
fn on_a_disk_that_does_not_sync_folders_it_fails() {
    let tally = Points::of(&LIFE, Deaf::ToFolders, 60, SEED).check();
    assert!(tally.losses.len() > 10, "{tally:#?}");
}

/// The save that meets the failed sync may be lost: it says so. One that is acknowledged after it may not.
#[test]
#[allow(clippy::print_stderr, reason = "the figures are told with --nocapture and when the test fails")]
fn a_sync_that_failed_never_loses_what_is_acknowledged_later() {
    let (base, mut random) = (Base::new(), Random::new(SEED));
    let (mut syncs, mut looked) = (0, 0);
    for failing in 0.. {
        let worked = base.work(failing);
        if worked.met.failed.is_empty() {
            break;
        }
        syncs += 1;
        let cut = base.cut(&worked, scale(2, 16), &mut random);
        looked += cut.unwrap_or_else(|loss| panic!("{:?}, failing sync {failing}: {loss:?}", worked.met.failed));
    }
    eprintln!("{syncs} syncs failed, {looked} disks");
    assert!(syncs > 12 && looked > 200, "{syncs} {looked}");
}
