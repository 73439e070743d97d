//! Pages of lists. The core's page is one for all lists; Kotlin and Swift need a name for each.

use dong_hanh::notebook::{DueItem, Page, PersonItem, TimelineItem, WorkItem};

macro_rules! page {
    ($(#[$doc:meta])* $name:ident of $row:ty) => {
        $(#[$doc])*
        #[derive(Debug, Clone, uniffi::Record)]
        pub struct $name {
            /// The rows.
            pub rows: Vec<$row>,
            /// Hand this to the next call. None: this was the last page.
            pub next: Option<String>,
        }

        impl From<Page<$row>> for $name {
            fn from(page: Page<$row>) -> Self {
                Self { rows: page.rows, next: page.next }
            }
        }
    };
}

page!(
    /// A page of people.
    PersonPage of PersonItem
);
page!(
    /// A page of what is due.
    DuePage of DueItem
);
page!(
    /// A page of a list of work.
    WorkPage of WorkItem
);
page!(
    /// A page of records.
    TimelinePage of TimelineItem
);
