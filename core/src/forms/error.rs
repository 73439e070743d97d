//! What a form cannot do. It names fields and never what stands in them.

use crate::rules::LookupError;
use crate::text::Phrase;

/// A call that a form refuses; it stays as it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FormError {
    /// The draft's record kind is not one of this version.
    #[error("the draft's record kind is not known to this version")]
    UnknownKind,
    /// The path names no field of the kind.
    #[error("the path names no field of the form")]
    UnknownField,
    /// The field exists and has no row of that number.
    #[error("the field `{field}` has no such row")]
    NoSuchRow {
        /// The field.
        field: String,
    },
    /// The field does not take that kind of input: a number for a name, rows for a date.
    #[error("the field `{field}` does not take that kind of input")]
    WrongInput {
        /// The field.
        field: String,
    },
    /// The text is longer than [`super::LONGEST_INPUT`] bytes.
    #[error("the text for `{field}` is too long to be kept")]
    TooLarge {
        /// The field.
        field: String,
    },
    /// More rows, records or codes than [`super::MOST_ROWS`].
    #[error("`{field}` cannot hold that many")]
    TooMany {
        /// The field.
        field: String,
    },
    /// The text is no record id.
    #[error("not a record id for `{field}`")]
    BadId {
        /// The field.
        field: String,
    },
    /// Nothing of that rule stands at that field now.
    #[error("there is no such warning now")]
    NoSuchWarning,
    /// The rule asks for a reason and none was given.
    #[error("the warning asks for a reason")]
    ReasonMissing,
    /// The reason is longer than [`super::LONGEST_REASON`] characters.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The bytes are no draft.
    #[error("the bytes are not a draft")]
    BadDraft,
    /// The records on this device could not be read.
    #[error(transparent)]
    Lookup(#[from] LookupError),
}

impl FormError {
    /// The stable name of this error in bindings.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownKind => "form-unknown-kind",
            Self::UnknownField => "form-unknown-field",
            Self::NoSuchRow { .. } => "form-no-such-row",
            Self::WrongInput { .. } => "form-wrong-input",
            Self::TooLarge { .. } => "form-too-large",
            Self::TooMany { .. } => "form-too-many",
            Self::BadId { .. } => "form-bad-id",
            Self::NoSuchWarning => "form-no-such-warning",
            Self::ReasonMissing => "form-reason-missing",
            Self::ReasonTooLong => "form-reason-too-long",
            Self::BadDraft => "form-bad-draft",
            Self::Lookup(_) => "form-lookup",
        }
    }

    /// What to tell the person.
    pub const fn phrase(&self) -> Phrase {
        match self {
            Self::UnknownKind => Phrase::new(
                "Bản nháp này do phiên bản ứng dụng mới hơn tạo ra. Vui lòng cập nhật ứng dụng rồi mở lại.",
                "A newer version of the app made this draft. Please update the app and open it again.",
            ),
            Self::UnknownField | Self::NoSuchRow { .. } | Self::WrongInput { .. } | Self::BadId { .. } => Phrase::new(
                "Ô này không nhận được câu trả lời đó. Vui lòng mở lại biểu mẫu và thử lại.",
                "This field cannot take that answer. Please open the form again and try once more.",
            ),
            Self::TooLarge { .. } => Phrase::new(
                "Đoạn chữ quá dài nên không giữ lại được. Vui lòng rút ngắn rồi nhập lại.",
                "The text is too long to be kept. Please shorten it and enter it again.",
            ),
            Self::TooMany { .. } => Phrase::new(
                "Danh sách đã đầy. Vui lòng lưu lại rồi lập thêm một mục khác.",
                "The list is full. Please save and start another record.",
            ),
            Self::NoSuchWarning => Phrase::new(
                "Cảnh báo này không còn nữa. Vui lòng xem lại biểu mẫu.",
                "This warning is no longer there. Please look at the form again.",
            ),
            Self::ReasonMissing => Phrase::new(
                "Vui lòng ghi lý do trước khi tiếp tục lưu.",
                "Please write down the reason before you go on to save.",
            ),
            Self::ReasonTooLong => Phrase::new(
                "Lý do dài quá 500 ký tự. Vui lòng viết ngắn hơn.",
                "The reason is longer than 500 characters. Please shorten it.",
            ),
            Self::BadDraft => Phrase::new(
                "Không đọc được bản nháp này, nhưng bản nháp vẫn được giữ nguyên. Vui lòng báo cán bộ phụ trách.",
                "This draft cannot be read, but it is kept as it is. Please tell the officer in charge.",
            ),
            Self::Lookup(_) => Phrase::new(
                "Không đọc được dữ liệu trên máy này. Vui lòng khóa ứng dụng rồi mở lại.",
                "The data on this device could not be read. Please lock the app and open it again.",
            ),
        }
    }
}
