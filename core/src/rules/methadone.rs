//! Substitution treatment: the day on which missed doses make one ask, and the rules on doses and on who is said to have
//! left. Schedule and reports ask here, so that the list of work and the figure (I09) give one answer.

use chrono::NaiveDate;

use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::lookups;
use super::rule::Rule;
use super::ruleset::Rulebook;
use super::workdays;
use crate::model::dose::{self, DoseStatus, MethadoneDose};
use crate::model::episode::{self, Outcome, TreatmentEpisode, TreatmentForm};
use crate::model::verification::{self, MethadoneVerification, VerificationResult};
use crate::text::Phrase;

/// Somebody may have left substitution treatment: doses were missed without a reason, one after the other, for as long as
/// the law names. It is a reason to look into it and says nothing about the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dropout {
    /// The first day of the missed doses.
    pub since: NaiveDate,
    /// The day on which they were as many as the law names: from then on somebody is to look into it.
    pub trigger: NaiveDate,
}

/// Each time that the doses of one person reach the ruleset's `dropout_working_days` or `dropout_treatments` (Decree
/// 116/2021 art. 3.5: from 5 working days absent, or 10 treatments missed in a row, without a reason), oldest first and
/// once for each run. The doses come in any order; of split doses each is a treatment.
///
/// A day on which a dose was taken, or on which the absence had a reason, ends a run. So does a working day of which nothing
/// is written down: nobody knows of it. A weekend or a holiday without a dose does not. The ruleset is the one of the day.
pub fn dropouts(doses: &[(NaiveDate, DoseStatus)], rulebook: &Rulebook) -> Vec<Dropout> {
    let mut doses = doses.to_vec();
    doses.sort_unstable_by_key(|(day, _)| *day);
    let mut found = Vec::new();
    let mut run: Option<Run> = None;
    for of_day in doses.chunk_by(|a, b| a.0 == b.0) {
        let day = of_day[0].0;
        if of_day.iter().any(|(_, status)| *status != DoseStatus::Absent) {
            run = None;
            continue;
        }
        let known = run.filter(|run| !run.misses_a_working_day_before(day, rulebook));
        let mut now = known.unwrap_or(Run { since: day, last: day, working_days: 0, treatments: 0, told: false });
        now.last = day;
        now.working_days += i64::from(rulebook.holidays().is_working(day).value);
        now.treatments += i64::try_from(of_day.len()).unwrap_or(i64::MAX);
        let reached = |key, count| rulebook.on(day).value(key).is_some_and(|least| count >= least);
        let long = reached("dropout_working_days", now.working_days) || reached("dropout_treatments", now.treatments);
        if long && !now.told {
            now.told = true;
            found.push(Dropout { since: now.since, trigger: day });
        }
        run = Some(now);
    }
    found
}

/// Doses missed one after the other.
#[derive(Clone, Copy)]
struct Run {
    since: NaiveDate,
    last: NaiveDate,
    working_days: i64,
    treatments: i64,
    told: bool,
}

impl Run {
    fn misses_a_working_day_before(&self, day: NaiveDate, rulebook: &Rulebook) -> bool {
        let before = day.pred_opt().filter(|before| self.last < *before);
        before.is_some_and(|before| workdays::between(rulebook.holidays(), self.last, before).value > 0)
    }
}

/// R51: somebody is said to have left substitution treatment, and no verification since its first day says so.
pub(super) static R51: Rule = Rule::new(
    "R51",
    &[episode::KIND],
    Phrase::new("Cần xác minh", "Verify the dropout"),
    Phrase::new(
        "Chưa có kết quả xác minh rằng người này đã bỏ điều trị methadone. Vui lòng xác minh và ghi kết quả xác minh trước.",
        "Nobody has verified that this person left methadone treatment. Please verify it and write the verification down first.",
    ),
    not_verified,
);

fn not_verified(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<TreatmentEpisode>() else { return Ok(()) };
    let left = own.form == Some(TreatmentForm::Substitution) && own.outcome == Some(Outcome::Left);
    let (Some(person), true) = (own.person, left) else { return Ok(()) };
    let since = own.entered_on.unwrap_or(NaiveDate::MIN)..=NaiveDate::MAX;
    let verifications = lookups::others(case, person, verification::KIND, since)?;
    let mut verifications = verifications.iter().filter_map(|record| record.as_kind::<MethadoneVerification>());
    if !verifications.any(|one| one.result == Some(VerificationResult::DroppedOut)) {
        found.error("outcome");
    }
    Ok(())
}

/// R52: the person already has a dose on this day. Split doses exist, so it only warns.
pub(super) static R52: Rule = Rule::new(
    "R52",
    &[dose::KIND],
    Phrase::new("Trùng liều trong ngày", "Duplicate dose"),
    Phrase::new(
        "Người này đã có một liều trong ngày. Vui lòng kiểm tra xem có ghi hai lần không; nếu liều được chia, vui lòng vẫn lưu.",
        "This person already has a dose on this day. Please check whether it was written down twice; if the dose is split, please save it.",
    ),
    two_doses,
);

