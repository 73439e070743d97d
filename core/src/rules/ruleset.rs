//! The law and our defaults as dated data: terms, deadlines and cadences, each with its source.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::Deserialize;

use super::workdays::Holidays;

/// The rulesets of `core/data/rulesets.toml` by date, and the public holidays.
#[derive(Debug, Clone)]
pub struct Rulebook {
    rulesets: Vec<Ruleset>,
    holidays: Holidays,
}

/// What held in a span of time.
#[derive(Debug, Clone, Deserialize)]
pub struct Ruleset {
    /// Its stable code, such as `vn-2022`. It stands in every entry's header.
    pub code: String,
    /// The first day.
    pub from: NaiveDate,
    /// The law it rests on.
    pub law: String,
    /// Whether its values were read in the statutory text. Terms of an unverified one warn and do not stop.
    pub verified: bool,
    /// The values by key.
    pub values: BTreeMap<String, RuleValue>,
}

/// One value of a ruleset: a whole number or, where the law leaves a choice, a range of them. Its unit stands in the
/// key, such as `visit_cadence_days`.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Written")]
pub struct RuleValue {
    /// The least.
    pub min: i64,
    /// The most; the same as `min` where the law names one number.
    pub max: i64,
    /// Where it comes from.
    pub source: String,
    /// Whether it was read in the statutory text; where nothing is said, as its ruleset.
    pub verified: Option<bool>,
}

/// A value as the file has it: `value`, or `min` and `max`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    value: Option<i64>,
    min: Option<i64>,
    max: Option<i64>,
    source: String,
    verified: Option<bool>,
}

impl TryFrom<Written> for RuleValue {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let (min, max) = match (written.value, written.min, written.max) {
            (Some(value), None, None) => (value, value),
            (None, Some(min), Some(max)) if min <= max => (min, max),
            _ => return Err("a value is one number, or min and max in this order"),
        };
        Ok(Self { min, max, source: written.source, verified: written.verified })
    }
}

/// The data file does not read or does not cover all days.
#[derive(Debug, thiserror::Error)]
#[error("the rulesets are not usable: {0}")]
pub struct BadRulebook(pub(super) String);

impl Rulebook {
    /// The rulesets and holidays that come with this version.
    pub fn built_in() -> Self {
        let holidays = Holidays::parse(include_str!("../../data/holidays.toml"));
        let holidays = holidays.expect("a test reads the built-in holidays");
        Self::parse(include_str!("../../data/rulesets.toml"), holidays).expect("a test reads the built-in rulesets")
    }

    /// Reads rulesets from TOML. They must start in ascending order, each with a code of its own.
    pub fn parse(toml: &str, holidays: Holidays) -> Result<Self, BadRulebook> {
        #[derive(Deserialize)]
        struct File {
            ruleset: Vec<Ruleset>,
        }
        let file: File = toml::from_str(toml).map_err(|e| BadRulebook(e.message().to_owned()))?;
        if file.ruleset.is_empty() {
            return Err(BadRulebook("there is none".to_owned()));
        }
        if !file.ruleset.is_sorted_by(|a, b| a.from < b.from && a.code != b.code) {
            return Err(BadRulebook("they do not start one after the other".to_owned()));
        }
        Ok(Self { rulesets: file.ruleset, holidays })
    }

    /// The ruleset in force on that day; before the first one, the first.
    pub fn on(&self, day: NaiveDate) -> &Ruleset {
        self.rulesets.iter().rev().find(|ruleset| ruleset.from <= day).unwrap_or(&self.rulesets[0])
    }

    /// All of them, oldest first.
    pub fn all(&self) -> &[Ruleset] {
        &self.rulesets
    }

    /// The public holidays.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }
}

impl Ruleset {
    /// A value by its key, if this ruleset has it and it is one number.
    pub fn value(&self, key: &str) -> Option<i64> {
        self.values.get(key).filter(|value| value.min == value.max).map(|value| value.min)
    }

    /// What a value allows, by its key, if this ruleset has it.
    pub fn range(&self, key: &str) -> Option<RangeInclusive<i64>> {
        self.values.get(key).map(|value| value.min..=value.max)
    }

    /// Whether that value is a default of ours that no text gives.
    pub fn is_ours(&self, key: &str) -> bool {
        self.values.get(key).is_some_and(|value| value.source.starts_with("[C]"))
    }

