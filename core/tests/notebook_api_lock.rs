//! Found, unlock, lock, change what opens, wipe: through the public API only.

mod notebook_support;

use std::time::Duration;

use dong_hanh::forms::{Circumstances, Edit, Input};
use dong_hanh::model::Role;
use dong_hanh::notebook::{
    Changed, HandOverMove, HandOverRequest, NewForm, NewNotebook, NotSaved, Notebook, NotebookError, Observer,
    PeopleFilter, Summary,
};
use dong_hanh::vault::{Cost, NewSecret, OpensWith, VaultError};
use notebook_support::*;

struct Deaf;

impl Observer for Deaf {
    fn changed(&self, _: Summary, _: Changed) {}
}

/// Every call that needs an open notebook, by name, with arguments that an open one would take.
fn calls(notebook: &Notebook, id: &str) -> Vec<(&'static str, Result<(), NotebookError>)> {
    let edits = [Edit::new("heads", Input::Number(2))];
    let hand_over = || {
        let moves = vec![HandOverMove { assignment: id.to_owned(), to: id.to_owned(), note: None }];
        HandOverRequest { last_day: "2024-09-30".parse().unwrap(), moves, reason: None }
    };
    let new = || NewForm { kind: "outreach-contact".to_owned(), ..NewForm::default() };
    let save = match notebook.save_form(id) {
        Err(NotSaved::Failed(error)) => Err(error),
        _ => Ok(()),
    };
    vec![
        ("accept_warning", notebook.accept_warning(id, "R33", "outside_reason", None).map(drop)),
        ("add_biometric_with_passphrase", notebook.add_biometric_with_passphrase("a").map(drop)),
        ("add_biometric_with_pin", notebook.add_biometric_with_pin(PIN).map(drop)),
        ("add_row", notebook.add_row(id, "people").map(drop)),
        ("change_passphrase", notebook.change_passphrase("a", "b", Cost::floor()).map(drop)),
        ("change_pin", notebook.change_pin(PIN, "271828", Cost::floor()).map(drop)),
        ("confirm_sheet", notebook.confirm_sheet("").map(drop)),
        ("correct_form", notebook.correct_form(id).map(drop)),
        ("discard_draft", notebook.discard_draft(id).map(drop)),
        ("drafts", notebook.drafts().map(drop)),
        ("due_this_week", notebook.due_this_week(None, 10).map(drop)),
        ("edit_form", notebook.edit_form(id, &edits).map(drop)),
        ("field_choices", notebook.field_choices(id, "place", "").map(drop)),
        ("findings", notebook.findings().map(drop)),
        ("form", notebook.form(id).map(drop)),
        ("hamlets", notebook.hamlets().map(drop)),
        ("hand_over", notebook.hand_over(id).map(drop)),
        ("hand_over_to", notebook.hand_over_to(hand_over()).map(drop)),
        ("history", notebook.history(id).map(drop)),
        ("letters", notebook.letters().map(drop)),
        ("lock_period", notebook.lock_period(UNIT, "09/2024").map(drop)),
        ("observe", notebook.observe(std::sync::Arc::new(Deaf)).map(drop)),
        ("own", notebook.own().map(drop)),
        ("own_membership", notebook.own_membership().map(drop)),
        ("people", notebook.people(None, 10).map(drop)),
        ("people_filters", notebook.people_filters().map(drop)),
        ("people_where", notebook.people_where(&PeopleFilter::Due, None, 10).map(drop)),
        ("person", notebook.person(id).map(drop)),
        ("person_screen", notebook.person_screen(id, 10).map(drop)),
        ("person_section", notebook.person_section(id, "journal", None, 10).map(drop)),
        ("rebuild", notebook.rebuild(|_, _| true)),
        ("record", notebook.record(id).map(drop)),
        ("record_choices", notebook.record_choices("team", "").map(drop)),
        ("records", notebook.records("person", None, 10).map(drop)),
        ("records_behind", notebook.records_behind("I22", UNIT, "09/2024", None, 10).map(drop)),
        ("reminders", notebook.reminders(10).map(drop)),
        ("remove_biometric", notebook.remove_biometric().map(drop)),
        ("remove_row", notebook.remove_row(id, "people", 0).map(drop)),
        ("replace_sheet_with_passphrase", notebook.replace_sheet_with_passphrase("a").map(drop)),
        ("replace_sheet_with_pin", notebook.replace_sheet_with_pin(PIN).map(drop)),
        ("report", notebook.report(UNIT, "09/2024", &mut |_, _| true).map(drop)),
        ("report_periods", notebook.report_periods().map(drop)),
        ("save_form", save),
        ("search", notebook.search("an", None, 10).map(drop)),
        ("search_notes", notebook.search_notes("an", None, 10).map(drop)),
        ("set_circumstances", notebook.set_circumstances(id, Circumstances::default()).map(drop)),
        ("set_own_membership", notebook.set_own_membership(None)),
        ("set_secret", notebook.set_secret(NewSecret::Pin("271828"), Cost::floor()).map(drop)),
        ("settle_finding", notebook.settle_finding(id)),
        ("sheet_confirmed_on", notebook.sheet_confirmed_on().map(drop)),
        ("start_about", notebook.start_about("need", id).map(drop)),
        ("start_form", notebook.start_form(new()).map(drop)),
        ("start_task", notebook.start_task(1, id, id).map(drop)),
        ("target_board", notebook.target_board(UNIT, "2024").map(drop)),
        ("team_screen", notebook.team_screen().map(drop)),
        ("timeline", notebook.timeline(id, None, 10).map(drop)),
        ("today_screen", notebook.today_screen(10).map(drop)),
        ("topics", notebook.topics().map(drop)),
        ("trend", notebook.trend("I24", UNIT, 2024).map(drop)),
        ("undo", notebook.undo(id).map(drop)),
        ("unit_choices", notebook.unit_choices("").map(drop)),
        ("unit_name", notebook.unit_name(UNIT).map(drop)),
        ("update_form", notebook.update_form(id).map(drop)),
        ("verify", notebook.verify(|_, _| true).map(drop)),
        ("work_list", notebook.work_list("needs", None, 10).map(drop)),
        ("work_lists", notebook.work_lists(Role::Manager).map(drop)),
    ]
}

