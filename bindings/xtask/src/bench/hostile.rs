//! `cargo xtask bench hostile`: a megabyte of this and that for everything that reads bytes, against 100 ms of processor time.

use std::time::Duration;

use dong_hanh_fuzz::{TARGETS, Target};
use serde::Serialize;

use super::cpu;
use super::shapes::{SIZE, shapes};

/// What one call may take: a person who pasted a book by mistake waits no longer.
const MOST: Duration = Duration::from_millis(100);
/// Each call is measured so many times and the least counts: what else the machine does only ever adds.
const ROUNDS: usize = 3;

/// The slowest call of a target.
#[derive(Serialize)]
struct Row {
    target: &'static str,
    call: &'static str,
    shape: &'static str,
    ms: f64,
}

/// Measures and prints a row a target.
///
/// # Errors
/// Says which calls take longer than they may.
pub fn run(json: bool) -> Result<(), String> {
    let rows: Vec<Vec<Row>> = TARGETS.iter().map(|target| measure(target)).collect();
    let worst: Vec<&Row> =
        rows.iter().filter_map(|calls| calls.iter().max_by(|one, other| one.ms.total_cmp(&other.ms))).collect();
    if json {
        let all = serde_json::json!({"bytes": SIZE, "most_ms": MOST.as_millis(), "worst": worst});
        println!("{all:#}");
    } else {
        println!("\n{:<14} {:<22} {:<22} {:>9}", format!("{SIZE} bytes to"), "slowest call", "on", "CPU ms");
        for Row { target, call, shape, ms } in &worst {
            println!("{target:<14} {call:<22} {shape:<22} {ms:>9.2}");
        }
    }
    let most = MOST.as_secs_f64() * 1e3;
    let slow: Vec<String> = rows
        .iter()
        .flatten()
        .filter(|row| row.ms > most)
        .map(|row| format!("{} took {:.0} ms on {}", row.call, row.ms, row.shape))
        .collect();
    if slow.is_empty() { Ok(()) } else { Err(format!("more than {most} ms: {}", slow.join("; "))) }
}

/// Every call on every shape, the slowest shape of each.
fn measure(target: &Target) -> Vec<Row> {
    let seed = (target.seeds)().into_iter().max_by_key(Vec::len).unwrap_or_default();
    let mut shapes = shapes(&seed);
    shapes.extend((target.large)().into_iter().map(|bytes| ("well formed", bytes)));
    let row = |call: &(&'static str, fn(&[u8]))| {
        // Tables and notebooks that are made once are made before.
        call.1(&seed);
        let all = shapes.iter().map(|(shape, bytes)| {
            let took = (0..ROUNDS).map(|_| cpu::of(|| call.1(bytes)).1 / 1e3);
            let ms = took.fold(f64::INFINITY, f64::min);
            Row { target: target.name, call: call.0, shape, ms }
        });
        all.max_by(|one, other| one.ms.total_cmp(&other.ms))
    };
    target.calls.iter().filter_map(row).collect()
}
