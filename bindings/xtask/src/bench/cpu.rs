//! Processor time of this thread: what a call costs the battery, whatever else the machine does.

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// Processor time that this thread has used so far.
pub fn used() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// What the work took of it, in microseconds.
pub fn of<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let before = used();
    let output = work();
    (output, (used() - before).as_secs_f64() * 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_costs_nothing_and_work_does() {
        let ((), waiting) = of(|| std::thread::sleep(Duration::from_millis(50)));
        let (sum, working) = of(|| (0..20_000_000_u64).fold(0, |sum, n| std::hint::black_box(sum ^ n)));
        assert!(waiting < working, "{waiting} {working} {sum}");
    }
}