    /// Whether that value was read in the statutory text.
    pub fn is_verified(&self, key: &str) -> bool {
        self.values.get(key).is_some_and(|value| value.verified.unwrap_or(self.verified))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(toml: &str) -> Result<Rulebook, BadRulebook> {
        Rulebook::parse(toml, Holidays::default())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_law_of_the_day_holds() {
        let book = Rulebook::built_in();
        for (on, code) in [
            ("1990-01-01", "vn-2000"),
            ("2021-12-31", "vn-2000"),
            ("2022-01-01", "vn-2022"),
            ("2026-06-30", "vn-2022"),
            ("2026-07-01", "vn-2026"),
            ("2099-01-01", "vn-2026"),
        ] {
            assert_eq!(book.on(day(on)).code, code, "{on}");
        }
    }

    #[test]
    fn a_range_is_no_single_value() {
        let book = Rulebook::built_in();
        let [old, new] = ["2020-06-01", "2024-06-01"].map(|on| book.on(day(on)));
        assert_eq!(old.range("term_months_compulsory"), Some(12..=24));
        assert_eq!(old.value("term_months_compulsory"), None);
        assert_eq!(new.value("term_months_compulsory"), Some(24));
        assert_eq!(new.range("term_months_voluntary"), Some(12..=12));
        assert_eq!(new.range("no_such_key"), None);
    }

    #[test]
    fn a_default_of_ours_is_told_from_a_value_of_the_law() {
        let book = Rulebook::built_in();
        let ruleset = book.on(day("2024-06-01"));
        assert!(ruleset.is_ours("visit_cadence_days") && !ruleset.is_ours("dossier_working_days"));
        assert!(!ruleset.is_ours("no_such_key"));
    }

    #[test]
    fn a_value_may_be_less_sure_than_its_ruleset() {
        let book = Rulebook::built_in();
        let ruleset = book.on(day("2024-06-01"));
        assert!(ruleset.is_verified("term_months_compulsory"));
        assert!(!ruleset.is_verified("rehab_months_compulsory_first"));
        assert!(!ruleset.is_verified("no_such_key"));
        assert!(!book.on(day("2026-07-01")).is_verified("term_months_compulsory"));
    }

    #[test]
    fn every_value_has_a_source() {
        for ruleset in Rulebook::built_in().all() {
            for (key, value) in &ruleset.values {
                assert!(!value.source.trim().is_empty(), "{} {key}", ruleset.code);
            }
        }
    }

    /// What one law gives and another does not, must be meant: a slip in a key would silence a rule.
    #[test]
    fn every_ruleset_has_every_value_but_those_the_law_does_not_give() {
        const NOT_GIVEN: [(&str, &str); 16] = [
            ("vn-2000", "addiction_criteria_least"),
            ("vn-2000", "decision_working_days"),
            ("vn-2000", "determination_valid_months"),
            ("vn-2000", "dossier_working_days"),
            ("vn-2000", "dropout_treatments"),
            ("vn-2000", "dropout_working_days"),
            ("vn-2000", "facility_report_days"),
            ("vn-2000", "move_notice_hours"),
            ("vn-2000", "move_notice_working_days"),
            ("vn-2022", "determination_valid_months"),
            ("vn-2022", "facility_report_days"),
            ("vn-2022", "move_notice_hours"),
            ("vn-2026", "decision_working_days"),
            ("vn-2026", "dossier_working_days"),
            ("vn-2026", "move_notice_working_days"),
            ("vn-2026", "rehab_months_home_community"),
        ];
        let book = Rulebook::built_in();
        let all: BTreeMap<_, _> = book.all().iter().flat_map(|ruleset| &ruleset.values).collect();
        let missing: Vec<(&str, &str)> = book
            .all()
            .iter()
            .flat_map(|ruleset| all.keys().map(|key| (ruleset.code.as_str(), key.as_str())))
            .filter(|(code, key)| !book.all().iter().any(|r| r.code == *code && r.values.contains_key(*key)))
            .collect();
        assert_eq!(missing, NOT_GIVEN);
    }

    #[test]
    fn what_is_no_rulebook_is_refused() {
        let ruleset = |code: &str, from: &str, value: &str| {
            format!(
                "[[ruleset]]\ncode = \"{code}\"\nfrom = \"{from}\"\nlaw = \"x\"\nverified = true\n\
                 [ruleset.values]\na_days = {value}\n"
            )
        };
        let one = "{ value = 1, source = \"x\" }";
        assert!(book(&ruleset("a", "2020-01-01", one)).is_ok());
        for bad in [
            String::new(),
            "ruleset = []".to_owned(),
            "ruleset = 1".to_owned(),
            ruleset("a", "2020-02-30", one),
            ruleset("a", "2020-01-01", "{ value = 1 }"),
            ruleset("a", "2020-01-01", "{ source = \"x\" }"),
            ruleset("a", "2020-01-01", "{ min = 2, max = 1, source = \"x\" }"),
            ruleset("a", "2020-01-01", "{ value = 1, min = 1, max = 2, source = \"x\" }"),
            ruleset("a", "2020-01-01", one) + &ruleset("a", "2021-01-01", one),
            ruleset("a", "2020-01-01", one) + &ruleset("b", "2020-01-01", one),
        ] {
            assert!(book(&bad).is_err(), "{bad}");
        }
    }
}
