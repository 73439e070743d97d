//! Every state in which a notebook does not open has a type of its own, says what to do, and costs no file: keys.
//!
//! To see it fail, map two errors of `StoreError::from` or of `Keyring::decode` to one, or let `Store::open` write
//! before it knows that it may.

mod notebook_support;

use std::fs;
use std::time::Duration;

use dong_hanh::notebook::{Notebook, NotebookError};
use dong_hanh::store::StoreError;
use dong_hanh::vault::{Cost, OpensWith, Settled, VaultError};
use notebook_support::{Files, PIN, Place, Village, database, everything};

const WRONG: &str = "739164";
const NEW_PIN: &str = "408163";
/// A counted guess rewrites these; nothing else may change at an unlock that fails.
const KEYRING: &[&str] = &["keyring."];

/// A notebook with a village and a draft, closed.
fn closed() -> (Place, String) {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 3);
    village.visit(&notebook, 0, "Nhờ hỏi giúp việc làm");
    let told = everything(&notebook).unwrap();
    drop(notebook);
    (place, told)
}

#[track_caller]
fn refused(notebook: &Notebook, pin: &str) -> NotebookError {
    let error = notebook.unlock_with_pin(pin).unwrap_err();
    assert!(!notebook.is_open());
    assert!(matches!(notebook.people(None, 1), Err(NotebookError::Locked)));
    let phrase = error.phrase();
    assert!(phrase.vi.ends_with('.') && phrase.en.ends_with('.'), "{phrase:?}");
    error
}

#[test]
fn a_wrong_pin_counts_and_waits_and_the_right_one_opens() {
    let (place, told) = closed();
    let before = Files::of(&place.folder());
    let notebook = place.locked();
    let wrong = |left, seconds| VaultError::WrongPin { attempts_left: left, wait: Duration::from_secs(seconds) };
    assert!(matches!(refused(&notebook, WRONG), NotebookError::Vault(error) if error == wrong(9, 0)));
    assert!(matches!(refused(&notebook, WRONG), NotebookError::Vault(error) if error == wrong(8, 5)));
    // The right one waits too, and costs no guess.
    let early = VaultError::Wait { remaining: Duration::from_secs(5) };
    assert!(matches!(refused(&notebook, PIN), NotebookError::Vault(error) if error == early));
    let state = notebook.lock_state().unwrap().opens_with;
    assert_eq!(state, OpensWith::Pin { attempts_left: 8, wait: Duration::from_secs(5) });
    place.clock.pass(Duration::from_secs(5));
    notebook.unlock_with_pin(PIN).unwrap();
    assert_eq!(everything(&notebook).unwrap(), told);
    let state = notebook.lock_state().unwrap().opens_with;
    assert_eq!(state, OpensWith::Pin { attempts_left: 10, wait: Duration::ZERO });
    drop(notebook);
    before.assert_kept_in(&place.folder(), KEYRING);
}

#[test]
fn a_missing_keyring_is_missing_and_nothing_else_changes() {
    let (place, told) = closed();
    let before = Files::of(&place.folder());
    for file in ["keyring.a", "keyring.b"] {
        fs::rename(place.folder().join(file), place.root().join(file)).unwrap();
    }
    let left = Files::of(&place.folder());
    assert!(matches!(place.locked().lock_state(), Err(NotebookError::Vault(VaultError::Missing))));
    assert!(matches!(refused(&place.locked(), PIN), NotebookError::Vault(VaultError::Missing)));
    assert!(left == Files::of(&place.folder()), "a file was changed");
    before.put(&place.folder());
    assert_eq!(everything(&place.unlocked().unwrap()).unwrap(), told);
}

#[test]
fn a_missing_database_is_missing_and_comes_back_with_its_file() {
    let (place, told) = closed();
    fs::rename(place.folder().join("notebook.db"), place.root().join("notebook.db")).unwrap();
    let before = Files::of(&place.folder());
    assert!(matches!(refused(&place.locked(), PIN), NotebookError::Store(StoreError::Missing)));
    assert!(!place.folder().join("notebook.db").exists());
    before.assert_kept_in(&place.folder(), KEYRING);
    fs::rename(place.root().join("notebook.db"), place.folder().join("notebook.db")).unwrap();
    assert_eq!(everything(&place.unlocked().unwrap()).unwrap(), told);
}

