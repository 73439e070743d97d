//! What is wrong with one field, before any rule looks at the record.

use crate::rules::Said;
use crate::text::Phrase;
use crate::text::date::DateError;
use crate::text::identity::IdentityError;
use crate::text::number::NumberError;
use crate::text::phone::PhoneError;

/// Why a field cannot be saved as it stands. It never holds what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is required and empty.
    Required,
    /// More characters than the field takes.
    TooLong {
        /// The most it takes.
        most: usize,
    },
    /// No number.
    Number(NumberError),
    /// A number outside the bounds.
    Bounds {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// No day, month or year.
    Day(DateError),
    /// No phone number (R11).
    Phone(PhoneError),
    /// No identity number (R06).
    Identity(IdentityError),
    /// Neither yes nor no.
    YesNo,
    /// None of the answers offered, or one that this version no longer has.
    UnknownCode,
    /// No code of an administrative unit.
    Unit,
    /// No record, or one that this device does not hold.
    UnknownRecord,
    /// A record of another kind than the field names.
    OtherKind,
}

impl Fault {
    /// The stable name of this fault in bindings and import reports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Required => "field-required",
            Self::TooLong { .. } => "field-too-long",
            Self::Number(error) => error.code(),
            Self::Bounds { .. } => "field-out-of-bounds",
            Self::Day(error) => error.code(),
            Self::Phone(error) => error.code(),
            Self::Identity(error) => error.code(),
            Self::YesNo => "field-not-yes-or-no",
            Self::UnknownCode => "field-unknown-code",
            Self::Unit => "field-unknown-unit",
            Self::UnknownRecord => "field-unknown-record",
            Self::OtherKind => "field-other-kind",
        }
    }

    /// What the person reads under the field.
    pub fn said(self) -> Said {
        match self {
            Self::TooLong { most } => Said::with(self.phrase(), &[("most", most.to_string())]),
            Self::Bounds { least, most } => {
                let shown = |n| crate::text::number::show_count(n);
                Said::with(self.phrase(), &[("least", shown(least)), ("most", shown(most))])
            }
            _ => self.phrase().into(),
        }
    }

    const fn phrase(self) -> Phrase {
        match self {
            Self::Required => Phrase::new("Vui lòng điền ô này.", "Please fill in this field."),
            Self::TooLong { .. } => {
                Phrase::new("Vui lòng viết tối đa {most} ký tự.", "Please write {most} characters at most.")
            }
            Self::Number(error) => error.phrase(),
            Self::Bounds { .. } => {
                Phrase::new("Vui lòng nhập số từ {least} đến {most}.", "Please enter a number from {least} to {most}.")
            }
            Self::Day(error) => error.phrase(),
            Self::Phone(error) => error.phrase(),
            Self::Identity(error) => error.phrase(),
            Self::YesNo => Phrase::new("Vui lòng chọn Có hoặc Không.", "Please choose Yes or No."),
            Self::UnknownCode => Phrase::new(
                "Câu trả lời này không có trong danh sách. Vui lòng chọn lại.",
                "This answer is not on the list. Please choose again.",
            ),
            Self::Unit => Phrase::new(
                "Vui lòng chọn đơn vị hành chính trong danh sách.",
                "Please choose an administrative unit from the list.",
            ),
            Self::UnknownRecord => Phrase::new(
                "Mục đã chọn không có trên máy này. Vui lòng chọn lại.",
                "What was chosen is not on this device. Please choose again.",
            ),
            Self::OtherKind => Phrase::new(
                "Mục đã chọn thuộc loại khác. Vui lòng chọn lại.",
                "What was chosen is of another kind. Please choose again.",
            ),
        }
    }
}
