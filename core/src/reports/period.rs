//! The span that a report is about: a month, a quarter, the first six or nine months, a year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

use crate::rules::Said;
use crate::text::{self, Phrase};

/// A reporting period. It prints the way it is stored in targets: `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024`, `2024`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    year: i32,
    span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Span {
    /// 1 to 12.
    Month(u32),
    /// 1 to 4.
    Quarter(u32),
    HalfYear,
    NineMonths,
    Year,
}

/// How much of a period has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Elapsed {
    /// Days that have begun, today included: 0 before the period.
    pub days: i64,
    /// Days of the whole period.
    pub of: i64,
}

impl Elapsed {
    /// Whether its last day has come.
    pub const fn is_whole(self) -> bool {
        self.days == self.of
    }
}

/// Why a text is no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase().en)]
pub enum PeriodError {
    /// Nothing was typed.
    Empty,
    /// Of none of the known forms.
    Format,
    /// A month that is not 1 to 12.
    NoSuchMonth,
    /// A quarter that is not 1 to 4.
    NoSuchQuarter,
}

impl PeriodError {
    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "period-empty",
            Self::Format => "period-format",
            Self::NoSuchMonth => "period-no-such-month",
            Self::NoSuchQuarter => "period-no-such-quarter",
        }
    }

    /// What to tell the person who typed.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Empty => Phrase::new("Vui lòng chọn kỳ báo cáo.", "Please choose a period."),
            Self::Format => Phrase::new(
                "Vui lòng nhập kỳ theo dạng 09/2024 (tháng), Q3/2024 (quý), 6T/2024, 9T/2024 hoặc 2024 (năm).",
                "Please write the period as 09/2024 (month), Q3/2024 (quarter), 6T/2024, 9T/2024 or 2024 (year).",
            ),
            Self::NoSuchMonth => Phrase::new(
                "Tháng phải từ 1 đến 12. Vui lòng kiểm tra lại kỳ báo cáo.",
                "A month is 1 to 12. Please check the period.",
            ),
            Self::NoSuchQuarter => Phrase::new(
                "Quý phải từ 1 đến 4. Vui lòng kiểm tra lại kỳ báo cáo.",
                "A quarter is 1 to 4. Please check the period.",
            ),
        }
    }
}

impl Period {
    /// The first day.
    pub fn from(self) -> NaiveDate {
        let month = match self.span {
            Span::Month(month) => month,
            Span::Quarter(quarter) => 3 * quarter - 2,
            Span::HalfYear | Span::NineMonths | Span::Year => 1,
        };
        NaiveDate::from_ymd_opt(self.year, month, 1).expect("a period holds a year of four digits and months 1 to 12")
    }

    /// The last day.
    pub fn to(self) -> NaiveDate {
        let months = match self.span {
            Span::Month(_) => 1,
            Span::Quarter(_) => 3,
            Span::HalfYear => 6,
            Span::NineMonths => 9,
            Span::Year => 12,
        };
        let after = self.from().checked_add_months(Months::new(months));
        after.and_then(|day| day.pred_opt()).expect("the calendar goes on far after a year of four digits")
    }

    /// The months in it.
    pub fn months(self) -> Vec<Self> {
        let (first, last) = (self.from().month(), self.to().month());
        (first..=last).map(|month| Self { year: self.year, span: Span::Month(month) }).collect()
    }

    /// The whole year in which it lies.
    pub const fn whole_year(self) -> Self {
        Self { year: self.year, span: Span::Year }
    }

    /// That whole year; none where it has not four digits.
    pub fn year(year: i32) -> Option<Self> {
        (1000..=9999).contains(&year).then_some(Self { year, span: Span::Year })
    }

