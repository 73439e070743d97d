//! The golden vectors: what is signed in each, and its explanation in words.
#![allow(unreachable_pub, reason = "a module of a test file")]

mod explain;

use ciborium::Value;
use dong_hanh::entry::*;
use dong_hanh::model::id::GroupId;
use serde::Serialize;

use super::entry_support::*;
use explain::{Explained, explain};

/// The seed of the key that signs them all is this byte, 32 times.
pub const KEY_SEED: u8 = 0x2a;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Entry,
    Founding,
    MemberStatement,
}

/// One vector. The JSON file holds all but the envelope, which is the hex file.
#[derive(Debug, Serialize)]
pub struct Vector {
    #[serde(skip)]
    pub name: &'static str,
    #[serde(skip)]
    pub what: What,
    #[serde(skip)]
    pub in_chain: bool,
    #[serde(skip)]
    pub envelope: Vec<u8>,
    pub explanation: &'static str,
    pub private_key_seed: String,
    pub public_key: String,
    #[serde(flatten)]
    explained: Explained,
    /// Of an entry or statement its hash; of a founding statement the group.
    pub hash: String,
}

fn vector(name: &'static str, what: What, explanation: &'static str, envelope: Vec<u8>) -> Vector {
    let hash = match what {
        What::Entry => Entry::decode(&envelope).unwrap().hash(),
        What::Founding => Founding::decode(&envelope).unwrap().group().0,
        What::MemberStatement => MemberStatement::decode(&envelope).unwrap().hash(),
    };
    Vector {
        name,
        what,
        in_chain: false,
        explained: explain(what, &envelope),
        envelope,
        explanation,
        private_key_seed: hex(&[KEY_SEED; 32]),
        public_key: hex(&TestKey::of(KEY_SEED).public()),
        hash: hex(&hash),
    }
}

fn founding() -> Founding {
    let said = NewFounding {
        nonce: [0xf0; 16],
        member: member(0xa1),
        role: Role::Manager,
        device: device(0x0d),
        recovery: Some("age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa".into()),
        recipient: None,
        created_at: WRITTEN_AT,
    };
    Founding::sign(&said, &TestKey::of(KEY_SEED)).unwrap()
}

fn body(fields: &[u8]) -> Body {
    Body::with_salt([0x5a; SALT], fields).unwrap()
}

/// The next entry of a chain.
fn next(group: GroupId, number: u16, op: Op, seen: &[u16], values: &[(&str, &str)], head: &mut ChainHead) -> Entry {
    let seen = seen.iter().map(|n| entry_id(*n)).collect();
    let new = NewEntry { group, op, seen, body: body(&fields(values)), ..visit(number) };
    let entry = Entry::sign(new, head, &TestKey::of(KEY_SEED)).unwrap();
    *head = entry.head();
    entry
}

/// An entry as a newer version might write it: one header field set by hand.
fn newer(entry: &Entry, key: u64, value: Value) -> Vec<u8> {
    let mut map = header_map(entry.header_bytes());
    map.retain(|(k, _)| k.as_integer() != Some(key.into()));
    map.push((key.into(), value));
    map.sort_by_key(|(k, _)| k.as_integer());
    let header = map_bytes(map);
    let signature = sign_header(&header, &TestKey::of(KEY_SEED));
    let body = entry.body().map(|body| body.bytes().to_vec());
    Entry::from_parts(header, signature, body).unwrap().envelope()
}

