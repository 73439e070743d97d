//! The target of an indicator beside what was achieved.

use super::figure::{Figure, ratio_per_mille, show_per_mille};
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
    /// How much of it is attained, in per mille; it may exceed 1000. None where the two cannot be compared: a target in
    /// per cent for what is no share, a fall against a baseline, or a target of nothing.
    pub attained_per_mille: Option<i64>,
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

/// The target of an indicator, period and unit beside its figure.
pub(super) fn find(
    reader: &Reader<'_>,
    indicator: &str,
    period: Period,
    unit: &str,
    figure: Figure,
) -> Result<TargetState, StoreError> {
    let key = target_key(indicator, &period.to_string(), unit);
    let mut records = Vec::new();
    for id in reader.with_key(&LookupKey { index: target::TARGET, key })? {
        records.extend(reader.record(id)?);
    }
    // Ascending by id, that is by the time they were made: of equal ones the newest is shown.
    let Some(newest) = records.last() else { return Ok(TargetState::None) };
    let Some(view) = view(newest, figure) else { return Ok(TargetState::Unreadable) };
    let same = |record: &Record| {
        self::view(record, figure).is_some_and(|v| v.value == view.value && v.measure == view.measure)
    };
    Ok(if records.iter().all(same) { TargetState::Set(view) } else { TargetState::Several })
}

fn view(record: &Record, figure: Figure) -> Option<TargetView> {
    let target = record.as_kind::<Target>()?;
    let value = decimal_from_iso(target.value.as_deref()?)?;
    let measure = target.measure?;
    let wanted = i128::from(value.hundredths());
    let attained_per_mille = match (measure, figure) {
        (TargetUnit::Count, figure) => ratio_per_mille(i128::from(figure.amount()) * 100, wanted),
        // The share in hundredths of a per cent against the target in the same.
        (TargetUnit::Percent, Figure::Share(share)) if share.denominator > 0 => {
            let part = i128::from(share.numerator) * 10_000;
            wanted.checked_mul(i128::from(share.denominator)).and_then(|whole| ratio_per_mille(part, whole))
        }
        (TargetUnit::Percent | TargetUnit::Points | TargetUnit::RelativeFall, _) => None,
    };
    let source = target.source.clone().unwrap_or_default();
    let sign = if measure == TargetUnit::Percent { "%" } else { "" };
    Some(TargetView {
        record: record.id,
        value,
        measure,
        source,
        attained_per_mille,
        shown: format!("{}{sign}", show_decimal(value)),
        attained: attained_per_mille.map(show_per_mille),
    })
}
