//! The indicators as dated data: what they are called, what they count in, where they come from. What is counted is code.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::counting::{self, Counted};
use super::error::ReportError;
use super::scan::Scan;
use crate::rules::Said;
use crate::text::Phrase;

/// The indicators of `core/data/indicators.toml`.
#[derive(Debug)]
pub struct Indicators {
    list: Vec<Indicator>,
}

/// One definition of an indicator.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its stable id, such as `I17`.
    pub id: String,
    /// The version of the definition, from 1. Another way of counting is another version.
    pub version: u16,
    /// The first day on which a period may end for it to hold.
    pub valid_from: NaiveDate,
    /// The last such day; open where there is none.
    pub valid_to: Option<NaiveDate>,
    /// What a person reads.
    #[serde(deserialize_with = "words")]
    pub name: Said,
    /// The unit of its value: lượt, người, quyết định.
    #[serde(deserialize_with = "words")]
    pub unit: Said,
    /// How the value comes about.
    pub kind: IndicatorKind,
    /// What the numbers beside the value are: of a share or a rate first the part, then the whole.
    #[serde(default)]
    pub parts: Vec<PartWords>,
    /// Which way is better.
    pub direction: Direction,
    /// What it means that there is nothing to divide by.
    #[serde(default)]
    pub nothing: Nothing,
    /// Where it comes from.
    pub source: String,
}

/// What it means that the whole of a share or a rate is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nothing {
    /// The records were counted, and there is no case among them.
    #[default]
    NoCase,
    /// The whole is a number that somebody tells, and nobody has told it: nothing is known.
    Unknown,
}

impl Nothing {
    /// What is printed in the value's place.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::NoCase => Phrase::new("Không có trường hợp nào", "No case"),
            Self::Unknown => Phrase::new("Chưa có số liệu", "No figures yet"),
        }
    }
}

/// How an indicator's value comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum IndicatorKind {
    /// Records are counted.
    Count,
    /// Head counts are added up.
    Sum,
    /// People are counted, each once.
    DistinctPeople,
    /// A part of a whole.
    Share,
    /// So many for each of something.
    Rate,
    /// How much a share fell.
    Fall,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither by itself.
    Neither,
}

/// The words of a number beside the value.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartWords {
    /// What a person reads.
    #[serde(deserialize_with = "words")]
    pub name: Said,
    /// What it counts in.
    #[serde(deserialize_with = "words")]
    pub unit: Said,
}

/// The data file does not read, or names what no code counts.
#[derive(Debug, thiserror::Error)]
#[error("the indicators are not usable: {0}")]
pub struct BadIndicators(String);

/// Every definition that comes with this version, earlier ones included, in the order of the file.
pub fn definitions() -> &'static [Indicator] {
    &Indicators::built_in().list
}

impl Indicators {
    /// The indicators that come with this version.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Indicators> = LazyLock::new(|| {
            Indicators::parse(include_str!("../../data/indicators.toml")).expect("a test reads the built-in indicators")
        });
        &BUILT_IN
    }

    /// Reads indicators from TOML. The definitions of one indicator must not hold on the same day, and each must be
    /// counted by this version.
    pub fn parse(toml: &str) -> Result<Self, BadIndicators> {
        #[derive(Deserialize)]
        struct File {
            indicator: Vec<Indicator>,
        }
        let file: File = toml::from_str(toml).map_err(|e| BadIndicators(e.message().to_owned()))?;
        for (n, one) in file.indicator.iter().enumerate() {
            let parts = if matches!(one.kind, IndicatorKind::Share | IndicatorKind::Rate) { 2.. } else { 0.. };
            if !parts.contains(&one.parts.len()) {
                return Err(BadIndicators(format!("{}: a share or a rate names its part and its whole", one.id)));
            }
            if counting::of(&one.id, one.version).is_none() {
                return Err(BadIndicators(format!("{}: version {} is not counted", one.id, one.version)));
            }
            if file.indicator[..n].iter().any(|other| one.id == other.id && one.version == other.version) {
                return Err(BadIndicators(format!("{}: version {} stands twice", one.id, one.version)));
            }
            if one.valid_to.is_some_and(|to| to < one.valid_from) {
                return Err(BadIndicators(format!("{}: it ends before it starts", one.id)));
            }
            if file.indicator[..n].iter().any(|other| one.id == other.id && one.meets(other)) {
                return Err(BadIndicators(format!("{}: two definitions hold on one day", one.id)));
            }
        }
        Ok(Self { list: file.indicator })
    }

    /// The definitions that hold for a period that ends on that day, in the order of the file.
    pub fn on(&self, last_day: NaiveDate) -> impl Iterator<Item = &Indicator> {
        self.list.iter().filter(move |one| one.holds_on(last_day))
    }

    /// The definition of one indicator for a period that ends on that day.
    pub fn find(&self, id: &str, last_day: NaiveDate) -> Option<&Indicator> {
        self.on(last_day).find(|one| one.id == id)
    }

    /// One version of an indicator.
    pub fn version(&self, id: &str, version: u16) -> Option<&Indicator> {
        self.list.iter().find(|one| one.id == id && one.version == version)
    }

    /// The version of an indicator that holds last.
    pub fn latest(&self, id: &str) -> Option<&Indicator> {
        self.list.iter().filter(|one| one.id == id).max_by_key(|one| one.valid_from)
    }
}

