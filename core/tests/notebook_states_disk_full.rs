//! A disk that gets full: what does not fit says so, nothing is there by half, nothing acknowledged is lost, and with
//! room again it goes on.
//!
//! To see it fail, let `StoreError::from` take a full disk for `Io`, let `save_form` drop the draft before its entry is
//! written, or leave `undo_create` out of `Notebook::found`.
#![cfg(target_os = "linux")]

mod notebook_support;

use std::fs;

use dong_hanh::notebook::{NotSaved, Notebook, NotebookError};
use dong_hanh::store::StoreError;
use dong_hanh::vault::{Cost, VaultError};
use notebook_support::full_disk::{self, SmallDisk};
use notebook_support::{PIN, Place, Village, codes, everything, record, start, text};

const NEW_PIN: &str = "408163";

#[test]
fn a_write_that_does_not_fit_leaves_the_draft_and_nothing_else() {
    full_disk::in_own_mounts("writes");
}

#[test]
fn a_new_pin_that_does_not_fit_leaves_the_old_one() {
    full_disk::in_own_mounts("new_pin");
}

#[test]
fn a_founding_that_does_not_fit_leaves_nothing_behind() {
    full_disk::in_own_mounts("founding");
}

#[track_caller]
fn assert_full<T>(result: Result<T, NotebookError>) {
    let error = result.err().expect("it fitted");
    assert!(matches!(error, NotebookError::Store(StoreError::DiskFull)), "{error:?}");
}

/// A form that lacks nothing and meets no warning.
fn fill(notebook: &Notebook, village: &Village, note: &str) -> String {
    let answers = [codes("topics", &["jobs"]), text("place", "Chợ"), record("team", &village.team), text("note", note)];
    start(notebook, "outreach-contact", None, &answers).unwrap()
}

/// Started by the test above in mounts of its own.
#[test]
#[ignore = "needs mounts of its own"]
fn writes() {
    let Some(root) = full_disk::given_root() else { return };
    let place = Place::within(&root);
    let disk = SmallDisk::mount(&place.folder(), 6 * 1024);
    let (notebook, _) = place.found().unwrap();
    let village = Village::settle(&notebook, 2);
    // Enough drafts that one meets the end of the room, wherever that is.
    let drafts: Vec<String> = (0..40).map(|n| fill(&notebook, &village, &format!("lượt {n}"))).collect();
    disk.fill_but(100);
    let mut saved = Vec::new();
    let mut drafts = drafts.into_iter();
    let stuck = loop {
        let draft = drafts.next().expect("100 KiB took 40 records");
        let before = everything(&notebook).unwrap();
        match notebook.save_form(&draft) {
            Ok(done) => saved.push(done.record),
            Err(NotSaved::Failed(error)) => {
                assert_full::<()>(Err(error));
                assert!(everything(&notebook).unwrap() == before, "something was written by half");
                break draft;
            }
            Err(other) => panic!("{other:?}"),
        }
    };
    assert!(!saved.is_empty());
    disk.fill_but(0);
    assert_full(notebook.edit_form(&stuck, &[text("note", "dài hơn ".repeat(50_000).as_str())]));
    assert_full(notebook.rebuild(|_, _| true));
    let before = everything(&notebook).unwrap();

    // Not even a guess can be counted then; with room again everything acknowledged is there.
    notebook.lock();
    let error = notebook.unlock_with_pin(PIN).unwrap_err();
    assert!(matches!(error, NotebookError::Vault(VaultError::DiskFull)), "{error:?}");
    drop(notebook);
    disk.free();
    let notebook = place.unlocked().unwrap();
    assert!(everything(&notebook).unwrap() == before, "the lock on a full disk lost something");
    let note = |draft: &str| notebook.form(draft).unwrap().fields.into_iter().find(|f| f.path == "note").unwrap().text;
    assert!(note(&stuck).starts_with("lượt "), "the edit that did not fit changed the draft");
    saved.push(notebook.save_form(&stuck).unwrap().record);
    for record in &saved {
        notebook.record(record).unwrap();
    }
    drop((notebook, disk));
}

/// Started by the test above in mounts of its own.
#[test]
#[ignore = "needs mounts of its own"]
fn new_pin() {
    let Some(root) = full_disk::given_root() else { return };
    let mut refused = 0;
    for kib in (0..24).step_by(4) {
        let place = Place::within(&root.join(kib.to_string()));
        let disk = SmallDisk::mount(&place.folder(), 2 * 1024);
        let (notebook, _) = place.found().unwrap();
        disk.fill_but(kib);
        let changed = notebook.change_pin(PIN, NEW_PIN, Cost::floor());
        drop(notebook);
        disk.free();
        let (opens, stays_out) = if changed.is_ok() { (NEW_PIN, PIN) } else { (PIN, NEW_PIN) };
        let fitted = matches!(changed, Ok(_) | Err(NotebookError::Vault(VaultError::DiskFull)));
        assert!(fitted, "{kib} KiB: {changed:?}");
        refused += u32::from(changed.is_err());
        place.locked().unlock_with_pin(opens).unwrap_or_else(|error| panic!("{kib} KiB: nothing opens: {error}"));
        let error = place.locked().unlock_with_pin(stays_out).unwrap_err();
        assert!(matches!(error, NotebookError::Vault(VaultError::WrongPin { .. })), "{kib} KiB: {error}");
    }
    assert!((1..6).contains(&refused), "{refused}");
}

/// Started by the test above in mounts of its own.
#[test]
#[ignore = "needs mounts of its own"]
fn founding() {
    let Some(root) = full_disk::given_root() else { return };
    let place = Place::within(&root);
    let disk = SmallDisk::mount(&place.folder(), 2 * 1024);
    for (refused, kib) in (0..).step_by(12).enumerate() {
        disk.fill_but(kib);
        let founded = place.found();
        if let Ok((notebook, sheet)) = founded {
            disk.free();
            Village::settle(&notebook, 1);
            notebook.lock();
            notebook.unlock_with_sheet(&sheet.print()).unwrap();
            assert!(refused > 5, "only {refused} foundings met the full disk");
            return;
        }
        let error = founded.err().unwrap();
        let full =
            matches!(error, NotebookError::Vault(VaultError::DiskFull) | NotebookError::Store(StoreError::DiskFull));
        assert!(full, "{kib} KiB: {error:?}");
        disk.free();
        assert_eq!(fs::read_dir(place.folder()).unwrap().count(), 0, "{kib} KiB: something was left");
        assert_eq!(fs::read_dir(place.hardware()).unwrap().count(), 0, "{kib} KiB: a hardware key was left");
    }
}
