use proptest::prelude::*;

use super::*;
use crate::vault::RecoverySheet;
use crate::vault::cost::Cost;
use crate::vault::passphrase::Passphrase;
use crate::vault::slots::PassphraseSlot;

/// A keyring and its text, generation 7.
fn keyring() -> (Keyring, Vec<u8>) {
    let (header, key) = (Keyring::new_header(), DataKey::make());
    let passphrase = Passphrase::chosen("bốn mùa thay lá").unwrap();
    let front = Front::Passphrase(PassphraseSlot::make(&header, &passphrase, Cost::floor(), &key).unwrap());
    let recovery = RecoverySlot::make(&header, &RecoverySheet::make().recipient(), &key);
    let keyring = Keyring::new(&header, &key, front, recovery);
    let text = keyring.encode(7);
    (keyring, text)
}

/// The text with another first line or body, and a checksum that fits.
fn resealed(text: &str) -> Vec<u8> {
    format!("{text}{}\n", hex(&sha256(text.as_bytes()))).into_bytes()
}

fn without_seal(bytes: &[u8]) -> String {
    String::from_utf8(bytes[..bytes.len() - SEAL_LINE].to_vec()).unwrap()
}

#[test]
fn reads_back_what_it_writes() {
    let (keyring, text) = keyring();
    assert_eq!(Keyring::decode(&text), Ok((7, keyring)));
}

#[test]
fn the_text_is_as_documented() {
    let (_, text) = keyring();
    let text = String::from_utf8(text).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0], "dong-hanh keyring 1 7");
    assert_eq!(lines[2].len(), 64);
    let body: serde_json::Value = serde_json::from_str(lines[1]).unwrap();
    let mut names: Vec<_> = body.as_object().unwrap().keys().cloned().collect();
    names.sort();
    assert_eq!(names, ["biometric", "check", "cipher", "front", "id", "recovery", "settled", "wrong"]);
    let slot = &body["front"]["passphrase"];
    assert_eq!(slot["cost"], serde_json::json!({ "memory_kib": 19456, "passes": 2 }));
    assert_eq!(slot["sealed"]["bytes"].as_str().unwrap().len(), 64);
}

#[test]
fn every_flipped_bit_is_found() {
    let (_, text) = keyring();
    for bit in 0..text.len() * 8 {
        let mut flipped = text.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(Keyring::decode(&flipped), Err(Unreadable::Damaged), "bit {bit}");
    }
}

#[test]
fn every_cut_and_every_addition_is_found() {
    let (_, text) = keyring();
    for length in 0..text.len() {
        assert_eq!(Keyring::decode(&text[..length]), Err(Unreadable::Damaged), "{length}");
    }
    for more in [&b"\n"[..], b"\0", b"x", &text] {
        assert_eq!(Keyring::decode(&[&text, more].concat()), Err(Unreadable::Damaged));
        assert_eq!(Keyring::decode(&[more, &text].concat()), Err(Unreadable::Damaged));
    }
    assert_eq!(Keyring::decode(&vec![0; MOST_BYTES * 2]), Err(Unreadable::Damaged));
}

#[test]
fn a_newer_format_is_told_from_damage() {
    let (_, text) = keyring();
    let body = without_seal(&text);
    for found in [2, 3, u16::MAX] {
        let newer = body.replacen("keyring 1 ", &format!("keyring {found} "), 1);
        assert_eq!(Keyring::decode(&resealed(&newer)), Err(Unreadable::Newer { found }));
        // Without its checksum it is damaged, whatever it says.
        assert_eq!(Keyring::decode(newer.as_bytes()), Err(Unreadable::Damaged));
    }
    let strange = "dong-hanh keyring 9 whatever comes\nin a later format\n";
    assert_eq!(Keyring::decode(&resealed(strange)), Err(Unreadable::Newer { found: 9 }));
    for (from, to) in [("keyring 1 ", "keyring 0 "), ("keyring 1 ", "keyring 65536 "), ("keyring 1 7", "keyring 1 -7")]
    {
        assert_eq!(Keyring::decode(&resealed(&body.replacen(from, to, 1))), Err(Unreadable::Damaged), "{to}");
    }
}

#[test]
fn a_forged_body_is_damaged_even_with_a_checksum() {
    let (_, text) = keyring();
    let body = without_seal(&text);
    for (from, to) in [
        ("\"passes\":2", "\"passes\":1"),
        ("\"passes\":2", "\"passes\":4294967295"),
        ("\"memory_kib\":19456", "\"memory_kib\":4194304"),
        ("\"wrong\":0", "\"wrong\":11"),
        ("\"wrong\":0", "\"wrong\":0,\"wrong\":0"),
        ("\"wrong\":0", "\"wrong\":0,\"more\":0"),
        ("\"wrong\":0,", ""),
        ("\"salt\":\"", "\"salt\":\"AAAA"),
        ("\"salt\":\"", "\"salt\":\"*"),
        ("keyring 1 7", "keyring 1 18446744073709551615"),
    ] {
        let forged = body.replacen(from, to, 1);
        assert_ne!(forged, body, "{from}");
        assert_eq!(Keyring::decode(&resealed(&forged)), Err(Unreadable::Damaged), "{to}");
    }
    let deep = format!("dong-hanh keyring 1 7\n{}\n", "[".repeat(60_000));
    assert_eq!(Keyring::decode(&resealed(&deep)), Err(Unreadable::Damaged));
}

#[test]
fn a_closed_keyring_with_a_biometric_slot_is_damaged() {
    let (keyring, text) = keyring();
    let front = serde_json::to_string(&keyring.front).unwrap();
    let closed = without_seal(&text).replacen(&front, "\"closed\"", 1);
    assert_eq!(Keyring::decode(&resealed(&closed)).map(|(_, k)| k.front), Ok(Front::Closed));
    let slot = r#"{"salt":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","sealed":{"nonce":"AAAAAAAAAAAAAAAA","bytes":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}"#;
    let with_slot = |text: &str| text.replacen("\"biometric\":null", &format!("\"biometric\":{slot}"), 1);
    assert!(Keyring::decode(&resealed(&with_slot(&without_seal(&text)))).is_ok());
    assert_eq!(Keyring::decode(&resealed(&with_slot(&closed))), Err(Unreadable::Damaged));
}

#[test]
fn the_check_value_is_the_keys() {
    let (header, key) = (Keyring::new_header(), DataKey::make());
    let recovery = RecoverySlot::make(&header, &RecoverySheet::make().recipient(), &key);
    let keyring = Keyring::new(&header, &key, Front::Closed, recovery);
    assert!(keyring.is_key(&key));
    assert!(!keyring.is_key(&DataKey::make()));
}

proptest! {
    #[test]
    fn random_bytes_are_damaged_and_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
        prop_assert_eq!(Keyring::decode(&bytes), Err(Unreadable::Damaged));
    }

    #[test]
    fn random_text_with_a_checksum_never_panics(start in "(dong-hanh keyring )?", text in ".{0,200}", body in "\\PC{0,300}") {
        let _ = Keyring::decode(&resealed(&format!("{start}{text}\n{body}\n")));
        let _ = Keyring::decode(&resealed(&format!("{start}1 7\n{body}\n")));
    }
}
