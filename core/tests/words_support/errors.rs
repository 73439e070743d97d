//! The words of everything that can go wrong.

use std::io::ErrorKind;
use std::time::Duration;

use dong_hanh::entry::{ChainFault, FormatError, FormatFault, VerifyError};
use dong_hanh::forms::{Fault, FormError};
use dong_hanh::notebook::{Finding, LostEntries, NotebookError};
use dong_hanh::reports::{PeriodError, ReportError};
use dong_hanh::rules::LookupError;
use dong_hanh::store::StoreError;
use dong_hanh::text::date::DateError;
use dong_hanh::text::identity::IdentityError;
use dong_hanh::text::number::NumberError;
use dong_hanh::text::phone::PhoneError;
use dong_hanh::text::sensitive::SensitiveKind;
use dong_hanh::vault::{HardwareError, Refusal, SheetError, SlotKind, VaultError};

use super::{Shape, Words};

const WAIT: Duration = Duration::from_secs(60);

fn vault() -> Vec<VaultError> {
    let mut all = vec![
        VaultError::WrongPin { attempts_left: 1, wait: WAIT },
        VaultError::WrongPassphrase { wait: WAIT },
        VaultError::Wait { remaining: WAIT },
        VaultError::PinClosed,
        VaultError::NoSuchSlot(SlotKind::Pin),
        VaultError::WrongKey,
        VaultError::Damaged { file: "keyring.a" },
        VaultError::Missing,
        VaultError::Exists,
        VaultError::NewerFormat { found: 2, known: 1 },
        VaultError::HardwareKeyLost,
        VaultError::BiometricLost,
        VaultError::NoBiometrics,
        VaultError::NotEnoughMemory,
        VaultError::DiskFull,
        VaultError::Io { step: "read", kind: ErrorKind::Other },
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

fn store() -> Vec<StoreError> {
    vec![
        StoreError::Missing,
        StoreError::Exists,
        StoreError::WrongKey,
        StoreError::Damaged,
        StoreError::NewerSchema { found: 2, known: 1 },
        StoreError::DiskFull,
        StoreError::Io,
        StoreError::Busy,
        StoreError::NotFound("record"),
        StoreError::Stopped,
        StoreError::Internal(rusqlite::Error::InvalidQuery),
    ]
}

fn form() -> Vec<FormError> {
    let field = || "date".to_owned();
    vec![
        FormError::UnknownKind,
        FormError::UnknownField,
        FormError::NoSuchRow { field: field() },
        FormError::WrongInput { field: field() },
        FormError::TooLarge { field: field() },
        FormError::TooMany { field: field() },
        FormError::BadId { field: field() },
        FormError::NoSuchWarning,
        FormError::ReasonMissing,
        FormError::ReasonTooLong,
        FormError::BadDraft,
        FormError::Lookup(LookupError(Box::new(std::fmt::Error))),
    ]
}

fn notebook() -> Vec<NotebookError> {
    let own = [
        NotebookError::Locked,
        NotebookError::NotFound("record"),
        NotebookError::BadArgument("after"),
        NotebookError::CannotUndo,
        NotebookError::UndoRefused,
        NotebookError::TooManyFigures,
        NotebookError::NoUnitCode,
        NotebookError::BadIdentity,
        NotebookError::IdentityLost { entries: 1 },
        NotebookError::Entry(String::new()),
    ];
    let reports = [ReportError::UnitNotInPeriod, ReportError::NoSuchIndicator, ReportError::Stopped];
    own.into_iter()
        .chain(vault().into_iter().map(NotebookError::Vault))
        .chain(store().into_iter().map(NotebookError::Store))
        .chain(form().into_iter().map(NotebookError::Form))
        .chain(reports.map(NotebookError::Report))
        .collect()
}

fn faults() -> Vec<Fault> {
    use NumberError as N;
    let mut all = vec![
        Fault::Required,
        Fault::TooLong { most: 200 },
        Fault::Bounds { least: 1, most: 100_000 },
        Fault::YesNo,
        Fault::UnknownCode,
        Fault::Unit,
        Fault::UnknownRecord,
        Fault::OtherKind,
    ];
    all.extend([N::Empty, N::NotANumber, N::Ambiguous, N::NotWhole, N::TooPrecise, N::TooLarge].map(Fault::Number));
    use DateError as D;
    all.extend([D::Empty, D::Format, D::TwoDigitYear, D::NoSuchDay].map(Fault::Day));
    use PhoneError as P;
    all.extend([P::Empty, P::OtherCharacters, P::NotAPhone].map(Fault::Phone));
    use IdentityError as I;
    all.extend([I::Empty, I::OtherCharacters, I::WrongLength].map(Fault::Identity));
    all
}

const CHAIN: [ChainFault; 9] = [
    ChainFault::WrongGroup,
    ChainFault::WrongChain,
    ChainFault::Verify(VerifyError::Signature),
    ChainFault::Verify(VerifyError::Body),
    ChainFault::Gap { expected: 1, found: 3 },
    ChainFault::WrongPrevious { seq: 1 },
    ChainFault::Fork { seq: 1 },
    ChainFault::Passed { seq: 1 },
    ChainFault::AfterRemoval { seq: 1 },
];

const PERIODS: [PeriodError; 4] =
    [PeriodError::Empty, PeriodError::Format, PeriodError::NoSuchMonth, PeriodError::NoSuchQuarter];

fn chain() -> Vec<(String, dong_hanh::text::Phrase)> {
    let format = |fault| FormatError { field: "seq", fault };
    let formats = [format(FormatFault::NewerVersion), format(FormatFault::CutShort)];
    CHAIN
        .map(|fault| (fault.to_string(), fault.phrase()))
        .into_iter()
        .chain(formats.map(|error| (error.to_string(), error.phrase())))
        .collect()
}

/// All of them.
pub fn errors() -> Vec<Words> {
    let shape = |code: &str| if code.ends_with("-stopped") { Shape::Notice } else { Shape::Message };
    let notebook = notebook().into_iter().map(|error| Words::new(error.code(), shape(error.code()), error.phrase()));
    let faults = faults().into_iter().map(|fault| Words::new(fault.code(), Shape::Message, fault.said()));
    let chain = chain().into_iter().map(|(place, phrase)| Words::new(place, Shape::Message, phrase));
    let periods = PERIODS.map(|error| Words::new(error.code(), Shape::Message, error.phrase()));
    use SensitiveKind as S;
    let notes = [S::IdentityNumber, S::PhoneNumber, S::HivStatus];
    let notes = notes.map(|kind| Words::new(kind.code(), Shape::Message, kind.phrase()));
    let lost =
        LostEntries { device: String::new(), audience: String::new(), from: 1, to: 1, after: None, before: None };
    let finding = |lost| Finding { file: String::new(), brought_back: 0, lost };
    let findings = [finding(Vec::new()), finding(vec![lost])];
    let findings = findings.map(|finding| Words::new(finding.code(), Shape::Message, finding.phrase()));
    notebook.chain(faults).chain(chain).chain(periods).chain(notes).chain(findings).collect()
}

/// The stable code of every error and fault.
pub fn codes_of_errors() -> Vec<&'static str> {
    let notebook = notebook().iter().map(NotebookError::code).collect::<Vec<_>>();
    let faults = faults().iter().map(|fault| fault.code()).collect::<Vec<_>>();
    let others = CHAIN.map(|fault| fault.code()).into_iter().chain(PERIODS.map(|error| error.code()));
    notebook.into_iter().chain(faults).chain(others).collect()
}
