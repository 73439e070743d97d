//! Bytes from anywhere: an error, never a panic, and never a thing that verifies but was not signed.

mod entry_support;

use ciborium::Value;
use dong_hanh::entry::*;
use entry_support::*;
use proptest::prelude::*;

/// Every decoder on the same bytes.
fn read_all(bytes: &[u8]) {
    let _ = Entry::decode(bytes);
    let _ = Founding::decode(bytes);
    let _ = MemberStatement::decode(bytes);
    let _ = Header::decode(bytes);
    let _ = Body::from_bytes(bytes.to_vec());
    let _ = Body::with_salt([0; SALT], bytes);
}

fn founding() -> Founding {
    let said = NewFounding {
        nonce: [3; 16],
        member: member(1),
        role: Role::Manager,
        device: device(2),
        recovery: Some("age1example".into()),
        recipient: None,
        created_at: WRITTEN_AT,
    };
    Founding::sign(&said, &TestKey::of(1)).unwrap()
}

fn removal() -> MemberStatement {
    let last = ChainHead { seq: 4, hash: [9; 32] };
    let ends = vec![
        ChainEnd { device: device(2), audience: Some(Audience::Member(member(8))), last },
        ChainEnd { device: device(2), audience: None, last: ChainHead::START },
    ];
    let said = NewMemberStatement {
        group: GROUP,
        member: member(1),
        action: Action::RemoveDevices { devices: vec![device(2)], ends },
        by: member(3),
        device: device(4),
        written_at: WRITTEN_AT,
        stamp: Stamp::new(WRITTEN_AT, 0),
    };
    MemberStatement::sign(&said, &ChainHead::START, &TestKey::of(1)).unwrap()
}

#[test]
fn no_bit_can_be_turned() {
    let public = TestKey::of(1).public();
    let check = |bytes: &[u8], holds: &dyn Fn(&[u8]) -> bool| {
        assert!(holds(bytes));
        for bit in 0..bytes.len() * 8 {
            let mut turned = bytes.to_vec();
            turned[bit / 8] ^= 1 << (bit % 8);
            assert!(!holds(&turned), "bit {bit}");
        }
    };
    check(&signed_visit().envelope(), &|bytes| Entry::decode(bytes).is_ok_and(|entry| entry.verify(&public).is_ok()));
    check(&signed_visit().erased().envelope(), &|bytes| {
        Entry::decode(bytes).is_ok_and(|entry| entry.verify(&public).is_ok())
    });
    // A founding statement names its own key: what must hold is the group that was joined, too.
    let group = founding().group();
    check(&founding().envelope(), &|bytes| {
        Founding::decode(bytes).is_ok_and(|founding| founding.verify().is_ok() && founding.group() == group)
    });
    check(&removal().envelope(), &|bytes| {
        MemberStatement::decode(bytes).is_ok_and(|statement| statement.verify(&public).is_ok())
    });
}

#[test]
fn every_truncation_and_every_addition_is_an_error() {
    for bytes in [signed_visit().envelope(), founding().envelope(), removal().envelope()] {
        for end in 0..bytes.len() {
            assert!(Entry::decode(&bytes[..end]).is_err(), "{end}");
            assert!(Founding::decode(&bytes[..end]).is_err(), "{end}");
            assert!(MemberStatement::decode(&bytes[..end]).is_err(), "{end}");
        }
    }
    let entry = signed_visit();
    let header = entry.header_bytes();
    for end in 0..header.len() {
        assert!(Header::decode(&header[..end]).is_err(), "{end}");
    }
    for (bytes, field) in [(entry.envelope(), "envelope"), (header.to_vec(), "header")] {
        let longer = [bytes.as_slice(), &[0]].concat();
        let fault = if field == "header" { Header::decode(&longer).err() } else { Entry::decode(&longer).err() };
        assert_eq!(fault, Some(FormatError { field, fault: FormatFault::TrailingBytes }));
    }
}

#[test]
fn another_key_another_label_another_body_do_not_verify() {
    let entry = signed_visit();
    assert_eq!(entry.verify(&TestKey::of(2).public()), Err(VerifyError::Signature));
    let unlabelled = TestKey::of(1).sign(entry.header_bytes());
    let body = entry.body().map(|body| body.bytes().to_vec());
    let entry = Entry::from_parts(entry.header_bytes().to_vec(), unlabelled, body).unwrap();
    assert_eq!(entry.verify(&TestKey::of(1).public()), Err(VerifyError::Signature));
    let entry = signed_visit();
    let other = Body::with_salt([0; SALT], entry.body_cbor().unwrap()).unwrap();
    let entry = Entry::from_parts(entry.header_bytes().to_vec(), *entry.signature(), Some(other.bytes().to_vec()));
    assert_eq!(entry.unwrap().verify(&TestKey::of(1).public()), Err(VerifyError::Body));
}

