//! Every kept input of `tests/corpus`, and every seed, through the target that it is for: what was once found stays found,
//! on stable Rust and without libFuzzer.
//!
//! To see it fail, put a file that begins with `bug` into any folder of `tests/corpus` and let that target call the planted
//! one; the planted target's own file does so in every run, and the test demands that it does.

use std::fs;
use std::panic::catch_unwind;

use dong_hanh_fuzz::{PLANTED, TARGETS, Target, corpus, root};

/// What a folder may hold: small enough to be read by all who clone, and to be run in every test run.
const MOST_FILES: usize = 300;
const MOST_BYTES: usize = 300 * 1024;

/// The kept inputs of a target with their names, in order.
fn kept(target: &Target) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(corpus(target.name)).unwrap_or_else(|error| panic!("{}: {error}", target.name));
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// Which of the inputs a target does not stand.
fn fallen(target: &'static Target, inputs: Vec<(String, Vec<u8>)>) -> Vec<String> {
    let falls = |input: &[u8]| catch_unwind(|| (target.check)(input)).is_err();
    inputs.into_iter().filter(|(_, input)| falls(input)).map(|(name, _)| format!("{}/{name}", target.name)).collect()
}

#[test]
fn every_kept_input_holds() {
    let fallen: Vec<String> = std::thread::scope(|scope| {
        let running: Vec<_> = TARGETS.iter().map(|target| scope.spawn(|| fallen(target, kept(target)))).collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(fallen, Vec::<String>::new(), "cargo xtask fuzz TARGET --again FILE shows why");
}

#[test]
fn every_seed_holds() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        assert!(!seeds.is_empty(), "{}", target.name);
        let named = seeds.into_iter().enumerate().map(|(at, seed)| (format!("seed {at}"), seed)).collect();
        assert_eq!(fallen(target, named), Vec::<String>::new());
    }
}

/// The negative control: the kept inputs of the planted target are where its fault is, and this test sees each fall.
#[test]
fn what_was_planted_falls() {
    let inputs = kept(PLANTED);
    assert!(!inputs.is_empty());
    assert_eq!(fallen(PLANTED, inputs.clone()).len(), inputs.len());
}

#[test]
fn every_folder_is_a_targets_and_small() {
    for target in TARGETS.iter().copied().chain([PLANTED]) {
        let files = kept(target);
        let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
        assert!(
            (1..=MOST_FILES).contains(&files.len()) && bytes <= MOST_BYTES,
            "{}: {}, {bytes}",
            target.name,
            files.len()
        );
    }
    for entry in fs::read_dir(root().join("tests/corpus")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name == "README.md" || dong_hanh_fuzz::find(&name).is_some(), "{name} is of no target");
    }
}
