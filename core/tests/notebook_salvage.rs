//! Salvage: what is whole of a damaged notebook makes a new one, which goes on where the old one stopped.
//!
//! To see it fail, let `salvage::read` leave out overflowing rows or the frames of logs, or `take_folder::take` not
//! write the identity.

mod notebook_support;

use std::fs;

use dong_hanh::notebook::{Notebook, NotebookError, OpenWith, SalvageStep, SalvageTo, Salvaged};
use dong_hanh::store::StoreError;
use dong_hanh::vault::{Cost, NewSecret, VaultError};
use notebook_support::{Files, PIN, Place, Village, database, everything, host, knowledge, start, text};

const PAGE: usize = 4096;
const NEW_PIN: &str = "730184";

/// Salvages the notebook of a place into a new folder beside it, and looks that the old one is as it was.
fn salvage_with(
    place: &Place,
    with: OpenWith<'_>,
    progress: impl FnMut(SalvageStep, u64, u64) -> bool,
) -> Result<(Salvaged, Notebook), NotebookError> {
    let to = place.root().join("salvaged");
    let _ = fs::remove_dir_all(&to);
    let before = Files::of(&place.folder());
    let host = host(&place.root().join("new-hardware"), place.clock.clone());
    let goal = SalvageTo { folder: &to, host: host.clone(), secret: NewSecret::Pin(NEW_PIN), cost: Cost::floor() };
    let salvaged = place.locked().salvage(with, &goal, progress);
    before.assert_kept_in(&place.folder(), &["keyring."]);
    assert_eq!(before.0.len(), Files::of(&place.folder()).0.len());
    let left: Vec<String> = if to.exists() { Files::of(&to).0.into_keys().collect() } else { Vec::new() };
    let salvaged =
        salvaged.inspect_err(|_| assert_eq!(left, Vec::<String>::new(), "a failed salvage leaves nothing"))?;
    let wanted = ["group.founding", "keyring.a", "keyring.b", "notebook.check", "notebook.db", "notebook.identity"];
    assert_eq!(left, wanted);
    let notebook = Notebook::at(&to, host, knowledge());
    notebook.unlock_with_pin(NEW_PIN)?;
    Ok((salvaged, notebook))
}

fn salvage(place: &Place) -> Result<(Salvaged, Notebook), NotebookError> {
    salvage_with(place, OpenWith::Pin(PIN), |_, _, _| true)
}

/// A place with a notebook, some of its notes longer than a page, and a draft.
fn filled() -> (Place, Notebook) {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 12);
    for n in 0..12 {
        village.visit(&notebook, n, &"Nhờ hỏi giúp việc làm ".repeat(1 + n * 15));
    }
    let note = text("note", &"chưa xong ".repeat(300));
    start(&notebook, "outreach-contact", None, &[text("place", "Chợ"), note]).unwrap();
    (place, notebook)
}

/// Writes one more visit, as a person goes on.
fn go_on(notebook: &Notebook) {
    let first = |kind| notebook.records(kind, None, 1).unwrap().rows[0].record.clone();
    let village = Village { team: String::new(), member: first("membership"), people: vec![first("person")] };
    village.visit(notebook, 0, "ghi tiếp");
}

/// The pages on which a text stands, from 1.
fn pages_with(place: &Place, needle: &[u8]) -> Vec<usize> {
    let database = database::connect(place);
    let mut statement = database.prepare("SELECT pgno, data FROM sqlite_dbpage").unwrap();
    let pages = statement.query_map([], |row| Ok((row.get::<_, usize>(0)?, row.get::<_, Vec<u8>>(1)?))).unwrap();
    let holds = |page: &[u8]| page.windows(needle.len()).any(|window| window == needle);
    pages.map(Result::unwrap).filter(|(_, page)| holds(page)).map(|(number, _)| number).collect()
}

