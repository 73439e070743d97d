//! Vietnamese text: folding, names and their order, phone and identity numbers, dates and numbers.
//!
//! Everything here is a pure function of what it is handed, answers in time linear in its input (sorting aside), and
//! never panics. Errors are typed, carry a stable [`code`](phone::PhoneError::code) and a [`Phrase`] for the screen,
//! and never hold the text they are about.

mod birth_code;
mod collation;
pub mod date;
pub mod fold;
pub mod identity;
mod invisible;
pub mod name;
mod nfc;
pub mod number;
mod partial_date;
pub mod phone;
mod phrase;
pub mod sensitive;
mod tone;
pub mod vectors;

pub use date::{PartialDate, parse_day, show_day};
pub use fold::{exact_words, fold, matches, words};
pub use nfc::{nfc, nfc_lines};
pub use phrase::Phrase;
