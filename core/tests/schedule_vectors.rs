//! Every file in `tests/vectors/schedule` holds: working days, deadlines by the law of the day, what comes again and again.
//!
//! To see one fail, change a day in its file, or a span in `core/data/holidays.toml`.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use dong_hanh::rules::Rulebook;
use dong_hanh::rules::workdays::Coverage;
use dong_hanh::schedule::vectors::{self, Outcome};

fn folder() -> PathBuf {
    PathBuf::from("../tests/vectors/schedule")
}

/// The files, and how many cases each has at least.
const FILES: [(&str, usize); 8] = [
    ("assessments", 9),
    ("briefings", 8),
    ("club-days", 14),
    ("deadlines", 30),
    ("methadone", 6),
    ("reminders", 4),
    ("reports", 7),
    ("working-days", 20),
];

#[test]
fn every_vector_holds() {
    let files = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
    let files: BTreeSet<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(files, FILES.map(|(name, _)| name.to_owned()).into());
    for (name, least) in FILES {
        let json = std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
        let outcomes = vectors::run(name, &json).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(outcomes.len() >= least, "{name} has {} cases", outcomes.len());
        let wrong: Vec<&Outcome> = outcomes.iter().filter(|outcome| !outcome.passed()).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    }
}

/// To see it fail, take 2026 out of `core/data/holidays.toml`.
#[test]
fn tet_is_off_in_every_year_with_a_table() {
    let book = Rulebook::built_in();
    for first in ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"] {
        let first: NaiveDate = first.parse().unwrap();
        let eve = first.pred_opt().unwrap();
        for day in eve.iter_days().take(5) {
            let counted = book.holidays().is_working(day);
            assert!(!counted.value && counted.coverage != Coverage::WeekendsOnly, "{day}");
        }
    }
}
