//! What is done while every operation is taken down.

use std::path::Path;

use dong_hanh::vault::VaultError;

use super::author::Author;
use crate::disk_layer::{Deaf, Log, Op, Replay, Watch, Weather};
use crate::notebook_support::{Files, PIN, Place, Random, UNIT, code, codes, number, record, text};

const NEW_PIN: &str = "408163";
const DATABASE: &str = "notebook/notebook.db";
/// A note of so many letters fills some hundred pages of the log each time it is written.
const LONG: usize = 480_000;

/// What a notebook tells after a step that was acknowledged.
pub struct State {
    pub name: &'static str,
    pub told: String,
    pub pin: &'static str,
    /// Guesses at the PIN that are left.
    pub attempts: u8,
}

/// A story and what the disk was asked meanwhile. Mark `2n` stands before step `n`, mark `2n + 1` after it.
pub struct Story {
    pub log: Log,
    pub steps: Vec<State>,
    /// The words of the recovery sheet, where the story begins with the founding.
    pub sheet: Option<String>,
}

impl Story {
    /// A notebook's life from its founding.
    pub fn life() -> Self {
        let own = tempfile::tempdir().unwrap();
        let place = Place::within(&own.path().canonicalize().unwrap());
        // The phone's hardware is there before the notebook.
        drop(place.host());
        let mut author = Author::found(Watch::recording(place.root()), place);
        live(&mut author);
        let own = author.end();
        // The log was moved into the database in the middle of the work, by SQLite itself.
        let moved =
            own.log.ops.iter().enumerate().filter(|(_, op)| matches!(op, Op::Sync { name, .. } if name == DATABASE));
        let steps: Vec<&str> = moved.filter_map(|(at, _)| Some(own.steps[own.step_at(at)?].name)).collect();
        assert!(steps.contains(&"edit"), "{steps:?}");
        own
    }

    /// A notebook of the first schema: opening it brings it up to date.
    pub fn upgrade() -> Self {
        let own = tempfile::tempdir().unwrap();
        let place = Place::within(&own.path().canonicalize().unwrap());
        let kept = Place::within(Path::new("../tests/fixtures/schema-1"));
        Files::of(&kept.folder()).put(&place.folder());
        Files::of(&kept.hardware()).put(&place.hardware());
        let mut author = Author::open(Watch::recording(place.root()), place);
        let draft = author.notebook.drafts().unwrap()[0].draft.clone();
        author.edit(&draft, &[number("heads", 4), codes("topics", &["jobs"])]);
        author.save(&draft);
        author.step("lock", |notebook| notebook.lock());
        author.step("unlock", |notebook| notebook.unlock_with_pin(PIN).unwrap());
        author.end()
    }

    pub fn new(log: Log, steps: Vec<State>, sheet: Option<String>, place: Place) -> Self {
        assert_eq!(log.strangers, [""; 0], "the layer misses how these files came into being");
        let own = Self { log, steps, sheet };
        own.assert_complete(&place);
        own
    }

    /// The layer saw everything: what it noted makes the very files that lie there.
    fn assert_complete(&self, place: &Place) {
        let copy = tempfile::tempdir().unwrap();
        let mut replay = Replay::new(&self.log, Deaf::ToNothing);
        replay.play_to(self.log.ops.len());
        replay.lay_down(copy.path(), Weather::kind(), &mut Random::new(0));
        let copy = Place::within(copy.path());
        assert!(Files::of(&copy.folder()) == Files::of(&place.folder()), "the layer misses a call");
        assert!(Files::of(&copy.hardware()) == Files::of(&place.hardware()), "the layer misses a call");
    }

    /// The step that is under way after so many operations.
    pub fn step_at(&self, moment: usize) -> Option<usize> {
        self.mark_at(moment).filter(|mark| mark % 2 == 0).map(|mark| mark / 2)
    }

    /// The last step that is acknowledged after so many operations.
    pub fn last_at(&self, moment: usize) -> Option<usize> {
        self.mark_at(moment).and_then(|mark| mark.div_ceil(2).checked_sub(1))
    }

