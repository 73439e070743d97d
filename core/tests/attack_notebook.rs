//! What somebody with the phone in hand, a hurried thumb or forged arguments might try against an open notebook.

mod notebook_support;

use std::sync::{Arc, Mutex};

use dong_hanh::forms::{Edit, Input};
use dong_hanh::notebook::{NotSaved, Notebook, NotebookError, Saved};
use dong_hanh::vault::{HardwareError, HardwareKey, Host, KeyName, SoftwareKeyForTestsAndDemo};
use notebook_support::*;
use zeroize::Zeroizing;

const WRONG: &str = "739164";

/// The stand-in for the phone's hardware, which does something else first if it was told to.
struct Hurried {
    hardware: SoftwareKeyForTestsAndDemo,
    before_next: Mutex<Option<Box<dyn FnOnce() + Send>>>,
}

impl HardwareKey for Hurried {
    fn make(&self, name: &KeyName) -> Result<(), HardwareError> {
        HardwareKey::make(&self.hardware, name)
    }

    fn bind(&self, name: &KeyName, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        let first = self.before_next.lock().unwrap().take();
        if let Some(first) = first {
            first();
        }
        HardwareKey::bind(&self.hardware, name, input)
    }

    fn keep_only(&self, names: &[KeyName]) -> Result<(), HardwareError> {
        self.hardware.keep_only(names)
    }
}

/// A draft of a new person, with one answer.
fn person_draft(notebook: &Notebook, name: &str) -> String {
    start(notebook, "person", None, &[text("full_name", name)]).unwrap()
}

fn person(notebook: &Notebook, name: &str) -> Saved {
    save(notebook, &person_draft(notebook, name)).unwrap()
}

#[test]
fn a_lock_that_comes_while_the_pin_is_computed_holds() {
    let (place, founded) = Place::founded();
    drop(founded);
    let hardware = SoftwareKeyForTestsAndDemo::at(&place.hardware()).unwrap();
    let hardware = Arc::new(Hurried { hardware, before_next: Mutex::default() });
    let host = Host { hardware: Some(Arc::clone(&hardware) as Arc<dyn HardwareKey>), ..place.host() };
    let notebook = Arc::new(Notebook::at(&place.folder(), host, knowledge()));
    let locking = Arc::clone(&notebook);
    *hardware.before_next.lock().unwrap() = Some(Box::new(move || locking.lock()));
    assert!(matches!(notebook.unlock_with_pin(PIN), Err(NotebookError::Locked)));
    assert!(!notebook.is_open());
    notebook.unlock_with_pin(PIN).unwrap();
    assert!(notebook.is_open());
}

#[test]
fn an_open_notebook_takes_no_wrong_pin() {
    let (_place, notebook) = Place::founded();
    assert!(matches!(notebook.unlock_with_pin(WRONG), Err(NotebookError::Vault(_))));
    assert!(notebook.is_open());
    notebook.unlock_with_pin(PIN).unwrap();
    assert!(notebook.is_open());
}

#[test]
fn a_draft_is_saved_once_however_many_hold_it() {
    let (place, first) = Place::founded();
    let draft = person_draft(&first, "Nguyễn Thị Hoa");
    first.edit_form(&draft, &[text("hamlet", "Xóm 3")]).unwrap();
    let second = place.unlocked().unwrap();
    second.edit_form(&draft, &[text("hamlet", "Xóm 4")]).unwrap();
    let saved = save(&first, &draft).unwrap();
    assert!(matches!(save(&second, &draft), Err(NotSaved::Failed(NotebookError::NotFound("draft")))));
    assert_eq!(first.history(&saved.record).unwrap().len(), 1);
}

#[test]
fn a_correction_of_a_record_that_was_taken_back_is_not_said_to_be_saved() {
    let (_place, notebook) = Place::founded();
    let saved = person(&notebook, "Nguyễn Thị Hoa");
    let draft = notebook.correct_form(&saved.record).unwrap().draft;
    notebook.edit_form(&draft, &[text("hamlet", "Xóm 3")]).unwrap();
    notebook.undo(&saved.undo).unwrap();
    assert!(matches!(save(&notebook, &draft), Err(NotSaved::Failed(NotebookError::NotFound("record")))));
    assert_eq!(notebook.drafts().unwrap().len(), 1, "the answers are kept");
}

