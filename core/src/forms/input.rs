//! What a person gives to a field.

/// Bytes of one text that a form takes; what is longer is refused and the field stays as it was.
pub const LONGEST_INPUT: usize = 1 << 20;
/// Rows of a table, records or codes of a list.
pub const MOST_ROWS: usize = 200;

/// What a person gives to a field.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Input {
    /// Nothing: the field becomes empty.
    Clear,
    /// A whole text, such as one that was pasted, dictated or picked. Choices take a code or a label.
    Text(String),
    /// The text so far, while the cursor is in the field: it stays to the letter and its errors wait until it is left.
    Typing(String),
    /// A whole number from a stepper.
    Number(i64),
    /// Yes or no.
    YesNo(bool),
    /// The code of an answer or of an administrative unit.
    Code(String),
    /// Several of them.
    Codes(Vec<String>),
    /// The id of a record.
    Record(String),
    /// Several of them.
    Records(Vec<String>),
}

/// One answer at its place.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Edit {
    /// Where: `date`, or `people[1].basis` in a row.
    pub path: String,
    /// What.
    pub input: Input,
}

impl Edit {
    /// An answer at a place.
    pub fn new(path: impl Into<String>, input: Input) -> Self {
        Self { path: path.into(), input }
    }
}

/// Shows which way an answer was given and never the answer.
impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Clear => "Clear",
            Self::Text(_) => "Text",
            Self::Typing(_) => "Typing",
            Self::Number(_) => "Number",
            Self::YesNo(_) => "YesNo",
            Self::Code(_) => "Code",
            Self::Codes(_) => "Codes",
            Self::Record(_) => "Record",
            Self::Records(_) => "Records",
        })
    }
}

/// Shows where and which way, and never the answer.
impl std::fmt::Debug for Edit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Edit({} {:?})", self.path, self.input)
    }
}