    fn mark_at(&self, moment: usize) -> Option<usize> {
        self.log.ops[..moment].iter().rev().find_map(|op| match op {
            Op::Mark(mark) => Some(*mark as usize),
            _ => None,
        })
    }
}

fn live(author: &mut Author) {
    for (unit, name, level, parent) in [
        ("01", "Hà Nội", "province", None),
        ("271", "Ba Vì", "old-district", Some("01")),
        (UNIT, "Yên Bài", "commune", Some("271")),
    ] {
        let mut answers =
            vec![text("code", unit), text("name", name), code("level", level), text("valid_from", "01/08/2008")];
        answers.extend(parent.map(|parent| code("parent", parent)));
        if level == "commune" {
            answers.push(code("commune_type", "xa"));
        }
        answers.push(text("document", "Nghị quyết 15/2008/QH12"));
        author.write("admin-unit", Some(parent.unwrap_or("01")), &answers);
    }
    let team = author.write("team", None, &[text("name", "Đội tình nguyện"), text("from", "18/06/2022")]);
    let answers = [record("team", &team), text("name", "Phùng Thị Hạnh"), text("from", "18/06/2022")];
    let member = author.write("membership", None, &answers);
    let person = |name: &str| [text("full_name", name), text("born", "02/1991"), text("hamlet", "Thôn 1")];
    let first = author.write("person", None, &person("Nguyễn Văn An"));
    let second = author.write("person", None, &person("Đặng Thị Quỳnh Ỷ"));
    let visit = |person: &str, note: &str| {
        [record("person", person), record("visitor", &member), code("result", "met"), text("note", note)]
    };
    let outreach =
        |heads| [codes("topics", &["jobs"]), number("heads", heads), text("place", "Chợ"), record("team", &team)];

    let seen = author.write("check-in-visit", None, &visit(&first, "Nhờ hỏi giúp việc làm"));
    // A draft that is filled step by step and left.
    let left = author.begin("outreach-contact", None, &outreach(3));
    for note in ["c", "ch", "chợ", "chợ Nhông"] {
        author.edit(&left, &[text("note", note)]);
    }
    // Corrected, and the correction taken back.
    let draft = author.notebook.correct_form(&seen).unwrap().draft;
    author.edit(&draft, &[text("note", "Đã có việc ở xưởng mộc")]);
    let saved = author.save(&draft);
    author.step("undo", |notebook| notebook.undo(&saved.undo).map(drop).unwrap());
    // The world changed.
    let draft = author.notebook.update_form(&second).unwrap().draft;
    author.edit(&draft, &[text("hamlet", "Xóm Bến Đò")]);
    author.save(&draft);
    // Locked, a wrong guess, opened.
    author.step("lock", |notebook| notebook.lock());
    author.step("wrong pin", |notebook| {
        let error = notebook.unlock_with_pin(NEW_PIN).unwrap_err();
        assert!(matches!(error, dong_hanh::notebook::NotebookError::Vault(VaultError::WrongPin { .. })));
    });
    author.place.clock.pass(std::time::Duration::from_secs(3600));
    author.place.clock.set(crate::notebook_support::START);
    author.step("unlock", |notebook| notebook.unlock_with_pin(PIN).unwrap());

    // So much that SQLite moves the log into the database in the middle of the work.
    let long = author.begin("outreach-contact", None, &outreach(5));
    for n in 0..8 {
        author.edit(&long, &[text("note", &format!("{n} chợ ").repeat(LONG / 6))]);
    }
    author.step("discard", |notebook| notebook.discard_draft(&long).map(drop).unwrap());

    author.write("check-in-visit", None, &visit(&second, "Gia đình mừng"));
    author.change_pin(NEW_PIN);
    author.write("outreach-contact", None, &outreach(12));
    author.change_pin(PIN);
    author.step("lock period", |notebook| notebook.lock_period(UNIT, "08/2024").map(drop).unwrap());
    author.step("rebuild", |notebook| notebook.rebuild(|_, _| true).unwrap());
    author.save(&left);
    author.step("lock", |notebook| notebook.lock());
    author.step("unlock", |notebook| notebook.unlock_with_pin(PIN).unwrap());
    author.write("outreach-contact", None, &outreach(7));
}
