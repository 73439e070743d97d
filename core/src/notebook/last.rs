//! What was told last and would be told again: kept as long as the notebook is open, and only the last one.

use std::sync::{Mutex, PoisonError};

use super::error::NotebookError;
use crate::store::Reader;

/// An answer that takes long and follows from entries alone, with what was asked.
pub(super) struct Last<Q, T>(Mutex<Option<(Asked<Q>, T)>>);

/// What was asked, and the newest entry then: nothing is ever taken out of the log, so a change is a newer one.
#[derive(PartialEq)]
struct Asked<Q> {
    newest: Option<i64>,
    question: Q,
}

impl<Q, T> Default for Last<Q, T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<Q: PartialEq, T: Clone> Last<Q, T> {
    /// The last answer, where the question is the same and no entry came since. The question holds everything else that the
    /// answer follows from, today for one.
    pub(super) fn told(&self, reader: &Reader<'_>, question: Q) -> Result<Told<'_, Q, T>, NotebookError> {
        let asked = Asked { newest: reader.newest_entry()?, question };
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(match last.as_ref().filter(|(known, _)| *known == asked) {
            Some((_, answer)) => Told::Again(answer.clone()),
            None => Told::Not(Blank { last: self, asked }),
        })
    }
}

/// Whether it was told before.
pub(super) enum Told<'a, Q, T> {
    Again(T),
    Not(Blank<'a, Q, T>),
}

/// Where the answer is noted once it is found. Nothing is locked until then: who finds it may ask other things.
pub(super) struct Blank<'a, Q, T> {
    last: &'a Last<Q, T>,
    asked: Asked<Q>,
}

impl<Q, T: Clone> Blank<'_, Q, T> {
    /// Notes the answer and gives it on.
    pub(super) fn note(self, answer: T) -> T {
        *self.last.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((self.asked, answer.clone()));
        answer
    }
}
