//! The public error: eight states a screen tells apart, each with a stable code, the field and what a person reads.

use std::time::Duration;

use dong_hanh::forms::FormError;
use dong_hanh::notebook::NotebookError as Inner;
use dong_hanh::reports::ReportError;
use dong_hanh::rules::Said;
use dong_hanh::store::StoreError;
use dong_hanh::text::Phrase;
use dong_hanh::vault::VaultError;

use crate::device::HostError;

/// Why a call did not do what was asked. `code` is stable and names the very state; `field` is the argument or the form's
/// field, where there is one; `reason` is what a person reads. None of it holds personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum NotebookError {
    /// The notebook is locked: open it first.
    #[error("{code}")]
    Locked {
        /// `locked`.
        code: String,
        /// None.
        field: Option<String>,
        /// What a person reads.
        reason: Said,
    },
    /// It did not open: a wrong PIN, passphrase or sheet, a wait, a way in that is closed or lost.
    #[error("{code}")]
    NotOpened {
        /// The stable code, such as `vault-wrong-pin`, `vault-wait`, `vault-pin-closed`, `vault-hardware-key-lost`.
        code: String,
        /// None.
        field: Option<String>,
        /// What a person reads.
        reason: Said,
        /// Guesses left before the PIN closes; none where they are not counted.
        attempts_left: Option<u8>,
        /// How long the next guess has to wait; zero for none.
        wait: Duration,
    },
    /// What was given cannot be taken: a weak PIN, an argument, an answer, an undo that the rules refuse.
    #[error("{code}")]
    Refused {
        /// The stable code, such as `pin-too-short`, `bad-argument`, `form-unknown-field`, `cannot-undo`.
        code: String,
        /// The argument or the form's field.
        field: Option<String>,
        /// What a person reads.
        reason: Said,
    },
    /// Nothing has this id, or there is no notebook.
    #[error("{code}")]
    NotFound {
        /// The stable code, such as `not-found`, `vault-missing`.
        code: String,
        /// What was looked for.
        field: Option<String>,
        /// What a person reads.
        reason: Said,
    },
    /// The phone's hardware or another host did not do what was asked.
    #[error("{code}")]
    Host {
        /// The stable code, such as `hardware-cancelled`, `hardware-busy`, `host-clock`.
        code: String,
        /// None.
        field: Option<String>,
        /// What a person reads.
        reason: Said,
    },
    /// The notebook is damaged, or a newer version wrote it. Its files stay as they are.
    #[error("{code}")]
    Unreadable {
        /// The stable code, such as `store-damaged`, `store-newer`, `vault-damaged`, `identity-lost`.
        code: String,
        /// None.
        field: Option<String>,
        /// What a person reads.
        reason: Said,
    },
    /// The disk is full, fails or is busy. What was acknowledged is safe.
    #[error("{code}")]
    Storage {
        /// The stable code, such as `store-disk-full`, `store-busy`, `vault-io`.
        code: String,
        /// None.
        field: Option<String>,
        /// What a person reads.
        reason: Said,
    },
    /// A long call was stopped on request, or because the notebook was locked.
    #[error("{code}")]
    Stopped {
        /// `store-stopped` or `report-stopped`.
        code: String,
        /// None.
        field: Option<String>,
        /// What a person reads.
        reason: Said,
    },
}

/// Which of the eight.
#[derive(Clone, Copy)]
enum State {
    Locked,
    NotOpened,
    Refused,
    NotFound,
    Host,
    Unreadable,
    Storage,
    Stopped,
}

impl From<Inner> for NotebookError {
    fn from(error: Inner) -> Self {
        let (attempts_left, wait) = guesses(&error);
        let (code, field, reason) = (error.code().to_owned(), field_of(&error), Said::from(error.phrase()));
        match state_of(&error) {
            State::Locked => Self::Locked { code, field, reason },
            State::NotOpened => Self::NotOpened { code, field, reason, attempts_left, wait },
            State::Refused => Self::Refused { code, field, reason },
            State::NotFound => Self::NotFound { code, field, reason },
            State::Host => Self::Host { code, field, reason },
            State::Unreadable => Self::Unreadable { code, field, reason },
            State::Storage => Self::Storage { code, field, reason },
            State::Stopped => Self::Stopped { code, field, reason },
        }
    }
}

