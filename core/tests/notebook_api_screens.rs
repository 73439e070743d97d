//! What a screen reads in one call, and what support may ask for.

mod notebook_support;

use dong_hanh::vault::Cipher;
use notebook_support::*;

/// Fails when a screen shows something else than the lists it stands for.
#[test]
fn a_screen_is_what_its_lists_are() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    for n in 0..3 {
        village.visit(&notebook, 2 * n, "");
    }
    start(&notebook, "person", None, &[text("full_name", "Khuất Văn An")]).unwrap();
    let today = notebook.today_screen(5).unwrap();
    assert_eq!(today.due, notebook.due_this_week(None, 5).unwrap());
    assert_eq!(today.drafts, notebook.drafts().unwrap());
    assert_eq!((today.drafts.len() as u64, today.summary.drafts), (1, 1));
    let person = notebook.person_screen(&village.people[0], 2).unwrap();
    assert_eq!(person.card, notebook.person(&village.people[0]).unwrap());
    assert_eq!(person.timeline, notebook.timeline(&village.people[0], None, 2).unwrap());
    assert!(person.timeline.rows.len() == 2 && person.timeline.next.is_some());
    notebook.lock();
    assert_eq!(notebook.today_screen(5).unwrap_err().code(), "locked");
    assert_eq!(notebook.person_screen(&village.people[0], 2).unwrap_err().code(), "locked");
}

/// Fails when it counts wrong, needs a key, or tells of anybody.
#[test]
fn diagnostics_count_and_tell_of_nobody() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    start(&notebook, "person", None, &[text("full_name", "Khuất Văn An")]).unwrap();
    let told = notebook.diagnostics();
    assert_eq!((told.state, told.trouble, told.version), ("open", None, env!("CARGO_PKG_VERSION")));
    assert_eq!(told.cipher, Some(Cipher::for_this_device()));
    assert!(told.bytes.is_some_and(|bytes| bytes >= 4096));
    let counts = told.counts.clone().unwrap();
    assert_eq!((counts.entries, counts.drafts, counts.findings.len()), (7, 1, 0));
    let told = format!("{told:?}");
    for private in ["Nguyễn", "Trần", "Khuất", UNIT, village.people[0].as_str()] {
        assert!(!told.contains(private), "{private}");
    }
    notebook.lock();
    let locked = notebook.diagnostics();
    assert_eq!((locked.state, locked.trouble, locked.counts), ("locked", Some("locked"), None));
    for file in ["keyring.a", "keyring.b"] {
        std::fs::remove_file(place.folder().join(file)).unwrap();
    }
    assert_eq!(notebook.diagnostics().state, "vault-missing");
}
