//! One way in, one way out: encrypted storage of entries and of everything derived from them.
//!
//! Entries are the truth. Records, links, lookup keys, lists, search, facts and due dates are projections that are
//! written in the same transaction as the entry and can be rebuilt from the entries. SQL lives in this room only.

mod apply;
mod chain;
mod check;
mod create;
mod drafts;
mod due;
mod due_place;
mod due_query;
mod entries;
mod error;
mod facts;
mod fold;
mod known;
mod links;
mod locks;
mod log;
mod lost_log;
mod meta;
mod migrate;
mod open;
mod people;
mod people_where;
#[cfg(test)]
mod plans;
mod projector;
mod reader;
mod rebuild;
mod records;
pub(crate) mod salvage;
mod search;
mod search_people;
mod transaction;
mod words;

pub(crate) use create::{discard, exists, was_cut_off};
pub use drafts::DraftRow;
pub use due::{Due, DueOfPerson, DueRow};
pub use due_place::DueCursor;
pub use due_query::{DueOf, DueQuery};
pub use error::StoreError;
pub use facts::{Fact, FactRow};
pub(crate) use lost_log::set_aside_logs;
pub use open::{DATABASE, Options, Store};
pub use people::{PersonCursor, PersonRow};
pub use projector::{Projection, Projector, RecordChange};
pub use reader::{DayCursor, Reader};
pub use search_people::HitCursor;
pub use transaction::Transaction;
