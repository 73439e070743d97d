//! Rules on an outreach contact.

use std::collections::BTreeSet;

use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::rule::Rule;
use crate::model::outreach::{self, OutreachContact};
use crate::text::Phrase;

/// R53: fewer heads than different people named.
pub(super) static R53: Rule = Rule::new(
    "R53",
    &[outreach::KIND],
    Phrase::new("Lượt nhỏ hơn danh sách", "Count below the list"),
    Phrase::new(
        "Số lượt người nhỏ hơn số người đã ghi tên. Vui lòng sửa số lượt hoặc danh sách.",
        "The number of people reached is below the number of people named. Please correct the number or the list.",
    ),
    fewer_than_named,
);

fn fewer_than_named(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(contact) = case.as_kind::<OutreachContact>() else { return Ok(()) };
    let named = contact.people.iter().collect::<BTreeSet<_>>().len() as i64;
    if contact.heads.is_some_and(|heads| heads < named) {
        found.error("heads");
    }
    Ok(())
}
