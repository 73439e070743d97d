//! The target of an indicator beside what was achieved.

use std::cmp::Ordering;

use super::figure::{Figure, ratio_per_mille, show_per_mille};
use super::indicator::{Direction, Indicator, IndicatorKind};
use super::period::Period;
use crate::model::id::RecordId;
use crate::model::target::{self, Target, TargetUnit, target_key};
use crate::model::{LookupKey, Record};
use crate::rules::Said;
use crate::store::{Reader, StoreError};
use crate::text::Phrase;
use crate::text::number::{Decimal, decimal_from_iso, show_decimal};

/// How an indicator stands to its target.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum TargetState {
    /// No plan names a target for this indicator, period and unit.
    None,
    /// There is one.
    Set(TargetView),
    /// There is one whose value does not read as a number with up to two decimals.
    Unreadable,
    /// Several plans or devices name different targets: a person must decide.
    Several,
}

/// A target and how far it is attained.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TargetView {
    /// The target's record.
    pub record: RecordId,
    /// The value.
    pub value: Decimal,
    /// What it counts.
    pub measure: TargetUnit,
    /// Whether the value must be gone beyond: equal is not reached.
    pub strict: bool,
    /// Which plan asks for it.
    pub source: String,
    /// How much of it is attained, in per mille; it may exceed 1000, and is below 0 where a share rose that was to fall. None
    /// where the two cannot be compared: a target in per cent for what is no share, one in points for what is no fall, a share
    /// of nothing, or a target of nothing.
    pub attained_per_mille: Option<i64>,
    /// Whether it is reached: the value is as high, or, where less is better, as low. None where the two cannot be compared.
    pub reached: Option<bool>,
    /// The value as screens and reports print it: `5.236`, `95%`.
    pub shown: String,
    /// The same with what it counts in: "5.236 lượt", "95%", "trên 5 điểm phần trăm".
    pub words: Said,
    /// How much of it is attained as they print it: `96,3%`.
    pub attained: Option<String>,
}

impl TargetState {
    /// The target, if there is exactly one that reads.
    pub const fn view(&self) -> Option<&TargetView> {
        match self {
            Self::Set(view) => Some(view),
            _ => None,
        }
    }

    /// What stands in the target's place where there is none.
    pub const fn phrase(&self) -> Option<Phrase> {
        match self {
            Self::None => Some(Phrase::new("Chưa có chỉ tiêu", "No target yet")),
            Self::Set(_) => None,
            Self::Unreadable => Some(Phrase::new(
                "Không đọc được giá trị chỉ tiêu. Vui lòng sửa lại chỉ tiêu.",
                "The target's value cannot be read. Please correct the target.",
            )),
            Self::Several => Some(Phrase::new(
                "Có nhiều chỉ tiêu khác nhau cho kỳ này. Vui lòng giữ lại một chỉ tiêu.",
                "There are different targets for this period. Please keep one of them.",
            )),
        }
    }
}

/// What a plan asks for, apart from the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) record: RecordId,
    pub(super) value: Decimal,
    pub(super) measure: TargetUnit,
    pub(super) strict: bool,
    pub(super) source: String,
}

/// The target of an indicator, period and unit beside its figure.
pub(super) fn find(
    reader: &Reader<'_>,
    definition: &Indicator,
    (period, unit): (Period, &str),
    figure: Figure,
) -> Result<TargetState, StoreError> {
    let key = target_key(&definition.id, &period.to_string(), unit);
    let mut records = Vec::new();
    for id in reader.with_key(&LookupKey { index: target::TARGET, key })? {
        records.extend(reader.record(id)?);
    }
    // Ascending by id, that is by the time they were made: of equal ones the newest is shown.
    let Some(newest) = records.last() else { return Ok(TargetState::None) };
    let Some(found) = wanted(newest) else { return Ok(TargetState::Unreadable) };
    let asked = |of: &Wanted| (of.value, of.measure, of.strict);
    let same = |record: &Record| wanted(record).is_some_and(|other| asked(&other) == asked(&found));
    Ok(if records.iter().all(same) { TargetState::Set(found.beside(figure, definition)) } else { TargetState::Several })
}

/// Whether any plan names one.
pub(super) fn has_target(
    reader: &Reader<'_>,
    indicator: &str,
    (period, unit): (Period, &str),
) -> Result<bool, StoreError> {
    let key = target_key(indicator, &period.to_string(), unit);
    Ok(!reader.with_key(&LookupKey { index: target::TARGET, key })?.is_empty())
}

