//! Scenario files, as the demo reads them.

use std::hint::black_box;

use dong_hanh_scenario::File;

use crate::text::text;
use crate::{Target, large, seeds};

pub(super) const TARGET: Target = Target {
    name: "scenario",
    about: "a file that reads has its days in order and reads the same with empty lines between; a fault names a line \
            that is there",
    check,
    seeds: || {
        let lines = seeds::scenario_lines(24);
        // Whoever is shown must be in the file.
        let first = lines[0].replace("@p0221", "@u01");
        let start = |events: usize| [vec![first.clone()], lines[1..=events].to_vec()].concat().join("\n").into_bytes();
        let events = seeds::events(2);
        let alone = events.iter().map(|event| format!("{first}\n{}\n{event}", lines[1]).into_bytes());
        [1, 3, 24].into_iter().map(start).chain(alone).collect()
    },
    large: large::scenarios,
    calls: &[("File::parse", |data| _ = black_box(File::parse(&text(data))))],
};

fn check(data: &[u8]) {
    let text = text(data);
    let lines = text.lines().count();
    match File::parse(&text) {
        Ok(file) => {
            let days: Vec<_> = file.lines.iter().map(|(_, line)| line.day).collect();
            assert!(days.is_sorted());
            assert!(file.lines.iter().all(|(row, _)| (2..=lines).contains(row)));
            let spread: String = text.lines().flat_map(|line| [line, "\r\n \r\n"]).collect();
            let again = File::parse(&spread).expect("empty lines mean nothing");
            let rows: Vec<usize> = again.lines.iter().map(|(row, _)| row.div_ceil(2)).collect();
            assert_eq!(rows, file.lines.iter().map(|(row, _)| *row).collect::<Vec<_>>());
        }
        Err(fault) => {
            assert!((1..=lines.max(1)).contains(&fault.row), "{fault}");
            assert!(!fault.reason.is_empty() && fault.to_string().contains(&fault.reason));
        }
    }
}
