//! What the phone's alarm is handed: when, how often, and with which words.

mod notebook_support;

use std::sync::{Arc, Mutex};

use dong_hanh::clock::Clock;
use dong_hanh::notebook::{NotScheduled, Notebook, ReminderHost};
use dong_hanh::schedule::Reminder;
use notebook_support::*;

/// Keeps what it was handed, and fails when told to.
#[derive(Default)]
struct Alarms {
    set: Mutex<Vec<Vec<Reminder>>>,
    fails: Mutex<bool>,
}

impl ReminderHost for Alarms {
    fn schedule(&self, reminders: Vec<Reminder>) -> Result<(), NotScheduled> {
        self.set.lock().unwrap().push(reminders);
        if *self.fails.lock().unwrap() { Err(NotScheduled) } else { Ok(()) }
    }
}

impl Alarms {
    fn times(&self) -> usize {
        self.set.lock().unwrap().len()
    }

    fn last(&self) -> Vec<String> {
        let last = self.set.lock().unwrap().last().cloned().unwrap_or_default();
        last.into_iter().map(|one| format!("{} {}:00 {}", one.day, one.hour, one.text.vi)).collect()
    }
}

fn refer(notebook: &Notebook, person: &str, urgency: &str) {
    let answers = [record("person", person), code("reason", "in-danger"), code("urgency", urgency)];
    write(notebook, "referral", None, &answers);
}

/// It is eight o'clock on 30/09/2024: today's hour has passed.
#[test]
fn alarms_are_set_when_what_is_due_changes_and_name_nobody() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let alarms = Arc::new(Alarms::default());
    notebook.remind_by(Some(Arc::clone(&alarms) as _));
    assert_eq!(alarms.times(), 1, "at once");
    let before = notebook.reminders(9).unwrap().len();
    refer(&notebook, &village.people[0], "urgent");
    refer(&notebook, &village.people[1], "normal");
    let set = alarms.last();
    assert_eq!(set[0], "2024-10-01 7:00 Hôm nay có 1 việc cần làm.");
    assert_eq!(set[1], "2024-10-03 7:00 Hôm nay có 1 việc cần làm.");
    assert!(notebook.reminders(9).unwrap().len() >= before);
    let times = alarms.times();
    village.visit(&notebook, 0, "");
    assert_eq!(alarms.times(), times, "nothing else is due");
    notebook.lock();
    assert_eq!(alarms.times(), times);
    // On the day after, before the hour, the same key and the same words, if they are others: here they are not.
    place.clock.set("2024-09-30T22:00:00Z");
    notebook.unlock_with_pin(PIN).unwrap();
    assert_eq!(alarms.last()[0], "2024-10-01 7:00 Hôm nay có 1 việc cần làm.");
    place.clock.set("2024-10-04T22:00:00Z");
    notebook.lock();
    assert_eq!(alarms.last()[0], "2024-10-05 7:00 Hôm nay có 2 việc cần làm.", "what is late is told once");
    for reminders in alarms.set.lock().unwrap().iter() {
        let keys: std::collections::BTreeSet<_> = reminders.iter().map(|one| one.key.clone()).collect();
        assert_eq!(keys.len(), reminders.len());
        for one in reminders {
            let words = format!("{} {}", one.text.vi, one.text.en).to_lowercase();
            for private in ["nguyễn", "trần", "cai", "nghiện", "methadone", "rehab", "đồng hành", "thôn"] {
                assert!(!words.contains(private), "{words}");
            }
            assert_eq!(one.key, format!("day-{}", one.day));
        }
    }
    notebook.wipe().unwrap();
    assert!(alarms.last().is_empty(), "a wiped phone reminds of nothing");
}

/// To see it fail, let the save answer the host's error.
#[test]
fn a_host_that_fails_loses_no_save_and_is_asked_again() {
    let (_place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 2);
    let alarms = Arc::new(Alarms::default());
    *alarms.fails.lock().unwrap() = true;
    notebook.remind_by(Some(Arc::clone(&alarms) as _));
    refer(&notebook, &village.people[0], "urgent");
    assert_eq!(notebook.work_list("referrals", None, 9).unwrap().rows.len(), 1);
    let times = alarms.times();
    *alarms.fails.lock().unwrap() = false;
    village.visit(&notebook, 0, "");
    assert_eq!(alarms.times(), times + 1, "nothing else is due, and it is tried again");
    village.visit(&notebook, 1, "");
    assert_eq!(alarms.times(), times + 1);
    notebook.remind_by(None);
    refer(&notebook, &village.people[1], "urgent");
    assert_eq!(alarms.times(), times + 1, "nobody is to be told any more");
}

/// A host that calls the notebook, or panics, is no trouble.
#[test]
fn a_host_may_call_the_notebook() {
    struct Reader(std::sync::Weak<Notebook>);
    impl ReminderHost for Reader {
        fn schedule(&self, _: Vec<Reminder>) -> Result<(), NotScheduled> {
            let notebook = self.0.upgrade().ok_or(NotScheduled)?;
            notebook.due_this_week(None, 5).map_err(|_| NotScheduled)?;
            notebook.reminders(5).map(drop).map_err(|_| NotScheduled)
        }
    }
    let (_place, notebook) = Place::founded();
    let notebook = Arc::new(notebook);
    let village = Village::settle(&notebook, 1);
    notebook.remind_by(Some(Arc::new(Reader(Arc::downgrade(&notebook)))));
    refer(&notebook, &village.people[0], "urgent");
    assert_eq!(notebook.reminders(1).unwrap().len(), 1);
}

