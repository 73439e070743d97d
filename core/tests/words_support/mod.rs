//! Everything a person reads: each text with where it stands and what it should be.

#![allow(unreachable_pub)]

mod errors;
mod labels;
mod source;

pub use errors::{codes_of_errors, errors};
pub use labels::labels;
pub use source::{in_commands, in_source};

use dong_hanh::rules::Said;

/// What a text should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A few words over a field, on a button, in a list.
    Label,
    /// Full sentences that tell what happened and, politely, what to do.
    Message,
    /// Full sentences; nothing is to be done.
    Notice,
}

/// A text in both languages.
#[derive(Debug)]
pub struct Words {
    pub place: String,
    pub shape: Shape,
    pub vi: String,
    pub en: String,
}

impl Words {
    pub fn new(place: impl Into<String>, shape: Shape, said: impl Into<Said>) -> Self {
        let said = said.into();
        Self { place: place.into(), shape, vi: said.vi, en: said.en }
    }
}
