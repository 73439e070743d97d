//! Days as people write them: dd/MM/yyyy on screen, ISO in storage.

use chrono::{Datelike, NaiveDate};

pub use super::partial_date::{Ages, PartialDate, Precision};
use super::{Phrase, nfc};

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase().en)]
pub enum DateError {
    /// Nothing was typed.
    Empty,
    /// Not of the form day/month/year.
    Format,
    /// A year of two digits, which could mean either century.
    TwoDigitYear,
    /// A day or month that the calendar does not have, such as 31/02.
    NoSuchDay,
}

impl DateError {
    /// The stable name of this error in vectors and bindings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "date-empty",
            Self::Format => "date-format",
            Self::TwoDigitYear => "date-two-digit-year",
            Self::NoSuchDay => "date-no-such-day",
        }
    }

    /// What to tell the person who typed.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Empty => Phrase::new("Vui lòng nhập ngày.", "Please enter a date."),
            Self::Format => Phrase::new(
                "Vui lòng nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/09/2024.",
                "Please write the date as day/month/year, for example 05/09/2024.",
            ),
            Self::TwoDigitYear => Phrase::new(
                "Vui lòng nhập năm đủ 4 chữ số, ví dụ 1985.",
                "Please write the year with 4 digits, for example 1985.",
            ),
            Self::NoSuchDay => Phrase::new(
                "Ngày này không có trong lịch. Vui lòng kiểm tra ngày và tháng.",
                "The calendar does not have this day. Please check the day and the month.",
            ),
        }
    }
}

/// Reads a day: `12/05/1985`, `1/5/1985`, the same with `-` or `.`, or ISO `1985-05-12`. Years run from 1000 to 9999.
pub fn parse_day(text: &str) -> Result<NaiveDate, DateError> {
    match numbers(text)? {
        Numbers::Day(day) => Ok(day),
        Numbers::Month { .. } | Numbers::Year(_) => Err(DateError::Format),
    }
}

/// A day as screens show it: `12/05/1985`.
pub fn show_day(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// Whole years from one day to another, the count by which ages are told; nothing when the second day is the earlier.
///
/// Who is born on 29 February turns a year older on 1 March in other years.
pub fn years_between(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    to.years_since(from)
}

/// What a text holds: a whole date, or a month or year alone.
pub(super) enum Numbers {
    Day(NaiveDate),
    Month { year: i32, month: u32 },
    Year(i32),
}

/// Reads numbers that stand for a date. The day is known to exist; a month alone is left for the caller to check.
pub(super) fn numbers(text: &str) -> Result<Numbers, DateError> {
    let text = nfc(text);
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    let separator = text.chars().find(|c| matches!(c, '/' | '-' | '.'));
    let pieces: Vec<&str> = match separator {
        // A fourth piece is enough to see that this is no date.
        Some(separator) => text.splitn(4, separator).map(str::trim).collect(),
        None => vec![text.as_str()],
    };
    if !pieces.iter().all(|piece| (1..=4).contains(&piece.len()) && piece.bytes().all(|b| b.is_ascii_digit())) {
        return Err(DateError::Format);
    }
    match (separator, pieces.as_slice()) {
        (None, [year]) => Ok(Numbers::Year(whole_year(year)?)),
        (Some('-'), [year, month]) if year.len() == 4 => {
            Ok(Numbers::Month { year: whole_year(year)?, month: short(month)? })
        }
        (Some(_), [month, year]) => Ok(Numbers::Month { month: short(month)?, year: whole_year(year)? }),
        (Some('-'), [year, month, day]) if year.len() == 4 => day_of(year, month, day),
        (Some(_), [day, month, year]) => day_of(year, month, day),
        _ => Err(DateError::Format),
    }
}

fn day_of(year: &str, month: &str, day: &str) -> Result<Numbers, DateError> {
    let (day, month, year) = (short(day)?, short(month)?, whole_year(year)?);
    NaiveDate::from_ymd_opt(year, month, day).map(Numbers::Day).ok_or(DateError::NoSuchDay)
}

/// A day or a month: one or two digits.
fn short(digits: &str) -> Result<u32, DateError> {
    if digits.len() > 2 {
        return Err(DateError::Format);
    }
    digits.parse().map_err(|_| DateError::Format)
}

/// A year of four digits that does not begin with 0.
fn whole_year(digits: &str) -> Result<i32, DateError> {
    match digits.len() {
        4 if !digits.starts_with('0') => digits.parse().map_err(|_| DateError::Format),
        2 => Err(DateError::TwoDigitYear),
        _ => Err(DateError::Format),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_month_or_a_year_is_no_day() {
        assert_eq!(parse_day("1985"), Err(DateError::Format));
        assert_eq!(parse_day("05/1985"), Err(DateError::Format));
    }

    #[test]
    fn years_count_from_birthday_to_birthday() {
        let born = day(2012, 2, 29);
        assert_eq!(years_between(born, day(2024, 2, 28)), Some(11));
        assert_eq!(years_between(born, day(2024, 2, 29)), Some(12));
        assert_eq!(years_between(born, day(2025, 2, 28)), Some(12));
        assert_eq!(years_between(born, day(2025, 3, 1)), Some(13));
        assert_eq!(years_between(born, born), Some(0));
        assert_eq!(years_between(born, day(2012, 2, 28)), None);
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(days in 0..1_000_000_i32) {
            let shown = day(1000, 1, 1) + chrono::Days::new(u64::from(days.unsigned_abs()));
            prop_assert_eq!(parse_day(&show_day(shown)), Ok(shown));
            prop_assert_eq!(parse_day(&shown.to_string()), Ok(shown));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>(), near in "[0-9/. -]{0,12}") {
            let _ = parse_day(&text);
            if let Ok(read) = parse_day(&near) {
                prop_assert!((1000..=9999).contains(&read.year()));
            }
        }
    }
}
