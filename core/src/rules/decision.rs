//! Rules on a management decision: its number, its signature, the people it lists.

use super::case::Case;
use super::finding::Findings;
use super::known::{EVER, Lookup};
use super::lookups;
use super::rule::Rule;
use super::span::overlap;
use crate::model::decision::{self, ManagedPerson, ManagementDecision, ManagementState, Signer};
use crate::text::{Phrase, show_day};

/// R17: the issuer (the record's unit) already used this number in the year of the signature. Blanks and capitals make no
/// difference.
pub(super) static R17: Rule = Rule::new(
    "R17",
    &[decision::KIND],
    Phrase::new("Trùng số quyết định", "Duplicate number"),
    Phrase::new(
        "Số quyết định này đã được dùng trong năm tại đơn vị này. Vui lòng kiểm tra lại số hoặc mở quyết định đã có.",
        "This unit has already used this decision number in that year. Please check the number, or open the decision that is there.",
    ),
    number_used,
);

fn number_used(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if case.as_kind::<ManagementDecision>().is_none_or(|decision| decision.signed_on.is_none()) {
        return Ok(());
    }
    let others = lookups::same_key(case, decision::NUMBER)?;
    if !others.is_empty() {
        found.error("number").beside(others);
    }
    Ok(())
}

/// R18: signed after today. It warns where today is doubtful.
pub(super) static R18: Rule = Rule::new(
    "R18",
    &[decision::KIND],
    Phrase::new("Ngày ký ở tương lai", "Future signature"),
    Phrase::new(
        "Ngày ký nằm sau hôm nay ({today}). Vui lòng kiểm tra lại ngày ký.",
        "The day of signature lies after today ({today}). Please check it.",
    ),
    signed_in_future,
);

fn signed_in_future(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let signed_on = case.as_kind::<ManagementDecision>().and_then(|decision| decision.signed_on);
    if signed_on.is_some_and(|day| day > case.today()) {
        let severity = case.context.today.severity_of_future();
        found.add(severity, "signed_on", &[("today", show_day(case.today()))]);
    }
    Ok(())
}

/// R19: somebody else than the commune chair signed (Law 120/2025 art. 42: the chair decides).
pub(super) static R19: Rule = Rule::new(
    "R19",
    &[decision::KIND],
    Phrase::new("Sai thẩm quyền?", "Check authority"),
    Phrase::new(
        "Quyết định quản lý sau cai nghiện do Chủ tịch UBND cấp xã ký. Vui lòng kiểm tra thẩm quyền của người ký.",
        "A decision on management after rehabilitation is signed by the chair of the commune People’s Committee. Please check the authority of the signer.",
    ),
    not_the_chair,
);

fn not_the_chair(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let signer = case.as_kind::<ManagementDecision>().and_then(|decision| decision.signer);
    if signer.is_some_and(|signer| signer != Signer::Chair) {
        found.warn("signer");
    }
    Ok(())
}

/// R20: a person without the day on which rehabilitation was completed, from which the term counts.
pub(super) static R20: Rule = Rule::new(
    "R20",
    &[decision::KIND],
    Phrase::new("Thiếu ngày hoàn thành", "Completion date missing"),
    Phrase::new(
        "Vui lòng nhập ngày hoàn thành cai nghiện: thời hạn quản lý tính từ ngày này.",
        "Please enter the day on which rehabilitation was completed: the term of management counts from it.",
    ),
    completion_missing,
);

fn completion_missing(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    for (i, row) in rows(case).iter().enumerate() {
        if row.completed_on.is_none() {
            found.error(format!("people[{i}].completed_on"));
        }
    }
    Ok(())
}

/// R25: a decision that lists nobody.
pub(super) static R25: Rule = Rule::new(
    "R25",
    &[decision::KIND],
    Phrase::new("Chưa có người", "No person listed"),
    Phrase::new(
        "Quyết định chưa có người nào. Vui lòng thêm ít nhất một người được quản lý.",
        "The decision lists nobody. Please add at least one person to be managed.",
    ),
    nobody_listed,
);

fn nobody_listed(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    if case.as_kind::<ManagementDecision>().is_some_and(|decision| decision.people.is_empty()) {
        found.error("people");
    }
    Ok(())
}

/// R26: two management periods of one person overlap, in this decision or in another one. A closed management ends when
/// it was closed ([`ManagedPerson::period`]), a proposed one has no period yet, and the day of a hand-over is no overlap.
/// One person twice in one decision is an overlap unless both periods are known and lie apart.
pub(super) static R26: Rule = Rule::new(
    "R26",
    &[decision::KIND],
    Phrase::new("Trùng thời gian quản lý", "Overlapping periods"),
    Phrase::new(
        "Người này đang được quản lý theo một quyết định khác trong cùng thời gian. Vui lòng kiểm tra ngày, hoặc kết thúc thời gian quản lý kia trước.",
        "This person is under management by another decision at the same time. Please check the dates, or close the other management first.",
    ),
    periods_overlap,
);

fn periods_overlap(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let counts = |row: &ManagedPerson| row.state != Some(ManagementState::Proposed);
    let clash = |a: &ManagedPerson, b: &ManagedPerson| Some(overlap(a.period()?, b.period()?));
    let rows = rows(case);
    for (i, row) in rows.iter().enumerate().filter(|(_, row)| counts(row)) {
        let Some(person) = row.person else { continue };
        let mut same = rows[..i].iter().filter(|earlier| earlier.person == row.person && counts(earlier));
        let twice = same.any(|earlier| clash(row, earlier).unwrap_or(true));
        let mut others = lookups::others(case, person, decision::KIND, EVER)?;
        others.retain(|other| {
            let rows = other.as_kind::<ManagementDecision>().map(|decision| &decision.people);
            let mut theirs = rows.into_iter().flatten().filter(|r| r.person == Some(person) && counts(r));
            theirs.any(|theirs| clash(row, theirs).unwrap_or(false))
        });
        if twice || !others.is_empty() {
            found.error(format!("people[{i}].starts_on")).beside(others.iter().map(|other| other.id));
        }
    }
    Ok(())
}

/// R27: signed before the rehabilitation was completed.
pub(super) static R27: Rule = Rule::new(
    "R27",
    &[decision::KIND],
    Phrase::new("Ký trước hoàn thành", "Signed before completion"),
    Phrase::new(
        "Quyết định được ký trước ngày hoàn thành cai nghiện. Vui lòng kiểm tra lại hai ngày này.",
        "The decision was signed before rehabilitation was completed. Please check both days.",
    ),
    signed_before_completion,
);

fn signed_before_completion(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(signed_on) = case.as_kind::<ManagementDecision>().and_then(|decision| decision.signed_on) else {
        return Ok(());
    };
    for (i, row) in rows(case).iter().enumerate() {
        if row.completed_on.is_some_and(|completed_on| signed_on < completed_on) {
            found.warn(format!("people[{i}].completed_on"));
        }
    }
    Ok(())
}

fn rows<'a>(case: &Case<'a>) -> &'a [ManagedPerson] {
    case.as_kind::<ManagementDecision>().map_or(&[], |decision| &decision.people)
}
