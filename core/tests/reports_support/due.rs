//! What is due, by task.

use dong_hanh::schedule::{Note, Task};

use super::Book;

/// The days on which a task is due.
pub fn days(book: &Book, task: Task) -> Vec<String> {
    let rows = book.due().into_iter().filter(|row| row.due.task == task.number());
    rows.map(|row| row.due.day.to_string()).collect()
}

#[track_caller]
pub fn assert_due(book: &Book, task: Task, expected: &[&str]) {
    assert_eq!(days(book, task), expected, "{task:?}");
}

pub fn note(book: &Book, task: Task) -> Option<Note> {
    book.due().into_iter().find(|row| row.due.task == task.number()).and_then(|row| Note::of_number(row.due.note))
}
