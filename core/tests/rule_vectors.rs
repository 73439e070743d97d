//! Runs the shared rule vectors, and shows that they can fail.

use std::fs;
use std::path::PathBuf;

use dong_hanh::rules::vectors::{Outcome, run_with};
use dong_hanh::rules::{RULES, Rule};

/// The vectors of one rule.
fn file(rule: &Rule) -> String {
    let path = PathBuf::from(format!("../tests/vectors/rules/{}.json", rule.id));
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn outcomes(rule: &'static Rule) -> Vec<Outcome> {
    run_with(&file(rule), &[rule]).unwrap_or_else(|e| panic!("{}: {e}", rule.id))
}

#[test]
fn every_vector_holds() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for outcome in outcomes(rule).into_iter().filter(|outcome| !outcome.passed()) {
            wrong.push(format!(
                "{} “{}”: expected {:?}, found {:?}",
                rule.id, outcome.case, outcome.expected, outcome.found
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_cases_that_fire_and_cases_that_do_not() {
    for rule in RULES {
        let outcomes = outcomes(rule);
        assert!(outcomes.len() >= 5, "{} has {} cases", rule.id, outcomes.len());
        assert!(outcomes.iter().any(|outcome| outcome.expected.is_empty()), "{} has no silent case", rule.id);
        assert!(outcomes.iter().any(|outcome| !outcome.expected.is_empty()), "{} never fires", rule.id);
    }
}

#[test]
fn no_two_cases_of_a_file_share_a_name() {
    for rule in RULES {
        let mut names: Vec<String> = outcomes(rule).into_iter().map(|outcome| outcome.case).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{}", rule.id);
    }
}

#[test]
fn the_example_of_the_format_holds() {
    let readme = include_str!("../../tests/vectors/README.md");
    let example = readme.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let outcomes = dong_hanh::rules::vectors::run(example).unwrap();
    assert!(outcomes.len() == 1 && outcomes[0].passed());
}

#[test]
fn every_file_is_of_a_rule() {
    let folder = PathBuf::from("../tests/vectors/rules");
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let id = name.strip_suffix(".json").unwrap_or_else(|| panic!("{name} is no vector file"));
        assert!(dong_hanh::rules::find(id).is_some(), "{name}");
    }
}

/// A rule that never speaks must fail some vector, or the vectors would show nothing.
#[test]
fn a_rule_put_to_silence_is_noticed() {
    for rule in RULES {
        let silent: &'static Rule = Box::leak(Box::new(Rule { check: |_, _| Ok(()), ..**rule }));
        let outcomes = run_with(&file(rule), &[silent]).unwrap();
        assert!(outcomes.iter().any(|outcome| !outcome.passed()), "{}", rule.id);
    }
}

/// A rule that always speaks must fail some vector, too.
#[test]
fn a_rule_that_always_speaks_is_noticed() {
    for rule in RULES {
        let loud: &'static Rule = Box::leak(Box::new(Rule {
            check: |_, found| {
                found.warn("date");
                Ok(())
            },
            ..**rule
        }));
        let outcomes = run_with(&file(rule), &[loud]).unwrap();
        assert!(outcomes.iter().any(|outcome| outcome.expected.is_empty() && !outcome.passed()), "{}", rule.id);
    }
}
