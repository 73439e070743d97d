//! Rules on a person: the name, the date of birth, a possible duplicate.

use chrono::Months;

use super::case::Case;
use super::fields::filled;
use super::finding::Findings;
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use crate::model::person::{self, Person};
use crate::text::Phrase;
use crate::text::date::Precision;

/// R01: neither a name nor a code name, blanks aside.
pub(super) static R01: Rule = Rule::new(
    "R01",
    &[person::KIND],
    Phrase::new("Thiếu họ tên hoặc mã", "Name or code missing"),
    Phrase::new(
        "Vui lòng nhập họ và tên, hoặc nhập mã hay bí danh nếu người này chưa muốn ghi tên thật.",
        "Please enter the full name, or a code name if this person does not want the real name written down.",
    ),
    name_missing,
);

fn name_missing(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if let Some(person) = case.as_kind::<Person>()
        && !filled(&person.full_name)
        && !filled(&person.code_name)
    {
        found.error("full_name");
    }
    Ok(())
}

/// R02: born in the future, or longer ago than the ruleset's `oldest_years`. A date known only to the month or the year is
/// wrong where each day of it would be. A future one warns where today is doubtful.
pub(super) static R02: Rule = Rule::new(
    "R02",
    &[person::KIND],
    Phrase::new("Ngày sinh sai", "Invalid date of birth"),
    Phrase::new(
        "Ngày sinh nằm trong tương lai hoặc cách đây hơn {years} năm. Vui lòng kiểm tra lại.",
        "The date of birth lies in the future or more than {years} years ago. Please check it.",
    ),
    birth_impossible,
);

fn birth_impossible(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(born) = case.as_kind::<Person>().and_then(|person| person.born) else { return Ok(()) };
    let oldest = case.ruleset().value("oldest_years").and_then(|years| u32::try_from(years).ok());
    let values = [("years", oldest.unwrap_or_default().to_string())];
    let limit = oldest.and_then(|years| born.latest().checked_add_months(Months::new(years.checked_mul(12)?)));
    if born.earliest() > case.today() {
        found.add(case.context.today.severity_of_future(), "born", &values);
    } else if limit.is_some_and(|limit| limit < case.today()) {
        found.add(super::Severity::Error, "born", &values);
    }
    Ok(())
}

/// R03: only the year of birth is known.
pub(super) static R03: Rule = Rule::new(
    "R03",
    &[person::KIND],
    Phrase::new("Chỉ có năm sinh", "Year only"),
    Phrase::new(
        "Hồ sơ mới có năm sinh. Vui lòng bổ sung ngày và tháng sinh khi biết.",
        "Only the year of birth is known. Please add the day and the month once you know them.",
    ),
    year_only,
);

fn year_only(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let born = case.as_kind::<Person>().and_then(|person| person.born);
    if born.is_some_and(|born| born.precision() == Precision::Year) {
        found.warn("born");
    }
    Ok(())
}

/// R14: another person of the same folded name, birth year and commune.
pub(super) static R14: Rule = Rule::new(
    "R14",
    &[person::KIND],
    Phrase::new("Có thể trùng người", "Possible duplicate"),
    Phrase::new(
        "Đơn vị cấp xã này đã có người cùng tên và cùng năm sinh. Vui lòng kiểm tra xem có phải cùng một người không trước khi lưu.",
        "This commune already has a person with the same name and year of birth. Please check whether it is the same person before you save.",
    ),
    namesake,
);

fn namesake(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let others = lookups::same_key(case, person::NAMESAKE)?;
    if !others.is_empty() {
        found.warn("full_name").beside(others);
    }
    Ok(())
}