/// Every public method of [`Notebook`] as the sources have it, but for those that need no key.
fn methods() -> Vec<String> {
    let keyless = [
        "at",
        "catalogue",
        "diagnostics",
        "found",
        "is_open",
        "lock",
        "lock_state",
        "menu",
        "read_day",
        "remind_by",
        "salvage",
        "wipe",
    ];
    let folder = std::path::Path::new("src/notebook");
    let mut names = Vec::new();
    for file in std::fs::read_dir(folder).unwrap().map(Result::unwrap).filter(|file| file.file_name() != "error.rs") {
        let source = std::fs::read_to_string(file.path()).unwrap();
        let found = source.lines().filter_map(|line| line.strip_prefix("    pub fn ")?.split('(').next());
        names.extend(found.map(str::to_owned).filter(|name| !name.starts_with("unlock")));
    }
    names.retain(|name| !keyless.contains(&name.as_str()));
    names.sort_unstable();
    names
}

#[test]
fn a_locked_notebook_answers_locked_to_every_call_and_opens_again() {
    let (place, notebook) = Place::founded();
    let person = Village::person(&notebook, 0);
    let catalogue = notebook.catalogue();
    notebook.lock();
    notebook.lock();
    assert!(!notebook.is_open());
    let calls = calls(&notebook, &person);
    assert_eq!(calls.iter().map(|(name, _)| *name).collect::<Vec<_>>(), methods());
    for (name, answer) in calls {
        assert!(matches!(answer, Err(NotebookError::Locked)), "{name}: {answer:?}");
        assert_eq!(answer.unwrap_err().code(), "locked");
    }
    assert_eq!(notebook.catalogue(), catalogue, "menus need no key");
    assert!(matches!(notebook.lock_state().unwrap().opens_with, OpensWith::Pin { attempts_left: 10, .. }));
    notebook.unlock_with_pin(PIN).unwrap();
    assert!(notebook.is_open());
    assert_eq!(notebook.person(&person).unwrap().name, "Nguyễn Văn An");
    assert_eq!(place.unlocked().unwrap().person(&person).unwrap().name, "Nguyễn Văn An");
}

#[test]
fn a_wrong_pin_waits_and_the_right_one_opens_j02() {
    let (place, notebook) = Place::founded();
    notebook.lock();
    let wrong = |pin| match notebook.unlock_with_pin(pin) {
        Err(NotebookError::Vault(error)) => error,
        other => panic!("{other:?}"),
    };
    assert!(matches!(wrong("314159"), VaultError::WrongPin { attempts_left: 9, .. }));
    let mut last = wrong("314159");
    while let VaultError::WrongPin { wait, .. } = last {
        if !wait.is_zero() {
            break;
        }
        last = wrong("314159");
    }
    assert!(!notebook.is_open());
    assert!(matches!(wrong(PIN), VaultError::Wait { .. }), "not even the right one before the wait is over");
    place.clock.pass(Duration::from_secs(24 * 3600));
    notebook.unlock_with_pin(PIN).unwrap();
    assert!(matches!(notebook.lock_state().unwrap().opens_with, OpensWith::Pin { attempts_left: 10, .. }));
}

