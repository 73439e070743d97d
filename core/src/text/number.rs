//! Numbers as they are written in Vietnam: dots between thousands, a comma before decimals: `1.234,5`.
//!
//! Nothing is guessed: what reads one way here and another way in English ("1,234", "96.3") is refused as ambiguous.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Phrase, nfc};

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase().en)]
pub enum NumberError {
    /// Nothing was typed.
    Empty,
    /// Something other than digits, dots, a comma and a leading minus.
    NotANumber,
    /// Dots and commas that can be read in more than one way, such as "1,234" or "5.23.6".
    Ambiguous,
    /// Decimals where a whole number is asked for.
    NotWhole,
    /// More than two decimals.
    TooPrecise,
    /// Too many digits to be kept exactly.
    TooLarge,
}

impl NumberError {
    /// The stable name of this error in vectors and bindings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "number-empty",
            Self::NotANumber => "number-not-a-number",
            Self::Ambiguous => "number-ambiguous",
            Self::NotWhole => "number-not-whole",
            Self::TooPrecise => "number-too-precise",
            Self::TooLarge => "number-too-large",
        }
    }

    /// What to tell the person who typed.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Empty => Phrase::new("Vui lòng nhập một số.", "Please enter a number."),
            Self::NotANumber => Phrase::new(
                "Vui lòng chỉ nhập chữ số, ví dụ 5.236 hoặc 96,3.",
                "Please enter digits only, for example 5.236 or 96,3.",
            ),
            Self::Ambiguous => Phrase::new(
                "Số này có thể hiểu theo nhiều cách. Vui lòng dùng dấu chấm cho hàng nghìn (5.236) và dấu phẩy cho phần \
                 thập phân (96,3).",
                "This number can be read in more than one way. Please use dots for thousands (5.236) and a comma for \
                 decimals (96,3).",
            ),
            Self::NotWhole => Phrase::new(
                "Vui lòng nhập số nguyên, không có phần thập phân.",
                "Please enter a whole number, without decimals.",
            ),
            Self::TooPrecise => {
                Phrase::new("Vui lòng nhập tối đa hai chữ số thập phân.", "Please enter two decimals at most.")
            }
            Self::TooLarge => {
                Phrase::new("Số này quá lớn. Vui lòng kiểm tra lại.", "This number is too large. Please check it.")
            }
        }
    }
}

/// A number with two decimals, kept exactly as hundredths.
///
/// Two, because three would show as "1,234", which nobody can tell from the English thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decimal {
    hundredths: i64,
}

impl Decimal {
    /// A number given in hundredths: 9630 is 96,3.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self { hundredths }
    }

    /// The number in hundredths.
    pub const fn hundredths(self) -> i64 {
        self.hundredths
    }
}

/// Reads a whole number: `5236`, `5.236`, `-5.236`.
pub fn parse_count(text: &str) -> Result<i64, NumberError> {
    let written = Written::read(&nfc(text))?;
    if written.decimals.is_empty() { written.scaled(0) } else { Err(NumberError::NotWhole) }
}

/// Reads a number with up to two decimals: `96,3`, `1.234,5`, `5.236` (five thousand …).
pub fn parse_decimal(text: &str) -> Result<Decimal, NumberError> {
    Ok(Decimal { hundredths: Written::read(&nfc(text))?.scaled(2)? })
}

/// Reads a number as records store it, in ISO form with a point: `96.3`, `1234.5`.
pub fn decimal_from_iso(iso: &str) -> Option<Decimal> {
    parse_decimal(&iso.replace('.', ",")).ok()
}

/// A number as records store it: `96.3`, `1234.5`, `5236`. [`decimal_from_iso`] reads it back.
pub fn decimal_to_iso(number: Decimal) -> String {
    number.to_string().replace('.', "").replace(',', ".")
}

/// A whole number as screens and reports print it: `5.236`.
pub fn show_count(count: i64) -> String {
    grouped(count < 0, count.unsigned_abs())
}

