//! Time that also passes while the device sleeps: a phone in a pocket waits after wrong PINs as one in the hand does.

use std::time::Duration;

/// A moment of this process.
#[derive(Debug, Clone, Copy)]
pub(super) struct Uptime(Duration);

impl Uptime {
    /// This moment.
    pub(super) fn now() -> Self {
        Self(since_some_moment())
    }

    /// What has passed since then.
    pub(super) fn elapsed(self) -> Duration {
        since_some_moment().saturating_sub(self.0)
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn since_some_moment() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::new(time.tv_sec.try_into().unwrap_or(0), time.tv_nsec.try_into().unwrap_or(0))
}

/// Elsewhere the standard library's clock, which may stand still in sleep: then a wait takes longer, never less.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn since_some_moment() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;
    static STARTED: OnceLock<Instant> = OnceLock::new();
    STARTED.get_or_init(Instant::now).elapsed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_passes() {
        let began = Uptime::now();
        std::thread::sleep(Duration::from_millis(2));
        let passed = began.elapsed();
        assert!(passed >= Duration::from_millis(2) && began.elapsed() >= passed);
    }

    /// To see it fail, take the standard library's clock, which a sleeping Linux does not count.
    #[cfg(target_os = "linux")]
    #[test]
    fn the_time_since_the_start_of_the_system_is_taken() {
        let text = std::fs::read_to_string("/proc/uptime").unwrap();
        let system: f64 = text.split(' ').next().unwrap().parse().unwrap();
        assert!((Uptime::now().0.as_secs_f64() - system).abs() < 60.0);
    }
}
