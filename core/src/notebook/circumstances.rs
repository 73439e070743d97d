//! What stands beside the fields of a form, checked before anything is typed: an entry's header has a place for some of
//! it only, and a form that could never be saved would lose what was typed into it.

use super::error::NotebookError;
use crate::entry::{MAX_CODE, MAX_UNIT};
use crate::forms::Circumstances;
use crate::model::membership;
use crate::rules::Known;
use crate::text;

/// Characters of the name of the paper that a record was copied from.
const LONGEST_SOURCE: usize = 200;

/// Refuses the code of a unit that no entry can carry; an empty one says that none applies.
pub(super) fn check_unit(unit: &str) -> Result<(), NotebookError> {
    let fits = unit.len() <= MAX_UNIT && unit.bytes().all(|byte| byte.is_ascii_alphanumeric());
    fits.then_some(()).ok_or(NotebookError::BadArgument("unit"))
}

/// Checks the circumstances that take the place of others. What the record had already is not asked for again: it may
/// have come from another phone.
pub(super) fn check(
    mut new: Circumstances,
    before: &Circumstances,
    known: &dyn Known,
) -> Result<Circumstances, NotebookError> {
    if new.unit != before.unit {
        check_unit(&new.unit)?;
    }
    if let Some(id) = new.done_by.filter(|id| before.done_by != Some(*id)) {
        let member = known.record(id)?.filter(|record| record.kind.code == membership::KIND);
        member.ok_or(NotebookError::NotFound("membership"))?;
    }
    let code = |basis: &String| (1..=MAX_CODE).contains(&basis.len()) && basis.bytes().all(|b| b.is_ascii_graphic());
    if !new.legal_basis.as_ref().is_none_or(code) {
        return Err(NotebookError::BadArgument("legal_basis"));
    }
    new.source_document = new.source_document.map(|source| text::nfc(&source)).filter(|source| !source.is_empty());
    if new.source_document.as_ref().is_some_and(|source| source.chars().count() > LONGEST_SOURCE) {
        return Err(NotebookError::BadArgument("source_document"));
    }
    Ok(new)
}
