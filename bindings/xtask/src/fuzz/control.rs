//! The negative control: that nothing is found means something only where what was planted is found.

use std::fs;

use dong_hanh_fuzz::PLANTED;

use super::build::Program;
use super::search::search;

/// Always the same search, and far more tries than it needs.
const OPTIONS: [&str; 3] = ["-seed=1", "-runs=3000000", "-max_total_time=120"];

/// Finds the planted fault. Without coverage in the program three bytes are not found, and without overflow checks they
/// do no harm.
pub fn find_what_was_planted(program: &Program) -> Result<(), String> {
    // What an earlier run found would make it easy. The kept input is the fault itself and is not handed in.
    let own = program.work.join(PLANTED.name);
    let _ = fs::remove_dir_all(&own);
    let (met, status) = search(program, PLANTED, &OPTIONS.map(str::to_owned))?;
    match met.broken {
        Some(_) if !status.success() => {
            println!("── the planted fault was found after {} tries", met.tried);
            Ok(())
        }
        _ => Err(format!(
            "the planted fault was not found in {} tries: the program has no coverage or no overflow checks, so that \
             nothing found elsewhere would mean nothing; {} tells more",
            met.tried,
            own.join("log").display()
        )),
    }
}
