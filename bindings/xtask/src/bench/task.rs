//! What is measured, and who does it.

use std::time::Duration;

use dong_hanh::entry::Entry;

use super::data::NewRecord;

/// Rows of a page.
pub const PAGE: usize = 50;

/// Something an app asks for many times a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// One record by its id, another one each time.
    Record,
    /// The first page of people, in the order of their names.
    FirstPage,
    /// A page from the middle of that list, another one each time.
    MiddlePage,
    /// The newest visits of all.
    NewestVisits,
    /// 250 entries of one person's timeline.
    Timeline,
    /// The first hits among names.
    Names(&'static str),
    /// The newest hits among notes.
    Notes(&'static str),
    /// Every indicator of a quarter.
    Report,
    /// What is counted of that quarter, without facts: every record of it is read.
    Counting,
    /// Every entry, in the order of arrival.
    Scan,
    /// Opens the file with its key and reads the first page of people.
    Open,
}

impl Task {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Record,
        Self::FirstPage,
        Self::MiddlePage,
        Self::NewestVisits,
        Self::Timeline,
        Self::Names("nguyen v"),
        Self::Names("dang"),
        Self::Names("an"),
        Self::Notes("dam gio"),
        Self::Notes("gia dinh"),
        Self::Report,
        Self::Counting,
        Self::Scan,
        Self::Open,
    ];

    /// Whether an app asks for it with every screen, so that it must not grow with the notebook.
    pub const fn is_page(self) -> bool {
        !matches!(self, Self::Report | Self::Counting | Self::Scan | Self::Open)
    }

    /// What the table says.
    pub fn name(self) -> String {
        match self {
            Self::Record => "one record by id".to_owned(),
            Self::FirstPage => "people, first page of 50".to_owned(),
            Self::MiddlePage => "people, a middle page of 50".to_owned(),
            Self::NewestVisits => "newest visits, page of 50".to_owned(),
            Self::Timeline => "timeline of 250 visits".to_owned(),
            Self::Names(query) => format!("search names “{query}”, first 50"),
            Self::Notes(query) => format!("search notes “{query}”, first 50"),
            Self::Report => "report of a quarter, every indicator".to_owned(),
            Self::Counting => "the quarter's records, read and counted".to_owned(),
            Self::Scan => "every entry, without an index".to_owned(),
            Self::Open => "open and read the first page".to_owned(),
        }
    }
}

/// A file that holds the records and does the tasks.
pub trait Book {
    /// Takes records in bulk, in one transaction.
    fn load(&mut self, entries: &[(NewRecord, Entry)]) -> Result<(), String>;

    /// Takes one visit. It is durable when this returns. Answers what went before the commit: the statements alone.
    fn add(&mut self, visit: &NewRecord, entry: &Entry) -> Result<Duration, String>;

    /// Finds out what the tasks ask for. Comes once, after loading.
    fn prepare(&mut self) -> Result<(), String>;

    /// Does a task and says how many rows came; none where this file has no answer. `round` varies what is asked.
    fn run(&mut self, task: Task, round: usize) -> Result<Option<usize>, String>;

    /// Empties the write-ahead log into the file.
    fn checkpoint(&mut self) -> Result<(), String>;

    /// Where the file lies.
    fn file(&self) -> &std::path::Path;

    /// How many records it holds.
    fn records(&self) -> usize;

    /// Derives everything from the entries again; false where there is nothing to derive from.
    fn rebuild(&mut self) -> Result<bool, String>;
}
