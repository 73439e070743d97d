//! A finger or a face beside the PIN: added only with the PIN, gone when another one is enrolled, never the only way.
//!
//! To see it fail, let `add_biometric_with_pin` take the open notebook's key instead of the PIN's, or let
//! `remove_biometric` keep the slot.

mod notebook_support;

use std::sync::Arc;
use std::time::Duration;

use dong_hanh::model::Role;
use dong_hanh::notebook::{NewNotebook, Notebook, NotebookError};
use dong_hanh::vault::{Cost, Host, NewSecret, OpensWith, Settled, SlotKind, SoftwareKeyForTestsAndDemo, VaultError};
use notebook_support::*;

/// The stand-in for the phone's hardware, which answers to a finger, too.
fn phone(place: &Place) -> SoftwareKeyForTestsAndDemo {
    SoftwareKeyForTestsAndDemo::at(&place.hardware()).unwrap()
}

fn with_finger(place: &Place) -> Host {
    Host { biometric: Some(Arc::new(phone(place))), ..place.host() }
}

/// The app started again, on a phone with a finger.
fn started(place: &Place) -> Notebook {
    Notebook::at(&place.folder(), with_finger(place), knowledge())
}

fn no_such_way(answer: Result<(), NotebookError>, kind: SlotKind) -> bool {
    matches!(answer, Err(NotebookError::Vault(VaultError::NoSuchSlot(found))) if found == kind)
}

#[test]
fn a_finger_opens_once_it_was_added_with_the_pin_and_not_after_it_was_taken_away() {
    let place = Place::new();
    place.found().unwrap();
    let notebook = started(&place);
    assert!(no_such_way(notebook.unlock_with_biometric(), SlotKind::Biometric));
    notebook.unlock_with_pin(PIN).unwrap();
    let person = Village::person(&notebook, 0);
    notebook.add_biometric_with_pin(PIN).unwrap();
    assert!(notebook.lock_state().unwrap().biometric);

    let again = started(&place);
    again.unlock_with_biometric().unwrap();
    assert!(again.person(&person).is_ok());
    assert_eq!(again.remove_biometric().unwrap(), Settled::Now);
    assert_eq!(again.remove_biometric().unwrap(), Settled::Now);
    assert!(again.is_open() && !again.lock_state().unwrap().biometric);
    assert!(no_such_way(started(&place).unlock_with_biometric(), SlotKind::Biometric));
}

#[test]
fn a_wrong_pin_adds_nothing_and_counts() {
    let place = Place::new();
    place.found().unwrap();
    let notebook = started(&place);
    notebook.unlock_with_pin(PIN).unwrap();
    let wrong = notebook.add_biometric_with_pin("314159");
    assert!(matches!(wrong, Err(NotebookError::Vault(VaultError::WrongPin { attempts_left: 9, .. }))), "{wrong:?}");
    let state = notebook.lock_state().unwrap();
    assert!(!state.biometric && matches!(state.opens_with, OpensWith::Pin { attempts_left: 9, .. }));
    for hostile in ["", "\u{0}", "\u{202e}582047", &"5".repeat(1 << 20)] {
        let refused = notebook.add_biometric_with_pin(hostile);
        assert!(matches!(refused, Err(NotebookError::Vault(VaultError::Refused(_)))), "{refused:?}");
    }
    assert!(no_such_way(notebook.add_biometric_with_passphrase("mùa xuân trên bản nhỏ"), SlotKind::Passphrase));
    assert!(no_such_way(started(&place).unlock_with_biometric(), SlotKind::Biometric));
}

#[test]
fn another_finger_on_the_phone_ends_it_and_it_can_be_added_again() {
    let place = Place::new();
    place.found().unwrap();
    let notebook = started(&place);
    notebook.unlock_with_pin(PIN).unwrap();
    notebook.add_biometric_with_pin(PIN).unwrap();
    phone(&place).enrol_another_finger().unwrap();
    let lost = started(&place).unlock_with_biometric();
    assert!(matches!(lost, Err(NotebookError::Vault(VaultError::BiometricLost))), "{lost:?}");
    assert!(!notebook.lock_state().unwrap().biometric);
    notebook.add_biometric_with_pin(PIN).unwrap();
    started(&place).unlock_with_biometric().unwrap();
}

#[test]
fn a_device_without_biometrics_says_so_and_one_with_a_passphrase_asks_for_that() {
    let place = Place::new();
    let (notebook, _) = place.found().unwrap();
    let none = notebook.add_biometric_with_pin(PIN);
    assert!(matches!(none, Err(NotebookError::Vault(VaultError::NoBiometrics))), "{none:?}");

    let other = Place::new();
    let passphrase = "mùa xuân trên bản nhỏ";
    let host = Host { hardware: None, ..with_finger(&other) };
    let secret = NewSecret::Passphrase(passphrase);
    let new = NewNotebook { secret, cost: Cost::floor(), role: Role::Manager, unit: UNIT };
    let (notebook, _) = Notebook::found(&other.folder(), host, knowledge(), new).unwrap();
    let wrong = notebook.add_biometric_with_passphrase("con suối chảy qua nương");
    assert!(matches!(wrong, Err(NotebookError::Vault(VaultError::WrongPassphrase { .. }))), "{wrong:?}");
    other.clock.pass(Duration::from_secs(3600));
    notebook.add_biometric_with_passphrase(passphrase).unwrap();
    started(&other).unlock_with_biometric().unwrap();
}