impl Indicator {
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|to| day <= to)
    }

    fn meets(&self, other: &Self) -> bool {
        self.holds_on(other.valid_from) || other.holds_on(self.valid_from)
    }

    /// Counts this definition.
    pub(super) fn count(&self, scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
        let count = counting::of(&self.id, self.version).ok_or(ReportError::NoSuchIndicator)?;
        count(scan)
    }
}

pub(super) fn words<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Said, D::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Words {
        vi: String,
        en: String,
    }
    let Words { vi, en } = Words::deserialize(from)?;
    if vi.trim().is_empty() || en.trim().is_empty() {
        return Err(serde::de::Error::custom("words are missing in one of the languages"));
    }
    Ok(Said { vi, en })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indicator(id: &str, more: &str) -> String {
        format!(
            "[[indicator]]\nid = \"{id}\"\nversion = 1\nname = {{ vi = \"a\", en = \"a\" }}\n\
             unit = {{ vi = \"a\", en = \"a\" }}\ndirection = \"higher\"\nsource = \"a\"\n{more}\n"
        )
    }

    const COUNT: &str = "kind = \"count\"\nvalid_from = \"2020-01-01\"";

    #[test]
    fn the_built_in_indicators_read() {
        let day = "2024-09-30".parse().unwrap();
        let ids: Vec<_> = Indicators::built_in().on(day).map(|one| one.id.clone()).collect();
        assert_eq!(ids, (1..=45).map(|n| format!("I{n:02}")).collect::<Vec<_>>());
        assert!(Indicators::built_in().on(NaiveDate::MIN).next().is_none());
        assert_eq!(Indicators::built_in().find("I22", day).unwrap().unit.vi, "lượt người");
        assert!(Indicators::built_in().find("I99", day).is_none());
    }

    #[test]
    fn one_definition_after_the_other_may_hold() {
        let first = indicator("I24", &(COUNT.to_owned() + "\nvalid_to = \"2024-12-31\""));
        let second =
            indicator("I24", "kind = \"count\"\nvalid_from = \"2025-01-01\"").replace("version = 1", "version = 2");
        let both = Indicators::parse(&(first + &second)).unwrap();
        for (on, found) in [("2019-12-31", 0), ("2020-01-01", 1), ("2024-12-31", 1), ("2025-01-01", 1)] {
            assert_eq!(both.on(on.parse().unwrap()).count(), found, "{on}");
        }
    }

    #[test]
    fn what_is_no_definition_is_refused() {
        assert!(Indicators::parse(&indicator("I21", COUNT)).is_ok());
        for bad in [
            String::new(),
            indicator("I99", COUNT),
            indicator("I21", COUNT).replace("version = 1", "version = 2"),
            indicator("I21", COUNT).replacen("vi = \"a\"", "vi = \" \"", 1),
            indicator("I21", COUNT).replace("version", "vers"),
            indicator("I21", &(COUNT.to_owned() + "\nvalid_to = \"2019-12-31\"")),
            indicator("I21", COUNT) + &indicator("I21", COUNT),
            indicator("I17", &COUNT.replace("count", "share")),
        ] {
            assert!(Indicators::parse(&bad).is_err(), "{bad}");
        }
    }
}
