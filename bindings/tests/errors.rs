//! The public error: which state a core's error is, its code, its field, and that it tells of nobody.

use std::time::Duration;

use dong_hanh::forms::FormError;
use dong_hanh::notebook::NotebookError as Inner;
use dong_hanh::reports::ReportError;
use dong_hanh::store::StoreError;
use dong_hanh::vault::{HardwareError, Refusal, SheetError, VaultError};
use dong_hanh_ffi::NotebookError;

fn state(error: &NotebookError) -> &'static str {
    match error {
        NotebookError::Locked { .. } => "locked",
        NotebookError::NotOpened { .. } => "not opened",
        NotebookError::Refused { .. } => "refused",
        NotebookError::NotFound { .. } => "not found",
        NotebookError::Host { .. } => "host",
        NotebookError::Unreadable { .. } => "unreadable",
        NotebookError::Storage { .. } => "storage",
        NotebookError::Stopped { .. } => "stopped",
    }
}

fn parts(error: &NotebookError) -> (&str, Option<&str>, &str) {
    let (NotebookError::Locked { code, field, reason }
    | NotebookError::NotOpened { code, field, reason, .. }
    | NotebookError::Refused { code, field, reason }
    | NotebookError::NotFound { code, field, reason }
    | NotebookError::Host { code, field, reason }
    | NotebookError::Unreadable { code, field, reason }
    | NotebookError::Storage { code, field, reason }
    | NotebookError::Stopped { code, field, reason }) = error;
    assert!(!reason.vi.is_empty() && !reason.en.is_empty());
    (code, field.as_deref(), &reason.en)
}

/// Fails when an error is told as another state, or loses its code, field or words.
#[test]
fn every_kind_of_error_has_its_state() {
    let wait = Duration::from_secs(5);
    let form = |field: &str| Inner::Form(FormError::WrongInput { field: field.to_owned() });
    let table: Vec<(Inner, &str, Option<&str>)> = vec![
        (Inner::Locked, "locked", None),
        (VaultError::WrongPin { attempts_left: 8, wait }.into(), "not opened", None),
        (VaultError::WrongPassphrase { wait }.into(), "not opened", None),
        (VaultError::Wait { remaining: wait }.into(), "not opened", None),
        (VaultError::PinClosed.into(), "not opened", None),
        (VaultError::WrongKey.into(), "not opened", None),
        (VaultError::HardwareKeyLost.into(), "not opened", None),
        (VaultError::BiometricLost.into(), "not opened", None),
        (VaultError::NoBiometrics.into(), "host", None),
        (StoreError::WrongKey.into(), "not opened", None),
        (VaultError::Refused(Refusal::PinRun).into(), "refused", None),
        (VaultError::Exists.into(), "refused", None),
        (StoreError::Exists.into(), "refused", None),
        (SheetError::Length { found: 1 }.into(), "refused", None),
        (Inner::BadArgument("period"), "refused", Some("period")),
        (Inner::CannotUndo, "refused", None),
        (Inner::UndoRefused, "refused", None),
        (Inner::Entry("too large".to_owned()), "refused", None),
        (Inner::Report(ReportError::UnitNotInPeriod), "refused", None),
        (form("date"), "refused", Some("date")),
        (Inner::NotFound("person"), "not found", Some("person")),
        (VaultError::Missing.into(), "not found", None),
        (StoreError::Missing.into(), "not found", None),
        (StoreError::NotFound("draft").into(), "not found", None),
        (VaultError::Hardware(HardwareError::Cancelled).into(), "host", None),
        (VaultError::Hardware(HardwareError::NoDeviceLock).into(), "host", None),
        (VaultError::Damaged { file: "keyring.a" }.into(), "unreadable", None),
        (VaultError::NewerFormat { found: 9, known: 1 }.into(), "unreadable", None),
        (StoreError::Damaged.into(), "unreadable", None),
        (StoreError::NewerSchema { found: 9, known: 1 }.into(), "unreadable", None),
        (Inner::BadIdentity, "unreadable", None),
        (Inner::IdentityLost { entries: 3 }, "unreadable", None),
        (Inner::Form(FormError::BadDraft), "unreadable", None),
        (VaultError::DiskFull.into(), "storage", None),
        (VaultError::NotEnoughMemory.into(), "storage", None),
        (StoreError::DiskFull.into(), "storage", None),
        (StoreError::Io.into(), "storage", None),
        (StoreError::Busy.into(), "storage", None),
        (StoreError::Stopped.into(), "stopped", None),
        (Inner::Report(ReportError::Stopped), "stopped", None),
    ];
    for (inner, expected, field) in table {
        let (code, reason) = (inner.code(), inner.phrase().en);
        let public = NotebookError::from(inner);
        assert_eq!(state(&public), expected, "{code}");
        assert_eq!(parts(&public), (code, field, reason));
        assert_eq!(public.to_string(), code);
    }
}

/// Fails when the guesses left or the wait are not handed on.
#[test]
fn a_wrong_pin_says_how_many_are_left_and_how_long_to_wait() {
    let wait = Duration::from_secs(5);
    let guesses = |error: VaultError| match NotebookError::from(error) {
        NotebookError::NotOpened { attempts_left, wait, .. } => (attempts_left, wait),
        other => panic!("{other:?}"),
    };
    assert_eq!(guesses(VaultError::WrongPin { attempts_left: 8, wait }), (Some(8), wait));
    assert_eq!(guesses(VaultError::Wait { remaining: wait }), (None, wait));
    assert_eq!(guesses(VaultError::PinClosed), (Some(0), Duration::ZERO));
}
