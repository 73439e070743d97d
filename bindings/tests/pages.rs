//! What is written twice, once for each language or once more on a page, is the same.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Fails when the page shows other code than the tests of Kotlin and Swift compile and run.
#[test]
fn the_page_shows_the_code_that_the_tests_run() {
    let page = read("README.md");
    for (begin, file) in [
        ("### Kotlin\n```kotlin\n", "kotlin/examples/FirstVisit.kt"),
        ("### Swift\n```swift\n", "swift/Examples/FirstVisit/FirstVisit.swift"),
    ] {
        let (_, rest) = page.split_once(begin).expect("the page shows it");
        let (shown, _) = rest.split_once("```").expect("the code ends");
        assert_eq!(shown, read(file), "{file} is not what README.md shows");
    }
}

/// Fails when the page tells another version than is built.
#[test]
fn the_page_tells_the_version_that_is_built() {
    let artifact = format!("vn.donghanh:dong-hanh-android:{}", env!("CARGO_PKG_VERSION"));
    assert!(read("README.md").contains(&artifact), "{artifact}");
}

/// What only one language can do.
const ONLY_KOTLIN: [&str; 1] = ["aClosedNotebookThrowsAndDoesNotCrash"];
const ONLY_SWIFT: [&str; 1] = ["theOwnFolderIsMadeOnce"];

/// The names of the tests in a folder: what follows these words.
fn tests(folder: &str, begins: &str) -> Vec<String> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    for entry in fs::read_dir(place).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        // Kotlin's `@Test` stands on a line of its own.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for after in text.split(begins).skip(1) {
            found.push(after.chars().take_while(|c| c.is_alphanumeric()).collect());
        }
    }
    found.sort();
    found
}

/// Fails when a test was written for one language alone.
#[test]
fn both_languages_have_the_same_tests() {
    let mut kotlin = tests("kotlin/src/test/kotlin/vn/donghanh", "@Test fun ");
    let mut swift = tests("swift/Tests/DongHanhTests", "@Test func ");
    for (own, tests) in [(&ONLY_KOTLIN, &mut kotlin), (&ONLY_SWIFT, &mut swift)] {
        assert!(own.iter().all(|name| tests.iter().any(|test| test == name)));
        tests.retain(|test| !own.contains(&test.as_str()));
    }
    assert!(kotlin.len() > 35);
    assert_eq!(kotlin, swift);
}
