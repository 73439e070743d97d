//! The target board: what plans ask for, what was counted, and whether it is reached.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use super::error::ReportError;
use super::frozen::Frozen;
use super::indicator::{Indicators, words};
use super::line::Line;
use super::period::{Elapsed, Period};
use super::report::{ReportRequest, asked};
use super::scan::Scan;
use super::target_view::{TargetState, has_target};
use crate::rules::Said;
use crate::store::Reader;
use crate::text::Phrase;

/// The target board of a unit and period.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TargetBoard {
    /// The unit asked for.
    pub unit: String,
    /// The period.
    pub period: Period,
    /// How much of the period has passed.
    pub elapsed: Elapsed,
    /// The day on which states "at the end" were looked at.
    pub as_of: NaiveDate,
    /// The targets T1 to T10 in their order, then every other indicator for which a plan names a target.
    pub rows: Vec<TargetRow>,
}

/// One target.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TargetRow {
    /// Its stable code, `T1` to `T10`; none for another one.
    pub code: Option<String>,
    /// What a person reads.
    pub name: Said,
    /// The indicator that counts it, with its target and value.
    pub line: Line,
    /// How it stands.
    pub standing: TargetStanding,
    /// How it stands, in words.
    pub words: Said,
    /// What is to be known of the target, such as what its plan leaves open.
    pub note: Option<Said>,
}

/// How an indicator stands to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum TargetStanding {
    /// No plan names a value yet.
    NoTarget,
    /// The target does not read, or there are different ones: a person must decide.
    Unclear,
    /// There is a target and nothing to compare with it yet: a share of nothing, or a target in another unit.
    NoFigure,
    /// It is reached.
    Reached,
    /// It is not reached.
    NotReached,
}

impl TargetStanding {
    /// What a person reads.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::NoTarget => Phrase::new("Chưa có chỉ tiêu", "No target yet"),
            Self::Unclear => {
                Phrase::new("Chỉ tiêu chưa rõ, cần kiểm tra lại", "The target is unclear and needs a look")
            }
            Self::NoFigure => Phrase::new("Chưa có số liệu để so sánh", "No figure to compare yet"),
            Self::Reached => Phrase::new("Đạt", "Reached"),
            Self::NotReached => Phrase::new("Chưa đạt", "Not reached"),
        }
    }

    fn of(line: &Line) -> Self {
        match &line.target {
            TargetState::None => Self::NoTarget,
            TargetState::Unreadable | TargetState::Several => Self::Unclear,
            TargetState::Set(view) => match view.reached {
                None => Self::NoFigure,
                Some(true) => Self::Reached,
                Some(false) => Self::NotReached,
            },
        }
    }
}

/// Where there is nothing to compare with, it is said whether there was no case or nothing is known.
fn words_of(standing: TargetStanding, line: &Line) -> Said {
    let nothing = line.nothing.clone().filter(|_| standing == TargetStanding::NoFigure);
    nothing.unwrap_or_else(|| standing.phrase().into())
}

/// A target that the board always names.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedTarget {
    /// Its stable code, such as `T1`.
    pub code: String,
    /// The indicator that counts it.
    pub indicator: String,
    /// What a person reads.
    #[serde(deserialize_with = "words")]
    pub name: Said,
    /// What is to be known of it.
    #[serde(default, deserialize_with = "some_words")]
    pub note: Option<Said>,
    /// Where it comes from.
    pub source: String,
}

fn some_words<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Said>, D::Error> {
    words(from).map(Some)
}

/// The targets that the board always names, of `core/data/targets.toml`.
pub fn named_targets() -> &'static [NamedTarget] {
    #[derive(Deserialize)]
    struct File {
        target: Vec<NamedTarget>,
    }
    static NAMED: LazyLock<Vec<NamedTarget>> = LazyLock::new(|| {
        let file: File =
            toml::from_str(include_str!("../../data/targets.toml")).expect("a test reads the built-in targets");
        file.target
    });
    &NAMED
}

impl Indicators {
    /// The target board of a unit and period. Of a locked period it shows the figures and targets that were locked.
    ///
    /// # Errors
    /// As [`super::report`].
    pub fn target_board(
        &self,
        reader: &Reader<'_>,
        request: &ReportRequest<'_>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<TargetBoard, ReportError> {
        let ReportRequest { unit, period, today, .. } = *request;
        let frozen = Frozen::find(reader, unit, period)?;
        let mut scan = Scan::new(reader, request, go_on)?;
        let named = named_targets();
        let mut rows = Vec::new();
        for one in asked(self, frozen.as_ref(), period) {
            let place = named.iter().position(|target| target.indicator == one.id());
            if place.is_none() && !one.has_target(|id| has_target(reader, id, (period, unit)))? {
                continue;
            }
            let line = one.line(&mut scan)?;
            let standing = TargetStanding::of(&line);
            let of = place.map(|place| &named[place]);
            let row = TargetRow {
                code: of.map(|target| target.code.clone()),
                name: of.map_or_else(|| line.label.clone(), |target| target.name.clone()),
                words: words_of(standing, &line),
                note: of.and_then(|target| target.note.clone()),
                line,
                standing,
            };
            rows.push((place.unwrap_or(usize::MAX), row));
            if !(scan.go_on)() {
                return Err(ReportError::Stopped);
            }
        }
        rows.sort_by_key(|(place, _)| *place);
        let as_of = frozen.map_or(scan.as_of, |frozen| frozen.as_of);
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        Ok(TargetBoard { unit: unit.to_owned(), period, elapsed: period.elapsed(today), as_of, rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// To see it fail, let any target of `core/data/targets.toml` name an indicator that is none.
    #[test]
    fn the_built_in_targets_read_and_are_counted() {
        let codes: Vec<&str> = named_targets().iter().map(|target| target.code.as_str()).collect();
        assert_eq!(codes, ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10"]);
        for target in named_targets() {
            let indicator = Indicators::built_in().latest(&target.indicator).unwrap();
            assert_ne!(
                indicator.direction,
                super::super::Direction::Lower,
                "{}: more of it is what is asked for",
                target.code
            );
            assert!(!target.source.is_empty());
        }
    }
}
