//! Every rule of this version, one line each.

use super::rule::Rule;
use super::{
    age, assignment, cadence, club, commitment, death, decision, decision_term, decision_time, determination, episode,
    identity, identity_photo, methadone, movement, note, outreach, person, phone, record, relapse, target, unit, visit,
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
    &movement::R39,
    &identity_photo::R40,
    &record::R41,
    &relapse::R42,
    &determination::R43,
    &visit::R44,
    &relapse::R45,
    &determination::R46,
    &determination::R47,
    &episode::R48,
    &episode::R49,
    &episode::R50,
    &methadone::R51,
    &methadone::R52,
    &outreach::R53,
    &commitment::R54,
    &club::R55,
    &target::R56,
    &record::R57,
    &movement::R58,
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
            assert!(rule.kinds.iter().all(known), "{}", rule.id);
        }
    }
}
