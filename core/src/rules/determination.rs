//! Rules on tests and determinations: who enters them, and what a determination says.

use chrono::{Months, NaiveDate};

use super::case::Case;
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use crate::model::Role;
use crate::model::determination::{self, AddictionDetermination, DeterminationResult};
use crate::model::drug_test::{self, DrugTest};
use crate::model::episode::{self, TreatmentEpisode, TreatmentForm};
use crate::text::{Phrase, show_day};

/// R43: a volunteer or a team leader enters the result of a test or a determination.
pub(super) static R43: Rule = Rule::new(
    "R43",
    &[drug_test::KIND, determination::KIND],
    Phrase::new("Không có quyền nhập kết quả", "Role not permitted"),
    Phrase::new(
        "Kết quả xét nghiệm và kết quả xác định tình trạng nghiện do cán bộ phụ trách nhập. Vui lòng chuyển phiếu kết quả cho cán bộ phụ trách.",
        "Results of tests and determinations are entered by the officer in charge. Please hand the result sheet to the officer.",
    ),
    not_permitted,
);

fn not_permitted(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let tested = case.as_kind::<DrugTest>().is_some_and(|test| test.result.is_some());
    let determined = case.as_kind::<AddictionDetermination>().is_some_and(|paper| paper.result.is_some());
    if (tested || determined) && matches!(case.context.role, Role::Volunteer | Role::Leader) {
        found.error("result");
    }
    Ok(())
}

/// R46: "addicted" with fewer criteria than the ruleset's `addiction_criteria_least` of 6.
pub(super) static R46: Rule = Rule::new(
    "R46",
    &[determination::KIND],
    Phrase::new("Chưa đủ số tiêu chuẩn", "Below 3 of 6"),
    Phrase::new(
        "Kết luận có tình trạng nghiện cần ít nhất {least} trong 6 tiêu chuẩn. Vui lòng kiểm tra lại số tiêu chuẩn và kết quả trên phiếu.",
        "Addiction is determined from {least} of 6 criteria on. Please check the number of criteria and the result on the sheet.",
    ),
    too_few_criteria,
);

fn too_few_criteria(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(paper) = case.as_kind::<AddictionDetermination>() else { return Ok(()) };
    let Some(least) = case.ruleset().value("addiction_criteria_least") else { return Ok(()) };
    let addicted = paper.result == Some(DeterminationResult::Addicted);
    if addicted && paper.criteria_met.is_some_and(|met| i64::from(met) < least) {
        found.add(Severity::Warning, "criteria_met", &[("least", least.to_string())]);
    }
    Ok(())
}

/// R47: at a voluntary registration, the newest determination of addiction is older than the ruleset's
/// `determination_valid_months`; the corresponding day of the last month is still valid. Where this device holds none, it
/// cannot tell.
pub(super) static R47: Rule = Rule::new(
    "R47",
    &[episode::KIND],
    Phrase::new("Kết quả quá hạn", "Result expired"),
    Phrase::new(
        "Kết quả xác định tình trạng nghiện ngày {day} đã quá {months} tháng khi đăng ký tự nguyện. Vui lòng đề nghị cơ sở y tế xác định lại.",
        "The determination of {day} was older than {months} months on the day of the registration. Please ask the health facility for a new one.",
    ),
    expired,
);

fn expired(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<TreatmentEpisode>() else { return Ok(()) };
    let voluntary = own.form.is_some_and(|form| form.is_voluntary_facility() || form == TreatmentForm::HomeCommunity);
    let (Some(person), Some(requested), true) = (own.person, own.requested_on, voluntary) else { return Ok(()) };
    let months = case.context.rulebook.on(requested).value("determination_valid_months");
    let Some(months) = months.and_then(|months| u32::try_from(months).ok()) else { return Ok(()) };
    let papers = lookups::others(case, person, determination::KIND, NaiveDate::MIN..=requested)?;
    let addicted = |paper: &AddictionDetermination| paper.result == Some(DeterminationResult::Addicted);
    let newest = papers.iter().find(|record| record.as_kind().is_some_and(addicted));
    if let Some(paper) = newest
        && paper.day.checked_add_months(Months::new(months)).is_some_and(|last| last < requested)
    {
        let values = [("day", show_day(paper.day)), ("months", months.to_string())];
        found.add(Severity::Warning, "requested_on", &values).beside([paper.id]);
    }
    Ok(())
}
