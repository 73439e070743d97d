//! How a record kind describes one of its fields: type, labels, when it is shown, when it is required.

use super::codes::Code;
use crate::text::Phrase;

/// What kind of answer a field takes. Each is one widget of the form renderer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// One line of text, at most that many characters.
    Text(usize),
    /// Text of several lines, at most that many characters.
    Note(usize),
    /// A person's name in one field: family, middle, given.
    Name,
    /// A Vietnamese phone number, stored as digits from 0.
    Phone,
    /// A 12-digit identity number (CCCD) or the older one of 9 digits.
    Identity,
    /// A whole number within these bounds.
    Count(i64, i64),
    /// A number with up to two decimals, stored as ISO text such as `96.3`.
    Decimal,
    /// A calendar day.
    Day,
    /// A day, a month or only a year.
    PartialDay,
    /// One of these answers.
    Choice(&'static [Code]),
    /// Any of these answers.
    Choices(&'static [Code]),
    /// Yes or no.
    YesNo,
    /// A record of that kind.
    Record(&'static str),
    /// Records of that kind.
    Records(&'static str),
    /// An administrative unit, by its code.
    Unit,
    /// Administrative units, by their codes.
    Units,
    /// A table of rows with these fields.
    Rows(&'static [FieldSpec]),
}

/// When something holds, judged by the other fields of the same record or row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Always.
    Always,
    /// Never.
    Never,
    /// When that field holds one of these codes.
    Is(&'static str, &'static [&'static str]),
    /// When that field holds any value.
    Filled(&'static str),
    /// When that field is empty.
    Empty(&'static str),
}

/// What a new form puts into a field before a person does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// Nothing.
    Nothing,
    /// Today.
    Today,
    /// That code or text.
    Fixed(&'static str),
    /// That number.
    Number(i64),
    /// What this device's last saved record of the kind held.
    Last,
    /// The membership of whoever does it: the holder's own, or the one for whom it is written down.
    Own,
}

/// One field of a record kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    /// The stored key. It never changes once released.
    pub key: &'static str,
    /// What a person reads above it.
    pub label: Phrase,
    /// What it takes.
    pub kind: FieldType,
    /// When it is shown. A hidden field is cleared on save.
    pub shown: When,
    /// When a save without it is refused.
    pub required: When,
    /// What a new form puts into it.
    pub preset: Preset,
    /// A sensitive field keeps both values when two devices changed it without seeing each other.
    pub sensitive: bool,
    /// What a number counts.
    pub counted: Option<Counted>,
}

/// What a number counts, as it stands behind the number: "12 lượt người".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Several of it.
    pub many: Phrase,
    /// One of it in English; Vietnamese says the same of one.
    pub one: &'static str,
}

impl FieldSpec {
    /// An optional field that is always shown.
    pub const fn new(key: &'static str, label: Phrase, kind: FieldType) -> Self {
        Self {
            key,
            label,
            kind,
            shown: When::Always,
            required: When::Never,
            preset: Preset::Nothing,
            sensitive: false,
            counted: None,
        }
    }

    /// A save without it is refused whenever it is shown.
    pub const fn required(mut self) -> Self {
        self.required = When::Always;
        self
    }

    /// A save without it is refused then.
    pub const fn required_when(mut self, when: When) -> Self {
        self.required = when;
        self
    }

    /// It is shown only then.
    pub const fn shown_when(mut self, when: When) -> Self {
        self.shown = when;
        self
    }

    /// A new form starts with it.
    pub const fn preset(mut self, preset: Preset) -> Self {
        self.preset = preset;
        self
    }

    /// What its number counts, and what one of it is in English.
    pub const fn counted(mut self, many: Phrase, one: &'static str) -> Self {
        self.counted = Some(Counted { many, one });
        self
    }

    /// Both values are kept when two devices changed it without seeing each other.
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }
}

impl When {
    /// Whether it holds for these fields.
    pub fn holds(&self, fields: &super::Fields) -> bool {
        use super::Value;
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Filled(key) => fields.get(key).is_some(),
            Self::Empty(key) => fields.get(key).is_none(),
            Self::Is(key, codes) => match fields.get(key) {
                Some(Value::Text(code)) => codes.contains(&code.as_str()),
                Some(Value::List(list)) => {
                    list.iter().any(|v| matches!(v, Value::Text(code) if codes.contains(&code.as_str())))
                }
                _ => false,
            },
        }
    }
}
