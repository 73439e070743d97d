//! What a person reads when a key does not open. Numbers (attempts, minutes) are in the error's fields for the screen.

use super::error::VaultError;
use super::hardware::HardwareError;
use super::sheet::SheetError;
use crate::text::Phrase;

impl VaultError {
    /// What the person reads.
    pub const fn phrase(&self) -> Phrase {
        match self {
            Self::Refused(refusal) => refusal.phrase(),
            Self::WrongPin { .. } => {
                Phrase::new("Mã PIN chưa đúng. Vui lòng nhập lại.", "This is not the right PIN. Please type it again.")
            }
            Self::WrongPassphrase { .. } => Phrase::new(
                "Cụm mật khẩu chưa đúng. Vui lòng nhập lại.",
                "This is not the right passphrase. Please type it again.",
            ),
            Self::Wait { .. } => Phrase::new(
                "Chưa đến lúc nhập lại. Vui lòng đợi hết thời gian chờ rồi nhập lại.",
                "It is too early for another try. Please wait until the time is over, then try again.",
            ),
            Self::PinClosed => Phrase::new(
                "Mã PIN đã bị khóa sau mười lần nhập sai. Vui lòng mở bằng phiếu khôi phục.",
                "The PIN is closed after ten wrong tries. Please open with the recovery sheet.",
            ),
            Self::NoSuchSlot(_) => Phrase::new(
                "Sổ này chưa có cách mở đó. Vui lòng chọn cách mở khác.",
                "This notebook does not have that way to open it. Please choose another.",
            ),
            Self::WrongKey => Phrase::new(
                "Khóa này thuộc về một sổ khác. Vui lòng tìm phiếu khôi phục của sổ này.",
                "This key belongs to another notebook. Please look for this notebook's recovery sheet.",
            ),
            Self::Sheet(error) => error.phrase(),
            Self::Damaged { .. } => Phrase::new(
                "Tệp khóa bị hỏng và được giữ nguyên. Vui lòng không gỡ ứng dụng, không xóa dữ liệu và nhờ cán bộ phụ trách khôi phục.",
                "The key file is damaged and is left as it is. Please do not remove the app or its data, \
                 and ask the officer in charge to restore it.",
            ),
            Self::Missing => Phrase::new(
                "Chưa có tệp khóa ở đây. Vui lòng tạo sổ mới hoặc khôi phục sổ cũ.",
                "There is no key file here. Please start a new notebook or restore the old one.",
            ),
            Self::Exists => Phrase::new(
                "Ở đây đã có một sổ. Vui lòng mở sổ đó, hoặc chọn thư mục khác.",
                "There is a notebook here already. Please open it, or choose another folder.",
            ),
            Self::NewerFormat { .. } => Phrase::new(
                "Sổ này do phiên bản ứng dụng mới hơn ghi. Vui lòng cập nhật ứng dụng rồi mở lại.",
                "This notebook was written by a newer version of the app. Please update the app, then open it again.",
            ),
            Self::HardwareKeyLost => Phrase::new(
                "Máy không còn giữ khóa của mã PIN. Vui lòng mở bằng phiếu khôi phục rồi đặt mã PIN mới.",
                "The device no longer has the PIN's key. Please open with the recovery sheet, then set a new PIN.",
            ),
            Self::BiometricLost => Phrase::new(
                "Vân tay hoặc khuôn mặt trên máy đã thay đổi. Vui lòng mở bằng mã PIN rồi bật lại cách mở này.",
                "The fingerprints or faces on this device have changed. Please open with the PIN, then turn this on again.",
            ),
            Self::NoBiometrics => Phrase::new(
                "Máy này chưa có vân tay hoặc khuôn mặt nào. Vui lòng thêm trong cài đặt của máy rồi bật lại cách mở này.",
                "This device has no fingerprint or face yet. Please add one in the device's settings, then turn this on again.",
            ),
            Self::Hardware(error) => error.phrase(),
            Self::NotEnoughMemory => Phrase::new(
                "Máy đang thiếu bộ nhớ. Vui lòng đóng bớt ứng dụng khác rồi thử lại.",
                "The device is short of memory. Please close other apps and try again.",
            ),
            Self::DiskFull => Phrase::new(
                "Máy đã hết chỗ lưu. Vui lòng xóa bớt ảnh hoặc tệp khác rồi thử lại.",
                "The storage is full. Please remove some photos or other files, then try again.",
            ),
            Self::Io { .. } => Phrase::new(
                "Không đọc hoặc ghi được tệp khóa. Vui lòng khởi động lại máy rồi thử lại.",
                "The key file cannot be read or written. Please restart the device and try again.",
            ),
        }
    }
}

impl HardwareError {
    /// What the person reads.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Lost => Phrase::new(
                "Máy không còn giữ khóa này. Vui lòng mở bằng cách khác.",
                "The device no longer has this key. Please open the notebook in another way.",
            ),
            Self::NoDeviceLock => Phrase::new(
                "Máy chưa đặt khóa màn hình. Vui lòng đặt khóa màn hình, hoặc dùng cụm mật khẩu.",
                "The device has no screen lock. Please set one, or use a passphrase.",
            ),
            Self::NotAvailable => Phrase::new(
                "Máy này không có bộ giữ khóa an toàn. Vui lòng dùng cụm mật khẩu.",
                "This device has no secure key store. Please use a passphrase.",
            ),
            Self::Cancelled => Phrase::new(
                "Đã hủy. Vui lòng thử lại hoặc nhập mã PIN.",
                "Cancelled. Please try again or type the PIN.",
            ),
            Self::Busy => Phrase::new(
                "Bộ giữ khóa an toàn của máy chưa trả lời. Vui lòng đợi một lát rồi thử lại.",
                "The device's secure key store did not answer. Please wait a moment and try again.",
            ),
        }
    }
}

impl SheetError {
    /// What the person reads.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Length { .. } => Phrase::new(
                "Chưa đủ hoặc thừa ký tự. Vui lòng so lại từng nhóm với phiếu khôi phục.",
                "There are too few or too many characters. Please compare each group with the recovery sheet.",
            ),
            Self::Character { .. } => Phrase::new(
                "Có ký tự không dùng trên phiếu khôi phục. Vui lòng xem lại nhóm được đánh dấu.",
                "There is a character that no recovery sheet has. Please look at the marked group again.",
            ),
            Self::Mistyped { .. } => Phrase::new(
                "Có chỗ chép chưa đúng. Vui lòng so lại với phiếu khôi phục.",
                "Something was not copied correctly. Please compare it with the recovery sheet.",
            ),
        }
    }
}
