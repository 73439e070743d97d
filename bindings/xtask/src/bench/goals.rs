//! What a run should reach: each goal as a ratio or a count of the same run, never a time.

use dong_hanh::vault::Cipher;
use serde::Serialize;

use super::row::{BY_HAND, CHACHA, OURS, PLAIN};
use super::run::{FileSize, Run};
use super::task::Task;

/// A goal and what came.
#[derive(Debug, Clone, Serialize)]
pub struct Goal {
    /// What is compared.
    pub what: String,
    /// What came.
    pub came: f64,
    /// What it may be at most, or should be at least.
    pub limit: f64,
    /// Whether more is better.
    pub at_least: bool,
    /// What came of the same where people and visits stand in two tables of plain SQLite.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_hand: Option<f64>,
}

impl Goal {
    /// At most so much.
    pub fn at_most(what: impl Into<String>, came: f64, limit: f64) -> Self {
        Self { what: what.into(), came, limit, at_least: false, by_hand: None }
    }

    /// At least so much.
    pub fn at_least(what: impl Into<String>, came: f64, limit: f64) -> Self {
        Self { what: what.into(), came, limit, at_least: true, by_hand: None }
    }

    /// Whether it is reached.
    pub fn reached(&self) -> bool {
        if self.at_least { self.came >= self.limit } else { self.came <= self.limit }
    }
}

/// The names of rows that goals speak of beside the tasks.
pub const DURABLE: &str = "one visit, signed before, durable";
pub const LOAD: &str = "bulk load with search, µs a record";
pub const WHOLE_WRITE: &str = "processor time of a save / of its SQL on plain SQLite";

/// A row, and what AEGIS-256 and ChaCha20-Poly1305 may take of it beside plain SQLite.
fn encrypted() -> Vec<(String, f64, f64)> {
    let tasks = [
        (Task::Open, 1.3, 1.4),
        (Task::NewestVisits, 1.1, 1.2),
        (Task::Notes("dam gio"), 1.3, 1.3),
        (Task::Notes("gia dinh"), 1.3, 1.3),
        (Task::Timeline, 1.25, 2.0),
        (Task::Record, 1.4, 2.0),
        (Task::Report, 1.3, 1.7),
        (Task::Scan, 1.5, 2.6),
    ];
    let mut all = vec![(DURABLE.to_owned(), 1.15, 1.5), (LOAD.to_owned(), 1.2, 1.4)];
    all.extend(tasks.map(|(task, aegis, chacha)| (task.name(), aegis, chacha)));
    all
}

/// The goals of a run.
pub fn of(run: &Run) -> Vec<Goal> {
    let mut goals = Vec::new();
    for (what, aegis, chacha) in encrypted() {
        let Some(row) = run.rows.iter().find(|row| row.what == what) else { continue };
        if let (Cipher::Aegis256, Some(times)) = (run.cipher, row.ratio(OURS, PLAIN)) {
            goals.push(Goal::at_most(format!("AEGIS-256 / plain: {what}"), times, aegis));
        }
        if let Some(times) = row.ratio(CHACHA, PLAIN) {
            goals.push(Goal::at_most(format!("ChaCha20 / plain: {what}"), times, chacha));
        }
    }
    let file = |who: &str| run.files.iter().find(|file| file.who == who);
    let (Some(ours), Some(chacha), Some(plain)) = (file(OURS), file(CHACHA), file(PLAIN)) else { return goals };
    for (name, file) in [("AEGIS-256", ours), ("ChaCha20", chacha)] {
        let size = file.bytes as f64 / plain.bytes as f64;
        goals.push(Goal::at_most(format!("{name} / plain: bytes of the file"), size, 1.05));
        if let (Some(one), Some(other)) = (file.peak_memory, plain.peak_memory) {
            goals.push(Goal::at_most(
                format!("{name} / plain: peak memory of reading"),
                one as f64 / other as f64,
                1.05,
            ));
        }
    }
    goals.extend(design(run, ours));
    goals
}

/// What the design itself costs.
fn design(run: &Run, ours: &FileSize) -> Vec<Goal> {
    let mut goals = vec![
        Goal::at_most("log frames of one visit", ours.frames_per_visit, 20.0),
        Goal::at_most("KiB kept of one visit", ours.kept_per_visit / 1024.0, 1.5),
        Goal::at_most(WHOLE_WRITE, run.whole_write, 1.5),
    ];
    if let Some(rebuild) = ours.rebuild_ms_per_1000 {
        goals.push(Goal::at_most("rebuild / bulk load", rebuild / ours.load_us_per_record, 2.0));
    }
    if let (Some(counting), Some(report)) = (run.median_us(Task::Counting, OURS), run.median_us(Task::Report, OURS)) {
        goals.push(Goal::at_least("a report beside counting its records", counting / report, 10.0));
    }
    for query in ["nguyen v", "dang"] {
        if let (Some(stock), Some(ours)) =
            (run.median_us(Task::Names(query), BY_HAND), run.median_us(Task::Names(query), OURS))
        {
            goals.push(Goal::at_least(format!("names “{query}” beside stock FTS5"), stock / ours, 10.0));
        }
    }
    goals
}

/// How much longer a page takes with the most records than with the fewest.
pub fn growth(runs: &[Run]) -> Vec<Goal> {
    let (Some(few), Some(many)) = (runs.first(), runs.last()) else { return Vec::new() };
    if few.records == many.records {
        return Vec::new();
    }
    let grown = |who: &str, task: Task| Some(many.median_us(task, who)? / few.median_us(task, who)?);
    let goals = Task::ALL.iter().filter(|task| task.is_page()).filter_map(|task| {
        let what = format!("{} / {} records: {}", many.records, few.records, task.name());
        let goal = Goal::at_most(what, grown(OURS, *task)?, 1.3);
        Some(Goal { by_hand: grown(BY_HAND, *task), ..goal })
    });
    goals.collect()
}

/// Prints goals, those that are not reached with a mark.
pub fn print(goals: &[Goal]) {
    println!("\n{:<78} {:>8} {:>8}", "goal", "came", "limit");
    for goal in goals {
        let sign = if goal.at_least { "≥" } else { "≤" };
        let mark = if goal.reached() { "" } else { "  not reached" };
        let by_hand = goal.by_hand.map_or_else(String::new, |by_hand| format!("  (by hand {by_hand:.2})"));
        println!("{:<78} {:>8.2} {:>7}{by_hand}{mark}", goal.what, goal.came, format!("{sign}{}", goal.limit));
    }
}
