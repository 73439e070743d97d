//! One line of the results: a task, and what each file took for it.

use serde::Serialize;

use super::rounds::Took;

/// The file that the notebook uses on this machine.
pub const OURS: &str = "ours";
/// The same under ChaCha20-Poly1305.
pub const CHACHA: &str = "chacha20";
/// The same statements on plain SQLite.
pub const PLAIN: &str = "plain";
/// Two tables of plain SQLite, written by hand.
pub const BY_HAND: &str = "by-hand";

/// The same two tables in SQLCipher 4's format.
pub const SQLCIPHER: &str = "sqlcipher";
/// One JSON document a record, on plain SQLite.
pub const DOCUMENTS: &str = "documents";

/// One line.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// What was done.
    pub what: String,
    /// How many times by each.
    pub rounds: usize,
    /// What each took.
    pub took: Vec<Took>,
    /// How many times as long as another: pairs of codes and the ratio.
    pub ratios: Vec<Ratio>,
    /// Frames of the write-ahead log for one time, the middle of a few.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frames: Option<f64>,
}

/// How many times as long one took as the other.
#[derive(Debug, Clone, Serialize)]
pub struct Ratio {
    /// The one.
    pub of: &'static str,
    /// The other.
    pub to: &'static str,
    /// Over 1: the one took longer.
    pub times: f64,
}

impl Row {
    /// Of several files.
    pub fn of(what: &str, took: Vec<Took>) -> Self {
        let find = |who| took.iter().find(|took: &&Took| took.who == who);
        let pairs = [(OURS, PLAIN), (CHACHA, PLAIN), (OURS, BY_HAND), (OURS, SQLCIPHER), (OURS, DOCUMENTS)];
        let ratios = pairs.into_iter().filter_map(|(of, to)| {
            let times = find(of)?.times(find(to)?);
            Some(Ratio { of, to, times })
        });
        let ratios = ratios.collect();
        let rounds = took.iter().map(|took| took.rounds_us.len()).max().unwrap_or(0);
        Self { what: what.to_owned(), rounds, took, ratios, frames: None }
    }

    /// How many times as long one took as the other, where both took part.
    pub fn ratio(&self, of: &str, to: &str) -> Option<f64> {
        self.ratios.iter().find(|ratio| ratio.of == of && ratio.to == to).map(|ratio| ratio.times)
    }

    /// Of one alone.
    pub fn alone(what: &str, who: &'static str, rounds_us: Vec<f64>) -> Self {
        Self::of(what, vec![Took::of(who, rounds_us, 1)])
    }
}