/// All of them.
pub fn vectors() -> Vec<Vector> {
    let key = TestKey::of(KEY_SEED);
    let founding = founding();
    let group = founding.group();
    let head = &mut ChainHead::START.clone();
    let visit_fields = [("mode", "home"), ("result", "met"), ("note", "Sức khỏe tốt")];
    let create = next(group, 1, Op::Create, &[], &visit_fields, head);
    let of = entry_id(1);
    let chain = [
        (
            "entry-create",
            "The first entry of a chain: a record begins. Every optional field is there; the body is the whole record.",
            create.clone(),
        ),
        (
            "entry-patch",
            "The world changed: the body holds the changed field only.",
            next(group, 2, Op::Patch, &[1], &[("result", "refused")], head),
        ),
        (
            "entry-correct",
            "What entry 1 said was wrong. It has not seen entry 2: the two are concurrent.",
            next(group, 3, Op::Correct { of }, &[1], &[("result", "not-met"), ("reason", "works-far-away")], head),
        ),
        (
            "entry-decide",
            "A person decides between entries 2 and 3, having seen both.",
            next(
                group,
                4,
                Op::Decide { between: vec![entry_id(3), entry_id(2)] },
                &[2, 3],
                &[("result", "not-met")],
                head,
            ),
        ),
        (
            "entry-retract",
            "Entry 3 is taken back. The body holds a reason; it could be empty.",
            next(group, 5, Op::Retract { of: entry_id(3) }, &[4], &[("_reason", "duplicate")], head),
        ),
        (
            "entry-erase",
            "The salt and body of entry 1 are to be dropped. Its own body is an empty map.",
            next(group, 6, Op::Erase { of }, &[5], &[], head),
        ),
    ];
    let mut all = vec![vector(
        "founding",
        What::Founding,
        "The founding statement. The group of every other vector is its hash.",
        founding.envelope(),
    )];
    all.extend(chain.into_iter().map(|(name, explanation, entry)| Vector {
        in_chain: true,
        ..vector(name, What::Entry, explanation, entry.envelope())
    }));
    let least = NewEntry {
        group,
        persons: vec![],
        unit: None,
        done_by: None,
        basis: None,
        consent: None,
        day: chrono::NaiveDate::from_ymd_opt(1969, 12, 31).unwrap(),
        audience: Audience::Member(member(0xa2)),
        kind: "rule-value".into(),
        kind_version: 0,
        body: body(&values()),
        ..visit(7)
    };
    let least = Entry::sign(least, &ChainHead::START, &key).unwrap();
    all.push(vector(
        "entry-least",
        What::Entry,
        "No optional field, no people, a day before 1970, for one member: another chain of the same device. The body \
         shows every kind of value.",
        least.envelope(),
    ));
    all.push(vector(
        "entry-erased",
        What::Entry,
        "The envelope of entry-create once its body is erased: the same header and signature, and null.",
        create.clone().erased().envelope(),
    ));
    let later = Value::Array(vec![99.into(), Value::Map(vec![("why".into(), "later".into())])]);
    all.push(vector(
        "entry-unknown-op",
        What::Entry,
        "An op of a newer version: it verifies, is kept and sent on, and shown as made by a newer version.",
        newer(&create, 5, later.clone()),
    ));
    all.push(vector(
        "entry-unknown-audience",
        What::Entry,
        "An audience of a newer version: a chain of its own.",
        newer(&create, 13, later.clone()),
    ));
    all.push(vector(
        "entry-unknown-field",
        What::Entry,
        "A header field of a newer version: passed over, and kept because the bytes are kept.",
        newer(&create, 24, later),
    ));
    all.extend(member_vectors(group, &key));
    all
}

/// A body with every kind of value.
fn values() -> Vec<u8> {
    let list = Value::Array(vec!["đ".into(), "d".into()]);
    let map = Value::Map(vec![("c".into(), 2.into()), ("bb".into(), 1.into())]);
    fields::<Value>(&[
        ("cleared", Value::Null),
        ("yes", true.into()),
        ("no", false.into()),
        ("count", 1_000_000.into()),
        ("below", (-25).into()),
        ("half", 1.5.into()),
        ("single", 100_000.0.into()),
        ("double", 96.3.into()),
        ("helper", Value::Bytes(id(0x71).to_vec())),
        ("day", "2024-09-28".into()),
        ("list", list),
        ("map", map),
    ])
}

fn member_vectors(group: GroupId, key: &TestKey) -> Vec<Vector> {
    let mut head = ChainHead::START;
    let mut sign = |action| {
        let said = NewMemberStatement {
            group,
            member: member(0xa2),
            action,
            by: member(0xa1),
            device: device(0x0d),
            written_at: WRITTEN_AT,
            stamp: Stamp::new(WRITTEN_AT, 9),
        };
        let statement = MemberStatement::sign(&said, &head, key).unwrap();
        head = statement.head();
        statement.envelope()
    };
    let recipient = Some("age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq".into());
    let phones = [0x1d, 0x1e].map(|n| Device { id: device(n), public_key: [n as u8; 32], recipient: None });
    let [first, second] = phones;
    let last = ChainHead { seq: 12, hash: [0x33; 32] };
    let end = |n, audience, last| ChainEnd { device: device(n), audience, last };
    let add = sign(Action::Add {
        role: Role::Volunteer,
        units: vec!["00004".into(), "9".into()],
        devices: vec![Device { recipient, ..first }, second],
    });
    let device_leaves = sign(Action::RemoveDevices {
        devices: vec![device(0x1d)],
        ends: vec![end(0x1d, Some(Audience::AllMembers), last), end(0x1d, None, ChainHead::START)],
    });
    let leaves = sign(Action::Remove { ends: vec![end(0x1e, Some(Audience::Member(member(0xa1))), last)] });
    [
        ("member-add", "A volunteer joins with two phones, one of them with an age recipient.", add),
        ("member-remove-devices", "One of the phones is lost: entries up to number 12 are accepted.", device_leaves),
        ("member-remove", "The volunteer leaves for good.", leaves),
    ]
    .into_iter()
    .map(|(name, explanation, envelope)| vector(name, What::MemberStatement, explanation, envelope))
    .collect()
}
