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
                Phrase::new("Mã PIN chưa đúng. Xin nhập lại.", "This is not the right PIN. Please type it again.")
            }
            Self::WrongPassphrase { .. } => Phrase::new(
                "Cụm mật khẩu chưa đúng. Xin nhập lại.",
                "This is not the right passphrase. Please type it again.",
            ),
            Self::Wait { .. } => {
                Phrase::new("Xin đợi hết giờ rồi nhập lại.", "Please wait until the time is over, then try again.")
            }
            Self::PinClosed => Phrase::new(
                "Mã PIN đã bị khóa sau mười lần nhập sai. Xin mở bằng phiếu khôi phục.",
                "The PIN is closed after ten wrong tries. Please open with the recovery sheet.",
            ),
            Self::NoSuchSlot(_) => Phrase::new(
                "Sổ này chưa có cách mở đó. Xin chọn cách mở khác.",
                "This notebook does not have that way to open it. Please choose another.",
            ),
            Self::WrongKey => Phrase::new(
                "Khóa này thuộc về một sổ khác. Xin tìm phiếu khôi phục của sổ này.",
                "This key belongs to another notebook. Please look for this notebook's recovery sheet.",
            ),
            Self::Sheet(error) => error.phrase(),
            Self::Damaged { .. } => Phrase::new(
                "Tệp khóa bị hỏng và được giữ nguyên. Xin đừng xóa ứng dụng; hãy nhờ người phụ trách nhóm khôi phục.",
                "The key file is damaged and is left as it is. Please do not remove the app; ask the group's leader to \
                 restore it.",
            ),
            Self::Missing => Phrase::new(
                "Chưa có tệp khóa ở đây. Xin tạo sổ mới hoặc khôi phục sổ cũ.",
                "There is no key file here. Please start a new notebook or restore the old one.",
            ),
            Self::Exists => Phrase::new(
                "Ở đây đã có một sổ. Xin mở sổ đó, hoặc chọn thư mục khác.",
                "There is a notebook here already. Please open it, or choose another folder.",
            ),
            Self::NewerFormat { .. } => Phrase::new(
                "Sổ này do phiên bản mới hơn ghi. Xin cập nhật ứng dụng rồi mở lại.",
                "This notebook was written by a newer version. Please update the app, then open it again.",
            ),
            Self::HardwareKeyLost => Phrase::new(
                "Điện thoại không còn giữ khóa của mã PIN. Xin mở bằng phiếu khôi phục rồi đặt mã PIN mới.",
                "The phone no longer has the PIN's key. Please open with the recovery sheet, then set a new PIN.",
            ),
            Self::BiometricLost => Phrase::new(
                "Vân tay hoặc khuôn mặt trên máy đã thay đổi. Xin mở bằng mã PIN rồi bật lại.",
                "The fingers or faces on this phone have changed. Please open with the PIN, then turn it on again.",
            ),
            Self::Hardware(error) => error.phrase(),
            Self::NotEnoughMemory => Phrase::new(
                "Điện thoại đang thiếu bộ nhớ. Xin đóng bớt ứng dụng khác rồi thử lại.",
                "The phone is short of memory. Please close other apps and try again.",
            ),
            Self::DiskFull => Phrase::new(
                "Máy đã hết chỗ lưu. Xin xóa bớt ảnh hoặc tệp khác rồi thử lại.",
                "The storage is full. Please remove some photos or other files, then try again.",
            ),
            Self::Io { .. } => Phrase::new(
                "Không đọc hoặc ghi được tệp khóa. Xin khởi động lại máy rồi thử lại.",
                "The key file cannot be read or written. Please restart the phone and try again.",
            ),
        }
    }
}