fn harm(place: &Place, page: usize) {
    let path = place.folder().join("notebook.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[(page - 1) * PAGE + 1000] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_whole_notebook_is_brought_over_as_it_is_open_or_closed() {
    let (place, notebook) = filled();
    let told = everything(&notebook).unwrap();
    let entries = notebook.verify(|_, _| true).unwrap().sound;
    // The log is not in the database yet, as after a kill.
    let open = Files::of(&place.folder());
    drop(notebook);
    for files in [Files::of(&place.folder()), open] {
        files.put(&place.folder());
        let (salvaged, new) = salvage(&place).unwrap();
        assert_eq!((salvaged.entries, salvaged.drafts, salvaged.refused), (entries, 1, 0));
        assert_eq!((salvaged.lost, salvaged.damaged_pages), (vec![], vec![]));
        assert_eq!(everything(&new).unwrap(), told);
        go_on(&new);
        let verified = new.verify(|_, _| true).unwrap();
        assert_eq!((verified.sound, verified.faults), (entries + 1, vec![]));
    }
}

#[test]
fn lost_entries_are_listed_and_their_numbers_are_not_used_again() {
    let (place, notebook) = filled();
    let all = notebook.verify(|_, _| true).unwrap().sound;
    go_on(&notebook);
    drop(notebook);
    // The very last entries, and some in the middle.
    for needle in ["ghi tiếp", "Nguyễn Văn An"] {
        let whole = Files::of(&place.folder());
        // A record's text stands in its entry and in what is derived from it.
        pages_with(&place, needle.as_bytes()).into_iter().for_each(|page| harm(&place, page));
        let (salvaged, new) = salvage(&place).unwrap();
        let lost: u64 = salvaged.lost.iter().map(|lost| lost.to - lost.from + 1).sum();
        assert!(lost > 0 && !salvaged.damaged_pages.is_empty(), "{needle}");
        assert_eq!(salvaged.entries + lost, all + 1, "{needle}");
        let day = "2024-09-30".parse().unwrap();
        assert!(salvaged.lost.iter().all(|lost| lost.after == Some(day) || lost.from == 1), "{:?}", salvaged.lost);
        let places = new.verify(|_, _| true).unwrap().faults.len();
        new.rebuild(|_, _| true).unwrap();
        let team = [text("name", "Đội mới"), text("from", "30/09/2024")];
        notebook_support::write(&new, "team", None, &team);
        let verified = new.verify(|_, _| true).unwrap();
        assert!(verified.faults.iter().all(|fault| fault.code == "chain-gap"), "{verified:?}");
        assert!(verified.faults.len() >= places, "what comes behind a gap is no fork");
        whole.put(&place.folder());
    }
}

#[test]
fn the_identity_is_kept_twice() {
    let (place, notebook) = filled();
    let told = everything(&notebook).unwrap();
    drop(notebook);
    let page = pages_with(&place, b"device-seed");
    assert_eq!(page.len(), 1);
    harm(&place, page[0]);
    assert!(matches!(place.unlocked(), Err(NotebookError::Store(StoreError::Damaged))));
    let (salvaged, new) = salvage(&place).unwrap();
    assert_eq!((salvaged.lost, salvaged.damaged_pages), (vec![], vec![page[0] as u32]));
    assert_eq!(everything(&new).unwrap(), told);
    go_on(&new);
    assert_eq!(new.verify(|_, _| true).unwrap().faults, []);
    // Without the copy there is nobody who could go on; the entries are counted and stay.
    let copy = place.folder().join("notebook.identity");
    let mut bytes = fs::read(&copy).unwrap();
    bytes[40] ^= 1;
    fs::write(&copy, bytes).unwrap();
    let error = salvage(&place).unwrap_err();
    assert!(matches!(error, NotebookError::IdentityLost { entries } if entries == salvaged.entries), "{error:?}");
}

#[test]
fn a_lost_or_damaged_copy_of_the_identity_is_written_at_the_next_unlock() {
    let (place, notebook) = Place::founded();
    drop(notebook);
    let copy = place.folder().join("notebook.identity");
    let page = pages_with(&place, b"device-seed")[0];
    for held in [None, Some(Vec::new()), Some(vec![7; 300])] {
        match held {
            None => fs::remove_file(&copy).unwrap(),
            Some(bytes) => fs::write(&copy, bytes).unwrap(),
        }
        drop(place.unlocked().unwrap());
    }
    let written = fs::read(&copy).unwrap();
    drop(place.unlocked().unwrap());
    assert_eq!(fs::read(&copy).unwrap(), written, "one that is right is left alone");
    harm(&place, page);
    salvage(&place).unwrap();
}

#[test]
fn what_cannot_be_salvaged_is_said_and_leaves_nothing() {
    let (place, notebook) = filled();
    drop(notebook);
    let stop = |at: SalvageStep| move |step, done, _| step != at || done < 3;
    for step in [SalvageStep::Reading, SalvageStep::Writing] {
        let error = salvage_with(&place, OpenWith::Pin(PIN), stop(step)).unwrap_err();
        assert!(matches!(error, NotebookError::Store(StoreError::Stopped)), "{step:?}: {error:?}");
    }
    let wrong = salvage_with(&place, OpenWith::Pin("582048"), |_, _, _| true).unwrap_err();
    assert!(matches!(wrong, NotebookError::Vault(VaultError::WrongPin { .. })), "{wrong:?}");
    place.clock.pass(std::time::Duration::from_secs(3600));
    let sheet = salvage_with(&place, OpenWith::Sheet("không phải"), |_, _, _| true).unwrap_err();
    assert!(matches!(sheet, NotebookError::Sheet(_)), "{sheet:?}");
    // The old notebook's hardware keys would go with the first unlock of the new one.
    let same = place.host();
    let old = Notebook::at(&place.folder(), same.clone(), knowledge());
    let elsewhere = place.root().join("salvaged");
    let to = SalvageTo { folder: &elsewhere, host: same, secret: NewSecret::Pin(NEW_PIN), cost: Cost::floor() };
    let error = old.salvage(OpenWith::Pin(PIN), &to, |_, _, _| true).unwrap_err();
    assert!(matches!(error, NotebookError::BadArgument("host")), "{error:?}");
    // A folder with a notebook is never taken.
    let host = host(&place.root().join("new-hardware"), place.clock.clone());
    let folder = place.folder();
    let to = SalvageTo { folder: &folder, host, secret: NewSecret::Pin(NEW_PIN), cost: Cost::floor() };
    let error = place.locked().salvage(OpenWith::Pin(PIN), &to, |_, _, _| true).unwrap_err();
    assert!(matches!(error, NotebookError::Store(StoreError::Exists)), "{error:?}");
    fs::remove_file(place.folder().join("notebook.db")).unwrap();
    let error = salvage(&place).unwrap_err();
    assert!(matches!(error, NotebookError::Store(StoreError::Missing)), "{error:?}");
}

#[test]
fn the_sheet_of_the_old_notebook_opens_both() {
    let place = Place::new();
    let (notebook, sheet) = place.found().unwrap();
    Village::settle(&notebook, 1);
    drop(notebook);
    harm(&place, 1);
    assert!(matches!(place.unlocked(), Err(NotebookError::Store(StoreError::Damaged))));
    let words = sheet.print();
    let (salvaged, new) = salvage_with(&place, OpenWith::Sheet(&words), |_, _, _| true).unwrap();
    assert_eq!((salvaged.lost, salvaged.damaged_pages), (vec![], vec![]), "the first page is not needed");
    new.lock();
    new.unlock_with_sheet(&words).unwrap();
}
