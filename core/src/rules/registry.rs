//! Every rule of this version, one line each.

use super::rule::Rule;
use super::{
    age, assignment, cadence, commitment, death, decision, decision_term, decision_time, episode, identity, note, outreach,
    person, phone, record, target, unit, visit,
};

/// Every rule of this version, in the order of their ids.
pub const RULES: &[&Rule] = &[
    &person::R01,
    &person::R02,
    &person::R03,
    &age::R04,
    &age::R05,
    &identity::R06,
    &identity::R07,
    &identity::R08,
    &identity::R09,
    &identity::R10,
    &phone::R11,
    &phone::R12,
    &identity::R13,
    &person::R14,
    &unit::R15,
    &unit::R16,
    &decision::R17,
    &decision::R18,
    &decision::R19,
    &decision::R20,
    &decision_term::R21,
    &decision_term::R22,
    &decision_time::R23,
    &decision_time::R24,
    &decision::R25,
    &decision::R26,
    &decision::R27,
    &assignment::R28,
    &assignment::R29,
    &assignment::R30,
    &assignment::R31,
    &visit::R32,
    &visit::R33,
    &visit::R34,
    &visit::R35,
    &visit::R36,
    &cadence::R37,
    &visit::R38,
    &record::R41,
    &visit::R44,
    &episode::R48,
    &episode::R49,
    &episode::R50,
    &outreach::R53,
    &commitment::R54,
    &target::R56,
    &record::R57,
    &death::R59,
    &note::R60,
];

/// The rule of that id, such as `R32`.
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_in_order_and_found() {
        assert!(RULES.is_sorted_by(|a, b| a.id < b.id));
        assert_eq!(find("R32").map(|rule| rule.id), Some("R32"));
        assert!(find("R99").is_none());
        assert!(find("r32").is_none());
    }

    #[test]
    fn kinds_are_kinds() {
        let known = |code: &&str| crate::model::find_kind(crate::model::KINDS, code).is_some();
        for rule in RULES {
            assert!(rule.kinds.iter().all(|kind| known(kind)), "{}", rule.id);
        }
    }

    #[test]
    fn words_are_whole_polite_sentences_in_both_languages() {
        // Words that the law on stigma (Law 120/2025 art. 5.11) and plain respect keep out.
        const STIGMA: [&str; 9] =
            ["đối tượng", "con nghiện", "nghiện hút", "tệ nạn", "chích", "addict ", "addicts", "junkie", "abuser"];
        for rule in RULES {
            let (vi, en) = (rule.message.vi, rule.message.en);
            assert!(!rule.name.vi.is_empty() && !rule.name.en.is_empty(), "{}", rule.id);
            assert!(vi.contains("Vui lòng") && en.contains("lease"), "{} says what to do, politely", rule.id);
            for text in [vi, en] {
                assert!(text.ends_with('.') && text.chars().next().is_some_and(char::is_uppercase), "{text}");
                assert!(!text.contains("  "), "{text}");
            }
            let names = |text: &str| {
                let mut names: Vec<String> =
                    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect();
                names.sort();
                names
            };
            assert_eq!(names(vi), names(en), "{} takes the same values in both languages", rule.id);
            for text in [vi, en, rule.name.vi, rule.name.en] {
                let text = text.to_lowercase();
                assert!(STIGMA.iter().all(|word| !text.contains(word)), "{text}");
            }
        }
    }
}
