//! A fault at every step to the disk: errors, a full disk, half-written files, syncs that lie, the power cut.
//!
//! After each of them the keyring opens with the PIN of before or of after, guesses stay counted, and nothing that was
//! whole is damaged.

mod vault_support;

use std::io::ErrorKind;
use std::time::Duration;

use dong_hanh::vault::{
    Cost, HardwareError, NewSecret, NewVault, OpensWith, RecoverySheet, Settled, Vault, VaultError,
};
use vault_support::{Fault, NEW_PIN, PIN, Phone, WRONG, folder, mark};

const ERRORS: [Fault; 3] = [Fault::Fails(ErrorKind::StorageFull), Fault::Half(ErrorKind::Other), Fault::Full];

/// Runs `act` on twins of the phone with the fault at each of its steps in turn; `check` gets the twin and the result.
#[allow(clippy::print_stdout, reason = "says at which step a check failed")]
fn at_every_step<T>(
    phone: &Phone,
    fault: Fault,
    act: impl Fn(&Phone) -> Result<T, VaultError>,
    check: impl Fn(&Phone, Result<T, VaultError>),
) {
    let dry = phone.twin();
    dry.disk.fault_at(usize::MAX, fault);
    let _ = act(&dry);
    let steps = dry.disk.no_fault();
    assert!(steps >= 5, "it writes at least once");
    for step in 0..steps {
        let twin = phone.twin();
        twin.disk.fault_at(step, fault);
        let result = act(&twin);
        twin.disk.no_fault();
        println!("{fault:?} at step {step} of {steps}: {:?}", result.as_ref().map(drop));
        check(&twin, result);
    }
}

fn after_a_power_cut(twin: &Phone, check: impl Fn(&Phone)) {
    for lucky in [false, true] {
        let twin = twin.twin();
        twin.disk.power_on(lucky);
        check(&twin);
    }
}

fn attempts_left(phone: &Phone) -> u8 {
    match phone.restart().state().unwrap().opens_with {
        OpensWith::Pin { attempts_left, .. } => attempts_left,
        other => panic!("{other:?}"),
    }
}

/// Whether a PIN opens, tried on a twin, after any wait.
fn opens(phone: &Phone, pin: &str, expected: [u8; 32]) -> bool {
    let twin = phone.twin();
    let mut vault = twin.restart();
    twin.clock.pass(Duration::from_secs(24 * 3600));
    vault.unlock_with_pin(pin).is_ok_and(|key| mark(&key) == expected)
}

fn is_disk_error(error: &VaultError) -> bool {
    matches!(error, VaultError::DiskFull | VaultError::Io { .. })
}

#[test]
fn a_pin_change_leaves_the_old_pin_or_the_new_one() {
    let phone = Phone::new();
    let (_, key, _) = phone.create(NewSecret::Pin(PIN));
    let change = |phone: &Phone| phone.restart().set_secret(&key, NewSecret::Pin(NEW_PIN), Cost::floor());
    let key = mark(&key);
    let check = |twin: &Phone, changed: bool| {
        twin.restart().state().unwrap();
        let (old, new) = (opens(twin, PIN, key), opens(twin, NEW_PIN, key));
        assert!(new || (old && !changed), "old {old}, new {new}");
        assert!(!(old && new));
    };
    for fault in ERRORS {
        at_every_step(&phone, fault, change, |twin, result| {
            assert!(result.as_ref().err().is_none_or(is_disk_error));
            check(twin, result.is_ok());
            // The next right PIN brings to an end what was left over.
            let pin = if opens(twin, NEW_PIN, key) { NEW_PIN } else { PIN };
            twin.restart().unlock_with_pin(pin).unwrap();
            assert_eq!(twin.hardware.count(), 1);
        });
    }
    at_every_step(&phone, Fault::PowerCut, change, |twin, result| {
        after_a_power_cut(twin, |twin| check(twin, result.is_ok()));
    });
    at_every_step(&phone, Fault::Lies, change, |twin, result| {
        assert!(result.is_ok());
        after_a_power_cut(twin, |twin| check(twin, true));
    });
}