#[test]
fn forged_places_are_refused_or_end_the_list() {
    use base64::Engine;
    let (_place, notebook) = Place::founded();
    let saved = person(&notebook, "Nguyễn Thị Hoa");
    let forge = |parts: &[&[u8]]| {
        let bytes: Vec<u8> = parts.iter().flat_map(|p| [&(p.len() as u32).to_be_bytes(), *p].concat()).collect();
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
    };
    let numbers = [i64::MIN, -1, 0, 1, i64::MAX].map(i64::to_be_bytes);
    let days = [i32::MIN, -1, 0, i32::MAX].map(i32::to_be_bytes);
    let mut places = vec![String::new(), "AAAA".to_owned(), "////".to_owned(), "a".repeat(1 << 20)];
    for number in &numbers {
        places.push(forge(&[number]));
        places.push(forge(&[&[0xff; 300], number]));
        places.push(forge(&[b"", number]));
        places.extend(days.iter().map(|day| forge(&[day, number])));
        for day in &days {
            for overdue in [0, 1, 2] {
                places.push(forge(&[&[&[overdue][..], day, &[0xff; 2], number, number].concat()]));
            }
        }
    }
    for day in ["+262142-12-31", "-262143-01-01", "2024-09-01", "x"] {
        places.push(forge(&[day.as_bytes(), &[0xff; 16]]));
    }
    for place in &places {
        let place = Some(place.as_str());
        let _ = notebook.people(place, 10);
        let _ = notebook.search("hoa", place, 10);
        let _ = notebook.search_notes("hoa", place, 10);
        let _ = notebook.timeline(&saved.record, place, 10);
        let _ = notebook.records("person", place, 10);
        let _ = notebook.due_this_week(place, 10);
        for list in ["referrals", "providers", "findings", "meetings"] {
            let _ = notebook.work_list(list, place, 10);
        }
        for indicator in ["I15", "I17", "I19", "I28"] {
            let _ = notebook.records_behind(indicator, "", "2024", place, 10);
        }
    }
    assert_eq!(notebook.people(None, 0).unwrap().rows.len(), 1);
}

#[test]
fn a_query_of_a_mebibyte_is_answered_as_its_few_words_are() {
    let (_place, notebook) = Place::founded();
    person(&notebook, "Nguyễn Thị Hoa");
    let found = |query: &str| notebook.search(query, None, 10).unwrap().rows.len();
    assert_eq!(found(&"hoa ".repeat(1 << 18)), 1);
    let many: Vec<String> = (0..150_000).map(|n| format!("w{n}")).collect();
    assert_eq!(found(&many.join(" ")), 0);
    assert_eq!(notebook.search_notes(&many.join(" "), None, 10).unwrap().rows.len(), 0);
    for quirk in ["\"", "\" OR *", "a* NEAR b", "words:a", "-a", "^a", "(", "\0", "NOT", "AND", "{a b}:c"] {
        notebook.search(quirk, None, 10).unwrap();
        notebook.search_notes(quirk, None, 10).unwrap();
    }
}

#[test]
fn what_is_pasted_into_a_list_has_a_bound() {
    let (_place, notebook) = Place::founded();
    let draft = person_draft(&notebook, "Nguyễn Thị Hoa");
    for pasted in ["drugs, ", "1,", ";x", "hiv "] {
        notebook.edit_form(&draft, &[text("groups", &pasted.repeat(1 << 17))]).unwrap();
        let Err(NotSaved::Errors(problems)) = notebook.save_form(&draft) else { panic!("{pasted}") };
        assert!(problems.iter().any(|p| p.field == "groups" && p.code == "field-too-long"), "{pasted} {problems:?}");
    }
    notebook.edit_form(&draft, &[Edit::new("groups", Input::Clear)]).unwrap();
    save(&notebook, &draft).unwrap();
}

#[test]
fn nothing_that_a_screen_reads_shows_a_person_when_it_is_logged() {
    const PRIVATE: [&str; 4] = ["Hoa", "0912345678", "Xóm 3", "bà Sáu"];
    let (_place, notebook) = Place::founded();
    let draft = person_draft(&notebook, "Nguyễn Thị Hoa");
    let answers = [text("phone", "0912345678"), text("hamlet", "Xóm 3"), text("family_contact", "bà Sáu")];
    let mut logged = vec![format!("{:?}", notebook.edit_form(&draft, &answers).unwrap())];
    let saved = save(&notebook, &draft).unwrap();
    logged.push(format!("{saved:?}"));
    logged.push(format!("{:?}", notebook.people(None, 5).unwrap()));
    logged.push(format!("{:?}", notebook.search("hoa", None, 5).unwrap()));
    logged.push(format!("{:?}", notebook.person(&saved.record).unwrap()));
    logged.push(format!("{:?}", notebook.record(&saved.record).unwrap()));
    logged.push(format!("{:?}", notebook.records("person", None, 5).unwrap()));
    logged.push(format!("{:?}", notebook.history(&saved.record).unwrap()));
    let twin = person_draft(&notebook, "Nguyễn Thị Hoa");
    notebook.edit_form(&twin, &[text("identity", "12")]).unwrap();
    logged.push(format!("{:?}", notebook.save_form(&twin)));
    for log in logged {
        assert!(PRIVATE.iter().all(|word| !log.contains(word)), "{log}");
    }
}
