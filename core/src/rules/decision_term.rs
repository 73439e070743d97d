//! Rules on the term of a management decision: its length and its last day.

use std::ops::RangeInclusive;

use super::case::Case;
use super::finding::{Findings, Severity};
use super::known::Lookup;
use super::rule::Rule;
use super::term;
use crate::model::decision::{self, ManagedPerson, ManagementDecision, Origin};
use crate::text::{Phrase, show_day};

/// R21: the term is not the one the law gives on this basis. It stops a draft under a verified ruleset; a copy of a signed
/// paper and an unverified ruleset are warned of.
pub(super) static R21: Rule = Rule::new(
    "R21",
    &[decision::KIND],
    Phrase::new("Thời hạn sai luật", "Wrong statutory term"),
    Phrase::new(
        "Theo luật, thời hạn quản lý với căn cứ này là {months} tháng. Vui lòng sửa thời hạn hoặc căn cứ.",
        "By law, the term of management on this basis is {months} months. Please correct the term or the basis.",
    ),
    wrong_term,
);

fn wrong_term(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    for_each_row(case, |i, row, severity| {
        let allowed = row.basis.and_then(|basis| term::statutory_months(case.ruleset(), basis));
        if let (Some(months), Some(allowed)) = (row.term_months, allowed)
            && !allowed.contains(&months)
        {
            let shown = shown(&allowed, u32::to_string);
            found.add(severity, format!("people[{i}].term_months"), &[("months", shown)]);
        }
    });
    Ok(())
}

/// R22: the last day is not the completion of rehabilitation plus the term plus the days that do not count. The last day
/// is inclusive; how it is computed stands at [`term::end_of_term`]. Where no term is written, any that the law allows
/// fits.
pub(super) static R22: Rule = Rule::new(
    "R22",
    &[decision::KIND],
    Phrase::new("Ngày hết hạn sai", "End date inconsistent"),
    Phrase::new(
        "Ngày hết hạn quản lý không khớp: tính từ ngày hoàn thành cai nghiện, cộng thời hạn và số ngày không tính, ngày hết hạn là {day}. Vui lòng kiểm tra lại các ô này.",
        "The last day of management does not fit: counted from the day of completion, with the term and the days not counted, it is {day}. Please check these fields.",
    ),
    wrong_end,
);

fn wrong_end(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    for_each_row(case, |i, row, severity| {
        if let (Some(ends_on), Some(fitting)) = (row.ends_on, term::fitting_ends(case.ruleset(), row))
            && !fitting.contains(&ends_on)
        {
            let shown = shown(&fitting, |day| show_day(*day));
            found.add(severity, format!("people[{i}].ends_on"), &[("day", shown)]);
        }
    });
    Ok(())
}

fn for_each_row(case: &Case<'_>, mut look: impl FnMut(usize, &ManagedPerson, Severity)) {
    let Some(decision) = case.as_kind::<ManagementDecision>() else { return };
    for (i, row) in decision.people.iter().enumerate() {
        let verified = row.basis.map_or(case.ruleset().verified, |basis| term::is_verified(case.ruleset(), basis));
        let stops = decision.origin == Some(Origin::Drafted) && verified;
        look(i, row, if stops { Severity::Error } else { Severity::Warning });
    }
}

fn shown<T: PartialEq>(range: &RangeInclusive<T>, show: impl Fn(&T) -> String) -> String {
    if range.start() == range.end() {
        show(range.start())
    } else {
        format!("{}–{}", show(range.start()), show(range.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_one_is_shown_as_one() {
        assert_eq!(shown(&(12..=12), u32::to_string), "12");
        assert_eq!(shown(&(12..=24), u32::to_string), "12–24");
    }
}
