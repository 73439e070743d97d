//! Rules on a target.

use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::rule::Rule;
use crate::model::target::{self, Target, TargetUnit};
use crate::text::Phrase;
use crate::text::number::{Decimal, decimal_from_iso};

const ALL: Decimal = Decimal::from_hundredths(10_000);

/// R56: a target in per cent asks for more than 100%. How far a target was attained may exceed that.
pub(super) static R56: Rule = Rule::new(
    "R56",
    &[target::KIND],
    Phrase::new("Chỉ tiêu trên 100%", "Target above 100%"),
    Phrase::new(
        "Chỉ tiêu phần trăm không thể lớn hơn 100. Vui lòng sửa giá trị hoặc chọn đơn vị tính là số lượng.",
        "A target in per cent cannot be above 100. Please correct the value, or choose a count as its measure.",
    ),
    above_the_whole,
);

fn above_the_whole(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(target) = case.as_kind::<Target>() else { return Ok(()) };
    let value = target.value.as_deref().and_then(decimal_from_iso);
    if target.measure == Some(TargetUnit::Percent) && value.is_some_and(|value| value > ALL) {
        found.error("value");
    }
    Ok(())
}