fn wanted(record: &Record) -> Option<Wanted> {
    let target = record.as_kind::<Target>()?;
    let value = decimal_from_iso(target.value.as_deref()?)?;
    Some(Wanted {
        record: record.id,
        value,
        measure: target.measure?,
        strict: target.strict.unwrap_or_default(),
        source: target.source.clone().unwrap_or_default(),
    })
}

impl Wanted {
    /// With the figure that it is compared with.
    pub(super) fn beside(self, figure: Figure, definition: &Indicator) -> TargetView {
        let lower = definition.direction == Direction::Lower;
        let compared = in_hundredths(self.measure, figure).filter(|(_, whole)| *whole > 0);
        let compared =
            compared.and_then(|(part, whole)| Some((part, i128::from(self.value.hundredths()).checked_mul(whole)?)));
        let attained_per_mille = compared.and_then(|(part, wanted)| ratio_per_mille(part, wanted));
        let reached = compared.map(|(part, wanted)| match part.cmp(&wanted) {
            Ordering::Equal => !self.strict,
            order => (order == Ordering::Less) == lower,
        });
        let words = self.words(definition, lower);
        let sign = match self.measure {
            TargetUnit::Percent | TargetUnit::RelativeFall => "%",
            TargetUnit::Count | TargetUnit::Points => "",
        };
        TargetView {
            record: self.record,
            value: self.value,
            measure: self.measure,
            strict: self.strict,
            shown: format!("{}{sign}", show_decimal(self.value)),
            words,
            source: self.source,
            attained_per_mille,
            reached,
            attained: attained_per_mille.map(show_per_mille),
        }
    }
}

impl Wanted {
    /// "trên 5 điểm phần trăm".
    fn words(&self, definition: &Indicator, lower: bool) -> Said {
        // Of a share a count is that of its part.
        let own = definition.parts.first().filter(|_| definition.kind == IndicatorKind::Share);
        let value = show_decimal(self.value);
        let counted = match self.measure {
            TargetUnit::Count => {
                let unit = own.map_or(&definition.unit, |part| &part.unit);
                Said { vi: format!("{value} {}", unit.vi), en: format!("{value} {}", unit.en) }
            }
            TargetUnit::Percent => Said { vi: format!("{value}%"), en: format!("{value}%") },
            TargetUnit::Points => Said::with(POINTS, &[("value", value)]),
            TargetUnit::RelativeFall => Said::with(RELATIVE_FALL, &[("value", value)]),
        };
        let beyond = match (self.strict, lower) {
            (false, _) => return counted,
            (true, false) => Phrase::new("trên {value}", "over {value}"),
            (true, true) => Phrase::new("dưới {value}", "under {value}"),
        };
        Said { vi: beyond.vi.replace("{value}", &counted.vi), en: beyond.en.replace("{value}", &counted.en) }
    }
}

const POINTS: Phrase = Phrase::new("{value} điểm phần trăm", "{value} percentage points");
const RELATIVE_FALL: Phrase = Phrase::new("{value}% so với năm gốc", "{value}% of the baseline year");

/// A figure in hundredths of what a target of that unit counts, as a fraction.
fn in_hundredths(measure: TargetUnit, figure: Figure) -> Option<(i128, i128)> {
    match (measure, figure) {
        (TargetUnit::Count, Figure::Rate(rate)) => {
            let part = i128::from(rate.numerator).checked_mul(i128::from(rate.per))?.checked_mul(100)?;
            Some((part, i128::from(rate.denominator)))
        }
        (TargetUnit::Count, Figure::Count(_) | Figure::Share(_)) => Some((i128::from(figure.amount()) * 100, 1)),
        (TargetUnit::Percent, Figure::Share(share)) => {
            Some((i128::from(share.numerator) * 10_000, i128::from(share.denominator)))
        }
        (TargetUnit::Points, Figure::Fall(fall)) => {
            let (part, whole) = fall.difference()?;
            Some((part.checked_mul(10_000)?, whole))
        }
        (TargetUnit::RelativeFall, Figure::Fall(fall)) => {
            let (part, _) = fall.difference()?;
            let whole = i128::from(fall.baseline.numerator).checked_mul(i128::from(fall.now.denominator))?;
            Some((part.checked_mul(10_000)?, whole))
        }
        _ => None,
    }
}
