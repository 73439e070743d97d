//! A short run shows that every row is there. It holds nothing against the clock.

use super::data::{Data, LEAST, LONG_TIMELINE};
use super::goals::{self, Goal};
use super::row::{BY_HAND, CHACHA, DOCUMENTS, OURS, PLAIN, SQLCIPHER};
use super::run::{Rounds, Run};
use super::task::Task;
use dong_hanh::vault::Cipher;

fn short() -> Run {
    super::measure(LEAST, Rounds::SHORT, false).unwrap()
}

#[test]
fn the_records_are_the_same_every_time() {
    let (one, other) = (Data::invent(LEAST), Data::invent(LEAST));
    assert_eq!(one.records.len(), LEAST);
    for (one, other) in one.records.iter().zip(&other.records) {
        assert!(one.id == other.id && one.fields == other.fields && one.written_on == other.written_on);
    }
    let long = Some(one.helped[0].person);
    let visits = one.records.iter().filter(|record| record.kind == "check-in-visit");
    assert_eq!(visits.filter(|visit| visit.fields.id("person") == long).count(), LONG_TIMELINE);
}

#[test]
fn a_goal_knows_whether_it_is_reached() {
    assert!(Goal::at_most("", 1.1, 1.1).reached() && !Goal::at_most("", 1.2, 1.1).reached());
    assert!(Goal::at_least("", 10.0, 10.0).reached() && !Goal::at_least("", 9.9, 10.0).reached());
}

#[test]
fn a_short_run_has_every_row_and_every_file() {
    let run = short();
    assert_eq!(run.records, LEAST);
    let row = |what: &str| run.rows.iter().find(|row| row.what == what).unwrap_or_else(|| panic!("{what}"));
    for task in Task::ALL {
        let row = row(&task.name());
        let who: Vec<_> = row.took.iter().map(|took| took.who).collect();
        let all = [OURS, CHACHA, PLAIN, BY_HAND, SQLCIPHER, DOCUMENTS];
        let who_can = match task {
            Task::Report | Task::Counting => 3,
            Task::Names(_) | Task::Notes(_) => 5,
            _ => 6,
        };
        assert_eq!(who, &all[..who_can], "{}", row.what);
        let rows: Vec<_> = row.took.iter().map(|took| took.rows).collect();
        assert!(rows[0] > 0 && rows[..3].iter().all(|one| *one == rows[0]), "{}: {rows:?}", row.what);
    }
    assert_eq!(row("timeline of 250 visits").took[3].rows, LONG_TIMELINE);
    assert_eq!(row("report of a quarter, every indicator").took[0].rows, 45);
    for row in run.rows.iter().chain(&run.notebook) {
        for took in &row.took {
            assert!(took.median_us.is_finite() && took.median_us > 0.0 && took.p95_us.is_finite(), "{}", row.what);
        }
        assert!(row.ratios.iter().all(|ratio| ratio.times.is_finite() && ratio.times > 0.0), "{}", row.what);
    }
    let frames: Vec<_> = run.notebook.iter().filter_map(|row| row.frames).collect();
    assert_eq!(frames.len(), 4);
    assert_eq!(frames[0], 0.0, "a form that only starts writes nothing");
    assert!(frames[1..].iter().all(|frames| *frames >= 1.0));
    for file in &run.files {
        assert!(file.bytes > 0 && file.frames_per_visit >= 1.0 && file.load_us_per_record > 0.0, "{}", file.who);
        let ours = [OURS, CHACHA, PLAIN].contains(&file.who);
        assert_eq!(file.rebuild_ms_per_1000.is_some(), ours, "{}", file.who);
        assert!(file.kept_per_visit > 0.0, "{}", file.who);
    }
    let goals = goals::of(&run);
    let aegis = if run.cipher == Cipher::Aegis256 { 10 } else { 0 };
    assert_eq!(goals.len(), aegis + 10 + 2 + 7, "{goals:#?}");
    assert!(goals.iter().all(|goal| goal.came.is_finite() && goal.came > 0.0), "{goals:#?}");
    serde_json::to_string(&run).unwrap();
}