/// What a header becomes when one field is another value, or is gone.
fn refused(key: u64, value: Option<Value>) -> FormatError {
    let mut map = header_map(signed_visit().header_bytes());
    let at = map.iter().position(|(k, _)| k.as_integer() == Some(key.into())).unwrap();
    match value {
        Some(value) => map[at].1 = value,
        None => {
            map.remove(at);
        }
    }
    Header::decode(&map_bytes(map)).unwrap_err()
}

#[test]
fn what_is_larger_than_an_envelope_is_refused_unread() {
    for more in [1, 2, MAX_ENVELOPE] {
        let fault = Entry::decode(&vec![0; MAX_ENVELOPE + more]).unwrap_err();
        assert_eq!(fault, FormatError { field: "envelope", fault: FormatFault::TooLarge });
    }
}

#[test]
fn each_field_is_checked_and_named() {
    use FormatFault::*;
    let bytes = |length: usize| Value::Bytes(vec![1; length]);
    let ids = |numbers: &[u16]| Value::Array(numbers.iter().map(|n| Value::Bytes(id(*n).to_vec())).collect());
    let cases = [
        (0, Some(2.into()), "v", NewerVersion),
        (0, Some(0.into()), "v", OutOfRange),
        (0, None, "v", Missing),
        (1, Some(bytes(31)), "group", OutOfRange),
        (2, Some("text".into()), "id", WrongType),
        (2, None, "id", Missing),
        (3, Some("".into()), "kind", OutOfRange),
        (3, Some("a b".into()), "kind", OutOfRange),
        (3, Some("thăm".into()), "kind", OutOfRange),
        (3, Some("\u{202e}kind".into()), "kind", OutOfRange),
        (3, Some("k".repeat(MAX_CODE + 1).into()), "kind", TooLarge),
        (4, Some(65_536.into()), "kind version", OutOfRange),
        (5, Some(Value::Array(vec![])), "op", CutShort),
        (5, Some(Value::Array(vec![1.into(), 1.into()])), "op", WrongType),
        (5, Some(Value::Array(vec![2.into()])), "op", WrongType),
        (5, Some(Value::Array(vec![0.into()])), "op", WrongType),
        (5, Some(Value::Array(vec![6.into(), ids(&[1])])), "op", OutOfRange),
        (5, Some(1.into()), "op", WrongType),
        (6, None, "subject", Missing),
        (7, Some(ids(&[2, 1])), "persons", NotAscending),
        (7, Some(ids(&[1, 1])), "persons", NotAscending),
        (8, Some("u".repeat(MAX_UNIT + 1).into()), "unit", TooLarge),
        (9, Some(2_932_897.into()), "day", OutOfRange),
        (9, Some((-719_163).into()), "day", OutOfRange),
        (9, Some(i64::MIN.into()), "day", OutOfRange),
        (13, Some(Value::Array(vec![3.into()])), "audience", WrongType),
        (14, Some(0.into()), "seq", OutOfRange),
        (14, Some(2.into()), "previous", OutOfRange),
        (15, Some(bytes(32)), "previous", OutOfRange),
        (16, Some(MILLIS_END.into()), "written at", OutOfRange),
        (14, Some((MAX_NUMBER + 1).into()), "seq", OutOfRange),
        (17, Some((-1).into()), "stamp", WrongType),
        (17, Some((MAX_NUMBER + 1).into()), "stamp", OutOfRange),
        (19, None, "ruleset", Missing),
        (22, Some(bytes(33)), "body hash", OutOfRange),
        (22, None, "body hash", Missing),
    ];
    for (key, value, field, fault) in cases {
        assert_eq!(refused(key, value.clone()), FormatError { field, fault }, "{key} {value:?}");
    }
}

#[test]
fn keys_and_lengths_have_one_spelling() {
    let fault = |bytes: &[u8]| Header::decode(bytes).unwrap_err().fault;
    let entry = signed_visit();
    let mut swapped = header_map(entry.header_bytes());
    swapped.swap(20, 21);
    assert_eq!(fault(&map_bytes(swapped)), FormatFault::NotAscending);
    let mut twice = header_map(entry.header_bytes());
    twice.push(twice.last().unwrap().clone());
    assert_eq!(fault(&map_bytes(twice)), FormatFault::NotAscending);
    let mut named = header_map(entry.header_bytes());
    named.push(("later".into(), Value::Null));
    assert_eq!(fault(&map_bytes(named)), FormatFault::WrongType);
    // The same map with an indefinite length: 0xbf … 0xff.
    let [_, rest @ ..] = entry.header_bytes() else { unreachable!() };
    let open = [&[0xbf], rest, &[0xff]].concat();
    assert!(ciborium::from_reader::<Value, _>(open.as_slice()).is_ok(), "the library reads it");
    assert_eq!(fault(&open), FormatFault::NotDeterministic);
    // The number 1 of field 0 in two bytes.
    let head = entry.header_bytes()[0];
    let long = [&[head, 0x00, 0x18, 0x01], &entry.header_bytes()[3..]].concat();
    assert_eq!(fault(&long), FormatFault::NotDeterministic);
}

