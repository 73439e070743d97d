//! Shared test vectors of the rules: cases as JSON that the core's tests, a command and the bindings can run.
//!
//! The format is described in `tests/vectors/README.md`. A file holds the cases of one rule; only that rule's findings are
//! compared, by severity and field.

mod record;

use chrono::NaiveDate;
use serde::Deserialize;

use self::record::{Names, Written};
use super::case::{Case, Context, Today};
use super::finding::Severity;
use super::known_in_memory::Memory;
use super::registry::RULES;
use super::rule::{Rule, check};
use super::ruleset::Rulebook;
use crate::model::Role;

/// What one case gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The rule.
    pub rule: &'static str,
    /// The case's name.
    pub case: String,
    /// What the file expects, in order.
    pub expected: Vec<Seen>,
    /// What the rule found, in the same order.
    pub found: Vec<Seen>,
}

/// One finding as vectors compare it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The field.
    pub field: String,
    /// How grave it is: `error` or `warning`.
    #[serde(with = "Grave")]
    pub severity: Severity,
}

/// The severity's names in a file.
#[derive(Deserialize)]
#[serde(remote = "Severity", rename_all = "lowercase")]
enum Grave {
    Warning,
    Error,
}

impl Outcome {
    /// Whether the rule found what the file expects, no less and no more.
    pub fn passed(&self) -> bool {
        self.expected == self.found
    }
}

/// Why a file could not be run. It names the case and never what is in its fields.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadVectors {
    /// Not JSON, or not `{"rule": …, "cases": […]}`.
    #[error("the file is not a file of rule vectors (line {line}): it needs \"rule\" and \"cases\"")]
    NotVectors {
        /// The line where reading stopped, from 1.
        line: usize,
    },
    /// The rule is not among those asked for.
    #[error("there is no such rule: give an id such as R32")]
    UnknownRule,
    /// A file without cases would pass for nothing.
    #[error("the file has no cases")]
    NoCases,
    /// One case does not read.
    #[error("case {}{} does not read: {why}", index + 1, in_quotes(name.as_deref()))]
    Case {
        /// Which one, from 0. A person reads it counted from 1.
        index: usize,
        /// Its name, where that reads.
        name: Option<String>,
        /// What to correct.
        why: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: String,
    cases: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseWritten {
    name: String,
    today: NaiveDate,
    clock: Option<NaiveDate>,
    role: Option<Role>,
    unit: Option<String>,
    #[serde(default)]
    given: Vec<Written>,
    #[serde(default)]
    locked: Vec<Lock>,
    record: Written,
    expect: Vec<Seen>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lock {
    unit: String,
    from: NaiveDate,
    to: NaiveDate,
}

/// Runs a file with the rules of this version.
pub fn run(json: &str) -> Result<Vec<Outcome>, BadVectors> {
    run_with(json, RULES)
}

/// Runs a file with these rules.
pub fn run_with(json: &str, rules: &[&'static Rule]) -> Result<Vec<Outcome>, BadVectors> {
    let file: File = serde_json::from_str(json).map_err(|e| BadVectors::NotVectors { line: e.line() })?;
    let rule = rules.iter().find(|rule| rule.id == file.rule).copied().ok_or(BadVectors::UnknownRule)?;
    if file.cases.is_empty() {
        return Err(BadVectors::NoCases);
    }
    let rulebook = Rulebook::built_in();
    let run = |(index, case): (usize, serde_json::Value)| {
        let name = case.get("name").and_then(serde_json::Value::as_str).map(str::to_owned);
        run_case(rule, &rulebook, case).map_err(|why| BadVectors::Case { index, name, why })
    };
    file.cases.into_iter().enumerate().map(run).collect()
}

fn in_quotes(name: Option<&str>) -> String {
    name.map_or_else(String::new, |name| format!(" (“{name}”)"))
}

fn run_case(rule: &'static Rule, rulebook: &Rulebook, case: serde_json::Value) -> Result<Outcome, String> {
    let written: CaseWritten = serde_json::from_value(case).map_err(|e| e.to_string())?;
    let unit = written.unit.as_deref().unwrap_or(record::UNIT);
    let mut names = Names::new(written.given.iter().chain([&written.record]))?;
    let mut known = Memory::default();
    for given in &written.given {
        known.put(given.read(&mut names, unit, written.today)?);
    }
    for lock in &written.locked {
        known.lock(&lock.unit, lock.from..=lock.to);
    }
    let record = written.record.read(&mut names, unit, written.today)?;
    let today = Today::new(written.clock.unwrap_or(written.today), [written.today]);
    let context = Context { today, rulebook, role: written.role.unwrap_or(Role::Manager), known: &known };
    let found = check(&[rule], rule.moment, &Case { record: &record, context }).map_err(|e| e.to_string())?;
    let mut found: Vec<Seen> =
        found.into_iter().map(|finding| Seen { field: finding.field, severity: finding.severity }).collect();
    let mut expected = written.expect;
    found.sort();
    expected.sort();
    Ok(Outcome { rule: rule.id, case: written.name, expected, found })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"rule":"R32","cases":[{"name":"tomorrow","today":"2024-05-10",
        "record":{"kind":"check-in-visit","fields":{"date":"2024-05-11"}},
        "expect":[{"severity":"error","field":"date"}]}]}"#;

    #[test]
    fn a_file_runs() {
        let outcomes = run(GOOD).unwrap();
        assert_eq!(outcomes.len(), 1);
        assert!(outcomes[0].passed());
        let other = run(&GOOD.replace("\"error\"", "\"warning\"")).unwrap();
        assert!(!other[0].passed());
        let none = run(&GOOD.replace("2024-05-11", "2024-05-10")).unwrap();
        assert!(!none[0].passed() && none[0].found.is_empty());
    }

    #[test]
    fn a_wrong_file_says_which_case_and_why() {
        let case = |from: &str, to: &str| match run(&GOOD.replace(from, to)) {
            Err(BadVectors::Case { index: 0, why, .. }) => why,
            other => panic!("{from} → {to}: {other:?}"),
        };
        assert!(case("check-in-visit", "visit").contains("kind"));
        assert!(case("\"date\":", "\"dates\":").contains("dates"));
        assert!(case("2024-05-11", "11/05/2024").contains("date"));
        assert!(case("\"date\":\"2024-05-11\"", "\"person\":\"p1\"").contains("person"));
        assert!(case("\"date\":\"2024-05-11\"", "\"person\":\"@p1\"").contains("given"));
        assert!(case("\"date\":\"2024-05-11\"", "\"result\":\"perhaps\"").contains("result"));
        assert!(case("\"today\"", "\"heute\"").contains("heute"));
        assert!(case("\"error\"", "\"grave\"").contains("grave"));
        let said = run(&GOOD.replace("check-in-visit", "visit")).unwrap_err().to_string();
        assert!(said.starts_with("case 1 (“tomorrow”) does not read: "), "{said}");
        assert_eq!(run("{"), Err(BadVectors::NotVectors { line: 1 }));
        assert_eq!(run(&GOOD.replace("R32", "R00")), Err(BadVectors::UnknownRule));
        assert_eq!(run(r#"{"rule":"R32","cases":[]}"#), Err(BadVectors::NoCases));
    }

    #[test]
    fn any_text_is_answered() {
        for text in ["", "\0", "[]", "null", "{\"rule\":1}", "\u{202e}", &"[".repeat(100_000)] {
            assert!(run(text).is_err());
        }
    }
}