#[test]
fn a_keyring_from_before_the_change_of_pin_opens_with_neither_pin() {
    let (place, told) = closed();
    let older = Files::of(&place.folder());
    let notebook = place.unlocked().unwrap();
    assert_eq!(notebook.change_pin(PIN, NEW_PIN, Cost::floor()).unwrap(), Settled::Now);
    drop(notebook);
    let newer = Files::of(&place.folder());
    for (name, bytes) in older.0.iter().filter(|(name, _)| name.starts_with("keyring.")) {
        fs::write(place.folder().join(name), bytes).unwrap();
    }
    let before = Files::of(&place.folder());
    for pin in [PIN, NEW_PIN] {
        let notebook = place.locked();
        assert!(matches!(refused(&notebook, pin), NotebookError::Vault(VaultError::HardwareKeyLost)));
        before.assert_kept_in(&place.folder(), KEYRING);
    }
    newer.put(&place.folder());
    let notebook = place.locked();
    notebook.unlock_with_pin(NEW_PIN).unwrap();
    assert_eq!(everything(&notebook).unwrap(), told);
}

#[test]
fn the_keyring_of_another_notebook_is_a_wrong_key_and_not_a_damaged_file() {
    let (place, told) = closed();
    let (other, notebook) = Place::founded();
    drop(notebook);
    for file in ["keyring.a", "keyring.b"] {
        fs::rename(place.folder().join(file), place.root().join(file)).unwrap();
        fs::copy(other.folder().join(file), place.folder().join(file)).unwrap();
    }
    let before = Files::of(&place.folder());
    let mixed = Notebook::at(&place.folder(), other.host(), notebook_support::knowledge());
    assert!(matches!(refused(&mixed, PIN), NotebookError::Store(StoreError::WrongKey)));
    before.assert_kept_in(&place.folder(), KEYRING);
    for file in ["keyring.a", "keyring.b"] {
        fs::rename(place.root().join(file), place.folder().join(file)).unwrap();
    }
    assert_eq!(everything(&place.unlocked().unwrap()).unwrap(), told);
}

#[test]
fn a_newer_schema_is_left_alone() {
    let (place, told) = closed();
    let set = |version: u32| database::connect(&place).pragma_update(None, "user_version", version).unwrap();
    let known: u32 = database::connect(&place).query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    set(known + 1);
    let before = Files::of(&place.folder());
    let newer = StoreError::NewerSchema { found: known + 1, known };
    assert!(
        matches!(refused(&place.locked(), PIN), NotebookError::Store(error) if error.to_string() == newer.to_string())
    );
    before.assert_kept_in(&place.folder(), KEYRING);
    set(known);
    assert_eq!(everything(&place.unlocked().unwrap()).unwrap(), told);
}

#[test]
fn a_newer_keyring_is_left_alone() {
    let (place, told) = closed();
    let whole = Files::of(&place.folder());
    let newer = "dong-hanh keyring 2 99\n{\"slots\":[]}\n";
    let digest = ring::digest::digest(&ring::digest::SHA256, newer.as_bytes());
    let hex: String = digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    fs::write(place.folder().join("keyring.a"), format!("{newer}{hex}\n")).unwrap();
    let before = Files::of(&place.folder());
    let expected = VaultError::NewerFormat { found: 2, known: 1 };
    assert!(matches!(refused(&place.locked(), PIN), NotebookError::Vault(error) if error == expected));
    assert!(before == Files::of(&place.folder()), "a file was changed");
    whole.put(&place.folder());
    assert_eq!(everything(&place.unlocked().unwrap()).unwrap(), told);
}

#[test]
fn a_damaged_keyring_is_damaged_and_one_whole_generation_still_opens() {
    let (place, told) = closed();
    let damage = |file: &str| {
        let mut bytes = fs::read(place.folder().join(file)).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(place.folder().join(file), bytes).unwrap();
    };
    let whole = Files::of(&place.folder());
    damage("keyring.a");
    damage("keyring.b");
    let before = Files::of(&place.folder());
    let expected = VaultError::Damaged { file: "keyring.a" };
    assert!(matches!(refused(&place.locked(), PIN), NotebookError::Vault(error) if error == expected));
    assert!(before == Files::of(&place.folder()), "a file was changed");
    for file in ["keyring.a", "keyring.b"] {
        whole.put(&place.folder());
        damage(file);
        let damaged = fs::read(place.folder().join(file)).unwrap();
        assert_eq!(everything(&place.unlocked().unwrap()).unwrap(), told);
        assert!(Files::of(&place.folder()).0.values().any(|bytes| *bytes == damaged), "the damaged one was not kept");
    }
}
