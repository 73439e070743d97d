//! A notebook goes from a processor with AES instructions to one without, and back. The latter is emulated.
//!
//! `cargo xtask test --only no-aes` runs this with an emulator; elsewhere it is ignored. To see it fail, compile the C
//! code with `-maes`, let `Cipher::for_this_device` always say AEGIS, or open a store with the processor's cipher
//! instead of the keyring's.
#![allow(clippy::print_stdout, reason = "the process there tells its parent what it found")]

mod notebook_support;

use std::path::Path;
use std::process::Command;

use dong_hanh::notebook::Notebook;
use dong_hanh::vault::Cipher;
use notebook_support::{Place, Village, text, write};

/// The emulator and its arguments, separated by spaces.
const EMULATOR: &str = "DONG_HANH_NO_AES_RUNNER";
const ROOT: &str = "DONG_HANH_NO_AES_ROOT";
/// The name of a person that is to be written.
const NAME: &str = "DONG_HANH_NO_AES_NAME";

/// Founds a notebook, or opens the one that is there, writes a person and tells everyone who is there.
fn write_down(place: &Place, name: &str) -> (Cipher, Vec<String>) {
    let founds = !place.folder().exists();
    let notebook = if founds { place.found().unwrap().0 } else { place.unlocked().unwrap() };
    if founds {
        Village::settle(&notebook, 1);
    }
    write(&notebook, "person", None, &[text("full_name", name)]);
    let cipher = notebook.lock_state().unwrap().cipher;
    (cipher, names(&notebook))
}

fn names(notebook: &Notebook) -> Vec<String> {
    assert!(notebook.verify(|_, _| true).unwrap().faults.is_empty());
    notebook.people(None, 50).unwrap().rows.into_iter().map(|row| row.name).collect()
}

/// The same on the other processor.
fn write_down_there(place: &Place, name: &str) -> (Cipher, Vec<String>) {
    let emulator = std::env::var(EMULATOR).expect("run by `cargo xtask test --only no-aes`");
    let mut words = emulator.split(' ');
    let output = Command::new(words.next().unwrap())
        .args(words)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "there", "--ignored", "--nocapture", "--test-threads=1"])
        .env(ROOT, place.root())
        .env(NAME, name)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let answer = said.lines().find_map(|line| line.strip_prefix("there: ")).expect("it ran");
    serde_json::from_str(answer).unwrap()
}

/// What runs on the other processor.
#[test]
#[ignore = "started by the test below under an emulator"]
fn there() {
    let Ok(root) = std::env::var(ROOT) else { return };
    let here = write_down(&Place::within(Path::new(&root)), &std::env::var(NAME).unwrap());
    assert_eq!(Cipher::for_this_device(), Cipher::ChaCha20, "the emulated processor has AES instructions");
    println!("\nthere: {}", serde_json::to_string(&here).unwrap());
}

#[test]
#[ignore = "run by `cargo xtask test --only no-aes`, which brings the emulator"]
fn a_notebook_goes_to_a_processor_without_aes_and_back() {
    assert_eq!(Cipher::for_this_device(), Cipher::Aegis256, "this machine has no AES instructions: run it on another");
    for (founder, cipher) in [("here", Cipher::Aegis256), ("there", Cipher::ChaCha20)] {
        let place = Place::new();
        let ways: [fn(&Place, &str) -> (Cipher, Vec<String>); 2] = [write_down, write_down_there];
        let first = usize::from(founder == "there");
        let mut known = Vec::new();
        for (turn, name) in ["Trần Thị Bình", "Lê Văn Cường", "Đặng Thu Đào"].into_iter().enumerate() {
            let (noted, names) = ways[(first + turn) % 2](&place, name);
            assert_eq!(noted, cipher, "founded {founder}, turn {turn}: the cipher stays the founder's");
            known.push(name);
            assert_eq!(names.len(), known.len() + 1, "{names:?}");
            assert!(known.iter().all(|name| names.iter().any(|held| held == name)), "{names:?}");
        }
    }
}
