//! Known answers for every primitive used here, each from its published source: a library that is swapped or built
//! wrongly for a platform fails here, and not by locking people out.

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};

use super::cost::{Cost, stretch};
use super::device_key::{DeviceKey, verify};
use super::primitives::{hex, hkdf_sha256, hmac_sha256, sha256};
use super::seal::{aes_256_gcm_open, aes_256_gcm_seal};

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap()).collect()
}

fn array<const N: usize>(hex: &str) -> [u8; N] {
    bytes(hex).try_into().unwrap()
}

/// FIPS 180-4, the examples published by NIST ("SHA256.pdf"): one block, two blocks; and the empty message of the
/// CAVS vectors ("SHA256ShortMsg.rsp").
#[test]
fn sha_256() {
    for (message, expected) in [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
    ] {
        assert_eq!(hex(&sha256(message.as_bytes())), expected);
    }
}

/// RFC 4231, test cases 1, 2 and 6 (a key longer than a block).
#[test]
fn hmac() {
    for (key, message, expected) in [
        (vec![0x0b; 20], "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        (
            b"Jefe".to_vec(),
            "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        ),
        (
            vec![0xaa; 131],
            "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        ),
    ] {
        assert_eq!(hex(hmac_sha256(&key, message.as_bytes()).as_slice()), expected);
    }
}

/// RFC 5869, appendix A.1 to A.3: the first 32 bytes of the output, which do not depend on its length.
#[test]
fn hkdf() {
    let range = |from: u8, to: u8| (from..=to).collect::<Vec<u8>>();
    for (secret, salt, info, expected) in [
        (
            vec![0x0b; 22],
            range(0x00, 0x0c),
            range(0xf0, 0xf9),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
        ),
        (
            range(0x00, 0x4f),
            range(0x60, 0xaf),
            range(0xb0, 0xff),
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c",
        ),
        (vec![0x0b; 22], vec![], vec![], "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"),
    ] {
        assert_eq!(hex(hkdf_sha256(&salt, &secret, &[&info]).as_slice()), expected);
        let (start, end) = info.split_at(info.len() / 2);
        assert_eq!(hex(hkdf_sha256(&salt, &secret, &[start, end]).as_slice()), expected);
    }
}

/// McGrew and Viega, "The Galois/Counter Mode of Operation" (submission to NIST), test case 16.
#[test]
fn aes_256_gcm() {
    let key = array::<32>("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    let mut text = bytes(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72\
         1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    );
    let nonce = array("cafebabefacedbaddecaf888");
    let associated = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key).unwrap())
        .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(&associated), &mut text)
        .unwrap();
    assert_eq!(
        hex(&text),
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa\
         8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662\
         76fc6ece0f4e1768cddf8853bb2d551b"
    );
    // The slot's own function, on the same key and nonce: counter mode, so the first 32 bytes are the same.
    let plain = array("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72");
    let sealed = aes_256_gcm_seal(&key, nonce, &associated, &plain);
    assert_eq!(sealed[..32], text[..32]);
    let mut opened = [0; 32];
    assert!(aes_256_gcm_open(&key, nonce, &associated, sealed, &mut opened));
    assert_eq!(opened, plain);
    assert!(!aes_256_gcm_open(&key, nonce, &associated[1..], sealed, &mut opened));
}

/// RFC 8032, section 7.1, tests 1 and 2.
#[test]
fn ed25519() {
    for (seed, public, message, signature) in [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555\
             fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da0\
             85ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
    ] {
        let key = DeviceKey::from_seed(&array(seed));
        assert_eq!(hex(&key.public()), public);
        assert_eq!(hex(&key.sign(&bytes(message))), signature);
        assert_eq!(verify(&array(public), &bytes(message), &bytes(signature)), Ok(()));
    }
}

/// RFC 9106, section 5.3; and the reference implementation's own test (phc-winner-argon2, `src/test.c`: Argon2id, version
/// 19, 2 passes, 64 MiB, 1 lane) through the function that the slots use.
#[test]
fn argon2id() {
    let mut builder = ParamsBuilder::new();
    builder.m_cost(32).t_cost(3).p_cost(4).data(AssociatedData::new(&[4; 12]).unwrap());
    let argon2 =
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, builder.build().unwrap()).unwrap();
    let mut tag = [0; 32];
    argon2.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
    assert_eq!(hex(&tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");

    let cost: Cost = serde_json::from_str(r#"{"memory_kib":65536,"passes":2}"#).unwrap();
    assert_eq!(
        hex(stretch(b"password", b"somesalt", cost).unwrap().as_slice()),
        "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    );
}

/// RFC 4648, section 10.
#[test]
fn base64() {
    for (plain, encoded) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(BASE64_STANDARD.encode(plain), encoded);
        assert_eq!(BASE64_STANDARD.decode(encoded).unwrap(), plain.as_bytes());
    }
    for wrong in ["Zg", "Zh==", "Z g=", "Zg==\n", "Zm9v====", "-_8="] {
        assert!(BASE64_STANDARD.decode(wrong).is_err(), "{wrong}");
    }
}
