//! What can go wrong with the store, each its own state.

use rusqlite::ErrorCode;

use crate::model::Misfit;
use crate::rules::LookupError;
use crate::text::Phrase;

/// The store's own errors. None holds personal data.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no notebook in the folder.
    #[error("there is no notebook in this folder")]
    Missing,
    /// There is a notebook in the folder already.
    #[error("there is a notebook in this folder already")]
    Exists,
    /// The key is not this notebook's.
    #[error("the key does not belong to this notebook")]
    WrongKey,
    /// The file or a page of it is not what was written.
    #[error("the notebook's file is damaged")]
    Damaged,
    /// A newer version of the app wrote it.
    #[error("the notebook has schema {found}; this version knows {known}")]
    NewerSchema {
        /// The schema of the file.
        found: u32,
        /// The newest schema this version knows.
        known: u32,
    },
    /// There is no room left. What was acknowledged is safe.
    #[error("the disk is full")]
    DiskFull,
    /// The file cannot be read or written.
    #[error("the notebook's file cannot be read or written")]
    Io,
    /// Another process holds the write lock for too long.
    #[error("another program is writing to this notebook")]
    Busy,
    /// No such record, entry or draft.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// It was interrupted on request.
    #[error("it was stopped on request")]
    Stopped,
    /// A statement that this version should never have sent.
    #[error("a fault of the store itself")]
    Internal(#[source] rusqlite::Error),
}

impl StoreError {
    /// A stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "store-missing",
            Self::Exists => "store-exists",
            Self::WrongKey => "store-wrong-key",
            Self::Damaged => "store-damaged",
            Self::NewerSchema { .. } => "store-newer",
            Self::DiskFull => "store-disk-full",
            Self::Io => "store-io",
            Self::Busy => "store-busy",
            Self::NotFound(_) => "store-not-found",
            Self::Stopped => "store-stopped",
            Self::Internal(_) => "store-internal",
        }
    }

    /// What a person reads.
    pub const fn phrase(&self) -> Phrase {
        match self {
            Self::Missing => Phrase::new(
                "Chưa có sổ ở đây. Vui lòng tạo sổ mới hoặc chọn thư mục khác.",
                "There is no notebook here. Please start a new notebook or choose another folder.",
            ),
            Self::Exists => Phrase::new(
                "Ở đây đã có một sổ. Vui lòng mở sổ đó, hoặc chọn thư mục khác.",
                "There is a notebook here already. Please open it, or choose another folder.",
            ),
            Self::WrongKey => Phrase::new(
                "Khóa này thuộc về một sổ khác. Vui lòng dùng tệp khóa đi cùng sổ này.",
                "This key belongs to another notebook. Please use the key file that came with this one.",
            ),
            Self::Damaged => Phrase::new(
                "Tệp sổ bị hỏng và được giữ nguyên. Vui lòng không gỡ ứng dụng, không xóa dữ liệu và nhờ cán bộ phụ trách khôi phục.",
                "The notebook's file is damaged and is left as it is. Please do not remove the app or its data, and ask the officer in charge to restore it.",
            ),
            Self::NewerSchema { .. } => Phrase::new(
                "Sổ này do phiên bản ứng dụng mới hơn ghi. Vui lòng cập nhật ứng dụng rồi mở lại.",
                "This notebook was written by a newer version of the app. Please update the app, then open it again.",
            ),
            Self::DiskFull => Phrase::new(
                "Máy đã hết chỗ lưu, nhưng những gì đã ghi vẫn còn. Vui lòng xóa bớt ảnh hoặc tệp khác rồi thử lại.",
                "The storage is full, but what was saved is safe. Please remove some photos or other files, then try again.",
            ),
            Self::Io => Phrase::new(
                "Không đọc hoặc ghi được tệp sổ. Vui lòng khởi động lại máy rồi thử lại.",
                "The notebook's file cannot be read or written. Please restart the device and try again.",
            ),
            Self::Busy => Phrase::new(
                "Sổ đang được ghi ở nơi khác. Vui lòng thử lại sau vài giây.",
                "The notebook is being written elsewhere. Please try again in a few seconds.",
            ),
            Self::NotFound(_) => Phrase::new(
                "Không tìm thấy mục này. Vui lòng quay lại và thử lại.",
                "This item was not found. Please go back and try again.",
            ),
            Self::Stopped => Phrase::new("Đã dừng theo yêu cầu.", "It was stopped on request."),
            Self::Internal(_) => Phrase::new(
                "Ứng dụng gặp lỗi. Vui lòng thử lại; nếu vẫn lỗi, vui lòng báo cán bộ phụ trách.",
                "Something went wrong. Please try again; if it happens again, please tell the officer in charge.",
            ),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        // The index of the log could not grow: on a full disk SQLite tells that as a failure of its own.
        let extended = error.sqlite_error().map(|error| error.extended_code);
        if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(
                ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied,
            ) => Self::Io,
            // The last: a lock was not to be had, however often it was tried.
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
                Self::Busy
            }
            Some(ErrorCode::OperationInterrupted) => Self::Stopped,
            _ => Self::Internal(error),
        }
    }
}

/// A file beside the database.
impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io,
        }
    }
}

/// A row that does not read back as what was written.
impl From<Misfit> for StoreError {
    fn from(_: Misfit) -> Self {
        Self::Damaged
    }
}

impl From<StoreError> for LookupError {
    fn from(error: StoreError) -> Self {
        Self(Box::new(error))
    }
}

impl From<LookupError> for StoreError {
    fn from(error: LookupError) -> Self {
        match error.0.downcast::<Self>() {
            Ok(own) => *own,
            Err(_) => Self::Io,
        }
    }
}
