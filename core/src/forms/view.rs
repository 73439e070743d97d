//! What a screen shows of a form: plain data, both languages side by side.

use super::assess::Problem;
use super::circumstances::Circumstances;
use crate::model::discreet_debug;
use crate::rules::Said;
use crate::text::Phrase;

/// A form as a screen shows it.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FormView {
    /// The draft's id.
    pub draft: String,
    /// The code of the record kind.
    pub kind: &'static str,
    /// What a person calls the kind.
    pub title: Phrase,
    /// Whether it corrects a record that exists.
    pub correction: bool,
    /// Whether a person did anything in it: only then is the draft worth keeping.
    pub touched: bool,
    /// Where, for whom, on what ground.
    pub circumstances: Circumstances,
    /// The shown fields in the order in which they are asked.
    pub fields: Vec<FieldView>,
    /// The pages of a job that is done every day: what of the fields is asked on the spot, and in which order. Empty where
    /// the form is asked whole.
    pub pages: Vec<PageView>,
    /// Whether nothing stands in the way of a save. Warnings do not.
    pub can_save: bool,
    /// Errors that concern the whole form.
    pub errors: Vec<Problem>,
    /// Warnings that concern the whole form.
    pub warnings: Vec<WarningView>,
    /// Answers that another version of the app took and this one has no field for.
    pub leftovers: Vec<Leftover>,
}

/// One page of a frequent job: a question, or a few that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PageView {
    /// The places of its fields, in their order.
    pub fields: Vec<String>,
    /// The field after whose choice the next page comes by itself; none where a press is needed.
    pub goes_on_after: Option<String>,
}

/// One field as a screen shows it.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FieldView {
    /// Its place, which an edit names: `date`, or `people[1].basis` in a row.
    pub path: String,
    /// What stands above it.
    pub label: Phrase,
    /// How it is asked.
    pub widget: Widget,
    /// The text in it: dd/MM/yyyy, 5.236, or what was typed and does not read. Empty where the widget has no text.
    pub text: String,
    /// The answer itself.
    pub answer: Answer,
    /// Whether a save without it is refused.
    pub required: bool,
    /// The core worked the answer out; typing replaces it.
    pub suggested: bool,
    /// What is wrong with it. Nothing while it is being typed, and before it was asked for.
    pub error: Option<Said>,
    /// What a save would keep as a warning.
    pub warnings: Vec<WarningView>,
    /// The rows of a table.
    pub rows: Vec<RowView>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RowView {
    /// Its place: `people[1]`.
    pub path: String,
    /// Its shown fields.
    pub fields: Vec<FieldView>,
}

/// How a field is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Widget {
    /// One line of text.
    Text {
        /// The most characters.
        longest: u32,
    },
    /// Text of several lines.
    Note {
        /// The most characters.
        longest: u32,
    },
    /// A person's name.
    Name,
    /// A phone number.
    Phone,
    /// An identity number.
    Identity,
    /// A whole number, with a stepper.
    Number {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A number with decimals.
    Decimal,
    /// A calendar day.
    Day,
    /// A day, a month or a year.
    PartialDay,
    /// One of these answers.
    Choice {
        /// In the order in which they are offered.
        options: Vec<OptionView>,
    },
    /// Any of these answers.
    Choices {
        /// In the order in which they are offered.
        options: Vec<OptionView>,
    },
    /// Yes or no.
    YesNo,
    /// A record of that kind.
    Record {
        /// The code of the kind.
        kind: &'static str,
    },
    /// Records of that kind.
    Records {
        /// The code of the kind.
        kind: &'static str,
    },
    /// An administrative unit.
    Unit,
    /// Administrative units.
    Units,
    /// A table of rows.
    Rows,
}

/// An answer that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OptionView {
    /// What an edit names.
    pub code: &'static str,
    /// What a person reads.
    pub label: Phrase,
}

/// The answer in a field.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Answer {
    /// None, or rows.
    Empty,
    /// A text that stands in the field as it would be stored, or a day or a number with decimals in its ISO form.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    YesNo(bool),
    /// The codes of the chosen answers.
    Codes(Vec<String>),
    /// Records or administrative units.
    Named(Vec<Named>),
    /// What was typed and does not read; it stands in the field's text.
    Unread,
}

/// A record or an administrative unit by name.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Named {
    /// The record's id or the unit's code.
    pub id: String,
    /// What a person calls it.
    pub name: Said,
}

/// A warning at a field or of the whole form.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WarningView {
    /// The rule, such as `R33`.
    pub rule: String,
    /// The field as the rule names it; [`super::Form::accept`] takes it.
    pub field: String,
    /// What a person reads.
    pub message: Said,
    /// Whether keeping it asks for a reason.
    pub asks_reason: bool,
    /// Whether a person keeps it.
    pub accepted: bool,
    /// The reason given.
    pub reason: Option<String>,
    /// The ids of the records that the rule compared with, so that a screen can open them.
    pub others: Vec<String>,
}

discreet_debug!(WarningView { rule, field, asks_reason, accepted, others });

/// An answer that another version of the app took and this one has no field for. An edit that clears its path drops it.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Leftover {
    /// Its place.
    pub path: String,
    /// The answer as text.
    pub text: String,
}

/// Shows places and never what stands in them.
impl std::fmt::Debug for FormView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = (&self.fields, &self.errors, &self.warnings);
        write!(f, "FormView({} can_save: {} {parts:?})", self.kind, self.can_save)
    }
}

/// Shows its place and what is wrong and never what stands in it.
impl std::fmt::Debug for FieldView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = (&self.answer, &self.error, &self.warnings, &self.rows);
        write!(f, "{} {parts:?}", self.path)
    }
}

/// Shows the shape of the answer.
impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::Text(_) => "text",
            Self::Number(_) => "number",
            Self::YesNo(_) => "yes or no",
            Self::Codes(_) => "codes",
            Self::Named(_) => "named",
            Self::Unread => "unread",
        })
    }
}

/// Shows the id and never the name.
impl std::fmt::Debug for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.id)
    }
}

/// Shows its place.
impl std::fmt::Debug for Leftover {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.path)
    }
}