/// What a host notes of each call: whether the keyring is still in the notebook's folder.
struct Looks {
    folder: std::path::PathBuf,
    keyring: Mutex<Vec<bool>>,
}

impl ReminderHost for Looks {
    fn schedule(&self, _: Vec<Reminder>) -> Result<(), NotScheduled> {
        let mut names = std::fs::read_dir(&self.folder).unwrap().map(|file| file.unwrap().file_name());
        let is_there = names.any(|name| name.to_string_lossy().starts_with("keyring."));
        self.keyring.lock().unwrap().push(is_there);
        Ok(())
    }
}

/// A host may hang whenever it is called: the keys are gone before. To see it fail, lock before the vault is wiped.
#[test]
fn a_wipe_waits_for_no_host() {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 1);
    refer(&notebook, &village.people[0], "urgent");
    let host = Arc::new(Looks { folder: place.folder(), keyring: Mutex::default() });
    notebook.remind_by(Some(Arc::clone(&host) as _));
    assert_eq!(std::mem::take(&mut *host.keyring.lock().unwrap()), [true], "at once, with the keys");
    // A lock would hand over others now.
    place.clock.set("2024-10-04T22:00:00Z");
    notebook.wipe().unwrap();
    assert_eq!(*host.keyring.lock().unwrap(), [false]);
}

/// A clock that does something once when it is asked, as another thread would.
struct Interrupts(Arc<HandClock>, Mutex<Option<Box<dyn FnOnce() + Send>>>);

impl Clock for Interrupts {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        let interrupt = self.1.lock().unwrap().take();
        interrupt.into_iter().for_each(|interrupt| interrupt());
        self.0.now()
    }

    fn elapsed(&self) -> std::time::Duration {
        self.0.elapsed()
    }
}

/// What is set, call by call, in a notebook that is wiped at the first look at the clock within `work`.
fn set_when_wiped_within(work: impl FnOnce(&Notebook, &str, &Arc<Alarms>), told_before: bool) -> Vec<Vec<Reminder>> {
    let (place, first) = Place::founded();
    let village = Village::settle(&first, 2);
    refer(&first, &village.people[0], "urgent");
    first.lock();
    let clock = Arc::new(Interrupts(Arc::clone(&place.clock), Mutex::default()));
    let host = dong_hanh::vault::Host { clock: Arc::clone(&clock) as _, ..place.host() };
    let notebook = Arc::new(Notebook::at(&place.folder(), host, knowledge()));
    notebook.unlock_with_pin(PIN).unwrap();
    let answers = [record("person", &village.people[1]), code("reason", "in-danger"), code("urgency", "normal")];
    let draft = start(&notebook, "referral", None, &answers).unwrap();
    let alarms = Arc::new(Alarms::default());
    if told_before {
        notebook.remind_by(Some(Arc::clone(&alarms) as _));
        assert!(!alarms.last().is_empty());
        alarms.set.lock().unwrap().clear();
    }
    let wiped = Arc::downgrade(&notebook);
    *clock.1.lock().unwrap() = Some(Box::new(move || wiped.upgrade().unwrap().wipe().unwrap()));
    work(&notebook, &draft, &alarms);
    assert!(clock.1.lock().unwrap().is_none(), "it was wiped within");
    alarms.set.lock().unwrap().clone()
}

/// To see it fail, let `hand_over` take any ticket, or let `draw` give one after the end.
#[test]
fn nothing_read_before_a_wipe_is_set_after_it() {
    let while_read =
        set_when_wiped_within(|notebook, _, alarms| notebook.remind_by(Some(Arc::clone(alarms) as _)), false);
    assert_eq!(while_read, [vec![]]);
    // The write goes on, and would read them after the wipe.
    let while_written = set_when_wiped_within(|notebook, draft, _| drop(notebook.save_form(draft).unwrap()), true);
    assert_eq!(while_written, [vec![]]);
}

/// To see it fail, let the end of a host's turn say what is set whoever is the host then.
#[test]
fn a_host_that_comes_while_another_is_called_is_told() {
    struct HandsOn(std::sync::Weak<Notebook>, Arc<Alarms>);
    impl ReminderHost for HandsOn {
        fn schedule(&self, _: Vec<Reminder>) -> Result<(), NotScheduled> {
            self.0.upgrade().unwrap().remind_by(Some(Arc::clone(&self.1) as _));
            Ok(())
        }
    }
    let (_place, notebook) = Place::founded();
    let notebook = Arc::new(notebook);
    let village = Village::settle(&notebook, 1);
    refer(&notebook, &village.people[0], "urgent");
    let next = Arc::new(Alarms::default());
    notebook.remind_by(Some(Arc::new(HandsOn(Arc::downgrade(&notebook), Arc::clone(&next)))));
    assert_eq!(*next.set.lock().unwrap(), [notebook.reminders(7).unwrap()]);
}
