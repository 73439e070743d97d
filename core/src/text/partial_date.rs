//! A date known to the day, to the month or only to the year: how dates of birth are often known (rule R03).

use std::{fmt, str::FromStr};

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::date::{DateError, Numbers, numbers, show_day, years_between};

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// The year only.
    Year,
    /// Month and year.
    Month,
    /// The very day.
    Day,
}

/// A date known to the day, the month or the year. In storage and as a string it is ISO: `1985-05-12`, `1985-05`, `1985`.
///
/// Dates order by their first possible day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    /// The first day it could be; the rest is cut to what the precision says.
    first: NaiveDate,
    precision: Precision,
}

/// The youngest and oldest that somebody can be, in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// If born on the last possible day; 0 if that day is still to come.
    pub least: u32,
    /// If born on the first possible day.
    pub most: u32,
}

impl PartialDate {
    /// A date known to the day.
    pub const fn from_day(day: NaiveDate) -> Self {
        Self { first: day, precision: Precision::Day }
    }

    /// A date known to the month (1 to 12); nothing for another month or a year outside 1000 to 9999.
    pub fn from_month(year: i32, month: u32) -> Option<Self> {
        Some(Self { first: first_day(year, month)?, precision: Precision::Month })
    }

    /// A date known to the year; nothing for a year outside 1000 to 9999.
    pub fn from_year(year: i32) -> Option<Self> {
        Some(Self { first: first_day(year, 1)?, precision: Precision::Year })
    }

    /// Reads what people write: `1985`, `05/1985`, `12/05/1985`, and the ISO forms.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        match numbers(text)? {
            Numbers::Day(day) => Some(Self::from_day(day)),
            Numbers::Month { year, month } => Self::from_month(year, month),
            Numbers::Year(year) => Self::from_year(year),
        }
        .ok_or(DateError::NoSuchDay)
    }

    /// The year, which is always known.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// How much is known.
    pub const fn precision(self) -> Precision {
        self.precision
    }

    /// The first day it could be.
    pub const fn earliest(self) -> NaiveDate {
        self.first
    }

    /// The last day it could be.
    pub fn latest(self) -> NaiveDate {
        let months = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => 1,
            Precision::Year => 12,
        };
        // Years end at 9999 here, far from the end of chrono's calendar, so neither step can fail.
        self.first
            .checked_add_months(Months::new(months))
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .unwrap_or(self.first)
    }

    /// As screens show it: `12/05/1985`, `05/1985` or `1985`.
    pub fn on_screen(self) -> String {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precision::Day => show_day(self.first),
            Precision::Month => format!("{month:02}/{year:04}"),
            Precision::Year => format!("{year:04}"),
        }
    }

    /// The ages that somebody born then can have on a day; nothing if no possible birthday has come.
    pub fn ages_on(self, day: NaiveDate) -> Option<Ages> {
        let most = years_between(self.earliest(), day)?;
        Some(Ages { least: years_between(self.latest(), day).unwrap_or(0), most })
    }
}

fn first_day(year: i32, month: u32) -> Option<NaiveDate> {
    if (1000..=9999).contains(&year) { NaiveDate::from_ymd_opt(year, month, 1) } else { None }
}

/// The ISO form, as stored.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precision::Day => write!(f, "{}", self.first),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Year => write!(f, "{year:04}"),
        }
    }
}

/// Shows the precision only: a date of birth must not reach a log.
impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PartialDate({:?})", self.precision)
    }
}

/// Reads the ISO form only; [`PartialDate::parse`] reads what people write.
impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let date = Self::parse(text)?;
        if date.to_string() == text { Ok(date) } else { Err(DateError::Format) }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn the_possible_days() {
        for (text, first, last) in [
            ("1985", "1985-01-01", "1985-12-31"),
            ("02/1984", "1984-02-01", "1984-02-29"),
            ("2/1985", "1985-02-01", "1985-02-28"),
            ("12/9999", "9999-12-01", "9999-12-31"),
            ("12/05/1985", "1985-05-12", "1985-05-12"),
        ] {
            assert_eq!(
                (date(text).earliest().to_string(), date(text).latest().to_string()),
                (first.into(), last.into())
            );
        }
    }

    #[test]
    fn ages_are_as_sure_as_the_date() {
        let on = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(date("2012").ages_on(on("2024-06-30")), Some(Ages { least: 11, most: 12 }));
        assert_eq!(date("30/06/2012").ages_on(on("2024-06-30")), Some(Ages { least: 12, most: 12 }));
        assert_eq!(date("2024").ages_on(on("2024-06-30")), Some(Ages { least: 0, most: 0 }));
        assert_eq!(date("2025").ages_on(on("2024-06-30")), None);
    }

    #[test]
    fn debug_output_holds_no_date() {
        assert_eq!(format!("{:?}", date("05/1985")), "PartialDate(Month)");
    }

    #[test]
    fn storage_takes_only_its_own_form() {
        assert_eq!("1985-05".parse(), Ok(date("05/1985")));
        for other in ["05/1985", " 1985", "1985-5", "1985.05"] {
            assert_eq!(other.parse::<PartialDate>(), Err(DateError::Format), "{other}");
        }
        assert_eq!(PartialDate::from_month(1985, 13), None);
        assert_eq!(PartialDate::from_year(99), None);
    }

    proptest! {
        #[test]
        fn all_forms_read_back(year in 1000..=9999_i32, month in 1..=12_u32, day in 1..=28_u32) {
            let whole = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            for date in [PartialDate::from_day(whole), PartialDate::from_month(year, month).unwrap(), PartialDate::from_year(year).unwrap()] {
                prop_assert_eq!(PartialDate::parse(&date.on_screen()), Ok(date));
                prop_assert_eq!(date.to_string().parse(), Ok(date));
                let json = serde_json::to_string(&date).unwrap();
                prop_assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
                prop_assert!(date.earliest() <= whole && whole <= date.latest());
                prop_assert_eq!(date.year(), year);
            }
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            let _ = PartialDate::parse(&text);
        }
    }
}
