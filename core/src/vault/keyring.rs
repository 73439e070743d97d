//! The keyring file's content and its text. The format is told in `core/docs/keyring.md`.

use serde::{Deserialize, Serialize};

use super::attempts::MOST_WRONG_PINS;
use super::cipher::Cipher;
use super::data_key::DataKey;
use super::encoding::Base64;
use super::hardware::KeyName;
use super::primitives::{hex, random, sha256};
use super::seal::Header;
use super::slots::{BiometricSlot, PassphraseSlot, PinSlot, RecoverySlot};

/// The newest format this code reads and the one it writes.
pub(super) const FORMAT: u16 = 1;
/// A keyring is about 1.5 KB; what is larger than this is none.
pub(super) const MOST_BYTES: usize = 64 * 1024;
const MAGIC: &str = "dong-hanh keyring ";
/// SHA-256 in hexadecimal, and the line's end.
const SEAL_LINE: usize = 65;

/// What a person knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Front {
    Pin(PinSlot),
    Passphrase(PassphraseSlot),
    /// Ten wrong PINs: nothing but the recovery slot is left.
    Closed,
}

/// Everything the file says, but the generation. It holds no secret that is not sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Keyring {
    id: Base64<16>,
    cipher: Cipher,
    check: Base64<16>,
    pub(super) front: Front,
    /// Wrong guesses in a row, the one that is being computed included.
    pub(super) wrong: u8,
    pub(super) biometric: Option<BiometricSlot>,
    pub(super) recovery: RecoverySlot,
    /// False from a change of slots until both generations have it and the hardware keys of before are gone.
    pub(super) settled: bool,
}

/// Why a generation does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    Damaged,
    Newer { found: u16 },
}

impl Keyring {
    pub(super) fn new_header() -> Header {
        Header { id: random(), cipher: Cipher::for_this_device() }
    }

    pub(super) fn new(header: &Header, key: &DataKey, front: Front, recovery: RecoverySlot) -> Self {
        Self {
            id: Base64(header.id),
            cipher: header.cipher,
            check: Base64(header.check_value(key)),
            front,
            wrong: 0,
            biometric: None,
            recovery,
            settled: true,
        }
    }

    pub(super) fn header(&self) -> Header {
        Header { id: self.id.0, cipher: self.cipher }
    }

    pub(super) fn is_key(&self, key: &DataKey) -> bool {
        self.header().check_value(key) == self.check.0
    }

    pub(super) fn hardware_keys(&self) -> Vec<KeyName> {
        match &self.front {
            Front::Pin(slot) => vec![slot.hardware_key],
            Front::Passphrase(_) | Front::Closed => Vec::new(),
        }
    }

    pub(super) fn encode(&self, generation: u64) -> Vec<u8> {
        let json = serde_json::to_string(self).expect("a keyring has only text keys, so JSON takes it");
        let text = format!("{MAGIC}{FORMAT} {generation}\n{json}\n");
        let seal = hex(&sha256(text.as_bytes()));
        format!("{text}{seal}\n").into_bytes()
    }

    /// The checksum comes first: it is at the same place in every format, so that a damaged file is never taken for a
    /// newer one.
    pub(super) fn decode(bytes: &[u8]) -> Result<(u64, Self), Unreadable> {
        if bytes.len() > MOST_BYTES || bytes.len() < SEAL_LINE {
            return Err(Unreadable::Damaged);
        }
        let (text, seal) = bytes.split_at(bytes.len() - SEAL_LINE);
        if *seal != *format!("{}\n", hex(&sha256(text))).as_bytes() {
            return Err(Unreadable::Damaged);
        }
        Self::decode_text(text)
    }

    fn decode_text(text: &[u8]) -> Result<(u64, Self), Unreadable> {
        let lines = std::str::from_utf8(text).ok().and_then(|t| t.strip_prefix(MAGIC)?.split_once('\n'));
        let (numbers, body) = lines.ok_or(Unreadable::Damaged)?;
        let (format, generation) = numbers.split_once(' ').ok_or(Unreadable::Damaged)?;
        match format.parse::<u16>() {
            Ok(found) if found > FORMAT => return Err(Unreadable::Newer { found }),
            Ok(FORMAT) => {}
            _ => return Err(Unreadable::Damaged),
        }
        let generation = generation.parse().ok().filter(|g| *g < u64::MAX / 2).ok_or(Unreadable::Damaged)?;
        let keyring: Self = serde_json::from_str(body).map_err(|_| Unreadable::Damaged)?;
        if keyring.is_sane() { Ok((generation, keyring)) } else { Err(Unreadable::Damaged) }
    }

    fn is_sane(&self) -> bool {
        let cost = match &self.front {
            Front::Pin(slot) => slot.cost.is_sane(),
            Front::Passphrase(slot) => slot.cost.is_sane(),
            Front::Closed => self.biometric.is_none(),
        };
        cost && self.wrong <= MOST_WRONG_PINS
    }
}

#[cfg(test)]
#[path = "keyring_tests.rs"]
mod tests;
