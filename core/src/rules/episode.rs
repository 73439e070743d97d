//! Rules on a treatment episode: its days and its length.

use std::ops::RangeInclusive;

use super::case::Case;
use super::finding::{Findings, Severity};
use super::known::{EVER, Lookup};
use super::lookups;
use super::rule::Rule;
use super::span::{Span, overlap};
use crate::model::episode::{self, Time, TreatmentEpisode, TreatmentForm};
use crate::text::Phrase;

/// R48: the episode ends before it starts.
pub(super) static R48: Rule = Rule::new(
    "R48",
    &[episode::KIND],
    Phrase::new("Ngày kết thúc trước ngày bắt đầu", "Ends before start"),
    Phrase::new(
        "Ngày kết thúc nằm trước ngày bắt đầu. Vui lòng kiểm tra lại hai ngày này.",
        "The last day lies before the first. Please check both days.",
    ),
    ends_before_start,
);

fn ends_before_start(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(episode) = case.as_kind::<TreatmentEpisode>() else { return Ok(()) };
    if episode.ended_on.zip(episode.entered_on).is_some_and(|(end, start)| end < start) {
        found.error("ended_on");
    }
    Ok(())
}

/// R49: two rehabilitation episodes of one person overlap, at a facility or at home. Substitution treatment may run beside
/// others; leaving one facility and entering another on one day is no overlap.
pub(super) static R49: Rule = Rule::new(
    "R49",
    &[episode::KIND],
    Phrase::new("Trùng đợt cai nghiện", "Episodes overlap"),
    Phrase::new(
        "Người này đã có một đợt cai nghiện trong thời gian đó. Vui lòng kiểm tra ngày, hoặc ghi ngày kết thúc của đợt kia trước.",
        "This person is in another rehabilitation episode at that time. Please check the dates, or enter the last day of the other episode first.",
    ),
    episodes_overlap,
);

fn episodes_overlap(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<TreatmentEpisode>() else { return Ok(()) };
    let (Some(person), Some(own_span)) = (own.person, span(own)) else { return Ok(()) };
    let mut others = lookups::others(case, person, episode::KIND, EVER)?;
    others.retain(|other| {
        let other = other.as_kind::<TreatmentEpisode>().filter(|other| other.person == Some(person));
        other.and_then(span).is_some_and(|span| overlap(own_span, span))
    });
    if !others.is_empty() {
        found.error("entered_on").beside(others.iter().map(|other| other.id));
    }
    Ok(())
}

/// The days of an episode that shuts out others.
fn span(episode: &TreatmentEpisode) -> Option<Span> {
    let form = episode.form?;
    let alone = form.is_residential() || form == TreatmentForm::HomeCommunity;
    Some((episode.entered_on?, episode.ended_on)).filter(|_| alone)
}

/// R50: the length in months is not one that the ruleset of the first day gives for this form: somebody who entered under
/// an older law finishes under it (Law 120/2025 art. 56). Forms for which nothing was found in the law are passed over;
/// where it is not said whether it is the first time, both lengths fit.
pub(super) static R50: Rule = Rule::new(
    "R50",
    &[episode::KIND],
    Phrase::new("Thời hạn cai nghiện bất thường", "Unusual term"),
    Phrase::new(
        "Theo luật có hiệu lực vào ngày bắt đầu, thời hạn của hình thức này là {months} tháng. Vui lòng kiểm tra lại thời hạn.",
        "By the law in force on the first day, this form of rehabilitation takes {months} months. Please check the term.",
    ),
    unusual_term,
);

fn unusual_term(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(episode) = case.as_kind::<TreatmentEpisode>() else { return Ok(()) };
    let (Some(form), Some(months)) = (episode.form, episode.term_months) else { return Ok(()) };
    let keys: &[&str] = match (form, episode.time) {
        (TreatmentForm::Compulsory, Some(Time::First)) => &["rehab_months_compulsory_first"],
        (TreatmentForm::Compulsory, Some(Time::Later)) => &["rehab_months_compulsory_later"],
        (TreatmentForm::Compulsory, None) => &["rehab_months_compulsory_first", "rehab_months_compulsory_later"],
        (TreatmentForm::HomeCommunity, _) => &["rehab_months_home_community"],
        _ => &[],
    };
    let allowed: Vec<RangeInclusive<i64>> = keys.iter().filter_map(|key| case.ruleset().range(key)).collect();
    if !allowed.is_empty() && !allowed.iter().any(|range| range.contains(&i64::from(months))) {
        let mut shown: Vec<String> = allowed.iter().map(show).collect();
        shown.dedup();
        found.add(Severity::Warning, "term_months", &[("months", shown.join(" / "))]);
    }
    Ok(())
}

fn show(months: &RangeInclusive<i64>) -> String {
    match (months.start(), months.end()) {
        (min, max) if min == max => min.to_string(),
        (min, max) => format!("{min}–{max}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_one_is_shown_as_one() {
        assert_eq!(show(&(6..=6)), "6");
        assert_eq!(show(&(6..=12)), "6–12");
    }
}
