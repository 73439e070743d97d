//! Guesses: how many there are, and how long each one has to wait.

use std::time::Duration;

/// After so many wrong PINs in a row the PIN closes.
pub const MOST_WRONG_PINS: u8 = 10;

/// Seconds to wait after the first, second, … ninth wrong guess in a row. Two slips cost next to nothing; all ten
/// guesses take more than seven hours.
const WAITS: [u64; 9] = [0, 5, 30, 60, 5 * 60, 15 * 60, 3600, 2 * 3600, 4 * 3600];

/// How long the next guess has to wait after so many wrong ones in a row. A passphrase never closes: it goes on with the
/// longest wait.
pub fn wait_after(wrong: u8) -> Duration {
    match usize::from(wrong) {
        0 => Duration::ZERO,
        n => Duration::from_secs(WAITS[n.min(WAITS.len()) - 1]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table() {
        let expected = [0, 0, 5, 30, 60, 300, 900, 3600, 7200, 14_400, 14_400, 14_400];
        for (wrong, seconds) in (0..).zip(expected) {
            assert_eq!(wait_after(wrong), Duration::from_secs(seconds), "{wrong}");
        }
        assert_eq!(wait_after(u8::MAX), Duration::from_secs(14_400));
    }

    #[test]
    fn waits_never_shrink_and_ten_guesses_take_a_working_day() {
        assert!((0..20).all(|n| wait_after(n) <= wait_after(n + 1)));
        let all: Duration = (0..MOST_WRONG_PINS).map(wait_after).sum();
        assert_eq!(all, Duration::from_secs(26_495));
    }
}
