//! The PIN: digits that a person can keep in mind, and which of them are refused because others would guess them first.
//!
//! The phone's hardware key stops guessing outside the phone, and ten tries are all there are on it. So what matters is
//! that the PIN is not among the few that are tried first: Markert et al., "This PIN Can Be Easily Guessed" (IEEE S&P
//! 2020), finds runs, repeats, keypad lines and dates among the most frequent 6-digit PINs.

use zeroize::Zeroizing;

use super::refusal::Refusal;

/// Fewest digits of a PIN.
pub const PIN_LEAST_DIGITS: usize = 6;
/// Most digits of a PIN.
pub const PIN_MOST_DIGITS: usize = 12;

/// Lines of a phone's keypad: rows, columns and diagonals, each also read backwards.
const LINES: [[u8; 3]; 8] = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 4, 7], [2, 5, 8], [3, 6, 9], [1, 5, 9], [3, 5, 7]];

/// Digits that could be a PIN. Wiped when dropped.
pub(crate) struct Pin(Zeroizing<Vec<u8>>);

impl Pin {
    /// Anything that could be a PIN, weak or not: what a person types to unlock.
    pub(crate) fn typed(text: &str) -> Result<Self, Refusal> {
        if text.chars().count() > PIN_MOST_DIGITS {
            return Err(Refusal::PinTooLong);
        }
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Refusal::PinNotDigits);
        }
        if text.len() < PIN_LEAST_DIGITS {
            return Err(Refusal::PinTooShort);
        }
        Ok(Self(Zeroizing::new(text.as_bytes().to_vec())))
    }

    /// A PIN that may be set: not one of those that are guessed first.
    pub(crate) fn chosen(text: &str) -> Result<Self, Refusal> {
        let pin = Self::typed(text)?;
        let digits: Zeroizing<Vec<u8>> = Zeroizing::new(pin.0.iter().map(|b| b - b'0').collect());
        match weakness(&digits) {
            Some(refusal) => Err(refusal),
            None => Ok(pin),
        }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Says whether a PIN may be set, before the person types it a second time.
///
/// # Errors
/// The first reason against it; see [`Refusal`].
pub fn check_new_pin(text: &str) -> Result<(), Refusal> {
    Pin::chosen(text).map(drop)
}

/// The rules in the order in which their reasons are the clearest to a person.
fn weakness(d: &[u8]) -> Option<Refusal> {
    if d.iter().all(|x| *x == d[0]) {
        Some(Refusal::PinOneDigit)
    } else if is_run(d) {
        Some(Refusal::PinRun)
    } else if repeats(d) {
        Some(Refusal::PinRepeats)
    } else if is_keypad_lines(d) {
        Some(Refusal::PinKeypad)
    } else if is_steady(d) {
        Some(Refusal::PinRun)
    } else if is_date(d) || is_year_play(d) {
        Some(Refusal::PinDate)
    } else if distinct(d) < 3 {
        Some(Refusal::PinFewDigits)
    } else {
        None
    }
}

/// Digits up or down one by one, over 9 to 0 too: 123456, 987654, 890123. Also there and back (123321) and in pairs
/// (112233).
fn is_run(d: &[u8]) -> bool {
    let run = |d: &[u8]| is_steady(d) && matches!(step(d[0], d[1]), 1 | 9);
    let half: Vec<u8> = d.iter().step_by(2).copied().collect();
    let in_pairs = d.len().is_multiple_of(2) && d.chunks(2).all(|c| c[0] == c[1]) && run(&half);
    let mirrored = d.iter().eq(d.iter().rev()) && run(&d[..d.len().div_ceil(2)]);
    run(d) || in_pairs || mirrored
}

/// The same step from each digit to the next: 246802, 036925.
fn is_steady(d: &[u8]) -> bool {
    d.windows(2).all(|w| step(w[0], w[1]) == step(d[0], d[1]))
}

fn step(from: u8, to: u8) -> u8 {
    (to + 10 - from) % 10
}

/// One piece over and over, the last time perhaps cut off: 123123, 121212, 4747474.
fn repeats(d: &[u8]) -> bool {
    (1..=d.len() / 2).any(|period| d.iter().skip(period).eq(&d[..d.len() - period]))
}

/// Whole lines of the keypad one after the other, with at most two digits over: 147258, 789456, 1593570.
fn is_keypad_lines(d: &[u8]) -> bool {
    let line = |c: &[u8]| LINES.iter().any(|l| l.iter().eq(c) || l.iter().rev().eq(c));
    d.chunks_exact(3).all(line)
}

/// A day as it is written: ddmmyy, ddmmyyyy, yyyymmdd.
fn is_date(d: &[u8]) -> bool {
    match d {
        [d1, d2, m1, m2, _, _] => is_day_and_month(*d1, *d2, *m1, *m2),
        [a, b, c, e, f, g, h, i] => {
            (is_day_and_month(*a, *b, *c, *e) && is_year(*f, *g, *h, *i))
                || (is_year(*a, *b, *c, *e) && is_day_and_month(*h, *i, *f, *g))
        }
        _ => false,
    }
}

fn is_day_and_month(d1: u8, d2: u8, m1: u8, m2: u8) -> bool {
    (1..=31).contains(&(d1 * 10 + d2)) && (1..=12).contains(&(m1 * 10 + m2))
}

/// A year in which someone now living may be born, or married, or founded something.
fn is_year(a: u8, b: u8, c: u8, d: u8) -> bool {
    (a == 1 && b == 9 && c >= 3) || (a == 2 && b == 0 && c <= 2 && d <= 9)
}

/// Years and their ends: 199019, 199090, 901990, 19851988.
fn is_year_play(d: &[u8]) -> bool {
    match d {
        [a, b, c, e, f, g] => {
            (is_year(*a, *b, *c, *e) && ([f, g] == [a, b] || [f, g] == [c, e]))
                || (is_year(*c, *e, *f, *g) && ([a, b] == [c, e] || [a, b] == [f, g]))
        }
        [a, b, c, e, f, g, h, i] => is_year(*a, *b, *c, *e) && is_year(*f, *g, *h, *i),
        _ => false,
    }
}

fn distinct(d: &[u8]) -> usize {
    (0..10).filter(|x| d.contains(x)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_weak_pin_is_refused_with_its_reason() {
        use Refusal::*;
        for (pin, reason) in [
            ("", PinTooShort),
            ("58204", PinTooShort),
            ("5820475820471", PinTooLong),
            ("58204a", PinNotDigits),
            ("５８２０４７", PinNotDigits),
            ("-58204", PinNotDigits),
            ("58 204", PinNotDigits),
            ("000000", PinOneDigit),
            ("7777777", PinOneDigit),
            ("123456", PinRun),
            ("012345", PinRun),
            ("987654", PinRun),
            ("890123", PinRun),
            ("210987", PinRun),
            ("246802", PinRun),
            ("369258", PinKeypad),
            ("036925", PinRun),
            ("123321", PinRun),
            ("1234321", PinRun),
            ("112233", PinRun),
            ("123123", PinRepeats),
            ("121212", PinRepeats),
            ("4747474", PinRepeats),
            ("58205820", PinRepeats),
            ("147258", PinKeypad),
            ("741852", PinKeypad),
            ("789456", PinKeypad),
            ("159357", PinKeypad),
            ("147258369", PinKeypad),
            ("1472580", PinKeypad),
            ("19901990", PinRepeats),
            ("199019", PinDate),
            ("199090", PinDate),
            ("901990", PinDate),
            ("200510", PinDate),
            ("198019", PinDate),
            ("201020", PinDate),
            ("19851988", PinDate),
            ("020975", PinDate),
            ("311299", PinDate),
            ("02091975", PinDate),
            ("19750902", PinDate),
            ("585885", PinFewDigits),
        ] {
            assert_eq!(check_new_pin(pin), Err(reason), "{pin}");
        }
    }

    #[test]
    fn a_pin_without_a_pattern_is_taken() {
        for pin in ["582047", "739164", "408163", "903816", "5820471", "58204716", "40816392"] {
            assert_eq!(check_new_pin(pin), Ok(()), "{pin}");
        }
    }

    #[test]
    fn the_most_digits_may_be_typed_and_no_more() {
        assert!(Pin::typed(&"7".repeat(PIN_MOST_DIGITS)).is_ok());
        assert_eq!(Pin::typed(&"7".repeat(PIN_MOST_DIGITS + 1)).err(), Some(Refusal::PinTooLong));
    }

    #[test]
    fn nine_in_ten_pins_may_be_chosen() {
        let taken = (0..1_000_000).step_by(7).filter(|n| check_new_pin(&format!("{n:06}")).is_ok()).count();
        assert!(taken > 1_000_000 / 7 * 9 / 10, "{taken}");
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in ".*", digits in "[0-9]{0,40}") {
            let _ = check_new_pin(&text);
            let _ = check_new_pin(&digits);
        }
    }
}
