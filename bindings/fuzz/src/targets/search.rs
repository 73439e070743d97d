//! Search queries, and the places where pages go on, in a notebook with people and notes.

use std::hint::black_box;

use dong_hanh::notebook::{Notebook, NotebookError, Page, PersonItem};
use dong_hanh::text::{exact_words, words};

use crate::notebook::{NAMES, NOTES, notebook};
use crate::text::{bytes_of, text, two};
use crate::{Target, seeds};

/// Words of a query that are looked at, and characters of each (`core/src/store/search.rs`).
const MOST_WORDS: usize = 16;
const LONGEST_WORD: usize = 60;
/// Bytes of a query that are looked at.
const LONGEST_QUERY: usize = 4096;
/// More rows than there are.
const ALL: u32 = 500;

pub(super) const TARGET: Target = Target {
    name: "search",
    about: "a query finds exactly the names and notes that hold its words, in order, in pages of any size; a place that no \
            page gave is refused",
    check,
    seeds: || {
        let queries =
            bytes_of(&["le dang", "Đặng", "\"or\" AND n*", "quy\nAgA", "nguyen van\nAQ", "viec lam", "o'", "ă-â"]);
        [queries, seeds::typed("names"), seeds::typed("fold")].concat()
    },
    large: Vec::new,
    calls: &[
        ("search", |data| _ = black_box(notebook().search(&text(data), None, 50))),
        ("search_notes", |data| _ = black_box(notebook().search_notes(&text(data), None, 50))),
        ("search, place", |data| _ = black_box(notebook().search("a", Some(&text(data)), 50))),
        ("timeline, place", |data| _ = black_box(notebook().timeline("a", Some(&text(data)), 50))),
        ("people, place", |data| _ = black_box(notebook().people(Some(&text(data)), 50))),
    ],
};

fn check(data: &[u8]) {
    let (query, place) = two(data);
    let notebook = notebook();
    let found = notebook.search(&query, None, ALL).expect("every query is answered");
    let mut names: Vec<&str> = found.rows.iter().map(|row| row.name.as_str()).collect();
    let beginning = &query[..query.floor_char_boundary(LONGEST_QUERY)];
    let (asked, exact) = (asked(words(beginning)), asked(exact_words(beginning)));
    let spelled = |name: &str| holds(&exact_words(name), &exact);
    // Exact spelling stands before the others.
    assert!(names.is_sorted_by_key(|name| !spelled(name)));
    names.sort_unstable();
    let mut wanted: Vec<&str> = NAMES.iter().map(String::as_str).filter(|name| holds(&words(name), &asked)).collect();
    wanted.sort_unstable();
    assert_eq!(names, if asked.is_empty() { Vec::new() } else { wanted });
    assert_eq!(in_pages(&notebook, &query), found.rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>());

    let notes = notebook.search_notes(&query, None, ALL).expect("every query is answered").rows.len();
    let holding = NOTES.iter().filter(|note| holds(&words(note), &asked)).count();
    assert_eq!(notes, if asked.is_empty() { 0 } else { holding });

    match notebook.search(&query, Some(&place), ALL) {
        Ok(page) => assert!(page.rows.iter().all(|row| found.rows.contains(row))),
        Err(NotebookError::BadArgument("after")) => {}
        Err(error) => panic!("a place was answered with {error}"),
    }
}

fn asked(words: Vec<String>) -> Vec<String> {
    words.into_iter().take(MOST_WORDS).map(|word| word.chars().take(LONGEST_WORD).collect()).collect()
}

/// Each asked word begins one of these.
fn holds(there: &[String], asked: &[String]) -> bool {
    asked.iter().all(|asked| there.iter().any(|word| word.starts_with(asked.as_str())))
}

fn in_pages(notebook: &Notebook, query: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut page: Page<PersonItem> = notebook.search(query, None, 7).expect("every query is answered");
    loop {
        all.extend(page.rows.iter().map(|row| row.id.clone()));
        let Some(next) = page.next else { return all };
        page = notebook.search(query, Some(&next), 7).expect("a page gave this place");
    }
}
