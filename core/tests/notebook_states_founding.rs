//! A founding that is cut off leaves nothing that stands in the way of the next one, and a folder that holds or held a
//! notebook is never founded over.
//!
//! To see it fail, let `Store::make` begin the database in its place instead of beside it, or let `Notebook::found`
//! refuse every folder with a keyring.

mod notebook_support;

use std::fs;

use dong_hanh::notebook::NotebookError;
use dong_hanh::store::StoreError;
use dong_hanh::vault::{Settled, VaultError};
use notebook_support::{Files, PIN, Place, Village, everything};

/// Founds, writes and opens again.
fn found_and_use(place: &Place) {
    let (notebook, sheet) = place.found().unwrap();
    Village::settle(&notebook, 1);
    let told = everything(&notebook).unwrap();
    drop(notebook);
    let notebook = place.unlocked().unwrap();
    assert_eq!(everything(&notebook).unwrap(), told);
    notebook.lock();
    notebook.unlock_with_sheet(&sheet.print()).unwrap();
}

/// What a stop at each step of a founding leaves, by the files that were written until then.
#[test]
fn a_founding_that_was_cut_off_is_begun_anew() {
    let steps: [&[&str]; 8] = [
        &["keyring.a.tmp"],
        &["keyring.a"],
        &["keyring.a", "keyring.b"],
        &["keyring.a", "keyring.b", "notebook.check"],
        &["keyring.a", "keyring.b", "notebook.check", "notebook.db.new"],
        &["keyring.a", "keyring.b", "notebook.check", "notebook.db.new", "notebook.db.new-wal", "notebook.db.new-shm"],
        &["keyring.a", "keyring.b", "notebook.check", "notebook.db.new", "notebook.db.new-wal", "notebook.identity"],
        &[
            "keyring.a",
            "keyring.b",
            "notebook.check",
            "notebook.db.new",
            "notebook.db.new-wal",
            "notebook.identity",
            "group.founding",
        ],
    ];
    let (other, notebook) = Place::founded();
    drop(notebook);
    let whole = Files::of(&other.folder());
    for step in steps {
        let place = Place::new();
        fs::create_dir_all(place.folder()).unwrap();
        for name in step {
            let bytes = whole.0.get(&name.replace(".new", "")).or_else(|| whole.0.get(name.trim_end_matches(".tmp")));
            fs::write(place.folder().join(name), bytes.unwrap_or(&Vec::new())).unwrap();
        }
        found_and_use(&place);
        let left = Files::of(&place.folder()).0;
        assert!(left.keys().all(|name| !name.contains(".new")), "{step:?} left {:?}", left.keys());
        for name in ["keyring.a", "keyring.b"].iter().filter(|name| step.contains(name)) {
            assert_eq!(left[&format!("{name}.unused-1")], whole.0[*name], "the old keyring was not set aside");
        }
    }
}

/// The keyring of a notebook that lost its database stays: the database may come back.
#[test]
fn a_notebook_without_its_database_is_not_founded_over() {
    let (place, notebook) = Place::founded();
    Village::settle(&notebook, 1);
    let told = everything(&notebook).unwrap();
    drop(notebook);
    let whole = Files::of(&place.folder());
    let mut lost = whole.clone();
    lost.0.remove("notebook.db");
    lost.put(&place.folder());
    let error = place.found().err().unwrap();
    assert!(matches!(error, NotebookError::Vault(VaultError::Exists)), "{error}");
    assert!(lost == Files::of(&place.folder()), "a file was changed");

    // Nor is a new database put beside the log of a lost one.
    let mut log = Files(Default::default());
    log.0.insert("notebook.db-wal".to_owned(), vec![7; 5000]);
    log.put(&place.folder());
    let error = place.found().err().unwrap();
    assert!(matches!(error, NotebookError::Store(StoreError::Exists)), "{error}");
    assert!(log == Files::of(&place.folder()), "a file was changed");

    whole.put(&place.folder());
    let error = place.found().err().unwrap();
    assert!(matches!(error, NotebookError::Store(StoreError::Exists)), "{error}");
    assert!(whole == Files::of(&place.folder()), "a file was changed");
    assert_eq!(everything(&place.unlocked().unwrap()).unwrap(), told);
}

/// A wipe takes what was set aside with it: it was sealed with a PIN or passphrase that may still be in use.
#[test]
fn a_wipe_takes_the_keyrings_that_were_set_aside() {
    let (other, notebook) = Place::founded();
    drop(notebook);
    let place = Place::new();
    fs::create_dir_all(place.folder()).unwrap();
    fs::copy(other.folder().join("keyring.a"), place.folder().join("keyring.a")).unwrap();
    let (notebook, _) = place.found().unwrap();
    assert!(place.folder().join("keyring.a.unused-1").exists());
    assert_eq!(notebook.change_pin(PIN, "408163", dong_hanh::vault::Cost::floor()).unwrap(), Settled::Now);
    assert!(place.folder().join("keyring.a.unused-1").exists());
    notebook.wipe().unwrap();
    let left = Files::of(&place.folder()).0;
    assert!(left.keys().all(|name| !name.starts_with("keyring.")), "{:?}", left.keys());
}

#[cfg(unix)]
mod killed {
    use std::path::Path;
    use std::process::{Command, Stdio};
    use std::time::Duration;

    use super::notebook_support::{Place, Random};
    use super::*;

    const ROOT: &str = "DONG_HANH_FOUNDING_ROOT";
    const KILLS: usize = 40;
    const STEPS: [&str; 6] =
        ["keyring.a", "notebook.check", "notebook.db.new", "notebook.identity", "group.founding", "notebook.db"];
    const SEED: u64 = 20_240_930;

    #[test]
    fn a_killed_founding_opens_or_is_begun_anew() {
        let mut random = Random::new(SEED);
        let (mut opened, mut anew) = (0, 0);
        for kill in 0..KILLS {
            let place = Place::new();
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "killed::founder", "--ignored", "--nocapture"])
                .env(ROOT, place.root())
                .stdout(Stdio::null())
                .spawn()
                .unwrap();
            // The files that come one after the other make a slow computer meet the same steps as a fast one.
            let step = place.folder().join(STEPS[kill % STEPS.len()]);
            let placed = place.folder().join("notebook.db");
            while !step.exists() && !placed.exists() && child.try_wait().unwrap().is_none() {
                std::thread::sleep(Duration::from_micros(200));
            }
            std::thread::sleep(Duration::from_micros(random.below(15_000)));
            child.kill().unwrap();
            child.wait().unwrap();
            if place.folder().join("notebook.db").exists() {
                opened += 1;
                let notebook = place.unlocked().unwrap_or_else(|error| panic!("kill {kill}: {error}"));
                assert!(place.folder().join("group.founding").exists(), "kill {kill}");
                Village::settle(&notebook, 1);
            } else {
                anew += 1;
                found_and_use(&place);
            }
        }
        assert!(opened > 0 && anew > 0, "{opened} opened, {anew} were begun anew: seed {SEED}");
    }

    /// The process that is killed.
    #[test]
    #[ignore = "started by a_killed_founding_opens_or_is_begun_anew in a process of its own"]
    fn founder() {
        let Ok(root) = std::env::var(ROOT) else { return };
        let _notebook = Place::within(Path::new(&root)).found().unwrap();
        // A parent that is gone kills nobody.
        std::thread::sleep(Duration::from_secs(10));
    }
}
