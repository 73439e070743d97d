//! What is due, and about whom.

use chrono::NaiveDate;
use dong_hanh::model::id::RecordId;
use dong_hanh::schedule::{Note, Rank, Task};
use dong_hanh::store::{DueOf, DueQuery, DueRow};

use super::{Book, COMMUNE, add_person};

impl Book {
    /// Everything that is stored as due, the most urgent first, then by day.
    pub fn due(&self) -> Vec<DueRow> {
        self.due_shown_on(None)
    }

    /// Of it what is shown on that day; on none: everything.
    pub fn due_shown_on(&self, day: Option<NaiveDate>) -> Vec<DueRow> {
        let rows = Rank::ALL.map(|rank| {
            let query = DueQuery { shown_on: day, ..DueQuery::all(DueOf::Rank(rank.number())) };
            self.store.read(|reader| reader.due(&query, None, 1000)).unwrap()
        });
        rows.into_iter().flatten().map(|(_, row)| row).collect()
    }
}

/// A book with one person in it.
pub fn book_of_one() -> (Book, RecordId) {
    let book = Book::plain();
    let person = add_person(&book, COMMUNE, "Nguyễn Văn An");
    (book, person)
}

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
