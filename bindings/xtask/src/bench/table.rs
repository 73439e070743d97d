//! The results as a person reads them.

use super::goals;
use super::row::{BY_HAND, CHACHA, DOCUMENTS, OURS, PLAIN, Row, SQLCIPHER};
use super::run::Run;

/// Prints a run.
pub fn print(run: &Run) {
    println!(
        "\n{} records, {} of them people; the notebook's cipher here is {:?}",
        run.records, run.people, run.cipher
    );
    println!(
        "{:<40} {:>20} {:>9} {:>9} {:>9} {:>9} {:>9}   {:>7} {:>7} {:>7}",
        "times in ms",
        "ours p50 / p95",
        "chacha20",
        "plain",
        "by hand",
        "sqlcipher",
        "documents",
        "ours/pl",
        "cc20/pl",
        "ours/bh"
    );
    for row in &run.rows {
        let ratios = [(OURS, PLAIN), (CHACHA, PLAIN), (OURS, BY_HAND)].map(|(of, to)| ratio(row, of, to));
        println!(
            "{:<40} {:>20} {:>9} {:>9} {:>9} {:>9} {:>9}   {:>7} {:>7} {:>7}",
            row.what,
            both(row, OURS),
            median(row, CHACHA),
            median(row, PLAIN),
            median(row, BY_HAND),
            median(row, SQLCIPHER),
            median(row, DOCUMENTS),
            ratios[0],
            ratios[1],
            ratios[2]
        );
    }
    fewer_by_hand(run);
    println!("\n{:<40} {:>20} {:>9}", "through the notebook, ms", "p50 / p95", "frames");
    for row in &run.notebook {
        let frames = row.frames.map_or_else(String::new, |frames| format!("{frames}"));
        println!("{:<40} {:>20} {:>9}", row.what, both(row, "notebook"), frames);
    }
    println!(
        "\n{:<12} {:>9} {:>12} {:>13} {:>12} {:>15} {:>16} {:>9}",
        "file", "MB", "bytes/record", "frames/visit", "bytes/visit", "load µs/record", "rebuild ms/1000", "peak MB"
    );
    for file in &run.files {
        let rebuild = file.rebuild_ms_per_1000.map_or_else(|| "–".to_owned(), |took| format!("{took:.1}"));
        println!(
            "{:<12} {:>9.1} {:>12.0} {:>13} {:>12.0} {:>15.1} {:>16} {:>9}",
            file.who,
            file.bytes as f64 / 1e6,
            file.bytes_per_record,
            file.frames_per_visit,
            file.kept_per_visit,
            file.load_us_per_record,
            rebuild,
            file.peak_memory.map_or_else(|| "–".to_owned(), |peak| format!("{:.1}", peak as f64 / 1e6))
        );
    }
    goals::print(&goals::of(run));
}

/// What is fast because it finds less is no measure.
fn fewer_by_hand(run: &Run) {
    for row in &run.rows {
        let rows = |who| row.took.iter().find(|took| took.who == who).map(|took| took.rows);
        if let (Some(ours), Some(by_hand)) = (rows(OURS), rows(BY_HAND))
            && by_hand < ours
        {
            println!("  {}: by hand finds {by_hand} rows where ours finds {ours}", row.what);
        }
    }
}

fn ms(us: f64) -> String {
    match us / 1e3 {
        ms if ms < 1.0 => format!("{ms:.3}"),
        ms if ms < 100.0 => format!("{ms:.2}"),
        ms => format!("{ms:.0}"),
    }
}

fn both(row: &Row, who: &str) -> String {
    let took = row.took.iter().find(|took| took.who == who);
    took.map_or_else(|| "–".to_owned(), |took| format!("{} / {}", ms(took.median_us), ms(took.p95_us)))
}

fn median(row: &Row, who: &str) -> String {
    row.took.iter().find(|took| took.who == who).map_or_else(|| "–".to_owned(), |took| ms(took.median_us))
}

fn ratio(row: &Row, of: &str, to: &str) -> String {
    row.ratio(of, to).map_or_else(|| "–".to_owned(), |times| format!("{times:.2}x"))
}
