//! Keyring files. The first byte says how to open; then comes the text of one generation without its checksum and, after a
//! zero byte, of the other. The target adds the checksums, which anyone who can write the file can do.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use dong_hanh::clock::SystemClock;
use dong_hanh::vault::{
    BiometricKey, Cost, DataKey, HardwareError, HardwareKey, Host, KeyName, NewSecret, NewVault, OpensWith,
    RecoverySheet, Vault, VaultError,
};
use ring::{digest, hmac};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::Target;
use crate::disk::MemoryDisk;

const FOLDER: &str = "/notebook";
const PLACES: [&str; 2] = ["keyring.a", "keyring.b"];
const PIN: &str = "582047";
const PASSPHRASE: &str = "bốn mùa thay lá";
/// 64 hexadecimal digits and a line's end.
const SEAL: usize = 65;
/// What a keyring may ask of a phone at most: 1 GiB of memory, 16 GiB to walk over.
const MOST_KIB: u64 = 1024 * 1024;
const MOST_WORK_KIB: u64 = 16 * MOST_KIB;
/// The longest wait after a wrong guess.
const LONGEST_WAIT: Duration = Duration::from_secs(4 * 3600);

/// The sheet whose recipient the seeds are sealed to. It opens nothing else.
static SHEET: LazyLock<RecoverySheet> = LazyLock::new(|| {
    let words = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
    RecoverySheet::parse(words).expect("a sheet's words")
});

pub(super) const TARGET: Target = Target {
    name: "keyring",
    about: "a forged keyring asks for no more memory and time than a phone bears, is never deleted, and where it does not \
            read nothing is written",
    check,
    seeds,
    large: Vec::new,
    calls: &[
        ("Vault::state", |data| _ = black_box(vault_of(&[data.to_vec(), sealed(data)]).1.state())),
        ("unlock_with_sheet", |data| {
            _ = black_box(vault_of(&[sealed(data), data.to_vec()]).1.unlock_with_sheet(&SHEET))
        }),
    ],
};

/// Keys that answer the same in every run.
struct FixedHardware;

impl HardwareKey for FixedHardware {
    fn make(&self, _: &KeyName) -> Result<(), HardwareError> {
        Ok(())
    }

    fn bind(&self, name: &KeyName, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        Ok(bound(name.to_string().as_bytes(), input))
    }

    fn keep_only(&self, _: &[KeyName]) -> Result<(), HardwareError> {
        Ok(())
    }
}

impl BiometricKey for FixedHardware {
    fn make(&self) -> Result<(), HardwareError> {
        Ok(())
    }

    fn bind(&self, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        Ok(bound(b"finger", input))
    }

    fn delete(&self) -> Result<(), HardwareError> {
        Ok(())
    }
}

fn bound(name: &[u8], input: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, name), input);
    Zeroizing::new(tag.as_ref().try_into().expect("SHA-256 has 32 bytes"))
}

fn host(disk: Arc<MemoryDisk>) -> Host {
    Host {
        clock: Arc::new(SystemClock::default()),
        disk,
        hardware: Some(Arc::new(FixedHardware)),
        biometric: Some(Arc::new(FixedHardware)),
    }
}

/// The vault of a folder with these two files; an empty one is not there.
fn vault_of(files: &[Vec<u8>; 2]) -> (Arc<MemoryDisk>, Vault) {
    let disk = Arc::new(MemoryDisk::default());
    for (place, bytes) in PLACES.iter().zip(files).filter(|(_, bytes)| !bytes.is_empty()) {
        disk.files().insert(Path::new(FOLDER).join(place), bytes.clone());
    }
    let vault = Vault::at(Path::new(FOLDER), host(Arc::clone(&disk)));
    (disk, vault)
}

fn sealed(text: &[u8]) -> Vec<u8> {
    let hash = digest::digest(&digest::SHA256, text);
    let hex: String = hash.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    [text, hex.as_bytes(), b"\n"].concat()
}

