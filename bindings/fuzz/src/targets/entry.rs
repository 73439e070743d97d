//! Entries as they are handed over: envelope, signature, chain, body.

use std::hint::black_box;

use dong_hanh::entry::{Body, ChainCheck, ChainFault, ChainHead, Entry, SALT, Signer, Step, VerifyError};
use dong_hanh::forms::headline;
use dong_hanh::model::{Changes, Fields, KINDS, Record, Value, find_kind};

use crate::key::FixedKey;
use crate::{Target, large, seeds};

pub(super) const TARGET: Target = Target {
    name: "entry",
    about: "what decodes encodes to the very bytes, keeps its hash when it is erased, verifies once signed and takes its \
            place in its chain; a body that reads is written so that it reads the same",
    check,
    seeds: || seeds::golden("entry"),
    large: large::bodies,
    calls: &[
        ("Entry::decode", |data| _ = black_box(Entry::decode(data))),
        ("Body::from_bytes", |data| _ = black_box(Body::from_bytes(data.to_vec()))),
        ("Fields::from_cbor", |data| _ = black_box(Fields::from_cbor(data))),
        ("Changes::from_cbor", |data| _ = black_box(Changes::from_cbor(data))),
    ],
};

fn check(data: &[u8]) {
    let Ok(entry) = Entry::decode(data) else { return };
    // One spelling only: no two readers see different things in signed bytes.
    assert_eq!(entry.envelope(), data);
    let body = entry.body().map(|body| body.bytes().to_vec());
    let parts = Entry::from_parts(entry.header_bytes().to_vec(), *entry.signature(), body);
    assert_eq!(parts.as_ref(), Ok(&entry));
    let erased = entry.clone().erased();
    assert_eq!(Entry::decode(&erased.envelope()).as_ref(), Ok(&erased));
    assert_eq!((erased.hash(), erased.head(), erased.chain()), (entry.hash(), entry.head(), entry.chain()));
    if let Some(body) = entry.body() {
        read_body(body, &entry);
    }
    walk(&signed(&entry));
}

/// The same entry as a device would have signed it: with the hash of its body, and a signature that holds.
fn signed(entry: &Entry) -> Entry {
    let mut header = entry.header_bytes().to_vec();
    let named = entry.header().body_hash;
    if let Some(body) = entry.body()
        && let Some(at) = header.windows(named.len()).rposition(|bytes| bytes == named)
    {
        header[at..at + named.len()].copy_from_slice(&body.hash());
    }
    let signature = FixedKey.sign(&[b"dong-hanh/entry/v1".as_slice(), &header].concat());
    let body = entry.body().map(|body| body.bytes().to_vec());
    Entry::from_parts(header, signature, body).expect("another hash and signature change nothing else")
}

fn walk(entry: &Entry) {
    let (header, public) = (entry.header(), FixedKey.public());
    assert_eq!(entry.verify(&public), Ok(()));
    assert_eq!(entry.verify(&[0; 32]), Err(VerifyError::Signature));
    let before = ChainHead { seq: header.seq - 1, hash: header.previous };
    let check_from = |head| ChainCheck::new(header.group, entry.chain(), public, head);
    let mut chain = check_from(before);
    assert_eq!(chain.step(entry, |_| None), Ok(Step::Next));
    assert_eq!(chain.head(), entry.head());
    assert_eq!(chain.step(&entry.clone().erased(), |_| None), Ok(Step::Known));
    let first = check_from(ChainHead::START).step(entry, |_| None);
    match header.seq {
        1 => assert_eq!(first, Ok(Step::Next)),
        found => assert_eq!(first, Err(ChainFault::Gap { expected: 1, found })),
    }
    let mut ended = check_from(before).until(before);
    assert_eq!(ended.step(entry, |_| None), Err(ChainFault::AfterRemoval { seq: header.seq }));
    let fork = check_from(ChainHead { seq: header.seq, hash: [1; 32] }).step(entry, |_| None);
    assert_eq!(fork, Err(ChainFault::Fork { seq: header.seq }));
}

fn read_body(body: &Body, entry: &Entry) {
    if let Ok(changes) = Changes::from_cbor(body.cbor())
        && changes.0.values().flatten().all(is_known)
    {
        assert!(Changes::from_cbor(&changes.to_cbor()).is_ok_and(|again| again == changes));
    }
    let Ok(fields) = Fields::from_cbor(body.cbor()) else { return };
    let written = fields.to_cbor();
    if fields.0.values().all(is_known) {
        assert!(Fields::from_cbor(&written).is_ok_and(|again| again == fields));
    }
    // What this version writes is what every reader takes.
    Body::with_salt([0; SALT], &written).expect("fields that were read are written in the one spelling");
    let header = entry.header();
    if let Some(kind) = find_kind(KINDS, &header.kind)
        && let Ok(record) =
            Record::new(header.subject, kind, fields, header.unit.clone().unwrap_or_default(), header.day)
    {
        let _ = (record.keys(), record.people(), headline(&record));
    }
}

/// What a newer version wrote stays in the stored bytes and is not written by this one.
fn is_known(value: &Value) -> bool {
    match value {
        Value::Unknown => false,
        Value::List(list) => list.iter().all(is_known),
        Value::Row(fields) => fields.0.values().all(is_known),
        _ => true,
    }
}