#[test]
fn a_folder_holds_one_notebook_and_a_refused_founding_leaves_none() {
    let place = Place::new();
    let found = |secret, unit| {
        let new = NewNotebook { secret, cost: Cost::floor(), role: dong_hanh::model::Role::Manager, unit };
        Notebook::found(&place.folder(), place.host(), knowledge(), new).map(|_| ())
    };
    assert!(matches!(found(NewSecret::Pin("111111"), UNIT), Err(NotebookError::Vault(VaultError::Refused(_)))));
    for unit in ["Yên Bài", "0970 0", "01234567890123456", "097\u{0}", "٠٩٧", "", "0", "0970", "097000", "XA700"] {
        let refused = found(NewSecret::Pin(PIN), unit);
        assert!(matches!(refused, Err(NotebookError::NoUnitCode)), "{unit}: {refused:?}");
    }
    assert!(matches!(place.locked().lock_state(), Err(NotebookError::Vault(VaultError::Missing))));
    found(NewSecret::Pin(PIN), UNIT).unwrap();
    assert_eq!(found(NewSecret::Pin(PIN), UNIT).unwrap_err().code(), "store-exists");
    place.unlocked().unwrap();
}

#[test]
fn a_changed_pin_opens_and_the_old_one_does_not() {
    let (place, notebook) = Place::founded();
    let wrong = notebook.change_pin("314159", "271828", Cost::floor());
    assert!(matches!(wrong, Err(NotebookError::Vault(VaultError::WrongPin { .. }))), "{wrong:?}");
    let weak = notebook.change_pin(PIN, "123456", Cost::floor());
    assert!(matches!(weak, Err(NotebookError::Vault(VaultError::Refused(_)))), "{weak:?}");
    notebook.change_pin(PIN, "271828", Cost::floor()).unwrap();
    assert!(notebook.people(None, 1).is_ok(), "it stays open");
    notebook.lock();
    assert!(matches!(notebook.unlock_with_pin(PIN), Err(NotebookError::Vault(VaultError::WrongPin { .. }))));
    notebook.unlock_with_pin("271828").unwrap();
    assert!(matches!(place.unlocked(), Err(NotebookError::Vault(VaultError::WrongPin { .. }))));
}

#[test]
fn a_passphrase_opens_where_there_is_no_hardware_key_and_changes() {
    let place = Place::new();
    let host = || dong_hanh::vault::Host { hardware: None, ..place.host() };
    let (old, new) = ("mùa xuân trên bản nhỏ", "con suối chảy qua nương");
    let with = |secret| NewNotebook { secret, cost: Cost::floor(), role: dong_hanh::model::Role::Manager, unit: UNIT };
    let (notebook, _) =
        Notebook::found(&place.folder(), host(), knowledge(), with(NewSecret::Passphrase(old))).unwrap();
    let person = Village::person(&notebook, 0);
    notebook.change_passphrase(old, new, Cost::floor()).unwrap();
    notebook.lock();
    let refused = notebook.unlock_with_passphrase(old);
    assert!(matches!(refused, Err(NotebookError::Vault(VaultError::WrongPassphrase { .. }))), "{refused:?}");
    assert!(notebook.unlock_with_pin(PIN).is_err());
    place.clock.pass(Duration::from_secs(24 * 3600));
    notebook.unlock_with_passphrase(new).unwrap();
    assert!(notebook.person(&person).is_ok());
}

#[test]
fn the_sheet_opens_and_a_new_pin_is_set_j17() {
    let place = Place::new();
    let (notebook, sheet) = place.found().unwrap();
    let person = Village::person(&notebook, 0);
    notebook.lock();
    for words in ["", "AGE-SECRET-KEY-1", &"A".repeat(1 << 20), "\u{202e}\u{0}"] {
        assert!(matches!(notebook.unlock_with_sheet(words), Err(NotebookError::Sheet(_))));
    }
    let other = dong_hanh::vault::RecoverySheet::make().print();
    assert!(matches!(notebook.unlock_with_sheet(&other), Err(NotebookError::Vault(VaultError::WrongKey))));
    notebook.unlock_with_sheet(&sheet.print()).unwrap();
    notebook.set_secret(NewSecret::Pin("271828"), Cost::floor()).unwrap();
    notebook.lock();
    assert!(notebook.unlock_with_pin(PIN).is_err());
    notebook.unlock_with_pin("271828").unwrap();
    assert!(notebook.person(&person).is_ok());
}

#[test]
fn after_a_wipe_nothing_opens_and_the_files_stay() {
    let place = Place::new();
    let (notebook, sheet) = place.found().unwrap();
    Village::person(&notebook, 0);
    notebook.wipe().unwrap();
    assert!(matches!(notebook.people(None, 1), Err(NotebookError::Locked)));
    for notebook in [notebook, place.locked()] {
        for opened in [notebook.unlock_with_pin(PIN), notebook.unlock_with_sheet(&sheet.print())] {
            assert!(matches!(opened, Err(NotebookError::Vault(VaultError::Missing))), "{opened:?}");
        }
        notebook.wipe().unwrap();
    }
    assert!(place.folder().join("notebook.db").exists());
    assert_eq!(place.found().unwrap_err().code(), "store-exists", "nothing is written over it");
}
