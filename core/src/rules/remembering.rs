//! Asks for each thing once: rules of one form look up the same person and the same decisions again and again.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::Hash;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::known::{Known, Lookup};
use crate::model::id::RecordId;
use crate::model::{LookupKey, Record};

/// Answers by what it heard before. It lives as long as one look at one form, during which nothing is written.
pub struct Remembering<'a> {
    known: &'a dyn Known,
    records: Answers<RecordId, Option<Record>>,
    referring: Answers<(RecordId, String, RangeInclusive<NaiveDate>, usize), Vec<Record>>,
}

type Answers<Q, A> = RefCell<HashMap<Q, A>>;

impl<'a> Remembering<'a> {
    /// Nothing was asked yet.
    pub fn of(known: &'a dyn Known) -> Self {
        Self { known, records: RefCell::default(), referring: RefCell::default() }
    }
}

impl std::fmt::Debug for Remembering<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Remembering")
    }
}

fn once<Q: Hash + Eq, A: Clone>(answers: &Answers<Q, A>, question: Q, ask: impl FnOnce() -> Lookup<A>) -> Lookup<A> {
    if let Some(answer) = answers.borrow().get(&question) {
        return Ok(answer.clone());
    }
    let answer = ask()?;
    answers.borrow_mut().insert(question, answer.clone());
    Ok(answer)
}

impl Known for Remembering<'_> {
    fn record(&self, id: RecordId) -> Lookup<Option<Record>> {
        once(&self.records, id, || self.known.record(id))
    }

    fn referring(
        &self,
        target: RecordId,
        kind: &str,
        days: RangeInclusive<NaiveDate>,
        limit: usize,
    ) -> Lookup<Vec<Record>> {
        let question = (target, kind.to_owned(), days.clone(), limit);
        once(&self.referring, question, || self.known.referring(target, kind, days, limit))
    }

    /// Not remembered: asked once or twice a form, each time with another key.
    fn with_key(&self, key: &LookupKey) -> Lookup<Vec<RecordId>> {
        self.known.with_key(key)
    }

    fn locked(&self, unit: &str, day: NaiveDate) -> Lookup<bool> {
        self.known.locked(unit, day)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::rules::LookupError;

    /// Counts what it is asked; from the third question on it fails.
    #[derive(Default)]
    struct Asked(Cell<u32>);

    impl Asked {
        fn one_more(&self) -> Lookup<()> {
            self.0.set(self.0.get() + 1);
            if self.0.get() > 2 { Err(LookupError("asked too often".into())) } else { Ok(()) }
        }
    }

    impl Known for Asked {
        fn record(&self, _: RecordId) -> Lookup<Option<Record>> {
            self.one_more().map(|()| None)
        }

        fn referring(&self, _: RecordId, _: &str, _: RangeInclusive<NaiveDate>, _: usize) -> Lookup<Vec<Record>> {
            self.one_more().map(|()| Vec::new())
        }

        fn with_key(&self, _: &LookupKey) -> Lookup<Vec<RecordId>> {
            self.one_more().map(|()| Vec::new())
        }

        fn locked(&self, _: &str, _: NaiveDate) -> Lookup<bool> {
            self.one_more().map(|()| false)
        }
    }

    #[test]
    fn the_same_question_is_asked_once_and_a_failure_is_not_remembered() {
        let asked = Asked::default();
        let known = Remembering::of(&asked);
        let (one, other) = (RecordId::from_bytes([1; 16]), RecordId::from_bytes([2; 16]));
        let ever = NaiveDate::MIN..=NaiveDate::MAX;
        for _ in 0..3 {
            assert!(known.record(one).unwrap().is_none());
            assert!(known.referring(one, "check-in-visit", ever.clone(), 5).unwrap().is_empty());
        }
        assert_eq!(asked.0.get(), 2);
        assert!(known.referring(one, "check-in-visit", ever.clone(), 6).is_err());
        assert!(known.referring(one, "briefing", ever, 5).is_err());
        assert!(known.record(other).is_err() && known.record(other).is_err());
        assert_eq!(asked.0.get(), 6);
    }
}