fn check(data: &[u8]) {
    let Some((way, texts)) = data.split_first() else { return };
    let mut texts = texts.splitn(2, |byte| *byte == 0);
    let first = texts.next().unwrap_or_default();
    let second = texts.next();
    let (disk, mut vault) = vault_of(&[sealed(first), second.map(sealed).unwrap_or_default()]);
    let costs: Vec<_> = [Some(first), second].into_iter().flatten().map(cost_of).collect();
    let before = disk.files().clone();
    let state = vault.state();
    assert!(*disk.files() == before, "a look wrote something");
    if let Ok(state) = &state {
        match state.opens_with {
            OpensWith::Pin { attempts_left, wait } => {
                assert!((1..=10).contains(&attempts_left) && wait <= LONGEST_WAIT)
            }
            OpensWith::Passphrase { wait } => assert!(wait <= LONGEST_WAIT),
            OpensWith::SheetOnly => assert!(!state.biometric),
        }
        // Of two it may be the other one that counts.
        if let [Some((kib, passes))] = costs[..] {
            assert!(kib <= MOST_KIB && kib.saturating_mul(passes) <= MOST_WORK_KIB, "{kib} KiB, {passes} passes");
        }
    }
    let floor = (u64::from(Cost::floor().memory_kib()), u64::from(Cost::floor().passes()));
    let cheap = costs.iter().flatten().all(|cost| *cost == floor);
    let Some(opened) = open(&mut vault, *way, cheap) else { return };
    after(&disk, &before, &vault, state.map(drop), opened);
}

/// Tries one way in; a PIN or passphrase only where it is cheap, for the sake of the search.
fn open(vault: &mut Vault, way: u8, cheap: bool) -> Option<Result<DataKey, VaultError>> {
    match way % 8 {
        4 => Some(vault.unlock_with_sheet(&SHEET)),
        5 => Some(vault.unlock_with_biometric()),
        6 if cheap => Some(vault.unlock_with_pin(PIN)),
        7 if cheap => Some(vault.unlock_with_passphrase(PASSPHRASE)),
        _ => None,
    }
}

fn after(
    disk: &MemoryDisk,
    before: &std::collections::BTreeMap<PathBuf, Vec<u8>>,
    vault: &Vault,
    state: Result<(), VaultError>,
    opened: Result<DataKey, VaultError>,
) {
    let files = disk.files().clone();
    assert!(files.len() >= before.len(), "a file was deleted");
    match (state, opened) {
        (Err(unread), Err(error)) => {
            assert_eq!(error, unread);
            assert!(files == *before, "a keyring that does not read was written to");
        }
        (Err(_), Ok(_)) => panic!("a keyring that does not read was opened"),
        (Ok(()), Ok(key)) => assert_eq!(vault.confirm(&key), Ok(())),
        (Ok(()), Err(_)) => assert!(vault.state().is_ok(), "a guess made a keyring unreadable"),
    }
}

/// The memory in KiB and the passes that a generation asks for.
fn cost_of(text: &[u8]) -> Option<(u64, u64)> {
    let body = text.splitn(2, |byte| *byte == b'\n').nth(1)?;
    let keyring: Value = serde_json::from_slice(body).ok()?;
    let front = keyring.get("front")?;
    let cost = front.get("pin").or(front.get("passphrase"))?.get("cost")?;
    Some((cost.get("memory_kib")?.as_u64()?, cost.get("passes")?.as_u64()?))
}

/// Keyrings with a PIN and a finger, and with a passphrase, each in one and in two generations, opened in every way.
fn seeds() -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for (secret, ways) in [(NewSecret::Pin(PIN), &[0, 4, 5, 6][..]), (NewSecret::Passphrase(PASSPHRASE), &[0, 4, 7])] {
        let disk = Arc::new(MemoryDisk::default());
        let new = NewVault { secret, recovery: &SHEET.recipient(), cost: Cost::floor() };
        let (mut vault, key) = Vault::create(Path::new(FOLDER), host(Arc::clone(&disk)), new).expect("a new keyring");
        if matches!(secret, NewSecret::Pin(_)) {
            vault.add_biometric(&key).expect("a finger");
        }
        let files = disk.files();
        let text = |place: &str| {
            let bytes = &files[&Path::new(FOLDER).join(place)];
            bytes[..bytes.len() - SEAL].to_vec()
        };
        for way in ways {
            found.push([&[*way][..], &text(PLACES[0])].concat());
        }
        found.push([&[4][..], &text(PLACES[0]), &[0], &text(PLACES[1])].concat());
    }
    found
}
