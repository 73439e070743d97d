//! A log that lost acknowledged writes is set aside before anything is written over it; the notebook says so, and has
//! the entries that are whole in it. A log that lost nothing is never said to.
//!
//! To see it fail, let `lost_log::set_aside` answer `Ok(None)`, `is_in_database` answer the contrary, or
//! `Open::bring_back` append nothing.

mod notebook_support;

use std::fs;

use dong_hanh::notebook::Notebook;
use notebook_support::{Files, PIN, Place, Village, everything};

const WAL: &str = "notebook.db-wal";
const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

/// A notebook with visits in its log, as a kill leaves it, and what it tells.
fn killed() -> (Place, Village, Files, String) {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    notebook.lock();
    notebook.unlock_with_pin(PIN).unwrap();
    for n in 0..6 {
        village.visit(&notebook, n, "Nhờ hỏi giúp việc làm");
    }
    let told = everything(&notebook).unwrap();
    let mut files = Files::of(&place.folder());
    files.0.remove("notebook.db-shm");
    drop(notebook);
    (place, village, files, told)
}

/// What is written has a place of its own behind what was brought back.
fn go_on(village: &Village, notebook: &Notebook) {
    village.visit(notebook, 0, "ghi tiếp");
    assert_eq!(notebook.verify(|_, _| true).unwrap().faults, []);
}

#[test]
fn what_stood_behind_the_damage_is_brought_back_and_told() {
    let (place, village, files, told) = killed();
    let length = files.0[WAL].len();
    // In the log's own header, in the head of the first frame, in pages.
    for at in [18, HEADER + 9, HEADER + 500, HEADER + 3 * FRAME + 30, length / 3, length / 2] {
        let mut harmed = files.clone();
        harmed.0.get_mut(WAL).unwrap()[at] ^= 0x20;
        harmed.put(&place.folder());
        let notebook = place.unlocked().unwrap();
        assert_eq!(everything(&notebook).unwrap(), told, "byte {at}");
        let findings = notebook.findings().unwrap();
        assert_eq!((findings.len(), findings[0].code()), (1, "log-damaged"), "byte {at}");
        assert!(findings[0].brought_back > 0 && findings[0].lost.is_empty(), "byte {at}: {findings:?}");
        assert_eq!(fs::read(place.folder().join(&findings[0].file)).unwrap(), harmed.0[WAL], "byte {at}");
        go_on(&village, &notebook);
        drop(notebook);
        // It stays told, and is not found again.
        let notebook = place.unlocked().unwrap();
        assert_eq!(notebook.findings().unwrap(), findings, "byte {at}");
        assert!(everything(&notebook).unwrap().contains("ghi tiếp"), "byte {at}");
    }
}

#[test]
fn a_second_damaged_log_is_set_aside_beside_the_first() {
    let (place, village, mut files, _) = killed();
    files.0.get_mut(WAL).unwrap()[HEADER + 900] ^= 1;
    files.put(&place.folder());
    let notebook = place.unlocked().unwrap();
    go_on(&village, &notebook);
    go_on(&village, &notebook);
    let first = Files::of(&place.folder());
    drop(notebook);
    let mut second = first.clone();
    second.0.remove("notebook.db-shm");
    second.0.get_mut(WAL).unwrap()[HEADER + 100] ^= 1;
    second.put(&place.folder());
    let notebook = place.unlocked().unwrap();
    let findings = notebook.findings().unwrap();
    let names: Vec<&str> = findings.iter().map(|finding| finding.file.as_str()).collect();
    assert_eq!(names, ["notebook.db-wal.damaged-1", "notebook.db-wal.damaged-2"]);
    assert_eq!(fs::read(place.folder().join(names[0])).unwrap(), first.0[names[0]]);
    go_on(&village, &notebook);
}

/// The power goes while the log begins anew: a header of which a part is the new one stands before frames that the
/// database holds already.
#[test]
fn a_half_written_header_before_an_old_log_is_no_damage() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let told = everything(&notebook).unwrap();
    let log = fs::read(place.folder().join(WAL)).unwrap();
    drop(notebook);
    // Closing has moved the log into the database.
    let closed = Files::of(&place.folder());
    for torn in (1..=HEADER).step_by(5) {
        let mut files = closed.clone();
        let mut log = log.clone();
        for byte in &mut log[..torn] {
            *byte = byte.wrapping_mul(31).wrapping_add(7);
        }
        files.0.insert(WAL.to_owned(), log);
        files.put(&place.folder());
        let notebook = place.unlocked().unwrap();
        assert_eq!(notebook.findings().unwrap(), [], "{torn} bytes");
        assert_eq!(everything(&notebook).unwrap(), told, "{torn} bytes");
        go_on(&village, &notebook);
    }
}

/// A log that was moved into the database while other processes read, and then cut by a kill at any frame.
#[test]
fn a_cut_log_is_no_damage() {
    let (place, _, files, _) = killed();
    let length = files.0[WAL].len();
    for cut in (0..length).step_by(7 * FRAME + 333) {
        let mut files = files.clone();
        files.0.get_mut(WAL).unwrap().truncate(cut);
        files.put(&place.folder());
        let notebook = place.unlocked().unwrap();
        assert_eq!(notebook.findings().unwrap(), [], "{cut} bytes");
        assert_eq!(notebook.verify(|_, _| true).unwrap().faults, [], "{cut} bytes");
    }
}

/// A wrong key or a damaged first page: nothing is set aside, nothing is written, the log stays for salvage.
#[test]
fn a_notebook_that_does_not_open_keeps_its_log_as_it_is() {
    let (place, _, mut files, _) = killed();
    files.0.get_mut(WAL).unwrap()[HEADER + 900] ^= 1;
    files.0.get_mut("notebook.db").unwrap()[3000] ^= 1;
    files.put(&place.folder());
    assert!(place.unlocked().is_err());
    files.assert_kept_in(&place.folder(), &["keyring."]);
}
