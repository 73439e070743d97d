//! Several targets, two at a time: that is how many processors the smallest CI has.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use dong_hanh_fuzz::{Target, corpus};

use super::build::Program;
use super::search::search;

const LANES: usize = 2;

/// Searches each target for so many seconds and prints a row each. What broke, in words.
pub fn search_all(program: &Program, targets: &[&'static Target], seconds: u64) -> Result<Vec<String>, String> {
    println!("{:<14} {:>12} {:>8} {:>16}", "target", "tried", "edges", "inputs/bytes");
    let (next, broken) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let lane = || -> Result<(), String> {
        while let Some(target) = targets.get(next.fetch_add(1, Ordering::Relaxed)) {
            let kept = corpus(target.name).display().to_string();
            let (met, status) = search(program, target, &[format!("-max_total_time={seconds}"), kept])?;
            println!("{:<14} {:>12} {:>8} {:>16}", target.name, met.tried, met.edges, met.inputs);
            if !status.success() {
                broken.lock().map_err(|_| "a lane fell over")?.push(told(program, target, met.broken.as_deref()));
            }
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let lanes: Vec<_> = (0..LANES).map(|_| scope.spawn(lane)).collect();
        lanes.into_iter().try_for_each(|lane| lane.join().map_err(|_| "a lane fell over".to_owned())?)
    })?;
    broken.into_inner().map_err(|_| "a lane fell over".to_owned())
}

fn told(program: &Program, target: &Target, file: Option<&std::path::Path>) -> String {
    let log = program.work.join(target.name).join("log");
    match file {
        Some(file) => format!(
            "{} was broken by {}\n  to run it again: cargo xtask fuzz {} --again {}\n  once it is mended, keep the file in \
             tests/corpus/{}; what libFuzzer said is in {}",
            target.name,
            file.display(),
            target.name,
            file.display(),
            target.name,
            log.display()
        ),
        None => format!("{} ended with an error: {} tells more", target.name, log.display()),
    }
}
