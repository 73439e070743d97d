//! Secrets leave memory: a process of its own opens a notebook, writes, reads and locks, and then looks through every
//! readable byte of its own memory.
//!
//! Each needle is first planted in the open and found, so a scanner that reads nothing fails; the keys must be there while
//! the notebook is open. To see it fail, take `memory_security=fill` out of `core/src/store/open.rs` (the device's seed
//! stays in freed pages), or let `on_wiped_stack` wipe nothing (the database key and the sheet stay on the stack).
#![cfg(target_os = "linux")]
#![allow(clippy::print_stdout, reason = "the process tells its parent what it found")]

mod memory_support;
mod notebook_support;

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::os::fd::AsFd;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, mpsc};

use dong_hanh::model::Role;
use dong_hanh::notebook::{NewNotebook, Notebook};
use dong_hanh::vault::{Cost, Label, Vault};
use memory_support::{
    Found, Needle, Scanner, With, keys_of, random_of, read_needles, read_secret, sheet_needles, write_needles,
    write_secret,
};
use notebook_support::{Place, UNIT, Village, knowledge, number, record, text, write};
use zeroize::{Zeroize, Zeroizing};

const ROOT: &str = "DONG_HANH_MEMORY_ROOT";
const WITH: &str = "DONG_HANH_MEMORY_WITH";
/// What a person wrote passes through texts of the core and of the app that nobody wipes. It is counted, not asserted.
const NAME: &str = "a person's name";
const SHEET: &str = "sheet";

/// The process that looks at itself.
#[test]
#[ignore = "started by the tests below in a process of its own"]
fn app() {
    let Ok(root) = std::env::var(ROOT) else { return };
    let with = if std::env::var(WITH).unwrap() == "pin" { With::Pin } else { With::Passphrase };
    let place = Place::within(Path::new(&root));
    let mut scanner = Scanner::new();
    let mut input = File::from(std::io::stdin().as_fd().try_clone_to_owned().unwrap());

    let mut secret = read_secret(&mut input);
    let new = NewNotebook {
        secret: with.secret(std::str::from_utf8(&secret).unwrap()),
        cost: Cost::floor(),
        role: Role::Manager,
        unit: UNIT,
    };
    let (notebook, sheet) = Notebook::found(&place.folder(), with.host(&place), knowledge(), new).unwrap();
    secret.zeroize();
    std::fs::write(place.root().join(SHEET), sheet.print().as_bytes()).unwrap();
    drop(sheet);
    notebook.lock();
    println!("\nfounded");
    let needles = read_needles(&mut input);
    let mut look = |when: &str| {
        println!("\nscan {when}: {}", serde_json::to_string(&scanner.find(&needles)).unwrap());
    };
    look("after founding and locking");
    let mut planted: Vec<_> = needles.iter().map(Needle::plant).collect();
    look("with everything planted");
    planted.zeroize();
    look("with nothing planted");

    let (mut wrong, mut secret) = (read_secret(&mut input), read_secret(&mut input));
    assert!(with.unlock(&notebook, std::str::from_utf8(&wrong).unwrap()).is_err());
    wrong.zeroize();
    with.unlock(&notebook, std::str::from_utf8(&secret).unwrap()).unwrap();
    secret.zeroize();
    look("unlocked");
    let mut name = read_secret(&mut input);
    write(&notebook, "person", None, &[text("full_name", std::str::from_utf8(&name).unwrap())]);
    name.zeroize();
    work(&notebook);
    let notebook = Arc::new(notebook);
    let other = work_elsewhere(&notebook);
    look("after work");
    notebook.lock();
    look("locked");

    let mut words = read_secret(&mut input);
    notebook.unlock_with_sheet(std::str::from_utf8(&words).unwrap()).unwrap();
    words.zeroize();
    look("unlocked with the sheet");
    let (mut old, mut new) = (read_secret(&mut input), read_secret(&mut input));
    with.change(&notebook, std::str::from_utf8(&old).unwrap(), std::str::from_utf8(&new).unwrap());
    old.zeroize();
    new.zeroize();
    look("with another secret");
    work(&notebook);
    notebook.lock();
    look("locked again");
    drop(other);
}

/// Works on a thread that lives on afterwards, with its stack, until the sender is dropped.
fn work_elsewhere(notebook: &Arc<Notebook>) -> mpsc::Sender<()> {
    let notebook = Arc::clone(notebook);
    let (end, ended) = mpsc::channel();
    let (tell, done) = mpsc::channel();
    std::thread::spawn(move || {
        work(&notebook);
        tell.send(()).unwrap();
        let _ = ended.recv();
    });
    done.recv().unwrap();
    end
}

/// Writes and reads, in every way in which pages and statements are used.
fn work(notebook: &Notebook) {
    let village = Village::settle(notebook, 3);
    let answers = [record("team", &village.team), number("attendees", 5), text("minutes", "Cả đội hứa giữ kín")];
    write(notebook, "briefing", None, &answers);
    for row in notebook.search("nguyen", None, 10).unwrap().rows {
        notebook.person(&row.id).unwrap();
        notebook.timeline(&row.id, None, 10).unwrap();
    }
    notebook.report(UNIT, "09/2024", &mut |_, _| true).unwrap();
    notebook.verify(|_, _| true).unwrap();
}

/// The app, seen from outside.
struct App {
    child: Child,
    tell: ChildStdin,
    hear: BufReader<std::process::ChildStdout>,
}

