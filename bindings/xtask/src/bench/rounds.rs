//! Measures several files in turns, so that what else the machine does falls on all of them alike.

use std::time::{Duration, Instant};

use serde::Serialize;

/// What one file took, over all rounds.
#[derive(Debug, Clone, Serialize)]
pub struct Took {
    /// The file's code.
    pub who: &'static str,
    /// The middle value, in microseconds.
    pub median_us: f64,
    /// The value that 95 of 100 rounds stay below.
    pub p95_us: f64,
    /// Rows that came, in the first round.
    pub rows: usize,
    /// Every round, for the ratios.
    #[serde(skip)]
    pub rounds_us: Vec<f64>,
}

impl Took {
    /// From the rounds of one file.
    pub fn of(who: &'static str, rounds_us: Vec<f64>, rows: usize) -> Self {
        Self { who, median_us: quantile(&rounds_us, 0.5), p95_us: quantile(&rounds_us, 0.95), rows, rounds_us }
    }

    /// How many times as long as the other: the middle of the rounds' own ratios.
    pub fn times(&self, other: &Self) -> f64 {
        let ratios = self.rounds_us.iter().zip(&other.rounds_us).map(|(ours, theirs)| ours / theirs);
        quantile(&ratios.collect::<Vec<_>>(), 0.5)
    }
}

/// The value below which that share of the values lies; not a number where there are none.
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len().saturating_sub(1) as f64 * share).round() as usize;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// What came of one round of one party.
pub enum Done {
    /// It has no answer to this.
    Nothing,
    /// So many rows; it took from the call to the return.
    Rows(usize),
    /// One thing of which only a part counts, and how long that part took.
    Part(Duration),
}

/// Does the work of `rounds` rounds with each of the parties, in an order that goes round, and answers what each took.
/// One round goes before and is not counted.
pub fn in_turns<P>(
    parties: &mut [(&'static str, P)],
    rounds: usize,
    mut work: impl FnMut(&mut P, usize) -> Result<Done, String>,
) -> Result<Vec<Took>, String> {
    let count = parties.len();
    let mut took = vec![Vec::with_capacity(rounds); count];
    let mut rows = vec![0; count];
    for round in 0..=rounds {
        for turn in 0..count {
            let at = (turn + round) % count;
            let started = Instant::now();
            let done = work(&mut parties[at].1, round)?;
            let whole = started.elapsed();
            let (came, elapsed) = match done {
                Done::Nothing => continue,
                Done::Rows(rows) => (rows, whole),
                Done::Part(part) => (1, part),
            };
            if round == 0 {
                rows[at] = came;
            } else {
                took[at].push(elapsed.as_secs_f64() * 1e6);
            }
        }
    }
    let all = parties.iter().zip(took).zip(rows).map(|(((who, _), took), rows)| Took::of(who, took, rows));
    Ok(all.filter(|took| !took.rounds_us.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_of_the_list() {
        let values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!((quantile(&values, 0.5), quantile(&values, 0.95), quantile(&values, 0.0)), (3.0, 5.0, 1.0));
        assert!(quantile(&[], 0.5).is_nan());
    }

    #[test]
    fn everyone_takes_part_in_every_round_and_the_first_does_not_count() {
        let mut seen = Vec::new();
        let mut parties = [("a", 0), ("b", 1), ("silent", 2)];
        let took = in_turns(&mut parties, 3, |party, round| {
            seen.push((*party, round));
            Ok(if *party == 2 { Done::Nothing } else { Done::Rows(*party + 10 * round) })
        });
        let took = took.unwrap();
        assert_eq!(took.iter().map(|took| (took.who, took.rows)).collect::<Vec<_>>(), [("a", 0), ("b", 1)]);
        assert!(took.iter().all(|took| took.rounds_us.len() == 3 && took.median_us <= took.p95_us));
        assert_eq!(seen.len(), 12);
        assert_eq!(seen[3..6].iter().map(|(party, _)| *party).collect::<Vec<_>>(), [1, 2, 0]);
    }
}
