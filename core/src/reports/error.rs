//! What can go wrong with a report.

use crate::store::StoreError;
use crate::text::Phrase;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReportError {
    /// The unit is known and did not exist in that period.
    #[error("the unit did not exist in this period; choose the unit that took its place")]
    UnitNotInPeriod,
    /// There is no such indicator in that period.
    #[error("there is no such indicator in this period")]
    NoSuchIndicator,
    /// It was stopped on request.
    #[error("the report was stopped on request")]
    Stopped,
    /// The store could not answer.
    #[error(transparent)]
    Store(StoreError),
}

impl ReportError {
    /// A stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnitNotInPeriod => "report-unit-not-in-period",
            Self::NoSuchIndicator => "report-no-such-indicator",
            Self::Stopped => "report-stopped",
            Self::Store(error) => error.code(),
        }
    }

    /// What a person reads.
    pub const fn phrase(&self) -> Phrase {
        match self {
            Self::UnitNotInPeriod => Phrase::new(
                "Đơn vị này không tồn tại trong kỳ báo cáo. Vui lòng chọn đơn vị thay thế hoặc kỳ khác.",
                "This unit did not exist in the period. Please choose the unit that took its place, or another period.",
            ),
            Self::NoSuchIndicator => Phrase::new(
                "Kỳ báo cáo này không có chỉ số đó. Vui lòng chọn chỉ số khác.",
                "This period has no such indicator. Please choose another one.",
            ),
            Self::Stopped => Phrase::new("Đã dừng lập báo cáo theo yêu cầu.", "The report was stopped on request."),
            Self::Store(error) => error.phrase(),
        }
    }
}

impl From<StoreError> for ReportError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stopped => Self::Stopped,
            error => Self::Store(error),
        }
    }
}