impl App {
    fn start(place: &Place, with: With) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "app", "--ignored", "--nocapture", "--test-threads=1"])
            .env(ROOT, place.root())
            .env(WITH, with.name())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (tell, hear) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, tell, hear }
    }

    fn wait_for(&mut self, beginning: &str) -> String {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(self.hear.read_line(&mut line).unwrap() > 0, "the app ended before: {beginning}");
            if let Some(rest) = line.trim_end().strip_prefix(beginning) {
                return rest.to_owned();
            }
        }
    }

    fn scan(&mut self, when: &str) -> Found {
        let found = self.wait_for(&format!("scan {when}: "));
        let mut found: Found = serde_json::from_str(&found).unwrap();
        let names = found.remove(NAME).unwrap_or_default().len();
        println!("{when}: {names} copies of the name, {found:?}");
        found
    }
}

/// What must be gone as soon as the call returns: what was typed, and what is made of it to open a slot.
fn typed(found: Found) -> Found {
    let may_stay = ["data key", "database key", "database key as text", "device seed"];
    found.into_iter().filter(|(name, _)| !may_stay.contains(&name.as_str())).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Founds, works, locks and unlocks in the app, and looks at every scan.
fn nothing_is_left(with: With) {
    let place = Place::new();
    let (secret, other) = (with.choose(), with.choose());
    let name = random_of("abcdeghiklmnopqrstuvxy", 16);
    let mut app = App::start(&place, with);
    write_secret(&mut app.tell, secret.as_bytes());
    app.wait_for("founded");

    let keys = keys_of(&place.folder(), &place.hardware(), with.name(), &secret);
    let sheet = Zeroizing::new(std::fs::read_to_string(place.root().join(SHEET)).unwrap());
    let seed = seed(&place, with, &secret, &keys.database);
    let mut needles = vec![
        Needle::new("data key", &keys.data),
        Needle::new("database key", &keys.database),
        Needle::new("database key as text", hex(&keys.database).as_bytes()),
        Needle::new("device seed", &seed),
        Needle::new("slot key", &keys.slot),
        Needle::new("stretched secret", &keys.stretched),
        Needle::new("typed secret", secret.as_bytes()),
        Needle::new("next typed secret", other.as_bytes()),
    ];
    needles.extend(sheet_needles(&sheet));
    needles.push(Needle::new(NAME, name.as_bytes()));
    write_needles(&mut app.tell, &needles);

    let nothing = Found::new();
    let all: Vec<&str> = needles.iter().map(|needle| needle.name.as_str()).filter(|name| *name != NAME).collect();
    let mut held = Vec::new();
    let founded = app.scan("after founding and locking");
    let planted = app.scan("with everything planted");
    assert!(all.iter().all(|name| planted.contains_key(*name)), "the scanner finds what is there: {planted:?}");
    held.push(("after founding and locking", founded));
    held.push(("with nothing planted", app.scan("with nothing planted")));

    for told in [&other, &secret, &name] {
        write_secret(&mut app.tell, told.as_bytes());
    }
    for when in ["unlocked", "after work"] {
        let open = app.scan(when);
        for key in ["data key", "database key", "device seed"] {
            assert!(
                open.contains_key(key),
                "{when}: the {key} of an open notebook is not found, so this test sees nothing"
            );
        }
        held.push((when, typed(open)));
    }
    held.push(("locked", app.scan("locked")));

    write_secret(&mut app.tell, sheet.as_bytes());
    let open = app.scan("unlocked with the sheet");
    assert!(open.contains_key("data key"));
    held.push(("unlocked with the sheet", typed(open)));
    write_secret(&mut app.tell, secret.as_bytes());
    write_secret(&mut app.tell, other.as_bytes());
    held.push(("with another secret", typed(app.scan("with another secret"))));
    held.push(("locked again", app.scan("locked again")));
    assert!(app.child.wait().unwrap().success());
    held.retain(|(_, found)| *found != nothing);
    assert!(held.is_empty(), "left in memory: {held:#?}");
}

/// What the device signs with, as the store keeps it.
fn seed(place: &Place, with: With, secret: &str, database: &[u8; 32]) -> Vec<u8> {
    let mut vault = Vault::at(&place.folder(), with.host(place));
    let key = match with {
        With::Pin => vault.unlock_with_pin(secret).unwrap(),
        With::Passphrase => vault.unlock_with_passphrase(secret).unwrap(),
    };
    assert_eq!(*key.derive(Label::DATABASE), *database, "core/docs/keyring.md tells how a keyring is opened");
    let options = dong_hanh::store::Options {
        cipher: Some(vault.state().unwrap().cipher),
        kinds: dong_hanh::model::KINDS,
        projectors: Vec::new(),
    };
    let twin = place.root().join("twin");
    std::fs::create_dir(&twin).unwrap();
    std::fs::copy(place.folder().join("notebook.db"), twin.join("notebook.db")).unwrap();
    let store = dong_hanh::store::Store::open(&twin, database, options).unwrap();
    store.read(|reader| reader.meta("device-seed")).unwrap().unwrap()
}

#[test]
fn after_lock_no_key_pin_or_sheet_is_left() {
    nothing_is_left(With::Pin);
}

#[test]
fn after_lock_no_passphrase_is_left() {
    nothing_is_left(With::Passphrase);
}
