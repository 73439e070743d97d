//! Salvage: what is whole of a damaged notebook makes a new one.

mod notebook_support;

use std::fs;
use std::path::PathBuf;

use dong_hanh::notebook::{Notebook, NotebookError, OpenWith, SalvageTo, Salvaged};
use dong_hanh::store::StoreError;
use dong_hanh::vault::{Cost, NewSecret};
use notebook_support::{Files, PIN, Place, Random, Village, everything, host, knowledge, start, text};

const PAGE: usize = 4096;
const NEW_PIN: &str = "730184";

/// Salvages the notebook of a place into a new folder beside it.
fn salvage(place: &Place) -> Result<(Salvaged, Notebook), NotebookError> {
    let to = place.root().join("salvaged");
    let _ = fs::remove_dir_all(&to);
    let before = Files::of(&place.folder());
    let host = host(&place.root().join("new-hardware"), place.clock.clone());
    let goal = SalvageTo { folder: &to, host: host.clone(), secret: NewSecret::Pin(NEW_PIN), cost: Cost::floor() };
    let salvaged = place.locked().salvage(OpenWith::Pin(PIN), &goal, |_, _, _| true);
    before.assert_kept_in(&place.folder(), &["keyring."]);
    assert_eq!(before.0.len(), Files::of(&place.folder()).0.len());
    let left: Vec<String> = Files::of(&to).0.into_keys().collect();
    let salvaged = salvaged.inspect_err(|_| assert_eq!(left, Vec::<String>::new(), "a failed salvage leaves nothing"))?;
    assert!(left.iter().all(|name| !name.contains("pages") && !name.ends_with(".new")), "{left:?}");
    let notebook = Notebook::at(&to, host, knowledge());
    notebook.unlock_with_pin(NEW_PIN)?;
    Ok((salvaged, notebook))
}

fn filled() -> (Place, Notebook) {
    let (place, notebook) = Place::founded();
    let village = Village::settle(&notebook, 12);
    for n in 0..12 {
        village.visit(&notebook, n, &"Nhờ hỏi giúp việc làm ".repeat(1 + n * 15));
    }
    start(&notebook, "outreach-contact", None, &[text("place", "Chợ"), text("note", "chưa xong")]).unwrap();
    (place, notebook)
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
        // It goes on: the same chains, and the old sheet's slot.
        let village = Village { team: String::new(), member: first(&new, "membership"), people: vec![first(&new, "person")] };
        village.visit(&new, 0, "ghi tiếp");
        let verified = new.verify(|_, _| true).unwrap();
        assert_eq!((verified.sound, verified.faults), (entries + 1, vec![]));
    }
}

fn first(notebook: &Notebook, kind: &str) -> String {
    notebook.records(kind, None, 1).unwrap().rows[0].record.clone()
}