#[test]
fn the_old_hardware_key_goes_only_when_both_generations_are_new() {
    let phone = Phone::new();
    let (mut vault, key, _) = phone.create(NewSecret::Pin(PIN));
    // Five steps write the first generation with the new PIN; the second one finds the disk full.
    phone.disk.fault_at(5, Fault::Full);
    assert_eq!(vault.set_secret(&key, NewSecret::Pin(NEW_PIN), Cost::floor()), Ok(Settled::Later));
    phone.disk.no_fault();
    assert_eq!(phone.hardware.count(), 2);
    // Were the new one damaged now, the old PIN would still open.
    let twin = phone.twin();
    twin.disk.put(&folder().join("keyring.a"), b"torn");
    assert!(opens(&twin, PIN, mark(&key)) && !opens(&twin, NEW_PIN, mark(&key)));
    vault.unlock_with_pin(NEW_PIN).unwrap();
    assert_eq!(phone.hardware.count(), 1);
}

#[test]
fn an_answered_guess_stays_counted() {
    let phone = Phone::new();
    phone.create(NewSecret::Pin(PIN));
    let guess = |phone: &Phone| phone.restart().unlock_with_pin(WRONG);
    let check = |twin: &Phone, result: &Result<_, VaultError>| match result.as_ref().unwrap_err() {
        VaultError::WrongPin { attempts_left: 9, .. } => assert_eq!(attempts_left(twin), 9),
        error => {
            assert!(is_disk_error(error));
            assert!((9..=10).contains(&attempts_left(twin)));
        }
    };
    for fault in ERRORS.into_iter().chain([Fault::PowerCut]) {
        at_every_step(&phone, fault, guess, |twin, result| {
            let result = result.map(drop);
            if fault != Fault::PowerCut {
                check(twin, &result);
            }
            after_a_power_cut(twin, |twin| check(twin, &result));
        });
    }
}

/// Fails when failing hardware and a failing disk together give a guess more than there was.
#[test]
fn a_guess_taken_back_never_gives_one_more() {
    let phone = Phone::new();
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    for _ in 0..3 {
        phone.guess_wrong(&mut vault);
    }
    let guess = |phone: &Phone| {
        let mut vault = phone.restart();
        phone.clock.pass(vault.remaining_wait().unwrap());
        phone.hardware.fail();
        vault.unlock_with_pin(WRONG)
    };
    for fault in ERRORS.into_iter().chain([Fault::PowerCut]) {
        at_every_step(&phone, fault, guess, |twin, result| {
            let error = result.map(drop).unwrap_err();
            assert!(is_disk_error(&error) || error == VaultError::Hardware(HardwareError::Busy));
            after_a_power_cut(twin, |twin| assert!((6..=7).contains(&attempts_left(twin))));
        });
    }
}

#[test]
fn no_guess_is_made_that_cannot_be_counted() {
    let phone = Phone::new();
    let (_, key, sheet) = phone.create(NewSecret::Pin(PIN));
    // Computing the guess would panic.
    phone.hardware.panic();
    phone.disk.fault_at(0, Fault::Full);
    assert_eq!(phone.restart().unlock_with_pin(PIN).unwrap_err(), VaultError::DiskFull);
    // What is no guess opens on a full disk too.
    assert_eq!(mark(&phone.restart().unlock_with_sheet(&sheet).unwrap()), mark(&key));
}

