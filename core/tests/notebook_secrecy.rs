//! What a person writes lies nowhere readable: not in any file of the notebook, while it is open, locked or killed, not
//! in a temporary file, not in what the process prints. A plain twin of the same database shows that this test can find.
//!
//! To see it fail, let `Notebook` open its store with the cipher none, set `temp_store` to FILE and sort a large list,
//! or write the name of a person to a log.
#![cfg(unix)]

mod notebook_support;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;

use dong_hanh::notebook::Notebook;
use dong_hanh::reports::FactProjector;
use dong_hanh::rules::Rulebook;
use dong_hanh::schedule::DueProjector;
use dong_hanh::store::{Options, Store, StoreError};
use dong_hanh::vault::{Label, Vault};
use notebook_support::needles::found_in;
use notebook_support::{PIN, Place, Village, files_below, number, record, save, start, text, write};

const NAME: &str = "Đặng Thị Hoài Thương Quỹnhẫn";
/// As the index of words holds it, alone.
const WORD: &str = "Quỹnhẫn";
const HAMLET: &str = "Xóm Rừng Cọ Ngoằn Ngoèo";
const NOTE: &str = "Chim yến hót đằng trước ngõ lầy";
const DRAFT: &str = "Bản nháp về chiếc thuyền thúng đỏ";
const MINUTES: &str = "Cả đội hứa giữ kín chuyện giếng cổ";
const REASON: &str = "Người hàng xóm họ Khưu đã nhờ vả";
const SECRETS: [&str; 7] = [NAME, WORD, HAMLET, NOTE, DRAFT, MINUTES, REASON];

const ROOT: &str = "DONG_HANH_SECRECY_ROOT";

/// Writes every secret where its kind of text goes.
fn write_secrets(notebook: &Notebook) {
    let village = Village::settle(notebook, 1);
    let answers = [text("full_name", NAME), text("born", "07/1988"), text("hamlet", HAMLET)];
    let person = write(notebook, "person", None, &answers);
    let answers = [record("team", &village.team), number("attendees", 5), text("minutes", MINUTES)];
    write(notebook, "briefing", None, &answers);
    let answers = [
        record("person", &person),
        record("visitor", &village.member),
        notebook_support::code("result", "met"),
        text("note", NOTE),
        text("substitute_reason", REASON),
    ];
    let draft = start(notebook, "check-in-visit", None, &answers).unwrap();
    save(notebook, &draft).unwrap();
    start(notebook, "outreach-contact", None, &[text("note", DRAFT)]).unwrap();
    // Every way in which a text is read again.
    for row in notebook.search("thuong quy", None, 10).unwrap().rows {
        notebook.person(&row.id).unwrap();
        notebook.timeline(&row.id, None, 10).unwrap();
    }
    notebook.search_notes("chim yen", None, 10).unwrap();
    notebook.rebuild(|_, _| true).unwrap();
    notebook.report(notebook_support::UNIT, "9T/2024", &mut |_, _| true).unwrap();
}

/// The app in a process of its own, with a folder of its own for temporary files. It goes on when told.
struct App {
    child: Child,
    tell: ChildStdin,
    hear: BufReader<std::process::ChildStdout>,
    heard: String,
}

impl App {
    fn start(place: &Place, temporary: &Path) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "app", "--ignored", "--nocapture", "--test-threads=1"])
            .env(ROOT, place.root())
            .env("TMPDIR", temporary)
            .env("SQLITE_TMPDIR", temporary)
            .current_dir(temporary)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (tell, hear) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, tell, hear, heard: String::new() }
    }

    /// Waits until the app has come so far.
    fn wait_for(&mut self, step: &str) {
        let mut line = String::new();
        while !line.ends_with(&format!("{step}\n")) {
            assert!(self.hear.read_line(&mut line).unwrap() > 0, "the app ended before: {step}");
        }
        self.heard += &line;
    }

    fn go_on(&mut self) {
        self.tell.write_all(b"\n").unwrap();
    }

    /// Kills it. What it printed.
    fn kill(mut self) -> String {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.hear.read_to_string(&mut self.heard).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut self.heard).unwrap();
        self.heard
    }
}

