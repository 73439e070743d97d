//! The notebook that is damaged: closed, and as a killed process left it.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use dong_hanh::model::KINDS;
use dong_hanh::notebook::Notebook;
use dong_hanh::reports::FactProjector;
use dong_hanh::rules::Rulebook;
use dong_hanh::schedule::DueProjector;
use dong_hanh::store::{Options, Store};
use dong_hanh::vault::{Cipher, Label, Vault};

use super::{Told, child, log, told_by};
use crate::notebook_support::{
    Files, PIN, Place, Random, UNIT, Village, code, codes, number, record, start, text, write,
};

const PEOPLE: usize = 60;
const VISITS: usize = 150;

/// A notebook with entries of many kinds, drafts, and a log that a killed process left.
pub(crate) struct Sample {
    /// Closed: all of it is in the database.
    pub(crate) closed: Files,
    pub(crate) closed_told: Told,
    /// Killed: a database and a log.
    pub(crate) killed: Files,
    /// What each transaction of that log left to tell, from none of them to all.
    pub(crate) states: Vec<Told>,
    pub(crate) hardware: Files,
    pub(crate) key: [u8; 32],
    pub(crate) cipher: Cipher,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(Sample::make);

impl Sample {
    /// The one that all tests share.
    pub(crate) fn get() -> &'static Self {
        &SAMPLE
    }

    /// A copy of its files in a place, damaged or not.
    pub(crate) fn put(&self, files: &Files, place: &Place) {
        files.put(&place.folder());
        self.hardware.put(&place.hardware());
    }

    fn make() -> Self {
        let (place, notebook) = Place::founded();
        fill(&notebook);
        drop(notebook);
        let mut vault = Vault::at(&place.folder(), place.host());
        let key = *vault.unlock_with_pin(PIN).unwrap().derive(Label::DATABASE);
        let cipher = vault.state().unwrap().cipher;
        let closed = Files::of(&place.folder());
        child::write_and_kill(&place);
        let mut killed = Files::of(&place.folder());
        // The index of the log is no source of truth.
        killed.0.remove("notebook.db-shm");
        let told = |files: &Files| {
            let folder = workshop();
            files.put(folder.path());
            told_by(&Store::open(folder.path(), &key, options(Some(cipher))).unwrap()).unwrap()
        };
        let ends = log::ends(&killed.0["notebook.db-wal"]);
        let states = std::iter::once(0).chain(ends).map(|end| {
            let mut files = killed.clone();
            files.0.get_mut("notebook.db-wal").unwrap().truncate(end);
            told(&files)
        });
        let states: Vec<Told> = states.collect();
        let closed_told = told(&closed);
        assert!(states[0] == closed_told, "the killed process began with another notebook");
        Self { closed_told, states, hardware: Files::of(&place.hardware()), closed, killed, key, cipher }
    }
}

/// How the tests open a store.
pub(crate) fn options(cipher: Option<Cipher>) -> Options {
    let due = DueProjector::new(Arc::new(Rulebook::built_in()));
    Options { cipher, kinds: KINDS, projectors: vec![Arc::new(FactProjector), Arc::new(due)] }
}

/// A folder in memory where the system has one: damage is not about disks.
pub(crate) fn workshop() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir_in(Path::new(&std::env::temp_dir()))).unwrap()
}

fn fill(notebook: &Notebook) {
    let mut random = Random::new(4);
    let village = Village::settle(notebook, PEOPLE);
    for n in 0..VISITS {
        // Every tenth is longer than a page.
        let length = if n % 10 == 7 { 380 } else { 3 + n % 7 };
        let note: String = (0..length).map(|_| format!("{} ", random.next() % 1_000_000_000)).collect();
        let visit = village.visit(notebook, n, &format!("nhờ hỏi giúp việc {note}"));
        if n % 9 == 0 {
            let draft = notebook.correct_form(&visit).unwrap().draft;
            notebook.edit_form(&draft, &[text("note", "đã sửa ở chợ")]).unwrap();
            crate::notebook_support::save(notebook, &draft).unwrap();
        }
    }
    for n in 0..80 {
        let answers = [codes("topics", &["jobs"]), number("heads", 1 + n % 5), text("place", "Chợ Nhông")];
        write(notebook, "outreach-contact", Some(UNIT), &answers);
    }
    let taken_back = village.visit(notebook, 1, "ghi nhầm");
    let entry = notebook.history(&taken_back).unwrap()[0].entry.clone();
    notebook.undo(&entry).unwrap();
    notebook.lock_period(UNIT, "8/2024").unwrap();
    for n in 0..12 {
        let answers =
            [record("person", &village.people[n]), code("result", "met"), text("note", &"chưa xong ".repeat(40))];
        start(notebook, "check-in-visit", None, &answers).unwrap();
    }
}
