//! What can go wrong with a use-case. None of it holds personal data.

use crate::entry::{BodyError, SignError};
use crate::forms::FormError;
use crate::model::Role;
use crate::reports::ReportError;
use crate::rules::LookupError;
use crate::store::StoreError;
use crate::text::Phrase;
use crate::text::date::DateError;
use crate::vault::{SheetError, VaultError};

/// What can go wrong with a use-case.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotebookError {
    /// The notebook is locked: open it first.
    #[error("the notebook is locked")]
    Locked,
    /// Keys.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The recovery sheet was not read.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// Storage.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A report.
    #[error(transparent)]
    Report(ReportError),
    /// A form.
    #[error(transparent)]
    Form(FormError),
    /// Nothing has this id. It names what was looked for.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// A text that is no id, code or period. It names the argument.
    #[error("the argument {0} is not usable")]
    BadArgument(&'static str),
    /// A text that is no day.
    #[error(transparent)]
    Day(DateError),
    /// The founder's own unit is not told by an official code: 2 digits for a province, 3 for an old district, 5 for a commune.
    #[error("the unit's code has 2, 3 or 5 digits")]
    NoUnitCode,
    /// It cannot be taken back any more: something later builds on it. A correction is the way.
    #[error("a later entry builds on it: correct it instead")]
    CannotUndo,
    /// It cannot be taken back: the rules refuse what was there before. A correction is the way.
    #[error("the rules refuse what was there before: correct it instead")]
    UndoRefused,
    /// The figures of this unit and period are locked already, and stay as they were printed.
    #[error("the figures of this unit and period are locked already")]
    AlreadyLocked,
    /// The figures of a report are more than one entry holds: too many places are told apart in it.
    #[error("the figures of this report are more than one entry holds")]
    TooManyFigures,
    /// Somebody of another role may do this.
    #[error("this asks for the role {}", .0.code())]
    RoleNeeded(Role),
    /// What this device knows of itself and its group does not read back.
    #[error("what this device knows of itself is damaged")]
    BadIdentity,
    /// Nothing tells any more who this device is, so that no new notebook can go on for it. The entries that are whole
    /// stay where they are.
    #[error("who this device is, is lost; {entries} entries are whole and stay where they are")]
    IdentityLost {
        /// Entries that are whole.
        entries: u64,
    },
    /// An entry that the format has no place for.
    #[error("the entry cannot be written: {0}")]
    Entry(String),
}

impl NotebookError {
    /// A stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Vault(error) => error.code(),
            Self::Sheet(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Report(error) => error.code(),
            Self::Form(error) => error.code(),
            Self::NotFound(_) => "not-found",
            Self::BadArgument(_) => "bad-argument",
            Self::Day(error) => error.code(),
            Self::NoUnitCode => "no-unit-code",
            Self::CannotUndo => "cannot-undo",
            Self::UndoRefused => "undo-refused",
            Self::AlreadyLocked => "already-locked",
            Self::TooManyFigures => "too-many-figures",
            Self::RoleNeeded(_) => "role-needed",
            Self::BadIdentity => "bad-identity",
            Self::IdentityLost { .. } => "identity-lost",
            Self::Entry(_) => "entry",
        }
    }

    /// What a person reads.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Locked => {
                Phrase::new("Sổ đang khóa. Vui lòng mở khóa trước.", "The notebook is locked. Please unlock it first.")
            }
            Self::Vault(error) => error.phrase(),
            Self::Sheet(error) => error.phrase(),
            Self::Store(error) => error.phrase(),
            Self::Report(error) => error.phrase(),
            Self::Form(error) => error.phrase(),
            Self::NotFound(_) => Phrase::new(
                "Không tìm thấy mục này. Vui lòng quay lại và thử lại.",
                "This item was not found. Please go back and try again.",
            ),
            Self::BadArgument(_) => Phrase::new(
                "Yêu cầu này không hợp lệ. Vui lòng quay lại và thử lại.",
                "This request is not valid. Please go back and try again.",
            ),
            Self::Day(error) => error.phrase(),
            Self::NoUnitCode => Phrase::new(
                "Mã đơn vị gồm 5 chữ số với xã, phường; 3 chữ số với huyện cũ; 2 chữ số với tỉnh, thành phố. Vui lòng xem lại mã.",
                "The code of a unit has 5 digits for a commune or ward, 3 for an old district, 2 for a province or city. Please look at it again.",
            ),
            Self::CannotUndo => Phrase::new(
                "Không hoàn tác được vì đã có mục ghi sau dựa vào mục này. Vui lòng sửa lại mục này thay vì hoàn tác.",
                "It cannot be undone because something written later builds on it. Please correct it instead.",
            ),
            Self::UndoRefused => Phrase::new(
                "Không hoàn tác được vì nội dung trước đó không còn hợp lệ. Vui lòng sửa lại mục này.",
                "It cannot be undone because what was there before is no longer valid. Please correct it instead.",
            ),
            Self::AlreadyLocked => Phrase::new(
                "Số liệu của đơn vị trong kỳ này đã khóa và được giữ như lúc khóa. Mục ghi sau được tính là ghi muộn.",
                "The figures of this unit and period are locked already and stay as they were then. What is recorded later counts as late.",
            ),
            Self::TooManyFigures => Phrase::new(
                "Báo cáo này có quá nhiều số liệu chi tiết nên không khóa được một lần. Vui lòng khóa kỳ ngắn hơn, hoặc khóa từng đơn vị.",
                "This report has too many details to be locked at once. Please lock a shorter period, or unit by unit.",
            ),
            Self::RoleNeeded(_) => Phrase::new(
                "Việc này do cán bộ phụ trách thực hiện. Vui lòng báo cán bộ phụ trách của đơn vị.",
                "This is for the officer in charge to do. Please tell the officer in charge of your unit.",
            ),
            Self::BadIdentity => Phrase::new(
                "Thông tin của máy này trong sổ bị hỏng. Vui lòng không gỡ ứng dụng, không xóa dữ liệu và nhờ cán bộ phụ trách khôi phục.",
                "What the notebook knows of this device is damaged. Please do not remove the app or its data, and ask the officer in charge to restore it.",
            ),
            Self::IdentityLost { .. } => Phrase::new(
                "Thông tin của máy này bị mất nên chưa khôi phục được sổ. Vui lòng giữ nguyên các tệp của sổ và nhờ cán bộ phụ trách khôi phục.",
                "What tells who this device is, is lost, so the notebook cannot be brought back yet. Please keep the notebook's files as they are and ask the officer in charge to restore it.",
            ),
            Self::Entry(_) => Phrase::new(
                "Mục này quá lớn hoặc có ký tự không ghi được. Vui lòng rút ngắn rồi thử lại.",
                "This is too large or holds something that cannot be written. Please shorten it and try again.",
            ),
        }
    }
}

/// What the store could not do is told as that, wherever it was met.
impl From<ReportError> for NotebookError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Store(error) => Self::Store(error),
            error => Self::Report(error),
        }
    }
}

impl From<FormError> for NotebookError {
    fn from(error: FormError) -> Self {
        match error {
            FormError::Lookup(error) => error.into(),
            error => Self::Form(error),
        }
    }
}

impl From<LookupError> for NotebookError {
    fn from(error: LookupError) -> Self {
        Self::Store(error.into())
    }
}

impl From<SignError> for NotebookError {
    fn from(error: SignError) -> Self {
        Self::Entry(error.to_string())
    }
}

impl From<BodyError> for NotebookError {
    fn from(error: BodyError) -> Self {
        Self::Entry(error.to_string())
    }
}