#[test]
fn sizes_end_where_they_say() {
    let key = TestKey::of(1);
    let sign = |new: NewEntry| Entry::sign(new, &ChainHead::START, &key);
    let too_large = |field| Err(SignError::Format(FormatError { field, fault: FormatFault::TooLarge }));
    let most = |length: usize| {
        let mut new = visit(1);
        new.persons = (0..length).map(|n| record(n as u16)).collect();
        new.seen = (0..length).map(|n| entry_id(n as u16)).collect();
        new.op = Op::Decide { between: new.seen.clone() };
        new
    };
    let full = sign(most(MAX_SEEN)).unwrap();
    assert!(full.header_bytes().len() <= MAX_HEADER);
    assert_eq!(Entry::decode(&full.envelope()), Ok(full));
    assert_eq!(sign(most(MAX_SEEN + 1)), too_large("op"));
    assert_eq!(sign(NewEntry { op: Op::Patch, ..most(MAX_PERSONS + 1) }), too_large("persons"));
    assert!(sign(NewEntry { kind: "k".repeat(MAX_CODE), ..visit(1) }).is_ok());
    assert!(sign(NewEntry { unit: Some("u".repeat(MAX_UNIT)), ..visit(1) }).is_ok());
    assert_eq!(sign(NewEntry { unit: Some("u".repeat(MAX_UNIT + 1)), ..visit(1) }), too_large("unit"));

    // A map with one field "note": the map's head, the name's head and 4 bytes, the value's head in 5 bytes.
    let note = |length: usize| Body::from_cbor(&fields(&[("note", "x".repeat(length))]));
    let room = MAX_BODY - SALT - 1 - 5 - 5;
    let body = note(room).unwrap();
    assert_eq!(body.bytes().len(), MAX_BODY);
    let entry = sign(NewEntry { body, ..visit(1) }).unwrap();
    assert!(entry.envelope().len() <= MAX_ENVELOPE);
    assert_eq!(Entry::decode(&entry.envelope()), Ok(entry));
    let fault = FormatError { field: "body", fault: FormatFault::TooLarge };
    assert_eq!(note(room + 1), Err(BodyError::Format(fault)));

    // A newer version's field may fill a header up to its limit.
    let padded = |length: usize| {
        let mut map = header_map(signed_visit().header_bytes());
        map.push((1_000.into(), Value::Bytes(vec![0; length])));
        map_bytes(map)
    };
    let room = MAX_HEADER - (padded(40_000).len() - 40_000);
    assert!(Header::decode(&padded(room)).is_ok());
    let fault = FormatError { field: "header", fault: FormatFault::TooLarge };
    assert_eq!(Header::decode(&padded(room + 1)), Err(fault));
}

#[test]
fn errors_say_nothing_of_what_was_written() {
    let mut secret = visit(1);
    secret.kind = "Nguyễn Văn An".into();
    let error = Entry::sign(secret, &ChainHead::START, &TestKey::of(1)).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("Nguy"));
    let note = fields(&[("note", "Nguyễn Văn An")]);
    assert!(!format!("{:?}", Body::from_cbor(&note).unwrap()).contains("Nguy"));
    let error = Body::from_cbor(&[&note[..], b"Nguy"].concat()).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("Nguy"));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        read_all(&bytes);
    }

    #[test]
    fn spoiled_entries_do_not_verify(
        at in any::<prop::sample::Index>(), new in proptest::collection::vec(any::<u8>(), 0..12), cut in 0usize..12,
    ) {
        let envelope = signed_visit().envelope();
        let from = at.index(envelope.len());
        let to = (from + cut).min(envelope.len());
        let spoiled = [&envelope[..from], &new, &envelope[to..]].concat();
        read_all(&spoiled);
        let holds = Entry::decode(&spoiled).is_ok_and(|entry| entry.verify(&TestKey::of(1).public()).is_ok());
        prop_assert_eq!(holds, spoiled == envelope);
    }
}

#[test]
fn a_megabyte_of_anything_is_read_or_refused() {
    for byte in 0..=u8::MAX {
        read_all(&vec![byte; 64 * 1024]);
    }
    read_all(&vec![0x9b; 1 << 20]);
    read_all(&vec![0x81; 1 << 20]);
    read_all(&vec![0xbf; 1 << 20]);
    read_all(&vec![0; 1 << 20]);
}
