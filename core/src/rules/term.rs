//! The management term: how many months the law gives, and on which day it ends.

use std::ops::RangeInclusive;

use chrono::{Days, Months, NaiveDate};

use super::ruleset::Ruleset;
use crate::model::decision::{Basis, ManagedPerson};

/// The months of management that a ruleset allows on that basis; one number where the law names one. Nothing where
/// the ruleset does not say.
pub fn statutory_months(ruleset: &Ruleset, basis: Basis) -> Option<RangeInclusive<u32>> {
    let (min, max) = ruleset.range(key(basis))?.into_inner();
    Some(u32::try_from(min).ok()?..=u32::try_from(max).ok()?)
}

/// Whether that term was read in the statutory text.
pub fn is_verified(ruleset: &Ruleset, basis: Basis) -> bool {
    ruleset.is_verified(key(basis))
}

const fn key(basis: Basis) -> &'static str {
    match basis {
        Basis::Voluntary => "term_months_voluntary",
        Basis::Methadone => "term_months_methadone",
        Basis::Under18 => "term_months_under_18",
        Basis::Compulsory => "term_months_compulsory",
    }
}

/// The last day of a term, itself still under management, as [`ManagedPerson::ends_on`] means it.
///
/// The term counts from the completion of rehabilitation (Law 73/2021 art. 40, Law 120/2025 art. 42); that day itself does
/// not count, and the term ends with the corresponding day of its last month, or with that month's last day where there
/// is none (Civil Code 2015 arts. 147–148): 24 months from 31/08/2022 end with 31/08/2024, 18 months from it with
/// 29/02/2024. Days that do not count, such as unreported absence (Decree 116/2021 art. 79.1b), are added after that. A
/// weekend or a holiday at the end changes nothing. Nothing where the calendar ends.
pub fn end_of_term(completed_on: NaiveDate, months: u32, excluded_days: u32) -> Option<NaiveDate> {
    completed_on.checked_add_months(Months::new(months))?.checked_add_days(Days::new(u64::from(excluded_days)))
}

/// The last days that fit one managed person: one day where the term is written or the law names one number, a span
/// where the law leaves a choice. Nothing where the completion or the term is not known.
pub fn fitting_ends(ruleset: &Ruleset, row: &ManagedPerson) -> Option<RangeInclusive<NaiveDate>> {
    let months = match (row.term_months, row.basis) {
        (Some(months), _) => months..=months,
        (None, Some(basis)) => statutory_months(ruleset, basis)?,
        (None, None) => return None,
    };
    let end = |months| end_of_term(row.completed_on?, months, row.days_not_counted());
    Some(end(*months.start())?..=end(*months.end())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rulebook;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_law_gives_the_term() {
        let book = Rulebook::built_in();
        let months = |on: &str, basis| statutory_months(book.on(day(on)), basis);
        assert_eq!(months("2024-05-01", Basis::Compulsory), Some(24..=24));
        for basis in [Basis::Voluntary, Basis::Methadone, Basis::Under18] {
            assert_eq!(months("2024-05-01", basis), Some(12..=12));
            assert_eq!(months("2026-07-01", basis), Some(12..=12));
            assert_eq!(months("2021-12-31", basis), Some(12..=24));
        }
    }

    #[test]
    fn the_end_is_the_corresponding_day_or_the_months_last() {
        for (completed, months, excluded, end) in [
            ("2024-01-10", 12, 0, "2025-01-10"),
            ("2024-01-10", 24, 5, "2026-01-15"),
            ("2023-08-31", 18, 0, "2025-02-28"),
            ("2022-08-31", 18, 0, "2024-02-29"),
            ("2024-02-29", 12, 0, "2025-02-28"),
            ("2024-02-29", 12, 1, "2025-03-01"),
        ] {
            assert_eq!(
                end_of_term(day(completed), months, excluded),
                Some(day(end)),
                "{completed} {months} {excluded}"
            );
        }
        assert_eq!(end_of_term(NaiveDate::MAX, 1, 0), None);
        assert_eq!(end_of_term(day("2024-01-01"), u32::MAX, u32::MAX), None);
    }

    #[test]
    fn the_last_day_is_still_under_management() {
        use crate::model::{Fields, Value};
        let mut fields = Fields::default();
        for (key, text) in [("starts_on", "2024-01-10"), ("ends_on", "2025-01-10"), ("state", "active")] {
            fields.set(key, Some(Value::Text(text.to_owned())));
        }
        let row: ManagedPerson = fields.to().unwrap();
        let end = end_of_term(day("2024-01-10"), 12, 0).unwrap();
        assert!(row.managed_on(end));
        assert!(!row.managed_on(end.succ_opt().unwrap()));
    }
}
