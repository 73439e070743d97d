//! The rule on what does not belong into free text.

use super::case::Case;
use super::fields::texts;
use super::finding::Findings;
use super::known::Lookup;
use super::rule::Rule;
use crate::model::{FieldType, visit};
use crate::text::{Phrase, sensitive};

/// R60: an identity number, a phone number or words on HIV status in a free-text note, or in a reason written on a visit.
/// The words of the finding say which.
pub(super) static R60: Rule = Rule::new(
    "R60",
    &[],
    Phrase::new("Ghi chú chứa thông tin nhạy cảm", "Sensitive detail in a note"),
    Phrase::new(
        "Ghi chú có vẻ chứa số giấy tờ, số điện thoại hoặc thông tin về HIV của một người. Vui lòng xóa thông tin đó.",
        "The note seems to hold an identity number, a phone number or somebody's HIV status. Please take it out.",
    ),
    sensitive_note,
);

fn sensitive_note(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let visit = case.record.kind.code == visit::KIND;
    let free = |kind| matches!(kind, FieldType::Note(_)) || (visit && matches!(kind, FieldType::Text(_)));
    for (path, text) in texts(case.record, free) {
        let mut kinds: Vec<_> = sensitive::find(text).into_iter().map(|one| one.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            found.warn_saying(path.clone(), kind.phrase());
        }
    }
    Ok(())
}
