//! The app that is killed: it opens the notebook and writes as fast as it can.

use std::io::Read;
use std::path::Path;

use dong_hanh::forms::Answer;
use dong_hanh::notebook::{NotSaved, Notebook, NotebookError};
use dong_hanh::store::StoreError;

use super::Line;
use crate::notebook_support::{Place, UNIT, code, codes, number, record, save, start, text};

/// The folder of the notebook; a child is asked for by it.
pub(crate) const ROOT: &str = "DONG_HANH_KILL_ROOT";
/// A number that no other child of this notebook has: even on one side, odd on the other.
pub(crate) const NUMBER: &str = "DONG_HANH_KILL_NUMBER";
/// Whether it locks the notebook after some writes.
pub(crate) const CLOSES: &str = "DONG_HANH_KILL_CLOSES";

/// Whether it tells of answers before it gives them: what the test must notice.
pub(crate) const LIES: &str = "DONG_HANH_KILL_LIES";

/// Writes before a child that closes does so.
const WRITES_BEFORE_CLOSING: u32 = 6;

/// Writes until it is killed, if the environment asks for it.
pub(crate) fn run_if_asked() {
    let Ok(root) = std::env::var(ROOT) else { return };
    // A parent that is gone closes this pipe: then nobody kills this process any more.
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(1);
    });
    let notebook = Place::within(Path::new(&root)).unlocked().unwrap();
    let number = std::env::var(NUMBER).unwrap().parse().unwrap();
    let closes = std::env::var(CLOSES).is_ok();
    Line::Ready.tell();
    let mut writer = Writer::new(&notebook, number, std::env::var(LIES).is_ok());
    for n in 0.. {
        writer.write(n);
        if closes && n == WRITES_BEFORE_CLOSING {
            Line::Closing.tell();
            notebook.lock();
            loop {
                std::thread::park();
            }
        }
    }
}

/// The note of a draft at a step: a word that no other draft has, and how far it got.
pub(crate) fn note(token: &str, step: u32) -> String {
    format!("{token} bước {step} nhờ hỏi giúp việc làm")
}

/// The word and the step of a note.
pub(crate) fn read_note(note: &str) -> Option<(&str, u32)> {
    let mut words = note.split(' ');
    Some((words.next()?, words.nth(1)?.parse().ok()?))
}

/// The number of the child that a word is of: `k12n3x` → 12.
pub(crate) fn number_of(token: &str) -> u64 {
    let (number, _) = token[1..].split_once('n').unwrap();
    number.parse().unwrap()
}

/// How often a call may be told that the store is busy: ten seconds each.
const MOST_BUSY: u32 = 20;

/// Asks again where the other process wrote for longer than the product waits. It said so, and nothing was written.
fn until_free<T>(mut call: impl FnMut() -> Result<T, NotebookError>) -> T {
    for _ in 0..MOST_BUSY {
        match call() {
            Err(NotebookError::Store(StoreError::Busy)) => Line::Busy.tell(),
            other => return other.unwrap(),
        }
    }
    panic!("the store stayed busy")
}

fn failure(error: NotSaved) -> NotebookError {
    match error {
        NotSaved::Failed(error) => error,
        other => panic!("{other:?}"),
    }
}

struct Writer<'a> {
    notebook: &'a Notebook,
    number: u64,
    lies: bool,
    person: String,
    member: String,
    team: String,
    last: Option<String>,
}

impl<'a> Writer<'a> {
    fn new(notebook: &'a Notebook, number: u64, lies: bool) -> Self {
        let first = |kind| notebook.records(kind, None, 1).unwrap().rows[0].record.clone();
        let (person, member, team) = (first("person"), first("membership"), first("team"));
        Self { notebook, number, lies, person, member, team, last: None }
    }

    /// An answer, and the word that it is durable.
    fn answer(&self, draft: &str, note: String) {
        let line = Line::Draft { draft: draft.to_owned(), note: note.clone() };
        if self.lies {
            line.tell();
        }
        until_free(|| self.notebook.edit_form(draft, &[text("note", &note)]));
        if !self.lies {
            line.tell();
        }
    }

    /// A draft that is begun or taken up, edited some steps, and saved; every fifth is left.
    fn write(&mut self, n: u32) {
        // Search finds beginnings: the last letter keeps one word from beginning another.
        let token = format!("k{}n{n}x", self.number);
        let left = if n == 0 { self.left_behind() } else { None };
        let (draft, token, mut step) = match (left, &self.last) {
            (Some(left), _) => left,
            (_, Some(last)) if n % 4 == 2 => (self.notebook.correct_form(last).unwrap().draft, token, 0),
            _ if n.is_multiple_of(2) => (self.begin("check-in-visit", &token), token, 0),
            _ => (self.begin("outreach-contact", &token), token, 0),
        };
        for _ in 0..=n % 3 {
            step += 1;
            self.answer(&draft, note(&token, step));
        }
        if n % 5 == 4 {
            return;
        }
        Line::Saving { draft: draft.clone() }.tell();
        let saved = until_free(|| save(self.notebook, &draft).map_err(failure));
        Line::Saved { draft, record: saved.record.clone() }.tell();
        self.last = Some(saved.record);
    }

    /// A draft that an earlier process of this side left, with its word and how far it got. Those of the other side may be
    /// in use at this moment.
    fn left_behind(&self) -> Option<(String, String, u32)> {
        let drafts = self.notebook.drafts().unwrap();
        drafts.into_iter().find_map(|item| {
            // The other side may have saved it meanwhile.
            let view = self.notebook.form(&item.draft).ok()?;
            let note = view.fields.into_iter().find(|field| field.path == "note")?;
            let Answer::Text(note) = note.answer else { panic!("the draft has no note") };
            let (token, step) = read_note(&note).unwrap();
            (number_of(token) % 2 == self.number % 2).then(|| (item.draft, token.to_owned(), step))
        })
    }

    fn begin(&self, kind: &str, token: &str) -> String {
        let mut answers = match kind {
            "check-in-visit" => {
                vec![record("person", &self.person), record("visitor", &self.member), code("result", "met")]
            }
            _ => vec![text("place", "Chợ"), number("heads", 3), codes("topics", &["jobs"]), record("team", &self.team)],
        };
        answers.push(text("note", &note(token, 0)));
        let draft = until_free(|| start(self.notebook, kind, Some(UNIT), &answers));
        Line::Draft { draft: draft.clone(), note: note(token, 0) }.tell();
        draft
    }
}
