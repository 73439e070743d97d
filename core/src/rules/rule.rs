//! A rule: its id, what it is about, its words and its function.

use super::case::Case;
use super::finding::{Finding, Findings};
use super::known::Lookup;
use crate::text::Phrase;

/// When a rule is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// When a record is saved.
    Save,
    /// Day by day, of a record that exists: a state of the schedule.
    State,
}

/// A rule.
pub struct Rule {
    /// Its id, such as `R32`.
    pub id: &'static str,
    /// The record kinds it looks at; all of them where empty.
    pub kinds: &'static [&'static str],
    /// When it is asked.
    pub moment: Moment,
    /// Its short name.
    pub name: Phrase,
    /// A full polite sentence that says what to do; `{name}` stands for a value.
    pub message: Phrase,
    /// Whether keeping it as a warning asks for a reason.
    pub asks_reason: bool,
    /// The function. It is silent where what it needs is missing: that is for the form to ask.
    pub check: fn(&Case<'_>, &mut Findings) -> Lookup<()>,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Rule({})", self.id)
    }
}

/// Everything these rules find at that moment.
pub fn check(rules: &[&'static Rule], moment: Moment, case: &Case<'_>) -> Lookup<Vec<Finding>> {
    let mut found = Vec::new();
    for rule in rules {
        let about = rule.kinds.is_empty() || rule.kinds.contains(&case.record.kind.code);
        if rule.moment == moment && about {
            let mut findings = Findings::new(rule);
            (rule.check)(case, &mut findings)?;
            found.append(&mut findings.into_found());
        }
    }
    Ok(found)
}
