//! New PINs, fingers and sheets, the end of a keyring, and files that are damaged, old or new.

mod vault_support;

use std::sync::atomic::Ordering;

use dong_hanh::vault::{
    Cost, HardwareError, NewSecret, NewVault, OpensWith, RecoverySheet, Refusal, Settled, SlotKind, Vault, VaultError,
};
use ring::digest;
use vault_support::{NEW_PIN, PIN, Phone, folder, mark};

const PLACES: [&str; 2] = ["keyring.a", "keyring.b"];

/// Both keyring files as they are now.
fn copy(phone: &Phone) -> Vec<(&'static str, Vec<u8>)> {
    PLACES.into_iter().map(|name| (name, phone.disk.content(&folder().join(name)).unwrap())).collect()
}

fn put_back(phone: &Phone, copy: &[(&'static str, Vec<u8>)]) {
    copy.iter().for_each(|(name, bytes)| phone.disk.put(&folder().join(name), bytes));
}

#[test]
fn after_a_new_pin_an_old_copy_of_the_keyring_opens_nothing() {
    let phone = Phone::new();
    let (mut vault, key, _) = phone.create(NewSecret::Pin(PIN));
    let old = copy(&phone);
    assert_eq!(vault.change_pin(PIN, NEW_PIN, Cost::floor()), Ok(Settled::Now));
    assert_eq!(phone.hardware.count(), 1);
    assert!(matches!(vault.unlock_with_pin(PIN).unwrap_err(), VaultError::WrongPin { attempts_left: 9, .. }));
    assert_eq!(mark(&vault.unlock_with_pin(NEW_PIN).unwrap()), mark(&key));

    put_back(&phone, &old);
    for pin in [PIN, NEW_PIN] {
        assert_eq!(phone.restart().unlock_with_pin(pin).unwrap_err(), VaultError::HardwareKeyLost);
    }
}

#[test]
fn each_generation_alone_opens_with_the_new_pin_and_not_with_the_old() {
    let phone = Phone::new();
    let (mut vault, key, _) = phone.create(NewSecret::Pin(PIN));
    vault.change_pin(PIN, NEW_PIN, Cost::floor()).unwrap();
    for name in PLACES {
        let twin = phone.twin();
        twin.disk.put(&folder().join(name), b"");
        let mut vault = twin.restart();
        assert_eq!(vault.state().unwrap().lost_file, Some(name));
        assert!(vault.unlock_with_pin(PIN).is_err());
        assert_eq!(mark(&vault.unlock_with_pin(NEW_PIN).unwrap()), mark(&key));
    }
}

#[test]
fn a_weak_new_pin_costs_no_guess_and_a_wrong_old_one_changes_nothing() {
    let phone = Phone::new();
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    let weak = vault.change_pin(NEW_PIN, "123456", Cost::floor());
    assert_eq!(weak, Err(VaultError::Refused(Refusal::PinRun)));
    assert!(matches!(vault.state().unwrap().opens_with, OpensWith::Pin { attempts_left: 10, .. }));
    assert!(matches!(vault.change_pin(NEW_PIN, NEW_PIN, Cost::floor()), Err(VaultError::WrongPin { .. })));
    vault.unlock_with_pin(PIN).unwrap();
    phone.hardware.fail();
    let key = phone.twin().restart().unlock_with_pin(PIN).unwrap();
    let failed = vault.set_secret(&key, NewSecret::Pin(NEW_PIN), Cost::floor());
    assert_eq!(failed, Err(VaultError::Hardware(HardwareError::Busy)));
    phone.hardware.recover();
    assert_eq!(phone.hardware.count(), 1);
    vault.unlock_with_pin(PIN).unwrap();
}

#[test]
fn a_hardware_key_that_does_not_go_is_deleted_at_a_later_unlock() {
    let phone = Phone::new();
    let (mut vault, ..) = phone.create(NewSecret::Pin(PIN));
    phone.hardware.stubborn.store(true, Ordering::SeqCst);
    assert_eq!(vault.change_pin(PIN, NEW_PIN, Cost::floor()), Ok(Settled::Later));
    assert_eq!(phone.hardware.count(), 2);
    let mut vault = phone.restart();
    vault.unlock_with_pin(NEW_PIN).unwrap();
    assert_eq!(phone.hardware.count(), 2);
    phone.hardware.stubborn.store(false, Ordering::SeqCst);
    vault.unlock_with_pin(NEW_PIN).unwrap();
    assert_eq!(phone.hardware.count(), 1);
    vault.unlock_with_pin(NEW_PIN).unwrap();
}

#[test]
fn a_finger_opens_until_another_is_enrolled() {
    let phone = Phone::new();
    let (mut vault, key, _) = phone.create(NewSecret::Pin(PIN));
    assert_eq!(vault.unlock_with_biometric().unwrap_err(), VaultError::NoSuchSlot(SlotKind::Biometric));
    vault.add_biometric(&key).unwrap();
    assert!(vault.state().unwrap().biometric);
    assert_eq!(mark(&vault.unlock_with_biometric().unwrap()), mark(&key));
    phone.finger.cancels.store(true, Ordering::SeqCst);
    assert_eq!(vault.unlock_with_biometric().unwrap_err(), VaultError::Hardware(HardwareError::Cancelled));
    phone.finger.cancels.store(false, Ordering::SeqCst);

    phone.finger.enrol_another();
    assert_eq!(vault.unlock_with_biometric().unwrap_err(), VaultError::BiometricLost);
    assert!(!vault.state().unwrap().biometric);
    vault.unlock_with_pin(PIN).unwrap();
    vault.add_biometric(&key).unwrap();
    vault.change_pin(PIN, NEW_PIN, Cost::floor()).unwrap();
    assert_eq!(mark(&vault.unlock_with_biometric().unwrap()), mark(&key));
    assert_eq!(vault.remove_biometric(&key), Ok(Settled::Now));
    assert!(!phone.finger.exists());
}

#[test]
fn a_finger_is_never_the_only_way_in() {
    let phone = Phone::new();
    let (mut vault, key, sheet) = phone.create(NewSecret::Pin(PIN));
    vault.add_biometric(&key).unwrap();
    let old = copy(&phone);
    let last = (0..10).map(|_| phone.guess_wrong(&mut vault)).last();
    assert_eq!(last, Some(VaultError::PinClosed));
    assert!(!phone.finger.exists());
    assert_eq!(vault.unlock_with_biometric().unwrap_err(), VaultError::NoSuchSlot(SlotKind::Biometric));
    let opened = vault.unlock_with_sheet(&sheet).unwrap();
    assert_eq!(vault.add_biometric(&opened), Err(VaultError::NoSuchSlot(SlotKind::Pin)));
    put_back(&phone, &old);
    assert_eq!(phone.restart().unlock_with_biometric().unwrap_err(), VaultError::BiometricLost);
    assert_eq!(phone.restart().unlock_with_pin(PIN).unwrap_err(), VaultError::HardwareKeyLost);
}

#[test]
fn a_new_sheet_opens_and_the_one_of_before_does_not() {
    let phone = Phone::new();
    let (mut vault, key, before) = phone.create(NewSecret::Pin(PIN));
    let after = RecoverySheet::make();
    let mark_before = vault.sheet_mark().unwrap();
    assert_eq!(phone.restart().sheet_mark(), Ok(mark_before));
    assert_eq!(vault.replace_recovery(&key, &after.recipient()), Ok(Settled::Now));
    assert_ne!(vault.sheet_mark().unwrap(), mark_before);
    for name in PLACES {
        let twin = phone.twin();
        twin.disk.put(&folder().join(name), b"torn");
        assert_eq!(twin.restart().unlock_with_sheet(&before).unwrap_err(), VaultError::WrongKey);
        assert_eq!(mark(&twin.restart().unlock_with_sheet(&after).unwrap()), mark(&key));
    }
}

#[test]
fn a_passphrase_may_take_the_place_of_a_pin() {
    let phone = Phone::new();
    let (mut vault, key, _) = phone.create(NewSecret::Pin(PIN));
    vault.set_secret(&key, NewSecret::Passphrase("bốn mùa thay lá"), Cost::floor()).unwrap();
    assert_eq!(phone.hardware.count(), 0);
    let changed = vault.change_passphrase("bốn mùa thay lá", "một dòng sông xanh", Cost::floor());
    assert_eq!(changed, Ok(Settled::Now));
    assert_eq!(mark(&vault.unlock_with_passphrase("một dòng sông xanh").unwrap()), mark(&key));
}

#[test]
fn a_wipe_destroys_the_keys_and_leaves_every_other_file() {
    let phone = Phone::new();
    let (mut vault, key, _) = phone.create(NewSecret::Pin(PIN));
    vault.add_biometric(&key).unwrap();
    let old = copy(&phone);
    phone.disk.put(&folder().join("notebook.db"), b"pages");
    phone.disk.put(&folder().join("keyring.a"), b"torn");
    vault.unlock_with_pin(PIN).unwrap();
    assert!(phone.disk.list().contains(&"keyring.a.damaged-1".to_string()));
    vault.wipe().unwrap();
    assert_eq!(phone.disk.list(), ["notebook.db"]);
    assert_eq!((phone.hardware.count(), phone.finger.exists()), (0, false));
    assert_eq!(vault.unlock_with_pin(PIN).unwrap_err(), VaultError::Missing);
    vault.wipe().unwrap();
    put_back(&phone, &old);
    assert_eq!(phone.restart().unlock_with_pin(PIN).unwrap_err(), VaultError::HardwareKeyLost);
}

#[test]
fn a_keyring_is_never_written_over_by_a_new_one() {
    let phone = Phone::new();
    let (_, _, sheet) = phone.create(NewSecret::Pin(PIN));
    let recipient = sheet.recipient();
    let new = NewVault { secret: NewSecret::Pin(PIN), recovery: &recipient, cost: Cost::floor() };
    assert_eq!(Vault::create(folder(), phone.host(), new).unwrap_err(), VaultError::Exists);
    PLACES.iter().for_each(|name| phone.disk.put(&folder().join(name), b"torn"));
    assert_eq!(Vault::create(folder(), phone.host(), new).unwrap_err(), VaultError::Exists);
    assert_eq!(phone.hardware.count(), 1);
}

#[test]
fn a_damaged_generation_is_set_aside_and_the_other_opens() {
    let phone = Phone::new();
    let (_, key, _) = phone.create(NewSecret::Pin(PIN));
    let whole = copy(&phone);
    for (at, name) in PLACES.into_iter().enumerate() {
        let twin = phone.twin();
        let mut torn = whole[at].1.clone();
        torn.truncate(torn.len() / 2);
        twin.disk.put(&folder().join(name), &torn);
        let mut vault = twin.restart();
        assert_eq!(mark(&vault.unlock_with_pin(PIN).unwrap()), mark(&key));
        assert_eq!(vault.state().unwrap().lost_file, None);
        assert_eq!(twin.disk.content(&folder().join(format!("{name}.damaged-1"))), Some(torn));
    }
}

#[test]
fn two_damaged_generations_are_damaged_and_stay_as_they_are() {
    let phone = Phone::new();
    let (_, _, sheet) = phone.create(NewSecret::Pin(PIN));
    for bit in [0, 8 * 30 + 1, 8 * 700 + 5] {
        let mut flipped = copy(&phone);
        flipped.iter_mut().for_each(|(_, bytes)| bytes[bit / 8] ^= 1 << (bit % 8));
        let twin = phone.twin();
        put_back(&twin, &flipped);
        let mut vault = twin.restart();
        let damaged = VaultError::Damaged { file: "keyring.a" };
        assert_eq!(vault.state().unwrap_err(), damaged);
        assert_eq!(vault.unlock_with_pin(PIN).unwrap_err(), damaged);
        assert_eq!(vault.unlock_with_sheet(&sheet).unwrap_err(), damaged);
        assert_eq!(copy(&twin), flipped);
    }
}

#[test]
fn a_newer_keyring_is_left_alone() {
    let phone = Phone::new();
    phone.create(NewSecret::Pin(PIN));
    let text = "dong-hanh keyring 2 99\nsomething new\n";
    let seal: String =
        digest::digest(&digest::SHA256, text.as_bytes()).as_ref().iter().map(|b| format!("{b:02x}")).collect();
    phone.disk.put(&folder().join("keyring.b"), format!("{text}{seal}\n").as_bytes());
    let before = copy(&phone);
    let newer = VaultError::NewerFormat { found: 2, known: 1 };
    assert_eq!(phone.restart().state().unwrap_err(), newer);
    assert_eq!(phone.restart().unlock_with_pin(PIN).unwrap_err(), newer);
    assert_eq!(copy(&phone), before);
}
