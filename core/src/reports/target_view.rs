//! The target of an indicator beside what was achieved.

use super::figure::{Figure, ratio_per_mille, show_per_mille};
use super::indicator::Direction;
use super::period::Period;
use crate::model::id::RecordId;
use crate::model::target::{self, Target, TargetUnit, target_key};
use crate::model::{LookupKey, Record};
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
    pub(super) source: String,
}

/// The target of an indicator, period and unit beside its figure.
pub(super) fn find(
    reader: &Reader<'_>,
    indicator: &str,
    (period, unit): (Period, &str),
    figure: Figure,
    direction: Direction,
) -> Result<TargetState, StoreError> {
    let key = target_key(indicator, &period.to_string(), unit);
    let mut records = Vec::new();
    for id in reader.with_key(&LookupKey { index: target::TARGET, key })? {
        records.extend(reader.record(id)?);
    }
    // Ascending by id, that is by the time they were made: of equal ones the newest is shown.
    let Some(newest) = records.last() else { return Ok(TargetState::None) };
    let Some(found) = wanted(newest) else { return Ok(TargetState::Unreadable) };
    let same = |record: &Record| wanted(record).is_some_and(|w| w.value == found.value && w.measure == found.measure);
    Ok(if records.iter().all(same) { TargetState::Set(found.beside(figure, direction)) } else { TargetState::Several })
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
        source: target.source.clone().unwrap_or_default(),
    })
}

impl Wanted {
    /// With the figure that it is compared with.
    pub(super) fn beside(self, figure: Figure, direction: Direction) -> TargetView {
        let compared = in_hundredths(self.measure, figure).filter(|(_, whole)| *whole > 0);
        let compared =
            compared.and_then(|(part, whole)| Some((part, i128::from(self.value.hundredths()).checked_mul(whole)?)));
        let attained_per_mille = compared.and_then(|(part, wanted)| ratio_per_mille(part, wanted));
        let reached =
            compared.map(|(part, wanted)| if direction == Direction::Lower { part <= wanted } else { wanted <= part });
        let sign = match self.measure {
            TargetUnit::Percent | TargetUnit::RelativeFall => "%",
            TargetUnit::Count | TargetUnit::Points => "",
        };
        TargetView {
            record: self.record,
            value: self.value,
            measure: self.measure,
            shown: format!("{}{sign}", show_decimal(self.value)),
            source: self.source,
            attained_per_mille,
            reached,
            attained: attained_per_mille.map(show_per_mille),
        }
    }
}

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
