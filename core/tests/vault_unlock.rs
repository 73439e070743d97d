//! Unlocking: the ways in, counted guesses, waits, the closing after ten.

mod vault_support;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use dong_hanh::vault::{
    Cipher, Cost, HardwareError, Host, MOST_WRONG_PINS, NewSecret, NewVault, OpensWith, RecoverySheet, Refusal,
    SlotKind, Vault, VaultError, wait_after,
};
use vault_support::{NEW_PIN, PIN, Phone, WRONG, folder, mark};

const PASSPHRASE: &str = "bốn mùa thay lá";

fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

fn attempts_left(vault: &Vault) -> u8 {
    match vault.state().unwrap().opens_with {
        OpensWith::Pin { attempts_left, .. } => attempts_left,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_pin_and_the_sheet_open_with_the_same_key() {
    let phone = Phone::new();
    let (vault, key, sheet) = phone.create(NewSecret::Pin(PIN));
    let state = vault.state().unwrap();
    assert_eq!(state.cipher, Cipher::for_this_device());
    assert_eq!(state.opens_with, OpensWith::Pin { attempts_left: 10, wait: Duration::ZERO });
    assert_eq!((state.biometric, state.lost_file), (false, None));

    let mut vault = phone.restart();
    assert_eq!(mark(&vault.unlock_with_pin(PIN).unwrap()), mark(&key));
    let typed = RecoverySheet::parse(&sheet.print().to_lowercase()).unwrap();
    assert_eq!(mark(&vault.unlock_with_sheet(&typed).unwrap()), mark(&key));
    assert_eq!(vault.confirm(&key), Ok(()));
}

#[test]
fn a_key_of_another_notebook_is_the_wrong_key_and_changes_nothing() {
    let (phone, other) = (Phone::new(), Phone::new());
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    let (_, foreign, sheet) = other.create(NewSecret::Pin(PIN));
    let before = phone.disk.content(&folder().join("keyring.a"));
    assert_eq!(vault.unlock_with_sheet(&sheet).unwrap_err(), VaultError::WrongKey);
    assert_eq!(vault.confirm(&foreign), Err(VaultError::WrongKey));
    let set = vault.set_secret(&foreign, NewSecret::Pin(NEW_PIN), Cost::floor());
    assert_eq!(set, Err(VaultError::WrongKey));
    assert_eq!(vault.add_biometric(&foreign), Err(VaultError::WrongKey));
    assert_eq!(phone.disk.content(&folder().join("keyring.a")), before);
    assert_eq!(phone.hardware.count(), 1);
}

#[test]
fn every_wrong_pin_waits_as_the_table_says_and_the_tenth_closes() {
    let phone = Phone::new();
    let (mut vault, key, sheet) = phone.create(NewSecret::Pin(PIN));
    for wrong in 1..MOST_WRONG_PINS {
        let wait = wait_after(wrong);
        let expected = VaultError::WrongPin { attempts_left: MOST_WRONG_PINS - wrong, wait };
        assert_eq!(phone.guess_wrong(&mut vault), expected);
        if !wait.is_zero() {
            phone.clock.pass(wait - Duration::from_millis(1));
            let too_early = vault.unlock_with_pin(PIN).unwrap_err();
            assert_eq!(too_early, VaultError::Wait { remaining: Duration::from_millis(1) });
        }
    }
    assert_eq!(attempts_left(&vault), 1);
    assert_eq!(phone.guess_wrong(&mut vault), VaultError::PinClosed);
    assert_eq!(phone.hardware.count(), 0);
    assert_eq!(vault.state().unwrap().opens_with, OpensWith::SheetOnly);
    for mut vault in [vault, phone.restart()] {
        phone.clock.pass(seconds(100_000));
        assert_eq!(vault.unlock_with_pin(PIN).unwrap_err(), VaultError::PinClosed);
    }

    let mut vault = phone.restart();
    let opened = vault.unlock_with_sheet(&sheet).unwrap();
    assert_eq!(mark(&opened), mark(&key));
    vault.set_secret(&opened, NewSecret::Pin(NEW_PIN), Cost::floor()).unwrap();
    assert_eq!(attempts_left(&vault), 10);
    assert_eq!(mark(&vault.unlock_with_pin(NEW_PIN).unwrap()), mark(&key));
}

#[test]
fn a_right_pin_resets_the_count() {
    let phone = Phone::new();
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    for _ in 0..3 {
        for _ in 0..4 {
            phone.guess_wrong(&mut vault);
        }
        phone.clock.pass(seconds(60));
        vault.unlock_with_pin(PIN).unwrap();
        assert_eq!(attempts_left(&vault), 10);
        assert_eq!(vault.remaining_wait(), Ok(Duration::ZERO));
    }
}

#[test]
fn a_restart_starts_the_wait_over_in_full_and_the_wall_clock_means_nothing() {
    let phone = Phone::new();
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    for _ in 0..5 {
        phone.guess_wrong(&mut vault);
    }
    phone.clock.pass(seconds(299));
    for day in ["2030-01-01T00:00:00Z", "1970-01-01T00:00:00Z"] {
        phone.clock.set(day);
        assert_eq!(vault.remaining_wait(), Ok(seconds(1)));
    }
    let mut vault = phone.restart();
    assert_eq!(vault.unlock_with_pin(PIN).unwrap_err(), VaultError::Wait { remaining: seconds(300) });
    phone.clock.pass(seconds(300));
    vault.unlock_with_pin(PIN).unwrap();
}

#[test]
fn what_can_be_no_pin_is_not_counted() {
    let phone = Phone::new();
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    for (typed, refusal) in
        [("", Refusal::PinTooShort), ("12345", Refusal::PinTooShort), ("58204x", Refusal::PinNotDigits)]
    {
        assert_eq!(vault.unlock_with_pin(typed).unwrap_err(), VaultError::Refused(refusal));
    }
    let none = vault.unlock_with_passphrase(PASSPHRASE).unwrap_err();
    assert_eq!(none, VaultError::NoSuchSlot(SlotKind::Passphrase));
    assert_eq!(attempts_left(&vault), 10);
}

#[test]
fn a_guess_is_counted_before_it_is_computed() {
    let phone = Phone::new();
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    phone.hardware.panic();
    for wrong in 1..=2 {
        phone.clock.pass(vault.remaining_wait().unwrap());
        assert!(catch_unwind(AssertUnwindSafe(|| vault.unlock_with_pin(PIN).map(drop))).is_err());
        assert_eq!(attempts_left(&phone.restart()), 10 - wrong);
    }
    phone.hardware.recover();
    phone.clock.pass(vault.remaining_wait().unwrap());
    vault.unlock_with_pin(PIN).unwrap();
    assert_eq!(attempts_left(&vault), 10);
}

/// Fails when a failing Keystore closes the PIN, or makes the person wait; also when failing hardware takes back guesses
/// that were answered.
#[test]
fn a_guess_that_the_hardware_did_not_answer_is_taken_back() {
    let phone = Phone::new();
    let (mut vault, key, _) = phone.create(NewSecret::Pin(PIN));
    for wrong in 0..MOST_WRONG_PINS {
        phone.clock.pass(vault.remaining_wait().unwrap());
        phone.hardware.fail();
        for typed in [PIN, WRONG].into_iter().cycle().take(usize::from(MOST_WRONG_PINS) + 1) {
            assert_eq!(vault.unlock_with_pin(typed).unwrap_err(), VaultError::Hardware(HardwareError::Busy));
            assert_eq!(vault.remaining_wait(), Ok(Duration::ZERO));
            assert_eq!(attempts_left(&vault), MOST_WRONG_PINS - wrong);
            assert_eq!(attempts_left(&phone.restart()), MOST_WRONG_PINS - wrong);
        }
        phone.hardware.recover();
        if wrong == MOST_WRONG_PINS - 1 {
            assert_eq!(mark(&vault.unlock_with_pin(PIN).unwrap()), mark(&key));
        } else {
            assert!(matches!(vault.unlock_with_pin(WRONG).unwrap_err(), VaultError::WrongPin { .. }));
        }
    }
}

#[test]
fn an_app_stopped_in_the_tenth_guess_finds_the_pin_closed() {
    let phone = Phone::new();
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    for _ in 0..9 {
        phone.guess_wrong(&mut vault);
    }
    phone.clock.pass(vault.remaining_wait().unwrap());
    phone.hardware.panic();
    assert!(catch_unwind(AssertUnwindSafe(|| vault.unlock_with_pin(PIN).map(drop))).is_err());
    phone.hardware.recover();
    let mut vault = phone.restart();
    assert_eq!(vault.state().unwrap().opens_with, OpensWith::SheetOnly);
    assert_eq!(phone.hardware.count(), 1);
    phone.clock.pass(seconds(100_000));
    assert_eq!(vault.unlock_with_pin(PIN).unwrap_err(), VaultError::PinClosed);
    assert_eq!(phone.hardware.count(), 0);
}

#[test]
fn a_lost_hardware_key_has_its_own_error_and_the_sheet_opens() {
    let phone = Phone::new();
    let (mut vault, key, sheet) = phone.create(NewSecret::Pin(PIN));
    phone.hardware.lose_all();
    for _ in 0..=MOST_WRONG_PINS {
        assert_eq!(vault.unlock_with_pin(PIN).unwrap_err(), VaultError::HardwareKeyLost);
    }
    let opened = vault.unlock_with_sheet(&sheet).unwrap();
    vault.set_secret(&opened, NewSecret::Pin(PIN), Cost::floor()).unwrap();
    assert_eq!(mark(&vault.unlock_with_pin(PIN).unwrap()), mark(&key));
}

#[test]
fn a_passphrase_needs_no_hardware_waits_and_never_closes() {
    let phone = Phone::new();
    let host = Host { hardware: None, biometric: None, ..phone.host() };
    let recovery = RecoverySheet::make().recipient();
    let create = |secret| {
        let new = NewVault { secret, recovery: &recovery, cost: Cost::floor() };
        Vault::create(folder(), host.clone(), new)
    };
    let with_pin = create(NewSecret::Pin(PIN)).unwrap_err();
    assert_eq!(with_pin, VaultError::Hardware(HardwareError::NotAvailable));
    let short = create(NewSecret::Passphrase("ngắn")).unwrap_err();
    assert_eq!(short, VaultError::Refused(Refusal::PassphraseTooShort));
    assert!(phone.disk.list().is_empty());

    let (mut vault, key) = create(NewSecret::Passphrase(PASSPHRASE)).unwrap();
    for wrong in 1..=12 {
        phone.clock.pass(vault.remaining_wait().unwrap());
        let error = vault.unlock_with_passphrase("bốn mùa thay lạ").unwrap_err();
        assert_eq!(error, VaultError::WrongPassphrase { wait: wait_after(wrong.min(9)) });
    }
    assert!(matches!(vault.unlock_with_passphrase(PASSPHRASE).unwrap_err(), VaultError::Wait { .. }));
    phone.clock.pass(seconds(4 * 3600));
    assert_eq!(mark(&vault.unlock_with_passphrase(PASSPHRASE).unwrap()), mark(&key));
    assert_eq!(vault.unlock_with_pin(WRONG).unwrap_err(), VaultError::NoSuchSlot(SlotKind::Pin));
    assert_eq!(vault.add_biometric(&key), Err(VaultError::NoBiometrics));
}