fn two_doses(case: &Case<'_>, found: &mut Findings) -> Lookup<()> {
    let Some(own) = case.as_kind::<MethadoneDose>() else { return Ok(()) };
    let (Some(person), Some(date)) = (own.person, own.date) else { return Ok(()) };
    let others = lookups::others(case, person, dose::KIND, date..=date)?;
    if !others.is_empty() {
        found.warn("date").beside(others.iter().map(|other| other.id));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A day for each letter from that day on: `t` taken, `a` absent, `A` two doses missed, `r` absent with a reason, `m` one
    /// of two doses missed, `.` nothing written down.
    fn doses(from: &str, letters: &str) -> Vec<(NaiveDate, DoseStatus)> {
        use DoseStatus::{Absent, Excused, Taken};
        let days = day(from).iter_days().zip(letters.chars());
        let of = |letter| match letter {
            't' => vec![Taken],
            'a' => vec![Absent],
            'A' => vec![Absent, Absent],
            'r' => vec![Excused],
            'm' => vec![Absent, Taken],
            _ => vec![],
        };
        days.flat_map(|(day, letter)| of(letter).into_iter().map(move |status| (day, status))).collect()
    }

    /// 2024-03-04 is a Monday in a year whose holidays are known.
    #[test]
    fn five_working_days_or_ten_treatments_in_a_row_make_one_ask() {
        for (letters, expected) in [
            ("", &[][..]),
            ("ttttttt", &[]),
            ("aaaa", &[]),
            ("aaaat", &[]),
            ("aaaaa", &[("2024-03-04", "2024-03-08")]),
            ("aaaaaaaaaaaa", &[("2024-03-04", "2024-03-08")]),
            // A weekend counts for nothing, written down or not; a dose taken on it ends the run.
            ("tttttaaaaaa", &[]),
            ("tttttaaaaaaa", &[("2024-03-09", "2024-03-15")]),
            ("ttaaa..aa", &[("2024-03-06", "2024-03-12")]),
            ("ttaaa.taaaa", &[]),
            // So does a reason, one of two doses, and a working day of which nobody knows.
            ("aaraaaa", &[]),
            ("aamaaaa", &[]),
            ("aa.aa..aaa", &[("2024-03-07", "2024-03-13")]),
            ("aa.aa..aa", &[]),
            // Split doses: ten treatments are five days, weekends included.
            ("tttAAAAA", &[("2024-03-07", "2024-03-11")]),
            ("tttttAAAA", &[]),
            ("tttttAAAAA", &[("2024-03-09", "2024-03-13")]),
            // Twice.
            ("aaaaat.aaaaa", &[("2024-03-04", "2024-03-08"), ("2024-03-11", "2024-03-15")]),
        ] {
            let expected: Vec<_> =
                expected.iter().map(|(since, trigger)| Dropout { since: day(since), trigger: day(trigger) }).collect();
            assert_eq!(dropouts(&doses("2024-03-04", letters), &Rulebook::built_in()), expected, "{letters}");
        }
    }

    #[test]
    fn over_a_long_holiday_ten_treatments_are_sooner() {
        let book = Rulebook::built_in();
        // Tết 2024: Thursday 8/2 to Wednesday 14/2; the fifth working day would be Monday 19/2.
        let seen = dropouts(&doses("2024-02-06", "aaaaaaaaaaaaaa"), &book);
        assert_eq!(seen, [Dropout { since: day("2024-02-06"), trigger: day("2024-02-15") }]);
        assert_eq!(dropouts(&doses("2024-02-06", "aa.......aaa"), &book), []);
        assert_eq!(dropouts(&doses("2024-02-06", "aa.......aa..a"), &book)[0].trigger, day("2024-02-19"));
    }

    #[test]
    fn the_law_of_the_day_names_the_limits() {
        let book = Rulebook::built_in();
        assert_eq!(dropouts(&doses("2020-03-02", "aaaaaaaaaaaa"), &book), [], "before Decree 116 nothing is named");
        assert_eq!(dropouts(&doses("2026-07-06", "aaaaa"), &book)[0].trigger, day("2026-07-10"));
    }

    proptest! {
        /// And a run is found out within a month: whoever looks at the doses of two months misses none.
        #[test]
        fn the_order_of_doses_does_not_matter(letters in "[taAr.]{0,60}", turn in 0..60_usize) {
            let book = Rulebook::built_in();
            let all = doses("2024-01-01", &letters);
            let mut turned = all.clone();
            turned.rotate_left(turn.min(all.len()));
            let seen = dropouts(&all, &book);
            prop_assert_eq!(&dropouts(&turned, &book), &seen);
            for one in seen {
                prop_assert!(one.since <= one.trigger && one.trigger - one.since < chrono::TimeDelta::days(31));
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trouble() {
        let last = NaiveDate::MAX - Days::new(3);
        let hostile: Vec<_> =
            [NaiveDate::MIN, day("2024-03-04"), last, NaiveDate::MAX].map(|d| (d, DoseStatus::Absent)).into();
        assert_eq!(dropouts(&hostile, &Rulebook::built_in()), []);
    }
}
