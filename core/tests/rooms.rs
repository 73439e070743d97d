//! Holds the house in order: a room uses only the rooms below it, and what a room must not know it does not know.
//!
//! To see it fail, write `use crate::notebook::Notebook;` into any file of `core/src/store`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may use. A room that is not listed here fails the test.
const ROOMS: &[(&str, &[&str])] = &[
    ("clock", &[]),
    // Hands tests of `core/tests` to `cargo xtask mutants`; nothing of it is in the app.
    ("room_tests", &[]),
    ("text", &[]),
    ("vault", &["clock", "text"]),
    ("model", &["clock", "text"]),
    ("entry", &["clock", "model", "text", "vault"]),
    ("rules", &["clock", "model", "text"]),
    ("store", &["clock", "entry", "model", "rules", "text", "vault"]),
    ("forms", &["clock", "model", "rules", "text"]),
    ("schedule", &["clock", "model", "rules", "store", "text"]),
    ("reports", &["clock", "model", "rules", "store", "text"]),
    ("foreign", &["model", "reports", "rules", "text"]),
    ("notebook", &["clock", "entry", "forms", "model", "reports", "rules", "schedule", "store", "text", "vault"]),
];

/// Words that only some rooms may use.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("std::fs", &["notebook", "store", "vault"]),
    ("SystemTime", &["clock"]),
    ("Utc::now", &[]),
    ("Local::now", &[]),
];

fn source() -> PathBuf {
    PathBuf::from("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The room of a file: the first folder or file name below `src`.
fn room_of(file: &Path) -> String {
    let inside = file.strip_prefix(source()).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The rooms that code names: after `crate::`, and in the braces of `crate::{…}`.
fn used_rooms(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').collect(),
            None => vec![rest],
        };
        for name in names {
            let name: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if ROOMS.iter().any(|(room, _)| *room == name) {
                rooms.insert(name);
            }
        }
    }
    rooms
}

fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn all_files() -> Vec<PathBuf> {
    let mut all = Vec::new();
    files(&source(), &mut all);
    assert!(all.len() > 50, "the source was not found");
    all
}

#[test]
fn no_room_uses_a_room_above_it() {
    let mut wrong = Vec::new();
    for file in all_files() {
        let room = room_of(&file);
        if room == "lib" {
            continue;
        }
        let Some((_, allowed)) = ROOMS.iter().find(|(known, _)| *known == room) else {
            wrong.push(format!("{}: a room that the list does not know", file.display()));
            continue;
        };
        for used in used_rooms(&code_of(&file)) {
            if used != room && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: {room} uses {used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_room_must_not_know_it_does_not_know() {
    let mut wrong = Vec::new();
    for file in all_files() {
        let room = room_of(&file);
        let code = code_of(&file);
        // A room's own tests may make files to look at.
        let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for (word, rooms) in ONLY_IN {
            if code.contains(word) && !rooms.contains(&room.as_str()) {
                wrong.push(format!("{}: {word} does not belong into {room}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_reader_of_uses_sees_every_form() {
    let code = "use crate::store::Store;\nuse crate::{rules::Rule, forms};\nlet x = crate::notebook::y;";
    let seen: Vec<String> = used_rooms(code).into_iter().collect();
    assert_eq!(seen, ["forms", "notebook", "rules", "store"]);
}
