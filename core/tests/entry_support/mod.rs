//! Fixed keys, ids and entries for the tests of the entry room.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use chrono::NaiveDate;
use dong_hanh::entry::*;
use dong_hanh::model::id::*;
use ring::signature::{Ed25519KeyPair, KeyPair};

/// A key from a seed. The app's keys lie in the vault.
pub struct TestKey(Ed25519KeyPair);

impl TestKey {
    pub fn of(seed: u8) -> Self {
        Self(Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap())
    }
}

impl Signer for TestKey {
    fn public(&self) -> [u8; 32] {
        self.0.public_key().as_ref().try_into().unwrap()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).as_ref().try_into().unwrap()
    }
}

/// 2024-09-29 05:00 UTC.
pub const WRITTEN_AT: u64 = 1_727_586_000_000;

/// The bytes of a fixed UUIDv7 with that number at its end.
pub const fn id(number: u16) -> [u8; 16] {
    let [high, low] = number.to_be_bytes();
    [0x01, 0x92, 0x3c, 0x5d, 0x40, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, high, low]
}

pub fn entry_id(number: u16) -> EntryId {
    EntryId::from_bytes(id(number))
}

pub fn record(number: u16) -> RecordId {
    RecordId::from_bytes(id(number))
}

pub fn member(number: u16) -> MemberId {
    MemberId::from_bytes(id(number))
}

pub fn device(number: u16) -> DeviceId {
    DeviceId::from_bytes(id(number))
}

pub const GROUP: GroupId = GroupId([7; 32]);

/// Fields in CBOR from names and values, by the library's own writer.
pub fn fields<T: Clone + Into<ciborium::Value>>(values: &[(&str, T)]) -> Vec<u8> {
    let mut values: Vec<_> = values.to_vec();
    values.sort_by_key(|(name, _)| (name.len(), *name));
    map_bytes(values.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
}

/// A visit with every optional field, by device 0x0d.
pub fn visit(number: u16) -> NewEntry {
    NewEntry {
        group: GROUP,
        id: entry_id(number),
        kind: "check-in-visit".into(),
        kind_version: 1,
        op: Op::Create,
        subject: record(0x51),
        persons: vec![record(0x62), record(0x61)],
        unit: Some("00001".into()),
        day: NaiveDate::from_ymd_opt(2024, 9, 28).unwrap(),
        author: member(0xa1),
        done_by: Some(record(0x71)),
        device: device(0x0d),
        audience: Audience::Managers,
        written_at: WRITTEN_AT,
        stamp: Stamp::new(WRITTEN_AT, number),
        seen: vec![],
        ruleset: "law-73-2021".into(),
        basis: Some("law-73-2021/art-40".into()),
        consent: Some(record(0x81)),
        body: Body::with_salt([0x5a; SALT], &fields(&[("result", "met"), ("mode", "home")])).unwrap(),
    }
}

/// That visit signed as the first entry of its chain.
pub fn signed_visit() -> Entry {
    Entry::sign(visit(1), &ChainHead::START, &TestKey::of(1)).unwrap()
}

/// Signs a header that this version would not write.
pub fn sign_header(header: &[u8], key: &TestKey) -> [u8; 64] {
    key.sign(&[b"dong-hanh/entry/v1".as_slice(), header].concat())
}

/// A header as a map of values, for changing it by hand. An independent reader: the library's own.
pub fn header_map(header: &[u8]) -> Vec<(ciborium::Value, ciborium::Value)> {
    match ciborium::from_reader(header).unwrap() {
        ciborium::Value::Map(map) => map,
        _ => panic!("a header is a map"),
    }
}

/// The bytes of such a map.
pub fn map_bytes(map: Vec<(ciborium::Value, ciborium::Value)>) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(&ciborium::Value::Map(map), &mut bytes).unwrap();
    bytes
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