#[test]
fn a_right_pin_opens_although_its_reset_is_not_taken_and_never_leads_to_the_closing() {
    let phone = Phone::new();
    let (mut vault, key, _) = phone.create(NewSecret::Pin(PIN));
    for _ in 0..15 {
        // Five steps count the guess; the reset starts with the sixth.
        phone.disk.fault_at(5, Fault::Full);
        assert_eq!(mark(&vault.unlock_with_pin(PIN).unwrap()), mark(&key));
        phone.disk.no_fault();
        assert!(matches!(vault.state().unwrap().opens_with, OpensWith::Pin { attempts_left: 10, .. }));
        assert_eq!(attempts_left(&phone), 9);
    }
    assert!(matches!(vault.unlock_with_pin(WRONG).unwrap_err(), VaultError::WrongPin { attempts_left: 9, .. }));
    assert_eq!(attempts_left(&phone), 9);
}

#[test]
fn the_tenth_wrong_pin_closes_whatever_the_disk_does() {
    let phone = Phone::new();
    let (mut vault, key, sheet) = phone.create(NewSecret::Pin(PIN));
    let key = mark(&key);
    for _ in 0..9 {
        phone.guess_wrong(&mut vault);
    }
    let tenth = |phone: &Phone| phone.guess_wrong(&mut phone.restart());
    let check = |twin: &Phone, error: &VaultError| {
        if *error == VaultError::PinClosed {
            assert_eq!(twin.hardware.count(), 0);
            assert_eq!(twin.restart().state().unwrap().opens_with, OpensWith::SheetOnly);
            assert_eq!(twin.restart().unlock_with_pin(PIN).unwrap_err(), VaultError::PinClosed);
        } else {
            assert!(is_disk_error(error));
        }
        assert_eq!(mark(&twin.restart().unlock_with_sheet(&sheet).unwrap()), key);
    };
    for fault in ERRORS.into_iter().chain([Fault::PowerCut]) {
        at_every_step(
            &phone,
            fault,
            |phone| Err::<(), _>(tenth(phone)),
            |twin, result| {
                let error = result.unwrap_err();
                if fault != Fault::PowerCut {
                    check(&twin.twin(), &error);
                }
                after_a_power_cut(twin, |twin| check(twin, &error));
            },
        );
    }
}

#[test]
fn a_failed_creation_leaves_nothing_and_a_cut_one_nothing_damaged() {
    let sheet = RecoverySheet::make();
    let recipient = sheet.recipient();
    let new = NewVault { secret: NewSecret::Pin(PIN), recovery: &recipient, cost: Cost::floor() };
    let create = |phone: &Phone| Vault::create(folder(), phone.host(), new);
    let empty = Phone::new();
    // On a disk that stays full nothing can be undone; the next try meets what is left.
    for fault in [ERRORS[0], ERRORS[1]] {
        at_every_step(&empty, fault, create, |twin, result| {
            assert!(result.as_ref().err().is_none_or(is_disk_error));
            if result.is_err() {
                assert_eq!((twin.disk.list().len(), twin.hardware.count()), (0, 0));
                assert!(create(twin).is_ok());
            }
        });
    }
    at_every_step(&empty, Fault::PowerCut, create, |twin, result| {
        assert!(result.is_err());
        after_a_power_cut(twin, |twin| match twin.restart().state() {
            Err(VaultError::Missing) => assert!(create(twin).is_ok()),
            state => {
                assert!(state.is_ok());
                assert_eq!(create(twin).unwrap_err(), VaultError::Exists);
            }
        });
    });
}

#[test]
fn a_wipe_may_be_done_again_until_it_is_done() {
    let phone = Phone::new();
    phone.create(NewSecret::Pin(PIN));
    phone.disk.put(&folder().join("notebook.db"), b"pages");
    for fault in ERRORS {
        at_every_step(
            &phone,
            fault,
            |phone| phone.restart().wipe(),
            |twin, result| {
                assert_eq!(twin.hardware.count(), 0);
                if let Err(error) = result {
                    assert!(is_disk_error(&error));
                    twin.restart().wipe().unwrap();
                }
                assert_eq!(twin.disk.list(), ["notebook.db"]);
            },
        );
    }
}
