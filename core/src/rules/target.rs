//! Rules on a target.

use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::rule::Rule;
use crate::model::target::{self, Measure, Target};
use crate::text::Phrase;

/// R56: a target that is a share asks for more than 100 %. How far a target was attained may exceed that.
pub(super) static R56: Rule = Rule::new(
    "R56",
    &[target::KIND],
    Phrase::new("Số đạt lớn hơn tổng số", "Above 100 %"),
    Phrase::new(
        "Chỉ tiêu phần trăm không thể lớn hơn 100. Vui lòng sửa giá trị hoặc chọn đơn vị tính là số lượng.",
        "A target in per cent cannot be above 100. Please correct the value, or choose a count as its measure.",
    ),
    above_the_whole,
);

fn above_the_whole(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(target) = case.as_kind::<Target>() else { return Ok(()) };
    // The stored form is ISO text with a dot; 100 and its neighbours with three decimals are exact enough as f64.
    let value = target.value.as_deref().and_then(|value| value.parse::<f64>().ok());
    if target.measure == Some(Measure::Percent) && value.is_some_and(|value| value > 100.0) {
        found.error("value");
    }
    Ok(())
}
