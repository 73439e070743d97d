//! The notebooks that the cases start from: made once, copied for each case.

use std::path::Path;
use std::sync::LazyLock;

use dong_hanh::notebook::{Notebook, NotebookError};

use crate::disk_layer::Watch;
use crate::notebook_support::{Files, PIN, Place, Village, codes, everything, record, start, text, write};

/// What a case starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// No notebook, not even its folder.
    Nothing,
    /// A notebook with some records, locked.
    Locked,
    /// The same, just opened.
    Open,
    /// A notebook of the first schema, locked.
    Older,
}

struct Kept {
    notebook: Files,
    hardware: Files,
    /// The words of the recovery sheet.
    sheet: Option<String>,
    person: String,
    visit: String,
    team: String,
    /// All that it tells.
    told: String,
}

static FOUNDED: LazyLock<Kept> = LazyLock::new(|| {
    let place = Place::new();
    let (notebook, sheet) = place.found().unwrap();
    let village = Village::settle(&notebook, 2);
    let visit = village.visit(&notebook, 0, "Nhờ hỏi giúp việc làm");
    let outreach = [codes("topics", &["jobs"]), text("place", "Chợ"), record("team", &village.team)];
    write(&notebook, "outreach-contact", None, &outreach);
    start(&notebook, "outreach-contact", None, &[text("note", "chợ Nhông")]).unwrap();
    let told = everything(&notebook).unwrap();
    notebook.lock();
    let sheet = Some(sheet.print().to_string());
    let own = Kept::of(&place, told, village.people[0].clone(), visit, village.team);
    Kept { sheet, ..own }
});

static OLDER: LazyLock<Kept> = LazyLock::new(|| {
    let place = Place::new();
    let fixture = Place::within(Path::new("../tests/fixtures/schema-1"));
    Files::of(&fixture.folder()).put(&place.folder());
    Files::of(&fixture.hardware()).put(&place.hardware());
    let own = Kept::of(&place, String::new(), String::new(), String::new(), String::new());
    Kept { told: everything(&place.unlocked().unwrap()).unwrap(), ..own }
});

impl Kept {
    fn of(place: &Place, told: String, person: String, visit: String, team: String) -> Self {
        let (notebook, hardware) = (Files::of(&place.folder()), Files::of(&place.hardware()));
        Self { notebook, hardware, sheet: None, person, visit, team, told }
    }
}

/// One case's own notebook, under watch.
pub struct World {
    pub notebook: Option<Notebook>,
    pub place: Place,
    pub watch: Watch,
    pub person: String,
    pub visit: String,
    pub team: String,
    /// What the operation works on: a draft, an entry.
    pub subject: String,
    /// All that it tells before the operation.
    pub before: String,
    sheet: Option<String>,
    _own: tempfile::TempDir,
}

impl World {
    pub fn new(start: Start) -> Self {
        let own = tempfile::tempdir().unwrap();
        let place = Place::within(&own.path().canonicalize().unwrap());
        drop(place.host());
        let kept: Option<&Kept> = match start {
            Start::Nothing => None,
            Start::Locked | Start::Open => Some(&FOUNDED),
            Start::Older => Some(&OLDER),
        };
        if let Some(kept) = kept {
            kept.notebook.put(&place.folder());
            kept.hardware.put(&place.hardware());
        }
        let told = |part: fn(&Kept) -> &String| kept.map(part).cloned().unwrap_or_default();
        let mut own = Self {
            notebook: None,
            watch: Watch::failing(place.root()),
            person: told(|kept| &kept.person),
            visit: told(|kept| &kept.visit),
            team: told(|kept| &kept.team),
            subject: String::new(),
            before: told(|kept| &kept.told),
            sheet: kept.and_then(|kept| kept.sheet.clone()),
            place,
            _own: own,
        };
        if start == Start::Open {
            own.open().unwrap();
        }
        own
    }

    /// The notebook of the case.
    pub fn notebook(&self) -> &Notebook {
        self.notebook.as_ref().expect("it was opened")
    }

    /// Opens the notebook, the same one where there is one, by the sheet where it is at hand.
    pub fn open(&mut self) -> Result<(), NotebookError> {
        let notebook = self.notebook.take().unwrap_or_else(|| self.place.locked());
        let opened = match &self.sheet {
            Some(words) => notebook.unlock_with_sheet(words),
            None => {
                // A guess before may make this one wait.
                self.place.clock.pass(std::time::Duration::from_secs(24 * 3600));
                let opened = notebook.unlock_with_pin(PIN);
                self.place.clock.set(crate::notebook_support::START);
                opened
            }
        };
        self.notebook = Some(notebook);
        opened
    }

    /// Founds a notebook here.
    pub fn found(&mut self) -> Result<(), NotebookError> {
        let (notebook, sheet) = self.place.found()?;
        self.notebook = Some(notebook);
        self.sheet = Some(sheet.print().to_string());
        Ok(())
    }

    /// All that the notebook tells; its signatures and chains hold.
    pub fn told(&self) -> Result<String, String> {
        let told = everything(self.notebook()).map_err(|error| format!("it does not read: {error}"))?;
        let faults = self.notebook().verify(|_, _| true).map_err(|error| error.to_string())?.faults;
        if faults.is_empty() { Ok(told) } else { Err(format!("{faults:?}")) }
    }
}