    /// What it is compared with: the month or quarter before, or else the same months of the year before.
    pub fn before(self) -> Option<Self> {
        let (year, span) = match self.span {
            Span::Month(1) => (self.year - 1, Span::Month(12)),
            Span::Month(month) => (self.year, Span::Month(month - 1)),
            Span::Quarter(1) => (self.year - 1, Span::Quarter(4)),
            Span::Quarter(quarter) => (self.year, Span::Quarter(quarter - 1)),
            Span::HalfYear | Span::NineMonths | Span::Year => (self.year - 1, self.span),
        };
        (year >= 1000).then_some(Self { year, span })
    }

    /// How much of it has passed on that day.
    pub fn elapsed(self, today: NaiveDate) -> Elapsed {
        let of = (self.to() - self.from()).num_days() + 1;
        Elapsed { days: ((today - self.from()).num_days() + 1).clamp(0, of), of }
    }

    /// What a person reads: `Quý 3/2024`.
    pub fn label(self) -> Said {
        let year = self.year;
        let (vi, en) = match self.span {
            Span::Month(month) => (format!("Tháng {month:02}/{year}"), format!("Month {month:02}/{year}")),
            Span::Quarter(quarter) => (format!("Quý {quarter}/{year}"), format!("Quarter {quarter}/{year}")),
            Span::HalfYear => (format!("6 tháng đầu năm {year}"), format!("First six months of {year}")),
            Span::NineMonths => (format!("9 tháng đầu năm {year}"), format!("First nine months of {year}")),
            Span::Year => (format!("Năm {year}"), format!("Year {year}")),
        };
        Said { vi, en }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.span {
            Span::Month(month) => write!(f, "{month:02}/{year}"),
            Span::Quarter(quarter) => write!(f, "Q{quarter}/{year}"),
            Span::HalfYear => write!(f, "6T/{year}"),
            Span::NineMonths => write!(f, "9T/{year}"),
            Span::Year => write!(f, "{year}"),
        }
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    /// Reads what it prints and how people write it: `9/2024`, `Tháng 9/2024`, `Quý 3/2024`, `quý III/2024`, `Năm 2024`.
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        // The longest form is far shorter; a megabyte need not be folded to be refused.
        if text.len() > 60 {
            return Err(PeriodError::Format);
        }
        let folded: String = text::fold(text).chars().filter(|c| *c != ' ').collect();
        if folded.is_empty() {
            return Err(PeriodError::Empty);
        }
        let (span, year) = match folded.split_once('/') {
            Some((span, year)) => (read_span(span)?, year),
            None => (Span::Year, folded.strip_prefix("nam").unwrap_or(&folded)),
        };
        let four_digits = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) && !year.starts_with('0');
        let year = year.parse().ok().filter(|_| four_digits).ok_or(PeriodError::Format)?;
        Ok(Self { year, span })
    }
}

fn read_span(span: &str) -> Result<Span, PeriodError> {
    if let Some(months) = span.strip_suffix('t') {
        return match months {
            "6" => Ok(Span::HalfYear),
            "9" => Ok(Span::NineMonths),
            _ => Err(PeriodError::Format),
        };
    }
    // Folding writes "quý" as "qui".
    if let Some(quarter) = span.strip_prefix("qui").or_else(|| span.strip_prefix('q')).filter(|rest| !rest.is_empty()) {
        let roman = ["i", "ii", "iii", "iv"].into_iter().zip(1..).find(|(roman, _)| *roman == quarter);
        let quarter = roman.map_or_else(|| small(quarter), |(_, number)| Ok(number))?;
        return if (1..=4).contains(&quarter) { Ok(Span::Quarter(quarter)) } else { Err(PeriodError::NoSuchQuarter) };
    }
    let month = small(span.strip_prefix("thang").unwrap_or(span))?;
    if (1..=12).contains(&month) { Ok(Span::Month(month)) } else { Err(PeriodError::NoSuchMonth) }
}

fn small(digits: &str) -> Result<u32, PeriodError> {
    let sound = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| sound).ok_or(PeriodError::Format)
}

#[cfg(test)]
#[path = "period_tests.rs"]
mod tests;
