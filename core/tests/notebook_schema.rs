//! A notebook of every schema that was ever released opens with today's code and becomes what a new one is; one of a
//! later schema is left alone.
//!
//! The notebooks lie in `tests/fixtures`; the README there tells what is in them and how they were made. To see it fail,
//! change a released step of the schema, the keyring's derivations, or the reading of an entry.

mod notebook_support;

use std::fs;
use std::path::{Path, PathBuf};

use dong_hanh::notebook::{Notebook, NotebookError};
use dong_hanh::store::StoreError;
use notebook_support::{Files, PIN, Place, UNIT, Village, code, codes, database, number, record, start, text, write};

const NOTE: &str = "Đã có việc ở xưởng mộc, gia đình mừng";
const DRAFT: &str = "Phiếu ghi dở ở chợ Nhông";

fn fixtures() -> PathBuf {
    PathBuf::from("../tests/fixtures")
}

/// A copy of the notebook of that schema: opening one may change it.
fn copy_of(schema: u32) -> (tempfile::TempDir, Place) {
    let own = tempfile::tempdir().unwrap();
    let place = Place::within(own.path());
    let kept = Place::within(&fixtures().join(format!("schema-{schema}")));
    Files::of(&kept.folder()).put(&place.folder());
    Files::of(&kept.hardware()).put(&place.hardware());
    (own, place)
}

fn version(place: &Place) -> u32 {
    database::connect(place).query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

/// The newest schema that this version knows: that of a new notebook.
fn newest() -> u32 {
    version(&Place::founded().0)
}

#[test]
fn a_notebook_of_every_schema_is_kept() {
    let mut kept: Vec<String> = Vec::new();
    for entry in fs::read_dir(fixtures()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        kept.extend(name.strip_prefix("schema-").map(str::to_owned));
    }
    kept.sort_by_key(|number| number.parse::<u32>().unwrap());
    let wanted: Vec<String> = (1..=newest()).map(|schema| schema.to_string()).collect();
    assert_eq!(kept, wanted, "make the missing one as tests/fixtures/README.md says");
    for schema in 1..=newest() {
        let (_own, place) = copy_of(schema);
        assert_eq!(version(&place), schema);
    }
}

#[test]
fn what_was_written_then_is_read_today() {
    for schema in 1..=newest() {
        let (_own, place) = copy_of(schema);
        let notebook = place.unlocked().unwrap();
        let verified = notebook.verify(|_, _| true).unwrap();
        assert_eq!((verified.faults, verified.sound), (Vec::new(), 11), "schema {schema}");

        let people = notebook.people(None, 10).unwrap().rows;
        let names: Vec<(&str, &str)> = people.iter().map(|p| (p.name.as_str(), p.hamlet.as_str())).collect();
        assert_eq!(names, [("Nguyễn Văn An", "Thôn 1"), ("Đặng Thị Quỳnh Ỷ", "Xóm Bến Đò")], "schema {schema}");
        let found = notebook.search("dang quynh", None, 10).unwrap().rows;
        assert_eq!(found, people[1..], "schema {schema}");

        let timeline = notebook.timeline(&people[1].id, None, 10).unwrap().rows;
        assert_eq!(timeline.len(), 1);
        assert_eq!((timeline[0].kind, timeline[0].day), ("check-in-visit", "2024-09-30".parse().unwrap()));
        let visit = notebook.record(&timeline[0].record).unwrap();
        let answer = |path| visit.fields.iter().find(|field| field.path == path).unwrap().text.vi.clone();
        assert_eq!((answer("note"), answer("result")), (NOTE.to_owned(), "Gặp được".to_owned()));
        let did: Vec<&str> = notebook.history(&visit.id).unwrap().iter().map(|step| step.did).collect();
        assert_eq!(did, ["create", "correct"]);

        let report = notebook.report(UNIT, "9T/2024", &mut |_, _| true).unwrap();
        let heads = report.line("I22").unwrap();
        assert_eq!(heads.value.amount(), 25, "schema {schema}");

        let drafts = notebook.drafts().unwrap();
        assert_eq!(drafts.len(), 1);
        let view = notebook.form(&drafts[0].draft).unwrap();
        let texts: Vec<&str> = view.fields.iter().map(|field| field.text.as_str()).collect();
        assert!(texts.contains(&DRAFT), "schema {schema}: {texts:?}");
        // It goes on from there.
        notebook.edit_form(&drafts[0].draft, &[number("heads", 4), codes("topics", &["jobs"])]).unwrap();
        notebook.save_form(&drafts[0].draft).unwrap();
        assert_eq!(notebook.verify(|_, _| true).unwrap().sound, 12);
    }
}

#[test]
fn an_upgraded_notebook_is_what_a_new_one_is() {
    let (new, notebook) = Place::founded();
    drop(notebook);
    let wanted = database::schema(&database::connect(&new));
    assert!(wanted.len() > 20);
    for schema in 1..=newest() {
        let (_own, place) = copy_of(schema);
        let notebook = place.unlocked().unwrap();
        assert_eq!(database::schema(&database::connect(&place)), wanted, "schema {schema}");
        assert_eq!(version(&place), newest());
        let upgraded = database::projections(&place);
        notebook.rebuild(|_, _| true).unwrap();
        assert_eq!(database::projections(&place), upgraded, "schema {schema}");
    }
}

#[test]
fn a_notebook_of_a_later_schema_is_left_alone() {
    let (_own, place) = copy_of(newest());
    database::connect(&place).pragma_update(None, "user_version", newest() + 1).unwrap();
    let before = Files::of(&place.folder());
    let error = place.unlocked().unwrap_err();
    let (found, known) = match error {
        NotebookError::Store(StoreError::NewerSchema { found, known }) => (found, known),
        other => panic!("{other}"),
    };
    assert_eq!((found, known), (newest() + 1, newest()));
    before.assert_kept_in(&place.folder(), &["keyring."]);
}

/// Makes the notebook of today's schema anew, in an empty or new folder that the environment names.
#[test]
#[ignore = "writes a fixture: DONG_HANH_FIXTURE=<folder>"]
fn write_fixture() {
    let folder = std::env::var("DONG_HANH_FIXTURE").expect("DONG_HANH_FIXTURE names the folder");
    let place = Place::within(Path::new(&folder));
    let (notebook, _) = place.found().unwrap();
    fill(&notebook);
    notebook.lock();
    assert!(!place.folder().join("notebook.db-wal").exists());
}

fn fill(notebook: &Notebook) {
    let village = Village::settle(notebook, 1);
    let answers = [text("full_name", "Đặng Thị Quỳnh Ỷ"), text("born", "02/1991"), text("hamlet", "Xóm Bến Đò")];
    let person = write(notebook, "person", None, &answers);
    let answers = [
        record("person", &person),
        record("visitor", &village.member),
        code("result", "met"),
        text("note", "Đang tìm việc"),
        text("substitute_reason", "Đi cùng đội"),
    ];
    let visit = write(notebook, "check-in-visit", None, &answers);
    let correction = notebook.correct_form(&visit).unwrap().draft;
    notebook.edit_form(&correction, &[text("note", NOTE)]).unwrap();
    notebook_support::save(notebook, &correction).unwrap();
    for (heads, topic) in [(20, "drugs"), (5, "jobs")] {
        let answers =
            [codes("topics", &[topic]), number("heads", heads), code("kind", "group"), record("team", &village.team)];
        write(notebook, "outreach-contact", None, &answers);
    }
    start(notebook, "outreach-contact", None, &[text("note", DRAFT)]).unwrap();
    assert_eq!(PIN, "582047", "the README tells the PIN");
}
