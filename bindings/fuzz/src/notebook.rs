//! A small notebook on the disk, made once a run: what queries are asked of.

use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use dong_hanh::clock::SystemClock;
use dong_hanh::forms::{Edit, Input};
use dong_hanh::model::Role;
use dong_hanh::notebook::{Knowledge, NewForm, NewNotebook, NotSaved, Notebook};
use dong_hanh::vault::{Cost, Host, NewSecret, RealDisk, SoftwareKeyForTestsAndDemo};

use crate::seeds;

/// The people's names: the scenario's, and spellings that lists and searches stumble over.
pub(crate) static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let strange = [
        "Lê Đặng Quý",
        "Lê Đăng Quí",
        "LÝ HÒA",
        "Lí Hoà",
        "Y Bih Ê-ban",
        "H'Hen Niê",
        "Nguyễn Thúy",
        "nguyễn thuý",
        "An",
        "An An",
        "Ân Ấn",
        "Đ",
        "Trần 2 Văn",
        "Ông ☂ Đỗ",
        "Nguyễn Văn An (Tư)",
        "王小明",
        "Ǆorđe Ǆ",
    ];
    strange.iter().map(ToString::to_string).chain(seeds::names(24)).collect()
});

/// The notes of the visits.
pub(crate) static NOTES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let own = ["Nhờ hỏi giúp việc làm.\nHẹn thứ hai.", "\"OR\" NOT (AND)", "đ Đ d", "Gặp ở chợ 12/05"];
    own.iter().map(ToString::to_string).chain(seeds::notes(6)).collect()
});

/// The notebook, for one at a time: its folder is gone, so no second connection can be opened.
pub(crate) fn notebook() -> MutexGuard<'static, Notebook> {
    NOTEBOOK.lock().unwrap_or_else(PoisonError::into_inner)
}

static NOTEBOOK: LazyLock<Mutex<Notebook>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let notebook = found(folder.path());
    for name in &*NAMES {
        write(
            &notebook,
            "person",
            &[("full_name", Input::Text(name.clone())), ("sex", Input::Code("male".to_owned()))],
        );
    }
    for note in &*NOTES {
        let topics = Input::Codes(vec!["jobs".to_owned()]);
        write(&notebook, "outreach-contact", &[("topics", topics), ("note", Input::Text(note.clone()))]);
    }
    // The database stays open, and what is open needs no name: nothing is left behind however the run ends.
    drop(folder);
    Mutex::new(notebook)
});

fn found(folder: &Path) -> Notebook {
    let hardware = SoftwareKeyForTestsAndDemo::at(&folder.join("hardware")).expect("a folder for keys");
    let host = Host {
        clock: Arc::new(SystemClock::default()),
        disk: Arc::new(RealDisk),
        hardware: Some(Arc::new(hardware)),
        biometric: None,
    };
    let new = NewNotebook { secret: NewSecret::Pin("582047"), cost: Cost::floor(), role: Role::Manager, unit: "09700" };
    let (notebook, _) =
        Notebook::found(&folder.join("notebook"), host, Knowledge::default(), new).expect("a new notebook");
    notebook
}

fn write(notebook: &Notebook, kind: &str, answers: &[(&str, Input)]) {
    let new = NewForm { kind: kind.to_owned(), ..NewForm::default() };
    let draft = notebook.start_form(new).expect("a kind of this version").draft;
    let edits: Vec<Edit> = answers.iter().map(|(path, input)| Edit::new(*path, input.clone())).collect();
    notebook.edit_form(&draft, &edits).expect("fields of the kind");
    let saved = match notebook.save_form(&draft) {
        Err(NotSaved::Warnings(warnings)) => {
            for warning in warnings {
                let kept = notebook.accept_warning(&draft, &warning.rule, &warning.field, Some("để thử"));
                kept.expect("a warning that is there");
            }
            notebook.save_form(&draft)
        }
        saved => saved,
    };
    saved.unwrap_or_else(|error| panic!("{kind} was not saved: {error:?}"));
}
