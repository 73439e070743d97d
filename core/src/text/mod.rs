//! Vietnamese text: folding, names and their order, phone and identity numbers, dates and numbers.

mod phrase;

pub use phrase::{Language, Phrase};

mod stub;
pub use stub::{fold, PartialDate};
