//! Pages of lists. The core's page is one for all lists; Kotlin and Swift need a name for each.
//!
//! None derives `Debug`: where the next page begins may hold the key of a name.

use dong_hanh::notebook::{DueItem, Page, PersonItem, TimelineItem, WorkItem};

macro_rules! page {
    ($name:ident of $row:ty) => {
        impl From<Page<$row>> for $name {
            fn from(page: Page<$row>) -> Self {
                Self { rows: page.rows, next: page.next }
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({} rows)", stringify!($name), self.rows.len())
            }
        }
    };
}

/// A page of people.
#[derive(Clone, uniffi::Record)]
pub struct PersonPage {
    /// The rows.
    pub rows: Vec<PersonItem>,
    /// Hand this to the next call. None: this was the last page.
    pub next: Option<String>,
}

/// A page of what is due.
#[derive(Clone, uniffi::Record)]
pub struct DuePage {
    /// The rows.
    pub rows: Vec<DueItem>,
    /// Hand this to the next call. None: this was the last page.
    pub next: Option<String>,
}

/// A page of a list of work.
#[derive(Clone, uniffi::Record)]
pub struct WorkPage {
    /// The rows.
    pub rows: Vec<WorkItem>,
    /// Hand this to the next call. None: this was the last page.
    pub next: Option<String>,
}

/// A page of records.
#[derive(Clone, uniffi::Record)]
pub struct TimelinePage {
    /// The rows.
    pub rows: Vec<TimelineItem>,
    /// Hand this to the next call. None: this was the last page.
    pub next: Option<String>,
}

page!(PersonPage of PersonItem);
page!(DuePage of DueItem);
page!(WorkPage of WorkItem);
page!(TimelinePage of TimelineItem);
