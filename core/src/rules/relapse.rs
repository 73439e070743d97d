//! Rules on a relapse assessment.

use super::calendar_year::calendar_year;
use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use crate::model::determination::{AddictionDetermination, DeterminationResult};
use crate::model::relapse::{self, RelapseAssessment, RelapseResult};
use crate::text::Phrase;

/// R42: a relapse is written down, and no determination that says "addicted" is named. One that this device does not hold is
/// passed over; one of somebody else does not count.
pub(super) static R42: Rule = Rule::new(
    "R42",
    &[relapse::KIND],
    Phrase::new("Chưa có kết quả xác định tình trạng nghiện", "No determination"),
    Phrase::new(
        "Chỉ ghi tái nghiện khi có kết quả xác định tình trạng nghiện. Vui lòng chọn phiếu xác định, hoặc chọn “Có dấu hiệu cần xác định” và đề nghị cơ sở y tế xác định.",
        "A relapse is written down only once addiction was determined. Please choose the determination, or choose “Signs that need a determination” and ask the health facility for one.",
    ),
    not_determined,
);

fn not_determined(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<RelapseAssessment>() else { return Ok(()) };
    if own.result != Some(RelapseResult::Yes) {
        return Ok(());
    }
    let shown = match own.determination {
        None => false,
        Some(id) => case.known().record(id)?.is_none_or(|record| {
            record.as_kind::<AddictionDetermination>().is_some_and(|determination| {
                determination.person == own.person && determination.result == Some(DeterminationResult::Addicted)
            })
        }),
    };
    if !shown {
        found.error("determination");
    }
    Ok(())
}

/// R45: the person was already assessed in this calendar year. That somebody could not be assessed is no assessment.
pub(super) static R45: Rule = Rule::new(
    "R45",
    &[relapse::KIND],
    Phrase::new("Đã đánh giá năm nay", "Already assessed"),
    Phrase::new(
        "Người này đã được đánh giá tái nghiện trong năm. Vui lòng kiểm tra xem có ghi hai lần không.",
        "This person was already assessed in this year. Please check whether it was written down twice.",
    ),
    assessed_this_year,
);

fn assessed_this_year(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<RelapseAssessment>() else { return Ok(()) };
    let (Some(person), Some(date)) = (own.person, own.date) else { return Ok(()) };
    let mut others = lookups::others(case, person, relapse::KIND, calendar_year(date))?;
    others.retain(|other| {
        let result = other.as_kind::<RelapseAssessment>().and_then(|assessment| assessment.result);
        result != Some(RelapseResult::NotAssessed)
    });
    if !others.is_empty() {
        found.warn("date").beside(others.iter().map(|other| other.id));
    }
    Ok(())
}