/// A number as screens and reports print it, without needless zeros: `96,3`, `5.236`.
pub fn show_decimal(number: Decimal) -> String {
    number.to_string()
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.hundredths.unsigned_abs();
        f.write_str(&grouped(self.hundredths < 0, size / 100))?;
        match size % 100 {
            0 => Ok(()),
            tenths if tenths % 10 == 0 => write!(f, ",{}", tenths / 10),
            hundredths => write!(f, ",{hundredths:02}"),
        }
    }
}

fn grouped(negative: bool, size: u64) -> String {
    let digits = size.to_string();
    let mut out = String::from(if negative { "-" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// A number taken apart: digits only, the dots gone.
struct Written {
    negative: bool,
    whole: String,
    decimals: String,
}

impl Written {
    fn read(text: &str) -> Result<Self, NumberError> {
        let (negative, text) = text.strip_prefix(['-', '−']).map_or((false, text), |rest| (true, rest));
        if text.is_empty() {
            return Err(if negative { NumberError::NotANumber } else { NumberError::Empty });
        }
        if !text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'.' | b',')) || !text.bytes().any(|b| b.is_ascii_digit()) {
            return Err(NumberError::NotANumber);
        }
        let (whole, decimals) = match text.split_once(',') {
            Some((_, "")) => return Err(NumberError::Ambiguous),
            Some((whole, decimals)) => (whole, decimals),
            None => (text, ""),
        };
        let dotted = whole.contains('.');
        let bare = !dotted && !whole.is_empty();
        // "1,234" is a thousand in English; "0,125" is not, for no thousands begin with 0, nor do four digits stand before one.
        let english = bare && decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
        if !(bare || is_grouped(whole)) || decimals.contains(['.', ',']) || english {
            return Err(NumberError::Ambiguous);
        }
        Ok(Self { negative, whole: whole.replace('.', ""), decimals: decimals.to_owned() })
    }

    /// The value times ten to the power of `places`, which the decimals must fit.
    fn scaled(&self, places: usize) -> Result<i64, NumberError> {
        let significant = self.decimals.trim_end_matches('0');
        if significant.len() > places {
            return Err(NumberError::TooPrecise);
        }
        let sign = if self.negative { "-" } else { "" };
        // Only digits come here, so the one way to fail is too many of them.
        format!("{sign}{}{significant:0<places$}", self.whole).parse().map_err(|_| NumberError::TooLarge)
    }
}

/// Says whether dots stand between groups of three, after a first group of one to three that does not begin with 0.
fn is_grouped(whole: &str) -> bool {
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_ends_of_the_range_are_exact() {
        for count in [i64::MIN, i64::MAX, 0, -1, 999, 1000, -1000] {
            assert_eq!(parse_count(&show_count(count)), Ok(count));
        }
        assert_eq!(show_count(i64::MIN), "-9.223.372.036.854.775.808");
        assert_eq!(parse_count("9223372036854775808"), Err(NumberError::TooLarge));
        assert_eq!(parse_decimal(&"9".repeat(1 << 20)), Err(NumberError::TooLarge));
    }

    proptest! {
        #[test]
        fn counts_read_back(count in any::<i64>()) {
            prop_assert_eq!(parse_count(&show_count(count)), Ok(count));
            prop_assert_eq!(parse_count(&count.to_string()), Ok(count));
        }

        #[test]
        fn decimals_read_back(hundredths in any::<i64>()) {
            let number = Decimal::from_hundredths(hundredths);
            prop_assert_eq!(parse_decimal(&show_decimal(number)), Ok(number));
            let stored = decimal_to_iso(number);
            prop_assert_eq!(decimal_from_iso(&stored), Some(number));
            prop_assert!(stored.bytes().all(|b| matches!(b, b'0'..=b'9' | b'.' | b'-')), "{}", stored);
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            let _ = (parse_count(&text), parse_decimal(&text));
        }
    }
}
