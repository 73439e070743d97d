//! Two threads, two processes: both write, nothing is lost, no chain breaks, stamps only rise.

mod notebook_support;

use std::collections::BTreeSet;
use std::sync::Arc;

use dong_hanh::forms::{Edit, Input};
use dong_hanh::notebook::{NotSaved, Notebook};
use dong_hanh::store::{DATABASE, Options, Store, StoreError};
use notebook_support::*;

fn outreach(notebook: &Notebook, note: &str) -> String {
    let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
    write(notebook, "outreach-contact", None, &[topics, text("note", note)])
}

fn records(notebook: &Notebook) -> BTreeSet<String> {
    notebook.records("outreach-contact", None, 500).unwrap().rows.into_iter().map(|row| row.record).collect()
}

fn sound(notebook: &Notebook) -> u64 {
    let verified = notebook.verify(|_, _| true).unwrap();
    assert!(verified.faults.is_empty(), "{:?}", verified.faults);
    verified.sound
}

#[test]
fn two_threads_write_at_once() {
    let (_place, notebook) = Place::founded();
    let written = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2)
            .map(|n| {
                let notebook = &notebook;
                scope.spawn(move || (0..40).map(|i| outreach(notebook, &format!("{n} {i}"))).collect::<BTreeSet<_>>())
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect::<BTreeSet<_>>()
    });
    assert_eq!(written.len(), 80);
    assert!(records(&notebook) == written);
    assert_eq!(sound(&notebook), 80);
}

#[test]
fn two_processes_write_in_turns_and_at_once() {
    let (place, one) = Place::founded();
    let other = place.unlocked().unwrap();
    let mut written = BTreeSet::new();
    for n in 0..10 {
        written.insert(outreach(&one, &format!("một {n}")));
        written.insert(outreach(&other, &format!("hai {n}")));
    }
    // Both stand at the same millisecond of the same clock, and the stamps must rise all the same.
    std::thread::scope(|scope| {
        let threads = [&one, &other].map(|notebook| {
            scope.spawn(move || (0..20).map(|n| outreach(notebook, &format!("cùng lúc {n}"))).collect::<Vec<_>>())
        });
        threads.into_iter().for_each(|thread| written.extend(thread.join().unwrap()));
    });
    assert!(records(&one) == written && records(&other) == written);
    assert_eq!((sound(&one), sound(&other)), (60, 60));
}

#[test]
fn what_one_process_writes_the_other_corrects_and_takes_back() {
    let (place, one) = Place::founded();
    let other = place.unlocked().unwrap();
    let person = Village::person(&one, 0);
    let draft = other.correct_form(&person).unwrap().draft;
    other.edit_form(&draft, &[text("full_name", "Nguyễn Văn Ân")]).unwrap();
    let corrected = save(&other, &draft).unwrap();
    assert_eq!(one.person(&person).unwrap().name, "Nguyễn Văn Ân");
    one.undo(&corrected.undo).unwrap();
    assert_eq!(other.person(&person).unwrap().name, "Nguyễn Văn An");
    assert_eq!(other.undo(&corrected.undo).unwrap_err().code(), "not-found");
    assert_eq!(sound(&other), 3);
}

#[test]
fn a_draft_saved_twice_at_once_is_one_record() {
    let (place, one) = Place::founded();
    let other = place.unlocked().unwrap();
    for n in 0..10 {
        let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
        let draft = start(&one, "outreach-contact", None, &[topics, number("heads", n + 1)]).unwrap();
        let saved = std::thread::scope(|scope| {
            let threads = [&one, &other].map(|notebook| {
                let draft = draft.as_str();
                scope.spawn(move || match notebook.save_form(draft) {
                    Ok(_) => true,
                    Err(NotSaved::Failed(error)) => {
                        assert_eq!(error.code(), "not-found");
                        false
                    }
                    Err(error) => panic!("{error:?}"),
                })
            });
            threads.into_iter().map(|thread| thread.join().unwrap()).filter(|saved| *saved).count()
        });
        assert_eq!(saved, 1);
    }
    assert_eq!(records(&one).len(), 10);
    assert_eq!(sound(&one), 10);
}

#[test]
fn a_folder_opened_by_many_at_once_opens_for_all() {
    let (place, notebook) = Place::founded();
    let person = Village::person(&notebook, 0);
    notebook.lock();
    let place = Arc::new(place);
    std::thread::scope(|scope| {
        let opening: Vec<_> =
            (0..4).map(|_| scope.spawn(|| place.unlocked().unwrap().person(&person).is_ok())).collect();
        assert!(opening.into_iter().all(|thread| thread.join().unwrap()));
    });
}

/// A store whose writer is held for longer than anyone waits answers that it is busy, and nothing is lost.
#[test]
fn a_store_that_is_written_elsewhere_for_long_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let options = || Options { cipher: None, kinds: dong_hanh::model::KINDS, projectors: Vec::new() };
    let store = Store::create(folder.path(), &[1; 32], options()).unwrap();
    store.write(|transaction| transaction.set_meta("a", b"1")).unwrap();
    let holder = rusqlite::Connection::open(folder.path().join(DATABASE)).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let second = Store::open(folder.path(), &[1; 32], options()).unwrap();
    assert_eq!(second.read(|reader| reader.meta("a")).unwrap().as_deref(), Some(&b"1"[..]), "reading goes on");
    let refused = second.write(|transaction| transaction.set_meta("a", b"2"));
    assert!(matches!(refused, Err(StoreError::Busy)), "{refused:?}");
    holder.execute_batch("ROLLBACK").unwrap();
    second.write(|transaction| transaction.set_meta("a", b"3")).unwrap();
    assert_eq!(store.read(|reader| reader.meta("a")).unwrap().as_deref(), Some(&b"3"[..]));
}
