//! The vault on the device's own disk, with the stand-in for the phone's hardware.

mod vault_support;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use dong_hanh::vault::{
    BiometricKey, Cost, Disk, HardwareKey, Host, NewSecret, NewVault, RealDisk, RecoverySheet,
    SoftwareKeyForTestsAndDemo, Vault, VaultError, make_folder,
};
use vault_support::{HandClock, NEW_PIN, PIN, mark};

fn host(keys: &Path) -> Host {
    let keys = Arc::new(SoftwareKeyForTestsAndDemo::at(keys).unwrap());
    Host {
        clock: Arc::new(HandClock::default()),
        disk: Arc::new(RealDisk),
        hardware: Some(keys.clone() as Arc<dyn HardwareKey>),
        biometric: Some(keys as Arc<dyn BiometricKey>),
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_notebook_lives_through_restarts_a_new_pin_a_new_finger_and_a_wipe() {
    let (notebook, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (folder, host) = (notebook.path(), || host(keys.path()));
    fs::write(folder.join("notebook.db"), "pages").unwrap();
    let sheet = RecoverySheet::make();
    let new = NewVault { secret: NewSecret::Pin(PIN), recovery: &sheet.recipient(), cost: Cost::floor() };
    let (_, key) = Vault::create(folder, host(), new).unwrap();
    assert_eq!(names(folder), ["keyring.a", "keyring.b", "notebook.db"]);

    let mut vault = Vault::at(folder, host());
    assert_eq!(mark(&vault.unlock_with_pin(PIN).unwrap()), mark(&key));
    vault.add_biometric(&key).unwrap();
    vault.change_pin(PIN, NEW_PIN, Cost::floor()).unwrap();
    assert_eq!(names(keys.path()).len(), 2);
    let mut vault = Vault::at(folder, host());
    assert_eq!(mark(&vault.unlock_with_biometric().unwrap()), mark(&key));
    assert_eq!(mark(&vault.unlock_with_pin(NEW_PIN).unwrap()), mark(&key));
    SoftwareKeyForTestsAndDemo::at(keys.path()).unwrap().enrol_another_finger().unwrap();
    assert_eq!(vault.unlock_with_biometric().unwrap_err(), VaultError::BiometricLost);

    vault.wipe().unwrap();
    assert_eq!(names(folder), ["notebook.db"]);
    assert!(names(keys.path()).is_empty());
}

#[test]
#[cfg(unix)]
fn only_this_user_reads_the_keyring() {
    use std::os::unix::fs::PermissionsExt;
    let (notebook, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let recipient = RecoverySheet::make().recipient();
    let new = NewVault { secret: NewSecret::Pin(PIN), recovery: &recipient, cost: Cost::floor() };
    Vault::create(notebook.path(), host(keys.path()), new).unwrap();
    for file in ["keyring.a", "keyring.b"] {
        let mode = fs::metadata(notebook.path().join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_place_that_cannot_be_read_is_an_error_and_no_fall_back() {
    let (notebook, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = notebook.path();
    let recipient = RecoverySheet::make().recipient();
    let new = NewVault { secret: NewSecret::Pin(PIN), recovery: &recipient, cost: Cost::floor() };
    let (mut vault, _) = Vault::create(folder, host(keys.path()), new).unwrap();
    fs::rename(folder.join("keyring.b"), folder.join("elsewhere")).unwrap();
    fs::create_dir(folder.join("keyring.b")).unwrap();
    assert!(matches!(vault.unlock_with_pin(PIN).unwrap_err(), VaultError::Io { step: "read", .. }));
    fs::remove_dir(folder.join("keyring.b")).unwrap();
    fs::rename(folder.join("elsewhere"), folder.join("keyring.b")).unwrap();
    vault.unlock_with_pin(PIN).unwrap();
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let (notebook, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let recipient = RecoverySheet::make().recipient();
    let new = NewVault { secret: NewSecret::Pin(PIN), recovery: &recipient, cost: Cost::floor() };
    let missing = notebook.path().join("missing");
    let error = Vault::create(&missing, host(keys.path()), new).unwrap_err();
    assert_eq!(error, VaultError::Io { step: "read", kind: std::io::ErrorKind::NotFound });
    assert_eq!(Vault::at(&missing, host(keys.path())).state().unwrap_err(), VaultError::Missing);
}

#[cfg(unix)]
#[test]
fn a_wipe_writes_over_nothing_that_a_link_points_at() {
    let (notebook, keys, other) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (folder, host) = (notebook.path(), host(keys.path()));
    let sheet = RecoverySheet::make();
    let new = NewVault { secret: NewSecret::Pin(PIN), recovery: &sheet.recipient(), cost: Cost::floor() };
    let (mut vault, _) = Vault::create(folder, host, new).unwrap();
    let letter = other.path().join("letter");
    fs::write(&letter, "mine").unwrap();
    std::os::unix::fs::symlink(&letter, folder.join("keyring.a.damaged-1")).unwrap();
    let _ = vault.wipe();
    assert_eq!(fs::read_to_string(&letter).unwrap(), "mine");
    assert_eq!(names(folder), [""; 0]);
}

#[test]
fn what_is_not_there_is_removed_and_what_cannot_go_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    RealDisk.remove(&folder.path().join("nothing")).unwrap();
    fs::create_dir(folder.path().join("a folder")).unwrap();
    assert!(RealDisk.remove(&folder.path().join("a folder")).is_err());
}

#[test]
fn what_is_not_there_reads_as_nothing_and_what_cannot_be_read_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    assert_eq!(RealDisk.read(&file, 9).unwrap(), None);
    fs::write(&file, "ten bytes.").unwrap();
    assert_eq!(RealDisk.read(&file, 9).unwrap().unwrap(), b"ten bytes");
    assert!(RealDisk.read(&file.join("below a file"), 9).is_err());
}

#[test]
fn a_folder_is_made_with_those_above_it_and_again_without_harm() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("a/b");
    for _ in 0..2 {
        make_folder(&inner).unwrap();
        assert!(inner.is_dir());
    }
    fs::write(folder.path().join("file"), "").unwrap();
    assert!(make_folder(&folder.path().join("file")).is_err());
}
