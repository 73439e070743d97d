//! What the core can work out, so that nobody needs to type it.
//!
//! A suggestion is a value that follows from other fields. It fills a field that nobody has touched, is marked on the
//! screen, and is stored with the save. What a person typed or cleared is never overwritten.

mod decision;
mod visit;

use std::collections::BTreeMap;

use super::desk::Desk;
use crate::model::{KindSpec, Record, Value};
use crate::rules::{Case, Lookup};

/// What works out values for one kind.
#[derive(Debug, Clone, Copy)]
pub struct Suggester {
    /// The kind it is about.
    pub kind: &'static str,
    /// Puts a value for every field that follows from others, whether or not that field is filled. It must not start from
    /// a value that it suggests itself unless that was typed: the record it is handed leaves earlier suggestions out.
    pub suggest: fn(&Case<'_>, &mut Suggested) -> Lookup<()>,
}

/// Where a suggester puts what it worked out.
#[derive(Debug, Default)]
pub struct Suggested(BTreeMap<String, Value>);

/// What the app suggests.
pub const SUGGESTERS: &[Suggester] = &[decision::TERMS, visit::NEXT];

impl Suggested {
    /// A day.
    pub fn day(&mut self, path: impl Into<String>, day: chrono::NaiveDate) {
        self.0.insert(path.into(), Value::Text(day.to_string()));
    }

    /// A whole number.
    pub fn number(&mut self, path: impl Into<String>, number: i64) {
        self.0.insert(path.into(), Value::Int(number));
    }
}

/// Whether anything can be worked out for that kind.
pub(super) fn knows(kind: &KindSpec, desk: &Desk<'_>) -> bool {
    desk.suggesters.iter().any(|suggester| suggester.kind == kind.code)
}

/// Everything that can be worked out for a record, by path.
pub(super) fn suggestions(record: &Record, desk: &Desk<'_>) -> Lookup<BTreeMap<String, Value>> {
    let mut suggested = Suggested::default();
    for suggester in desk.suggesters.iter().filter(|suggester| suggester.kind == record.kind.code) {
        (suggester.suggest)(&Case { record, context: desk.context }, &mut suggested)?;
    }
    Ok(suggested.0)
}