/// The process that the test below starts, watches and kills.
#[test]
#[ignore = "started by nothing_written_is_readable_in_any_file in a process of its own"]
fn app() {
    let Ok(root) = std::env::var(ROOT) else { return };
    let (place, mut wait) = (Place::within(Path::new(&root)), String::new());
    let mut step = |name: &str| {
        std::io::stdout().write_all(format!("{name}\n").as_bytes()).unwrap();
        std::io::stdin().read_line(&mut wait).unwrap();
    };
    let (notebook, _) = place.found().unwrap();
    write_secrets(&notebook);
    step("written");
    notebook.lock();
    step("locked");
    notebook.unlock_with_pin(PIN).unwrap();
    write(&notebook, "person", None, &[text("full_name", NAME), text("hamlet", HAMLET)]);
    step("open again");
}

/// Looks for every secret in every file, in names of files too.
#[track_caller]
fn assert_unreadable(folders: &[&Path], when: &str) -> Vec<String> {
    let files: Vec<PathBuf> = folders.iter().flat_map(|folder| files_below(folder)).collect();
    for file in &files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let bytes = [name.as_bytes(), &fs::read(file).unwrap()].concat();
        for secret in SECRETS {
            assert_eq!(found_in(&bytes, secret), Vec::<String>::new(), "{when}: in {name}");
        }
    }
    files.iter().map(|file| file.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn nothing_written_is_readable_in_any_file() {
    let (place, temporary) = (Place::new(), tempfile::tempdir().unwrap());
    let folders = [place.root(), temporary.path()];
    let mut app = App::start(&place, temporary.path());

    app.wait_for("written");
    let files = assert_unreadable(&folders, "while it is open");
    for file in ["notebook.db", "notebook.db-wal", "notebook.db-shm", "notebook.check", "group.founding", "keyring.a"] {
        assert!(files.iter().any(|name| name == file), "{file} was not looked at, only {files:?}");
    }
    let log = place.folder().join("notebook.db-wal");
    assert!(fs::metadata(&log).unwrap().len() > 50_000, "the log was moved into the database before anybody looked");
    app.go_on();

    app.wait_for("locked");
    assert_unreadable(&folders, "when it is locked");
    assert!(!log.exists(), "locking leaves the log");
    app.go_on();

    app.wait_for("open again");
    assert_unreadable(&folders, "while it is open again");
    let printed = app.kill();
    assert!(log.exists());
    assert_unreadable(&folders, "after it was killed");
    for secret in SECRETS {
        assert_eq!(found_in(printed.as_bytes(), secret), Vec::<String>::new(), "it was printed");
    }
    assert_eq!(files_below(temporary.path()), Vec::<PathBuf>::new(), "a temporary file was left");

    assert_found_in_plain_twin(&place);
}

/// The same entries and drafts without cipher: there every secret is found.
fn assert_found_in_plain_twin(place: &Place) {
    let mut vault = Vault::at(&place.folder(), place.host());
    let key = vault.unlock_with_pin(PIN).unwrap().derive(Label::DATABASE);
    let options = |cipher| Options {
        cipher,
        kinds: dong_hanh::model::KINDS,
        projectors: vec![Arc::new(FactProjector), Arc::new(DueProjector::new(Arc::new(Rulebook::built_in())))],
    };
    let real = Store::open(&place.folder(), &key, options(Some(vault.state().unwrap().cipher))).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let twin = Store::create(folder.path(), &key, options(None)).unwrap();
    real.read(|reader| {
        twin.write(|transaction| {
            for (_, entry) in reader.entries_after(0, usize::from(u16::MAX))? {
                transaction.append(&entry)?;
            }
            for row in reader.drafts()? {
                transaction.save_draft(&row.id, &row.kind, row.changed_ms, &reader.draft(&row.id)?.unwrap())?;
            }
            Ok::<_, StoreError>(())
        })
    })
    .unwrap();
    drop(twin);
    let bytes = fs::read(folder.path().join("notebook.db")).unwrap();
    for secret in SECRETS {
        let found = found_in(&bytes, secret);
        assert!(found.contains(&"NFC, UTF-8".to_owned()), "this test would not have found {secret}: {found:?}");
    }
    // The key by which namesakes are noticed and the words of the search are folded.
    for secret in [NAME, WORD] {
        assert!(found_in(&bytes, secret).contains(&"folded, UTF-8".to_owned()));
    }
}
