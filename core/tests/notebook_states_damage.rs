//! A damaged, cut or missing file of the database is told as what it is: never a wrong answer, never a panic, and no
//! file goes.
//!
//! To see it fail, take the check of the file's length out of `Store::open`, or let `NotebookError` wrap a store's error
//! that a form met instead of passing it on.

mod notebook_support;

use std::fs;

use dong_hanh::notebook::{Notebook, NotebookError};
use dong_hanh::store::StoreError;
use notebook_support::{Files, Place, Random, Village, everything, start, text};

const PAGE: usize = 4096;
const KEYRING: &[&str] = &["keyring."];

/// A notebook with some of everything, closed and moved whole into its database file; what it tells; its files.
fn closed() -> (Place, String, Files) {
    let (place, notebook) = Place::founded();
    fill(&notebook);
    let told = everything(&notebook).unwrap();
    drop(notebook);
    let files = Files::of(&place.folder());
    assert!(!files.0.contains_key("notebook.db-wal"), "closing moves everything into the database");
    (place, told, files)
}

fn fill(notebook: &Notebook) {
    let village = Village::settle(notebook, 4);
    for n in 0..4 {
        village.visit(notebook, n, "Nhờ hỏi giúp việc làm");
    }
    start(notebook, "outreach-contact", None, &[text("place", "Chợ"), text("note", "chưa xong")]).unwrap();
}

/// Opens and reads everything.
fn told_by(place: &Place) -> Result<String, NotebookError> {
    everything(&place.unlocked()?)
}

#[track_caller]
fn assert_damaged(result: Result<String, NotebookError>) {
    assert!(matches!(result, Err(NotebookError::Store(StoreError::Damaged))), "{:?}", result.map(|_| "it opened"));
}

#[test]
fn a_changed_byte_in_any_page_is_damage_or_was_never_read() {
    let (place, told, files) = closed();
    let database = &files.0["notebook.db"];
    let pages = database.len() / PAGE;
    let (mut random, mut damaged) = (Random::new(1), 0);
    for page in 0..pages {
        let mut files = files.clone();
        let at = page * PAGE + random.below(PAGE as u64) as usize;
        files.0.get_mut("notebook.db").unwrap()[at] ^= 0x40;
        files.put(&place.folder());
        match told_by(&place) {
            Ok(now) => assert_eq!(now, told, "page {page} tells something else"),
            error => {
                assert_damaged(error);
                damaged += 1;
            }
        }
        files.assert_kept_in(&place.folder(), KEYRING);
    }
    // Free pages and the nodes of an index that nothing asked for are not read.
    assert!(damaged * 3 > pages * 2, "{damaged} of {pages} pages");
    files.put(&place.folder());
    assert_eq!(told_by(&place).unwrap(), told);
}

#[test]
fn a_changed_byte_in_the_first_page_is_damage() {
    let (place, told, files) = closed();
    for at in (0..24).chain([24, 100, 2000, PAGE - 1]) {
        let mut files = files.clone();
        files.0.get_mut("notebook.db").unwrap()[at] ^= 0x40;
        files.put(&place.folder());
        match told_by(&place) {
            // The salt that a raw key does not use, and what SQLite keeps readable of its header.
            Ok(now) if at < 24 => assert_eq!(now, told),
            result => assert_damaged(result),
        }
        files.assert_kept_in(&place.folder(), KEYRING);
    }
}

#[test]
fn a_cut_database_is_damage_and_is_not_begun_anew() {
    let (place, told, files) = closed();
    let whole = files.0["notebook.db"].len();
    for length in [0, 1, 100, PAGE, 5 * PAGE, whole / 2, whole - PAGE, whole - 1] {
        let mut files = files.clone();
        files.0.get_mut("notebook.db").unwrap().truncate(length);
        files.put(&place.folder());
        let result = told_by(&place);
        assert!(matches!(result, Err(NotebookError::Store(StoreError::Damaged))), "{length} bytes: {:?}", result.err());
        files.assert_kept_in(&place.folder(), KEYRING);
    }
    files.put(&place.folder());
    assert_eq!(told_by(&place).unwrap(), told);
}

#[test]
fn a_database_of_noise_is_damage() {
    let (place, _, mut files) = closed();
    let mut random = Random::new(2);
    files.0.get_mut("notebook.db").unwrap().fill_with(|| random.next() as u8);
    files.put(&place.folder());
    assert_damaged(told_by(&place));
    files.assert_kept_in(&place.folder(), KEYRING);
}

