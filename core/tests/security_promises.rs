//! SECURITY.md promises nothing that no test holds: every promise names its tests, and every test that is named is there
//! and is run.
//!
//! To see it fail, rename a test that SECURITY.md names, or add a promise without one.

use std::fs;
use std::path::{Path, PathBuf};

fn top() -> PathBuf {
    PathBuf::from("..")
}

/// The rows of the table of promises: what is promised, and the tests as `(file, function)`.
fn promises(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let table = text.split("## What is promised").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.map(|row| {
        let (promise, held_by) = row.trim_matches('|').split_once(" | ").unwrap();
        let names = held_by.split('`').skip(1).step_by(2);
        let tests = names.filter_map(|name| name.split_once("::"));
        (promise.trim().to_owned(), tests.map(|(file, function)| (file.to_owned(), function.to_owned())).collect())
    })
    .collect()
}

/// What is wrong with a test that is named, if anything.
fn fault(file: &str, function: &str) -> Option<String> {
    let Ok(source) = fs::read_to_string(top().join(file)) else { return Some(format!("{file} is not there")) };
    let Some(at) = source.find(&format!("fn {function}(")) else {
        return Some(format!("{file} has no {function}"));
    };
    let attributes = source[..at].trim_end().rsplit("\n\n").next().unwrap();
    // A property test has its attribute too.
    if !attributes.contains("#[test]") {
        return Some(format!("{file}: {function} is no test"));
    }
    // An ignored test is run by a command, or by nobody.
    let name = Path::new(file).file_stem().unwrap().to_str().unwrap();
    let run = || commands().contains(&format!("\"{name}\""));
    (attributes.contains("#[ignore") && !run()).then(|| format!("{file}: {function} is run by nobody"))
}

/// The sources of `cargo xtask test`.
fn commands() -> String {
    let folder = top().join("bindings/xtask/src/test");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn every_promise_is_held_by_a_test_that_is_there() {
    let promises = promises(&fs::read_to_string(top().join("SECURITY.md")).unwrap());
    assert!(promises.len() >= 15, "the table was not read");
    let mut faults = Vec::new();
    for (promise, tests) in &promises {
        if tests.is_empty() {
            faults.push(format!("no test: {promise}"));
        }
        faults.extend(tests.iter().filter_map(|(file, function)| fault(file, function)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_reader_of_promises_sees_what_is_wrong() {
    let text = "## What is promised\n\n| Promise | Held by |\n|---|---|\n| a | `b::c`, `d` and `e/f.rs::g` |\n| h | i |\n\n## j\n\n| k | l |\n";
    let test = |file: &str, function: &str| (file.to_owned(), function.to_owned());
    let expected = vec![("a".to_owned(), vec![test("b", "c"), test("e/f.rs", "g")]), ("h".to_owned(), Vec::new())];
    assert_eq!(promises(text), expected);

    let own = "core/tests/security_promises.rs";
    assert_eq!(fault(own, "the_reader_of_promises_sees_what_is_wrong"), None);
    for (file, function, said) in [
        ("core/tests/nothing.rs", "a", "is not there"),
        (own, "a_test_of_this_name", "has no"),
        (own, "top", "is no test"),
        ("core/tests/notebook_schema.rs", "write_fixture", "is run by nobody"),
    ] {
        let fault = fault(file, function).unwrap();
        assert!(fault.ends_with(said) || fault.contains(said), "{fault}");
    }
}
