//! Rules on a commitment.

use super::calendar_year::calendar_year;
use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use crate::model::commitment::{self, Commitment};
use crate::text::Phrase;

/// R54: the person already signed a commitment in this calendar year.
pub(super) static R54: Rule = Rule::new(
    "R54",
    &[commitment::KIND],
    Phrase::new("Đã ký trong năm", "Already signed this year"),
    Phrase::new(
        "Người này đã ký cam kết trong năm. Vui lòng kiểm tra xem có ghi hai lần không.",
        "This person already signed a commitment this year. Please check whether it was written down twice.",
    ),
    signed_this_year,
);

fn signed_this_year(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(commitment) = case.as_kind::<Commitment>() else { return Ok(()) };
    let (Some(person), Some(date)) = (commitment.person, commitment.date) else { return Ok(()) };
    let others = lookups::others(case, person, commitment::KIND, calendar_year(date))?;
    if !others.is_empty() {
        found.warn("person").beside(others.iter().map(|other| other.id));
    }
    Ok(())
}
