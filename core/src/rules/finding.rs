//! What a rule found: which rule, how grave, at which field, and what a person reads.

use super::rule::Rule;
use crate::text::{Language, Phrase};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It is kept with the record, with the reason given.
    Warning,
    /// It stops the save.
    Error,
}

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Said {
    /// The phrase with `{name}` replaced by each value. Values are numbers, days and codes, never personal data.
    pub fn with(phrase: Phrase, values: &[(&str, String)]) -> Self {
        let fill = |text: &str| {
            values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
        };
        Self { vi: fill(phrase.vi), en: fill(phrase.en) }
    }

    /// The sentence in one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }
}

impl From<Phrase> for Said {
    fn from(phrase: Phrase) -> Self {
        Self { vi: phrase.vi.to_owned(), en: phrase.en.to_owned() }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule, such as `R32`.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The field, such as `date` or `people[1].ends_on`.
    pub field: String,
    /// What a person reads.
    pub message: Said,
}

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Findings {
    rule: &'static Rule,
    found: Vec<Finding>,
}

impl Findings {
    pub(super) fn new(rule: &'static Rule) -> Self {
        Self { rule, found: Vec::new() }
    }

    pub(super) fn into_found(self) -> Vec<Finding> {
        self.found
    }

    /// The save must not go on.
    pub fn error(&mut self, field: impl Into<String>) {
        self.add(Severity::Error, field, &[]);
    }

    /// The save may go on, knowingly.
    pub fn warn(&mut self, field: impl Into<String>) {
        self.add(Severity::Warning, field, &[]);
    }

    /// With values for the `{names}` of the rule's message.
    pub fn add(&mut self, severity: Severity, field: impl Into<String>, values: &[(&str, String)]) {
        self.found.push(Finding {
            rule: self.rule.id,
            severity,
            field: field.into(),
            message: Said::with(self.rule.message, values),
        });
    }
}
