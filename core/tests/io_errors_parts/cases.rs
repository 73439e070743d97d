//! Every call of some operations, each way in which it may fail.

use std::collections::BTreeMap;

use super::case;
use super::operations::Operation;
use crate::disk_layer::{CALLS, Call, Fault, Kind};
use crate::notebook_support::HARDWARE;

/// How calls fail, and whether all after them do, too.
const WAYS: [(Kind, bool); 5] =
    [(Kind::Io, false), (Kind::Io, true), (Kind::Full, false), (Kind::Full, true), (Kind::Half, false)];

/// What the cases met.
#[derive(Debug, Default)]
pub struct Tally {
    pub cases: u64,
    /// Calls that failed, by call and file.
    pub failed: BTreeMap<(Call, String), u64>,
    /// What was answered.
    pub answers: BTreeMap<&'static str, u64>,
    /// The notebook had to be opened anew before it went on.
    pub anew: u64,
    /// What was wrong.
    pub wrong: Vec<String>,
}

/// The cases of one operation.
pub struct Cases<'a> {
    pub operation: &'a Operation,
    /// Every so many calls one fails.
    pub stride: u64,
}

impl Cases<'_> {
    /// Goes through all of them.
    pub fn run(&self) -> Tally {
        let mut tally = Tally::default();
        for (first, (kind, stays)) in (0..).zip(WAYS) {
            self.run_way(&mut tally, first % self.stride, kind, stays);
        }
        // Whatever the stride passes over: the first call of each sort, one in the middle of the work, and every one.
        for only in CALLS {
            for (at, stays) in [(0, false), (7, false), (0, true)] {
                let fault = Fault { kind: Kind::Io, at, stays, only: Some(only), spares: HARDWARE };
                self.run_one(&mut tally, fault);
            }
        }
        tally
    }

    /// Goes through the calls from the `first` on until there are no more.
    pub fn run_way(&self, tally: &mut Tally, first: u64, kind: Kind, stays: bool) {
        for at in (first..).step_by(self.stride as usize) {
            let fault = Fault { kind, at, stays, only: None, spares: HARDWARE };
            if !self.run_one(tally, fault) {
                break;
            }
            assert!(at < 100_000, "it never ends");
        }
    }

    /// Whether the fault met a call.
    fn run_one(&self, tally: &mut Tally, fault: Fault) -> bool {
        tally.cases += 1;
        match case::run(self.operation, fault) {
            Ok(outcome) => {
                let met = !outcome.met.failed.is_empty();
                if met {
                    *tally.answers.entry(outcome.code.unwrap_or("success")).or_default() += 1;
                    tally.anew += u64::from(outcome.anew);
                }
                for (call, count) in outcome.met.failed {
                    *tally.failed.entry(call).or_default() += count;
                }
                met
            }
            Err(wrong) => {
                tally.wrong.push(format!("{}, {fault:?}: {wrong}", self.operation.name));
                true
            }
        }
    }
}

impl Tally {
    pub fn join(&mut self, other: Self) {
        self.cases += other.cases;
        self.anew += other.anew;
        for (call, count) in other.failed {
            *self.failed.entry(call).or_default() += count;
        }
        for (code, count) in other.answers {
            *self.answers.entry(code).or_default() += count;
        }
        self.wrong.extend(other.wrong);
    }

    /// How many calls of a sort failed on files whose names end so.
    pub fn met(&self, call: Call, file: &str) -> u64 {
        self.failed.iter().filter(|((met, name), _)| *met == call && name.ends_with(file)).map(|(_, count)| count).sum()
    }
}
