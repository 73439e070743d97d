//! Every file of a notebook is for this user only, and every folder that is made for it, whatever the system's mask says.
//!
//! To see it fail, let `core/src/store/create.rs` leave the making of the database's file to SQLite, or `make_folder` use
//! `create_dir_all`. The mask belongs to the whole process: this file has one test.
#![cfg(target_os = "linux")]

mod notebook_support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use notebook_support::{PIN, Place, Village, files_below};
use rustix::fs::Mode;
use rustix::process::umask;

/// The files and folders below a folder that others may use, each with its rights.
fn open_to_others(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut look = |path: &Path| {
        let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            found.push(format!("{} {mode:o}", path.file_name().unwrap().to_str().unwrap()));
        }
    };
    for file in files_below(folder) {
        look(&file);
        file.ancestors().skip(1).take_while(|above| *above != folder).for_each(&mut look);
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn every_file_is_for_this_user_only_whatever_the_mask() {
    let own = tempfile::tempdir().unwrap();
    umask(Mode::empty());
    let place = Place::within(&own.path().join("app/data"));
    let (notebook, sheet) = place.found().unwrap();
    Village::settle(&notebook, 2);
    for file in ["notebook.db", "notebook.db-wal", "notebook.db-shm", "notebook.check", "keyring.a", "group.founding"] {
        assert!(place.folder().join(file).exists(), "{file} was not looked at");
    }
    assert_eq!(open_to_others(own.path()), Vec::<String>::new(), "while it is open");

    notebook.lock();
    notebook.unlock_with_sheet(&sheet.print()).unwrap();
    notebook.lock();
    notebook.unlock_with_pin(PIN).unwrap();
    notebook.replace_sheet_with_pin(PIN).unwrap();
    fs::write(place.folder().join("keyring.a"), "damaged").unwrap();
    notebook.unlock_with_pin(PIN).unwrap();
    assert!(place.folder().join("keyring.a.damaged-1").exists());
    assert_eq!(open_to_others(own.path()), Vec::<String>::new(), "later");

    fs::write(place.folder().join("a copy"), "made without care").unwrap();
    assert_eq!(open_to_others(own.path()), ["a copy 666"], "this test sees what is open");
}
