//! The keys of a notebook, opened by hand as `core/docs/keyring.md` tells it: the product hands no data key out, and what
//! is written there must be true.

use std::fs;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ring::{aead, hkdf, hmac};
use serde_json::Value;

/// What must not be left in memory.
pub struct Keys {
    /// Argon2's answer to what the person knows.
    pub stretched: [u8; 32],
    /// The key of the slot.
    pub slot: [u8; 32],
    pub data: [u8; 32],
    pub database: [u8; 32],
}

/// Opens the front slot, which is `pin` or `passphrase`.
pub fn keys_of(folder: &Path, hardware: &Path, name: &str, known: &str) -> Keys {
    let text = fs::read_to_string(folder.join("keyring.a")).unwrap();
    let body: Value = serde_json::from_str(text.lines().nth(1).unwrap()).unwrap();
    let slot = &body["front"][name];
    let bytes = |value: &Value| BASE64_STANDARD.decode(value.as_str().unwrap()).unwrap();
    let number = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    let salt = bytes(&slot["salt"]);
    let cost = &slot["cost"];
    let params = Params::new(number(&cost["memory_kib"]), number(&cost["passes"]), 1, Some(32)).unwrap();
    let mut stretched = [0; 32];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(known.as_bytes(), &salt, &mut stretched).unwrap();
    let mut secret = stretched.to_vec();
    if name == "pin" {
        let hex: String = bytes(&slot["hardware_key"]).iter().map(|byte| format!("{byte:02x}")).collect();
        let key = fs::read(hardware.join(format!("pin-{hex}.key"))).unwrap();
        secret.extend(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), &stretched).as_ref());
    }
    let label = format!("dong-hanh/keyring/1/{name}");
    let slot_key = hkdf_sha256(&salt, &secret, label.as_bytes());
    let cipher = if body["cipher"] == "aegis256" { 1 } else { 2 };
    let associated = [label.as_bytes(), &[0], &bytes(&body["id"]), &[cipher]].concat();
    let nonce = aead::Nonce::assume_unique_for_key(bytes(&slot["sealed"]["nonce"]).try_into().unwrap());
    let opener = aead::LessSafeKey::new(aead::UnboundKey::new(&aead::AES_256_GCM, &slot_key).unwrap());
    let mut sealed = bytes(&slot["sealed"]["bytes"]);
    let data: [u8; 32] =
        (*opener.open_in_place(nonce, aead::Aad::from(associated), &mut sealed).unwrap()).try_into().unwrap();
    let database = hkdf_sha256(&[], &data, b"dong-hanh/data/1/database\0");
    Keys { stretched, slot: slot_key, data, database }
}

struct Bytes32;

impl hkdf::KeyType for Bytes32 {
    fn len(&self) -> usize {
        32
    }
}

fn hkdf_sha256(salt: &[u8], secret: &[u8], info: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    let prk = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(secret);
    prk.expand(&[info], Bytes32).unwrap().fill(&mut out).unwrap();
    out
}
