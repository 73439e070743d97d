//! Why bytes are refused. No error holds what the bytes said: a header names people, a body describes them.

use crate::text::Phrase;

/// Bytes that are not of this format, and the field where that shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {fault}")]
pub struct FormatError {
    /// The field, by its name in the specification.
    pub field: &'static str,
    /// What is wrong with it.
    pub fault: FormatFault,
}

impl FormatError {
    pub(super) const fn new(field: &'static str, fault: FormatFault) -> Self {
        Self { field, fault }
    }

    /// What to tell a person.
    pub const fn phrase(&self) -> Phrase {
        match self.fault {
            FormatFault::NewerVersion => Phrase::new(
                "Dữ liệu này do phiên bản ứng dụng mới hơn tạo ra. Vui lòng cập nhật ứng dụng để đọc.",
                "This was made by a newer version of the app. Please update the app to read it.",
            ),
            _ => Phrase::new(
                "Dữ liệu nhận được bị hỏng hoặc sai định dạng. Vui lòng đề nghị bên gửi chuyển lại.",
                "What was received is damaged or not of the right form. Please ask the sender to send it again.",
            ),
        }
    }
}

/// What is wrong with the bytes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormatFault {
    /// The bytes end before the field does.
    #[error("the bytes end too early; ask for them again")]
    CutShort,
    /// Bytes follow the end.
    #[error("bytes follow after the end; ask for them again")]
    TrailingBytes,
    /// Not CBOR, or not its one permitted spelling: shortest lengths and numbers, definite lengths.
    #[error("not in the deterministic form of CBOR; the writer must use it")]
    NotDeterministic,
    /// A tag, a float that is no number, or a simple value other than false, true and null.
    #[error("this kind of CBOR item is not used in the format; the writer must leave it out")]
    NotPermitted,
    /// Another type than the field has.
    #[error("of another type than the specification says")]
    WrongType,
    /// The field must be there and is not.
    #[error("missing; the writer must give it")]
    Missing,
    /// Keys or members that are not in ascending order, or are there twice.
    #[error("not in ascending order, or there twice")]
    NotAscending,
    /// A number or text outside its range.
    #[error("outside its range")]
    OutOfRange,
    /// More bytes or members than allowed.
    #[error("larger than allowed")]
    TooLarge,
    /// Maps and arrays nested too deeply.
    #[error("nested too deeply")]
    TooDeep,
    /// Made by a newer, incompatible version: keep the bytes and read them after an update.
    #[error("made by a newer version; update the app and read it again")]
    NewerVersion,
}

/// Why an entry or a statement does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// The signature is not of this key over these bytes.
    #[error("signature: not made by this device's key; ask the writer's device for it again")]
    Signature,
    /// The body is not the one that the header names.
    #[error("body: not the one that was signed; ask the writer's device for it again")]
    Body,
}

/// Why fields cannot become a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// They are not of the format.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// The system gives no random bytes for the salt.
    #[error("salt: the system gives no random bytes; restart the device and try again")]
    NoRandomness,
}

/// Why an entry or a statement cannot be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// What is to be signed is not of the format.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// A choice that this version does not know; such entries are kept and forwarded, never written.
    #[error("{0}: this version cannot write what it does not know")]
    Unknown(&'static str),
    /// The chain holds as many entries as a sequence number can count.
    #[error("seq: the chain is full; enrol the device anew")]
    ChainFull,
}
