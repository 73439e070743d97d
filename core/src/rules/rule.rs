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
#[derive(Clone, Copy)]
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
    /// Whether keeping it as a warning asks for a reason. Where the finding's field is the record's own place for that
    /// reason (R33, R34), the reason goes there and the rule is silent from then on; else it is kept with the finding.
    pub asks_reason: bool,
    /// The function. It is silent where what it needs is missing: that is for the form to ask.
    pub check: fn(&Case<'_>, &mut Findings) -> Lookup<()>,
}

impl Rule {
    /// A rule that is asked when a record of these kinds is saved.
    pub const fn new(
        id: &'static str,
        kinds: &'static [&'static str],
        name: Phrase,
        message: Phrase,
        check: fn(&Case<'_>, &mut Findings) -> Lookup<()>,
    ) -> Self {
        Self { id, kinds, moment: Moment::Save, name, message, asks_reason: false, check }
    }

    /// Keeping it as a warning asks for a reason.
    pub const fn asks_reason(mut self) -> Self {
        self.asks_reason = true;
        self
    }

    /// It is asked day by day and not when a record is saved.
    pub const fn each_day(mut self) -> Self {
        self.moment = Moment::State;
        self
    }
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
