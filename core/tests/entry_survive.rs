//! What a newer version writes is kept byte for byte, verified and sent on.

mod entry_support;

use ciborium::Value;
use dong_hanh::entry::*;
use entry_support::*;
use proptest::prelude::*;

/// Signs the visit's header with one field set by hand, and reads it back.
fn with_field(key: u64, value: Value) -> Entry {
    let entry = signed_visit();
    let mut map = header_map(entry.header_bytes());
    map.retain(|(k, _)| k.as_integer() != Some(key.into()));
    map.push((key.into(), value));
    map.sort_by_key(|(k, _)| k.as_integer());
    let header = map_bytes(map);
    let signature = sign_header(&header, &TestKey::of(1));
    let body = entry.body().map(|body| body.bytes().to_vec());
    let entry = Entry::from_parts(header, signature, body).unwrap();
    assert_eq!(entry.verify(&TestKey::of(1).public()), Ok(()));
    let envelope = entry.envelope();
    let again = Entry::decode(&envelope).unwrap();
    assert_eq!(again.envelope(), envelope);
    assert_eq!(again, entry);
    entry
}

#[test]
fn unknown_kinds_ops_audiences_and_fields_live_on() {
    let entry = with_field(3, "a-kind-of-2031".into());
    assert_eq!(entry.header().kind, "a-kind-of-2031");
    let later = Value::Array(vec![42.into(), Value::Map(vec![("field".into(), Value::Null)])]);
    let Op::Unknown(op) = with_field(5, later.clone()).header().op.clone() else { panic!("op 42 is not known") };
    assert_eq!((op.code(), ciborium::from_reader(op.cbor()).unwrap()), (42, later.clone()));
    let Audience::Unknown(audience) = with_field(13, later).header().audience.clone() else {
        panic!("nor audience 42")
    };
    assert_eq!(audience.code(), 42);
    let plain = signed_visit();
    let with = with_field(24, Value::Float(0.5));
    assert_eq!(with.header(), plain.header());
    assert_ne!(with.hash(), plain.hash());
}

#[test]
fn what_is_not_known_is_not_written() {
    let key = TestKey::of(1);
    let op = with_field(5, Value::Array(vec![42.into()])).header().op.clone();
    let unknown = Entry::sign(NewEntry { op, ..visit(1) }, &ChainHead::START, &key);
    assert_eq!(unknown, Err(SignError::Unknown("op")));
    let audience = with_field(13, Value::Array(vec![42.into()])).header().audience.clone();
    let unknown = Entry::sign(NewEntry { audience, ..visit(1) }, &ChainHead::START, &key);
    assert_eq!(unknown, Err(SignError::Unknown("audience")));
}

/// Any value that the format has a place for, in the library's words, its map keys in order.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|n| n.into()),
        any::<u64>().prop_map(|n| n.into()),
        any::<f32>().prop_filter("finite", |f| f.is_finite()).prop_map(|f| f64::from(f).into()),
        any::<f64>().prop_filter("finite", |f| f.is_finite()).prop_map(Value::Float),
        ".{0,30}".prop_map(Value::Text),
        proptest::collection::vec(any::<u8>(), 0..30).prop_map(Value::Bytes),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            proptest::collection::btree_map(".{0,8}", inner, 0..6).prop_map(|map| {
                let mut map: Vec<_> = map.into_iter().collect();
                map.sort_by_key(|(name, _)| (name.len(), name.clone()));
                Value::Map(map.into_iter().map(|(name, value)| (name.into(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn any_later_field_lives_on(key in 23u64.., value in any_value()) {
        with_field(key, value);
    }

    #[test]
    fn any_fields_make_a_body(values in proptest::collection::btree_map("[a-zđ ]{0,30}", any_value(), 0..8)) {
        // The library's writer and this format's reader agree on the shortest spelling of everything.
        let values: Vec<_> = values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let cbor = fields(&values);
        let body = Body::from_cbor(&cbor).unwrap();
        prop_assert_eq!(body.cbor(), &cbor);
        prop_assert_eq!(&Body::from_bytes(body.bytes().to_vec()).unwrap(), &body);
        prop_assert_ne!(Body::from_cbor(&cbor).unwrap().hash(), body.hash(), "each body has a salt of its own");
    }
}

#[test]
fn a_record_of_the_model_makes_a_body() {
    use dong_hanh::model;
    let mut record = model::Fields::default();
    for name in ["zz", "a", "result", "helper"] {
        record.set(name, Some(model::Value::Text("đ".into())));
    }
    record.set("rows", Some(model::Value::List(vec![model::Value::Row(record.clone())])));
    let body = Body::from_cbor(&record.to_cbor()).unwrap();
    assert_eq!(model::Fields::from_cbor(body.cbor()), Ok(record.clone()));
    let mut later = record.clone();
    later.set("a", None);
    let changes = record.changes_to(&later);
    let body = Body::from_cbor(&changes.to_cbor()).unwrap();
    assert_eq!(body.cbor(), b"\xa1\x61a\xf6");
}

#[test]
fn what_the_format_has_no_place_for_makes_no_body() {
    let fault = |cbor: &[u8]| match Body::from_cbor(cbor) {
        Err(BodyError::Format(error)) => error.fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault(b""), FormatFault::CutShort);
    assert_eq!(fault(b"\x80"), FormatFault::WrongType);
    assert_eq!(fault(b"\xa1\x01\x02"), FormatFault::WrongType);
    assert_eq!(fault(b"\xa2\x61b\x00\x61a\x00"), FormatFault::NotAscending);
    assert_eq!(fault(b"\xa2\x61a\x00\x61a\x00"), FormatFault::NotAscending);
    assert_eq!(fault(b"\xa1\x61a\xf9\x7e\x00"), FormatFault::NotPermitted);
    assert_eq!(fault(b"\xa1\x61a\xc2\x40"), FormatFault::NotPermitted);
    assert_eq!(fault(b"\xa0\xa0"), FormatFault::TrailingBytes);
    let nested = |levels| (0..levels).fold(Value::Null, |inner, _| Value::Array(vec![inner]));
    assert_eq!(fault(&fields(&[("x", nested(MAX_NESTING))])), FormatFault::TooDeep);
    assert!(Body::from_cbor(&fields(&[("x", nested(MAX_NESTING - 1))])).is_ok());
}