impl From<VaultError> for NotebookError {
    fn from(error: VaultError) -> Self {
        Inner::from(error).into()
    }
}

impl From<HostError> for NotebookError {
    fn from(_: HostError) -> Self {
        let reason = Phrase::new(
            "Máy chưa cho biết giờ. Vui lòng thử lại; nếu vẫn lỗi, vui lòng khởi động lại máy.",
            "The device did not tell the time. Please try again; if it happens again, please restart the device.",
        );
        Self::Host { code: "host-clock".to_owned(), field: None, reason: reason.into() }
    }
}

fn state_of(error: &Inner) -> State {
    match error {
        Inner::Locked => State::Locked,
        Inner::Vault(error) => of_vault(error),
        Inner::Store(error) => of_store(error),
        Inner::NotFound(_) => State::NotFound,
        Inner::BadIdentity | Inner::IdentityLost { .. } => State::Unreadable,
        Inner::Report(ReportError::Stopped) => State::Stopped,
        Inner::Report(ReportError::Store(error)) => of_store(error),
        Inner::Form(FormError::BadDraft | FormError::UnknownKind) => State::Unreadable,
        // A sheet, an argument, a form, a report, an undo: what was given is refused.
        _ => State::Refused,
    }
}

fn of_vault(error: &VaultError) -> State {
    match error {
        VaultError::WrongPin { .. }
        | VaultError::WrongPassphrase { .. }
        | VaultError::Wait { .. }
        | VaultError::PinClosed
        | VaultError::NoSuchSlot(_)
        | VaultError::WrongKey
        | VaultError::HardwareKeyLost
        | VaultError::BiometricLost => State::NotOpened,
        VaultError::Hardware(_) | VaultError::NoBiometrics => State::Host,
        VaultError::Missing => State::NotFound,
        VaultError::Damaged { .. } | VaultError::NewerFormat { .. } => State::Unreadable,
        VaultError::NotEnoughMemory | VaultError::DiskFull | VaultError::Io { .. } => State::Storage,
        // A weak secret, a mistyped sheet, a keyring that is there already.
        _ => State::Refused,
    }
}

fn of_store(error: &StoreError) -> State {
    match error {
        StoreError::Missing | StoreError::NotFound(_) => State::NotFound,
        StoreError::Exists => State::Refused,
        StoreError::WrongKey => State::NotOpened,
        StoreError::Damaged | StoreError::NewerSchema { .. } => State::Unreadable,
        StoreError::Stopped => State::Stopped,
        // A full, failing or busy disk; and a fault of the store itself, which is worth another try.
        _ => State::Storage,
    }
}

fn field_of(error: &Inner) -> Option<String> {
    match error {
        Inner::BadArgument(name) | Inner::NotFound(name) => Some((*name).to_owned()),
        Inner::NoUnitCode => Some("unit".to_owned()),
        Inner::Day(_) => Some("day".to_owned()),
        Inner::Form(
            FormError::NoSuchRow { field }
            | FormError::WrongInput { field }
            | FormError::TooLarge { field }
            | FormError::TooMany { field }
            | FormError::BadId { field },
        ) => Some(field.clone()),
        _ => None,
    }
}

fn guesses(error: &Inner) -> (Option<u8>, Duration) {
    match error {
        Inner::Vault(VaultError::WrongPin { attempts_left, wait }) => (Some(*attempts_left), *wait),
        Inner::Vault(VaultError::WrongPassphrase { wait }) => (None, *wait),
        Inner::Vault(VaultError::Wait { remaining }) => (None, *remaining),
        Inner::Vault(VaultError::PinClosed) => (Some(0), Duration::ZERO),
        _ => (None, Duration::ZERO),
    }
}
