//! What a rule found: which rule, how grave, at which field, and what a person reads.

use super::rule::Rule;
use crate::model::id::RecordId;
use crate::text::Phrase;

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
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
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
    /// The field, such as `date` or `people[1].ends_on`; `unit` or `day` is the record's own, where no field holds it.
    pub field: String,
    /// What a person reads.
    pub message: Said,
    /// The records it was compared with, so that a screen can open them. Empty where the reader must not learn whom.
    pub others: Vec<RecordId>,
}

impl Finding {
    /// With the records it was compared with.
    pub fn beside(&mut self, others: impl IntoIterator<Item = RecordId>) {
        self.others.extend(others);
    }
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
    pub fn error(&mut self, field: impl Into<String>) -> &mut Finding {
        self.add(Severity::Error, field, &[])
    }

    /// The save may go on, knowingly.
    pub fn warn(&mut self, field: impl Into<String>) -> &mut Finding {
        self.add(Severity::Warning, field, &[])
    }

    /// With values for the `{names}` of the rule's message.
    pub fn add(&mut self, severity: Severity, field: impl Into<String>, values: &[(&str, String)]) -> &mut Finding {
        self.put(severity, field.into(), Said::with(self.rule.message, values))
    }

    /// A warning in words that are nearer to what was found than the rule's own.
    pub fn warn_saying(&mut self, field: impl Into<String>, words: Phrase) -> &mut Finding {
        self.put(Severity::Warning, field.into(), words.into())
    }

    fn put(&mut self, severity: Severity, field: String, message: Said) -> &mut Finding {
        self.found.push_mut(Finding { rule: self.rule.id, severity, field, message, others: Vec::new() })
    }
}
