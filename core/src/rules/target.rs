//! The rule on shares: of a target in per cent and of a survey.

use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::rule::Rule;
use crate::model::survey::{self, SurveyResult};
use crate::model::target::{self, Target, TargetUnit};
use crate::text::Phrase;
use crate::text::number::{Decimal, decimal_from_iso};

const ALL: Decimal = Decimal::from_hundredths(10_000);

/// R56: a target in per cent asks for more than 100%, or a survey counts more people than it asked. How far a target was
/// attained may exceed that.
pub(super) static R56: Rule = Rule::new(
    "R56",
    &[target::KIND, survey::KIND],
    Phrase::new("Số đạt lớn hơn tổng số", "Above 100%"),
    Phrase::new(
        "Số đạt không thể lớn hơn tổng số, tức là 100%. Vui lòng sửa lại giá trị hoặc đơn vị tính.",
        "A part cannot be larger than the whole, that is 100%. Please correct the value or its measure.",
    ),
    above_the_whole,
);

fn above_the_whole(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if case.as_kind::<SurveyResult>().and_then(|own| own.reached.zip(own.asked)).is_some_and(|(part, all)| part > all) {
        found.error("reached");
    }
    let Some(target) = case.as_kind::<Target>() else { return Ok(()) };
    let value = target.value.as_deref().and_then(decimal_from_iso);
    if target.measure == Some(TargetUnit::Percent) && value.is_some_and(|value| value > ALL) {
        found.error("value");
    }
    Ok(())
}