/// Whatever is lost of the log, what is left is whole: each write is there or not, signatures and chains hold.
/// `notebook_lost_log.rs` shows what is found and brought back.
#[test]
fn a_cut_or_changed_log_leaves_an_earlier_whole_state() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    notebook.lock();
    notebook.unlock_with_pin(notebook_support::PIN).unwrap();
    let checkpointed = notebook.verify(|_, _| true).unwrap().sound;
    let visits: Vec<String> = (0..5).map(|n| village.visit(&notebook, n, "Nhờ hỏi giúp việc làm")).collect();
    let all = notebook.verify(|_, _| true).unwrap().sound;
    // The copy is what a power cut would leave.
    let files = Files::of(&place.folder());
    drop(notebook);
    let log = files.0["notebook.db-wal"].clone();
    let mut random = Random::new(3);
    let mut seen = std::collections::BTreeSet::new();
    for n in 0..24 {
        let mut files = files.clone();
        let at = random.below(log.len() as u64) as usize;
        let held = files.0.get_mut("notebook.db-wal").unwrap();
        match n {
            0 => {}
            1 => held.clear(),
            2 => held.fill_with(|| random.next() as u8),
            _ if n % 2 == 0 => held.truncate(at),
            _ => held[at] ^= 0x40,
        }
        // The index of the log is no source of truth either.
        files.0.remove("notebook.db-shm");
        files.put(&place.folder());
        let notebook = place.unlocked().unwrap();
        let verified = notebook.verify(|_, _| true).unwrap();
        assert_eq!(verified.faults, [], "case {n}");
        assert!((checkpointed..=all).contains(&verified.sound), "case {n}: {}", verified.sound);
        everything(&notebook).unwrap();
        let there = visits.iter().filter(|visit| notebook.record(visit).is_ok()).count() as u64;
        assert_eq!(there, verified.sound - checkpointed, "case {n}: entries and records differ");
        if n == 0 {
            assert_eq!(verified.sound, all, "an unharmed log loses nothing");
        }
        seen.insert(verified.sound);
    }
    assert!(seen.len() > 2, "the cuts met only {seen:?}");
}

#[test]
fn a_lost_or_damaged_check_file_is_written_again() {
    let (place, told, files) = closed();
    let check = &files.0["notebook.check"];
    for held in [None, Some(Vec::new()), Some(vec![7; 32]), Some(vec![7; 5000])] {
        let mut files = files.clone();
        match held {
            None => files.0.remove("notebook.check"),
            Some(bytes) => files.0.insert("notebook.check".to_owned(), bytes),
        };
        files.put(&place.folder());
        assert_eq!(told_by(&place).unwrap(), told);
        assert_eq!(&fs::read(place.folder().join("notebook.check")).unwrap(), check);
    }
}

/// A wrong key neither reads nor harms a notebook whose log has not been moved into the database yet.
#[test]
fn a_wrong_key_stays_outside_with_and_without_a_check_file() {
    let (other, notebook) = Place::founded();
    drop(notebook);
    let (place, notebook) = Place::founded();
    fill(&notebook);
    let told = everything(&notebook).unwrap();
    let own = Files::of(&place.folder());
    drop(notebook);
    assert!(!own.0["notebook.db-wal"].is_empty());
    let mut mixed = own.clone();
    for file in ["keyring.a", "keyring.b"] {
        mixed.0.insert(file.to_owned(), fs::read(other.folder().join(file)).unwrap());
    }
    for checked in [true, false] {
        if !checked {
            mixed.0.remove("notebook.check");
        }
        mixed.put(&place.folder());
        let stranger = Notebook::at(&place.folder(), other.host(), notebook_support::knowledge());
        let error = stranger.unlock_with_pin(notebook_support::PIN).unwrap_err();
        match error {
            NotebookError::Store(StoreError::WrongKey) if checked => {}
            NotebookError::Store(StoreError::Damaged) if !checked => {}
            other => panic!("{checked}: {other}"),
        }
        mixed.assert_kept_in(&place.folder(), &["keyring.", "notebook.db-shm"]);
        assert_eq!(
            place.folder().join("notebook.check").exists(),
            checked,
            "a wrong key must not become the right one"
        );
    }
    own.put(&place.folder());
    assert_eq!(told_by(&place).unwrap(), told);
}
