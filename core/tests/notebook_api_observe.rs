//! Observation: the current state first, then each change, in order, until the watch is dropped.

mod notebook_support;

use std::sync::mpsc;
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::ThreadId;
use std::time::Duration;

use dong_hanh::forms::{Edit, Input};
use dong_hanh::notebook::{Changed, NewForm, Notebook, Observer, Summary};
use notebook_support::*;

/// Writes down what it hears, and on which thread.
#[derive(Default)]
struct Ear(Mutex<Vec<(Summary, Changed, Option<ThreadId>)>>);

impl Observer for Ear {
    fn changed(&self, summary: Summary, changed: Changed) {
        self.0.lock().unwrap().push((summary, changed, Some(std::thread::current().id())));
    }
}

impl Ear {
    fn heard(&self) -> Vec<(Summary, Changed)> {
        self.0.lock().unwrap().iter().map(|(summary, changed, _)| (*summary, changed.clone())).collect()
    }

    fn kinds(&self) -> Vec<String> {
        self.heard().into_iter().flat_map(|(_, changed)| changed.kinds).collect()
    }
}

fn outreach(notebook: &Notebook) -> String {
    let topics = Edit::new("topics", Input::Codes(vec!["hiv".to_owned()]));
    start(notebook, "outreach-contact", None, &[topics]).unwrap()
}

/// Fails instead of hanging where something waits for itself.
fn within_a_minute(work: impl FnOnce() + Send + 'static) {
    let (done, wait) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        work();
        let _ = done.send(());
    });
    match wait.recv_timeout(Duration::from_secs(60)) {
        Ok(()) => thread.join().unwrap(),
        Err(mpsc::RecvTimeoutError::Disconnected) => std::panic::resume_unwind(thread.join().unwrap_err()),
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("it waits for itself"),
    }
}

#[test]
fn the_state_first_then_each_change_then_nothing() {
    let (_place, notebook) = Place::founded();
    let waiting = outreach(&notebook);
    let ear = Arc::new(Ear::default());
    let watch = notebook.observe(Arc::clone(&ear) as Arc<dyn Observer>).unwrap();
    assert_eq!(ear.heard(), [(Summary { drafts: 1, ..Summary::default() }, Changed::default())]);

    let draft = outreach(&notebook);
    notebook.edit_form(&draft, &[number("heads", 2)]).unwrap();
    let saved = notebook.save_form(&draft).unwrap();
    notebook.undo(&saved.undo).unwrap();
    notebook.lock_period(UNIT, "08/2024").unwrap();
    notebook.discard_draft(&waiting).unwrap();
    let told: Vec<(u64, bool, Vec<String>)> =
        ear.heard().into_iter().skip(1).map(|(now, changed)| (now.drafts, changed.drafts, changed.kinds)).collect();
    let kind = |code: &str| vec![code.to_owned()];
    let expected = [
        (2, true, vec![]),
        (1, true, kind("outreach-contact")),
        (1, false, kind("outreach-contact")),
        (1, false, ["period-lock", "locked-figures"].map(str::to_owned).into()),
        (0, true, vec![]),
    ];
    assert_eq!(told, expected);
    assert_eq!(ear.heard()[2].1, saved.changed);

    drop(watch);
    notebook.save_form(&outreach(&notebook)).unwrap();
    assert_eq!(ear.heard().len(), 6, "whoever else holds the observer");
}

#[test]
fn it_goes_on_after_a_lock_and_tells_nothing_while_locked() {
    let (_place, notebook) = Place::founded();
    let ear = Arc::new(Ear::default());
    let _watch = notebook.observe(Arc::clone(&ear) as Arc<dyn Observer>).unwrap();
    notebook.lock();
    assert_eq!(ear.heard().len(), 1);
    notebook.unlock_with_pin(PIN).unwrap();
    notebook.save_form(&outreach(&notebook)).unwrap();
    assert_eq!(ear.kinds(), ["outreach-contact"]);
}

