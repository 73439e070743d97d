//! The app that is killed and leaves its log behind.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::notebook_support::{Place, UNIT, Village, code, codes, number, record, save, start, text};

/// The folder of the notebook; the child is asked for by it.
const ROOT: &str = "DONG_HANH_DAMAGE_ROOT";
const DONE: &str = "damage-test done";
/// What the child saves. The log stays below the size at which SQLite moves it into the database.
const WRITES: usize = 14;

/// Starts the child, waits until it has written, and kills it.
pub(crate) fn write_and_kill(place: &Place) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_that_is_killed", "--ignored", "--nocapture", "--test-threads=1"])
        .env(ROOT, place.root())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let done = lines.map_while(Result::ok).any(|line| line.contains(DONE));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(done, "the child ended by itself");
}

/// Writes and waits for its end, if the environment asks for it.
pub(crate) fn run_if_asked() {
    let Ok(root) = std::env::var(ROOT) else { return };
    let notebook = Place::within(Path::new(&root)).unlocked().unwrap();
    let first = |kind| notebook.records(kind, None, 1).unwrap().rows[0].record.clone();
    let village = Village { team: first("team"), member: first("membership"), people: vec![first("person")] };
    let mut last = String::new();
    for n in 0..WRITES {
        let note = format!("ghi lần {n} nhờ hỏi giúp việc làm");
        let draft = match n % 5 {
            0 | 3 => {
                last = village.visit(&notebook, 0, &note);
                continue;
            }
            1 => notebook.correct_form(&last).unwrap().draft,
            2 => start(&notebook, "person", None, &[text("full_name", &format!("Hà Văn {n}")), code("sex", "male")])
                .unwrap(),
            _ => start(&notebook, "outreach-contact", Some(UNIT), &[codes("topics", &["jobs"]), number("heads", 3)])
                .unwrap(),
        };
        if n % 5 == 1 {
            notebook.edit_form(&draft, &[text("note", &note)]).unwrap();
        }
        // One waits.
        if n != 9 {
            save(&notebook, &draft).unwrap();
        }
    }
    start(&notebook, "check-in-visit", None, &[record("person", &village.people[0]), text("note", "dở dang")]).unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "\n{DONE}").and_then(|()| out.flush()).unwrap();
    // A parent that is gone kills nobody.
    std::thread::sleep(std::time::Duration::from_secs(60));
}
