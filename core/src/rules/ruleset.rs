//! The law and our defaults as dated data: terms, deadlines and cadences, each with its source.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

/// The rulesets of `core/data/rulesets.toml` by date.
#[derive(Debug, Clone)]
pub struct Rulebook {
    rulesets: Vec<Ruleset>,
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

/// One value of a ruleset.
#[derive(Debug, Clone, Deserialize)]
pub struct RuleValue {
    /// A whole number; its unit stands in the key, such as `visit_cadence_days`.
    pub value: i64,
    /// Where it comes from.
    pub source: String,
}

/// The data file does not read or does not cover all days.
#[derive(Debug, thiserror::Error)]
#[error("the rulesets are not usable: {0}")]
pub struct BadRulebook(String);

impl Rulebook {
    /// The rulesets that come with this version.
    pub fn built_in() -> Self {
        Self::parse(include_str!("../../data/rulesets.toml")).expect("a test reads the built-in rulesets")
    }

    /// Reads rulesets from TOML. They must start in ascending order, each with a code of its own.
    pub fn parse(toml: &str) -> Result<Self, BadRulebook> {
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
        Ok(Self { rulesets: file.ruleset })
    }

    /// The ruleset in force on that day; before the first one, the first.
    pub fn on(&self, day: NaiveDate) -> &Ruleset {
        self.rulesets.iter().rev().find(|ruleset| ruleset.from <= day).unwrap_or(&self.rulesets[0])
    }

    /// All of them, oldest first.
    pub fn all(&self) -> &[Ruleset] {
        &self.rulesets
    }
}

impl Ruleset {
    /// A value by its key, if this ruleset has it.
    pub fn value(&self, key: &str) -> Option<i64> {
        self.values.get(key).map(|value| value.value)
    }
}
