//! Why a PIN or a passphrase is refused.

use crate::text::Phrase;

/// Why a PIN or a passphrase cannot be set, or cannot be one at all. It never tells what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// Fewer than six digits.
    #[error("PIN: fewer than 6 digits")]
    PinTooShort,
    /// More than 12 digits.
    #[error("PIN: more than 12 digits")]
    PinTooLong,
    /// Something else than the digits 0 to 9.
    #[error("PIN: only the digits 0 to 9")]
    PinNotDigits,
    /// The same digit throughout.
    #[error("PIN: the same digit throughout")]
    PinOneDigit,
    /// Digits that follow each other in steady steps.
    #[error("PIN: a run of digits")]
    PinRun,
    /// One piece over and over.
    #[error("PIN: one piece repeated")]
    PinRepeats,
    /// Lines of the keypad.
    #[error("PIN: lines of the keypad")]
    PinKeypad,
    /// A date, a year or a play with years.
    #[error("PIN: a date or a year")]
    PinDate,
    /// Only two different digits.
    #[error("PIN: only two different digits")]
    PinFewDigits,
    /// Fewer than twelve characters.
    #[error("passphrase: fewer than 12 characters")]
    PassphraseTooShort,
    /// More than 1024 bytes.
    #[error("passphrase: more than 1024 bytes")]
    PassphraseTooLong,
    /// A line break, a tab or another control character.
    #[error("passphrase: a control character")]
    PassphraseControlCharacter,
    /// Fewer than five different characters.
    #[error("passphrase: fewer than 5 different characters")]
    PassphraseFewCharacters,
}

impl Refusal {
    /// A short name that never changes, for apps and tests.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PinTooShort => "pin-too-short",
            Self::PinTooLong => "pin-too-long",
            Self::PinNotDigits => "pin-not-digits",
            Self::PinOneDigit => "pin-one-digit",
            Self::PinRun => "pin-run",
            Self::PinRepeats => "pin-repeats",
            Self::PinKeypad => "pin-keypad",
            Self::PinDate => "pin-date",
            Self::PinFewDigits => "pin-few-digits",
            Self::PassphraseTooShort => "passphrase-too-short",
            Self::PassphraseTooLong => "passphrase-too-long",
            Self::PassphraseControlCharacter => "passphrase-control-character",
            Self::PassphraseFewCharacters => "passphrase-few-characters",
        }
    }

    /// What the person reads.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::PinTooShort => Phrase::new(
                "Mã PIN cần ít nhất 6 chữ số. Vui lòng nhập thêm.",
                "A PIN needs at least 6 digits. Please add some.",
            ),
            Self::PinTooLong => Phrase::new(
                "Mã PIN có nhiều nhất 12 chữ số. Vui lòng chọn mã ngắn hơn.",
                "A PIN has at most 12 digits. Please choose a shorter one.",
            ),
            Self::PinNotDigits => Phrase::new(
                "Mã PIN chỉ gồm các chữ số từ 0 đến 9. Vui lòng nhập lại.",
                "A PIN has only the digits 0 to 9. Please type it again.",
            ),
            Self::PinOneDigit => Phrase::new(
                "Mã này chỉ lặp lại một chữ số nên rất dễ đoán. Vui lòng chọn mã khác.",
                "This PIN repeats one digit, so it is easily guessed. Please choose another.",
            ),
            Self::PinRun => Phrase::new(
                "Các chữ số nối tiếp nhau đều đặn nên rất dễ đoán. Vui lòng chọn mã khác.",
                "These digits follow each other in order, so they are easily guessed. Please choose another PIN.",
            ),
            Self::PinRepeats => Phrase::new(
                "Mã này lặp lại cùng một đoạn nên rất dễ đoán. Vui lòng chọn mã khác.",
                "This PIN repeats the same piece, so it is easily guessed. Please choose another.",
            ),
            Self::PinKeypad => Phrase::new(
                "Mã này đi theo hàng hoặc cột của bàn phím nên rất dễ đoán. Vui lòng chọn mã khác.",
                "This PIN follows rows or columns of the keypad, so it is easily guessed. Please choose another.",
            ),
            Self::PinDate => Phrase::new(
                "Mã này giống ngày tháng hoặc năm sinh nên rất dễ đoán. Vui lòng chọn mã khác.",
                "This PIN looks like a date or a year of birth, so it is easily guessed. Please choose another.",
            ),
            Self::PinFewDigits => Phrase::new(
                "Mã này chỉ dùng hai chữ số nên dễ đoán. Vui lòng dùng ít nhất ba chữ số khác nhau.",
                "This PIN uses only two digits, so it is easily guessed. Please use at least three different ones.",
            ),
            Self::PassphraseTooShort => Phrase::new(
                "Cụm mật khẩu cần ít nhất 12 ký tự. Vui lòng viết dài hơn, ví dụ vài từ không liên quan đến nhau.",
                "A passphrase needs at least 12 characters. Please make it longer, for example a few unrelated words.",
            ),
            Self::PassphraseTooLong => Phrase::new(
                "Cụm mật khẩu quá dài. Vui lòng viết ngắn hơn.",
                "The passphrase is too long. Please make it shorter.",
            ),
            Self::PassphraseControlCharacter => Phrase::new(
                "Cụm mật khẩu chỉ viết trên một dòng và không có phím Tab. Vui lòng nhập lại.",
                "A passphrase is one line without tabs. Please type it again.",
            ),
            Self::PassphraseFewCharacters => Phrase::new(
                "Cụm mật khẩu lặp lại quá ít ký tự. Vui lòng dùng ít nhất 5 ký tự khác nhau.",
                "The passphrase repeats too few characters. Please use at least 5 different ones.",
            ),
        }
    }
}