impl HardwareError {
    /// What the person reads.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Lost => Phrase::new(
                "Điện thoại không còn giữ khóa này. Xin mở bằng cách khác.",
                "The phone no longer has this key. Please open in another way.",
            ),
            Self::NoDeviceLock => Phrase::new(
                "Điện thoại chưa đặt khóa màn hình. Xin đặt khóa màn hình, hoặc dùng cụm mật khẩu.",
                "The phone has no screen lock. Please set one, or use a passphrase.",
            ),
            Self::NotAvailable => Phrase::new(
                "Điện thoại này không có phần khóa an toàn. Xin dùng cụm mật khẩu.",
                "This phone has no secure key store. Please use a passphrase.",
            ),
            Self::Cancelled => {
                Phrase::new("Đã hủy. Xin thử lại hoặc nhập mã PIN.", "Cancelled. Please try again or type the PIN.")
            }
            Self::Busy => Phrase::new(
                "Phần khóa an toàn của máy chưa trả lời. Xin đợi một lát rồi thử lại.",
                "The phone's secure key store did not answer. Please wait a moment and try again.",
            ),
        }
    }
}

impl SheetError {
    /// What the person reads.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Length { .. } => Phrase::new(
                "Chưa đủ hoặc thừa ký tự. Xin so lại từng nhóm với phiếu khôi phục.",
                "There are too few or too many characters. Please compare each group with the recovery sheet.",
            ),
            Self::Character { .. } => Phrase::new(
                "Có ký tự không thể có trên phiếu. Xin xem lại nhóm được đánh dấu.",
                "There is a character that no sheet has. Please look at the marked group again.",
            ),
            Self::Mistyped { .. } => Phrase::new(
                "Có chỗ chép chưa đúng. Xin so lại với phiếu khôi phục.",
                "Something was not copied rightly. Please compare it with the recovery sheet.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::io;
    use std::time::Duration;

    use super::super::error::SlotKind;
    use super::super::refusal::Refusal;
    use super::*;

    fn all() -> Vec<VaultError> {
        let wait = Duration::ZERO;
        let kind = io::ErrorKind::Other;
        let mut all = vec![
            VaultError::WrongPin { attempts_left: 1, wait },
            VaultError::WrongPassphrase { wait },
            VaultError::Wait { remaining: wait },
            VaultError::PinClosed,
            VaultError::NoSuchSlot(SlotKind::Pin),
            VaultError::WrongKey,
            VaultError::Damaged { file: "keyring.a" },
            VaultError::Missing,
            VaultError::Exists,
            VaultError::NewerFormat { found: 2, known: 1 },
            VaultError::HardwareKeyLost,
            VaultError::BiometricLost,
            VaultError::NotEnoughMemory,
            VaultError::DiskFull,
            VaultError::Io { step: "read", kind },
            VaultError::Sheet(SheetError::Length { found: 1 }),
            VaultError::Sheet(SheetError::Character { group: 1 }),
            VaultError::Sheet(SheetError::Mistyped { group: None }),
        ];
        use HardwareError::*;
        all.extend([Lost, NoDeviceLock, NotAvailable, Cancelled, Busy].map(VaultError::Hardware));
        use Refusal::*;
        all.extend([PinTooShort, PinTooLong, PinNotDigits, PinOneDigit, PinRun].map(VaultError::Refused));
        all.extend([PinRepeats, PinKeypad, PinDate, PinFewDigits].map(VaultError::Refused));
        all.extend([PassphraseTooShort, PassphraseTooLong].map(VaultError::Refused));
        all.extend([PassphraseControlCharacter, PassphraseFewCharacters].map(VaultError::Refused));
        all
    }

    #[test]
    fn each_error_has_a_code_of_its_own_and_full_sentences_in_both_languages() {
        let all = all();
        let codes: HashSet<_> = all.iter().map(VaultError::code).collect();
        assert_eq!(codes.len(), all.len());
        for error in all {
            let Phrase { vi, en } = error.phrase();
            assert!(vi.ends_with('.') && en.ends_with('.'), "{error}");
            assert!(en.contains("lease"), "{error}: says what to do");
            assert!(vi.contains("Xin") || vi.contains("xin"), "{error}: says what to do");
            assert!(!vi.contains("  ") && !en.contains("  "), "{error}");
        }
    }
}