#[test]
fn what_another_thread_writes_is_told_there() {
    let (_place, notebook) = Place::founded();
    let ear = Arc::new(Ear::default());
    let _watch = notebook.observe(Arc::clone(&ear) as Arc<dyn Observer>).unwrap();
    let writer = std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            notebook.save_form(&outreach(&notebook)).unwrap();
            std::thread::current().id()
        });
        writing.join().unwrap()
    });
    let threads: Vec<_> = ear.0.lock().unwrap().iter().filter_map(|(_, _, thread)| *thread).collect();
    assert_eq!(threads, [std::thread::current().id(), writer, writer]);
}

#[test]
fn the_last_thing_heard_is_the_state_as_it_is() {
    let (_place, notebook) = Place::founded();
    let ear = Arc::new(Ear::default());
    let _watch = notebook.observe(Arc::clone(&ear) as Arc<dyn Observer>).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..15).for_each(|_| drop(outreach(&notebook))));
        }
    });
    let heard = ear.heard();
    assert_eq!(heard.len(), 61, "each change is told once");
    assert_eq!(heard.last().unwrap().0.drafts, 60);
    assert!(heard.is_sorted_by_key(|(now, _)| now.drafts), "and no older state after a newer one");
}

/// Calls the notebook back: reads, writes, listens.
struct Busy {
    notebook: OnceLock<Arc<Notebook>>,
    heard: Mutex<Vec<Changed>>,
    ear: Arc<Ear>,
}

impl Observer for Busy {
    fn changed(&self, summary: Summary, changed: Changed) {
        let Some(notebook) = self.notebook.get() else { return };
        let teams = changed.kinds.iter().any(|kind| kind == "team");
        self.heard.lock().unwrap().push(changed);
        assert_eq!(notebook.drafts().unwrap().len() as u64, summary.drafts);
        assert!(notebook.people(None, 5).is_ok() && notebook.due_this_week(None, 5).is_ok());
        if teams {
            write(notebook, "person", None, &[text("full_name", "Lê Thị An")]);
            let watch = notebook.observe(Arc::clone(&self.ear) as Arc<dyn Observer>).unwrap();
            std::mem::forget(watch);
        }
    }
}

#[test]
fn an_observer_may_call_the_notebook() {
    within_a_minute(|| {
        let (_place, notebook) = Place::founded();
        let notebook = Arc::new(notebook);
        let (cell, ear) = (OnceLock::new(), Arc::new(Ear::default()));
        let busy = Arc::new(Busy { notebook: cell, heard: Mutex::default(), ear: Arc::clone(&ear) });
        let _watch = notebook.observe(Arc::clone(&busy) as Arc<dyn Observer>).unwrap();
        busy.notebook.set(Arc::clone(&notebook)).unwrap();
        write(&notebook, "team", None, &[text("name", "Đội Yên Bài"), text("from", "18/06/2022")]);
        let heard = busy.heard.lock().unwrap().clone();
        let kinds: Vec<&str> = heard.iter().flat_map(|changed| changed.kinds.iter().map(String::as_str)).collect();
        assert_eq!(kinds, ["team", "person"]);
        assert_eq!(notebook.people(None, 5).unwrap().rows.len(), 1);
        assert_eq!(ear.heard().first().map(|(_, changed)| changed.clone()), Some(Changed::default()));
    });
}

/// Panics once.
struct Clumsy(Mutex<u32>);

impl Observer for Clumsy {
    fn changed(&self, _: Summary, changed: Changed) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += 1;
        assert!(!changed.kinds.contains(&"team".to_owned()), "on purpose");
    }
}

#[test]
fn an_observer_that_panics_silences_nobody() {
    let (_place, notebook) = Place::founded();
    let clumsy = Arc::new(Clumsy(Mutex::default()));
    let _watch = notebook.observe(Arc::clone(&clumsy) as Arc<dyn Observer>).unwrap();
    let answers = [text("name", "Đội Yên Bài"), text("from", "18/06/2022")];
    let draft = start(&notebook, "team", None, &answers).unwrap();
    let save = std::panic::AssertUnwindSafe(|| notebook.save_form(&draft).is_ok());
    assert!(std::panic::catch_unwind(save).is_err());
    assert_eq!(notebook.records("team", None, 9).unwrap().rows.len(), 1, "what was written is written");
    notebook.start_form(NewForm { kind: "team".to_owned(), ..NewForm::default() }).unwrap();
    notebook.save_form(&outreach(&notebook)).unwrap();
    assert_eq!(*clumsy.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner), 5);
}
