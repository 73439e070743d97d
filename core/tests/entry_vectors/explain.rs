//! A vector in words, by the CBOR library's own reader: independent of the code that is tested.

use ciborium::Value;
use serde::Serialize;

use super::What;
use super::hex;

/// The parts of an envelope.
#[derive(Debug, Serialize)]
pub struct Explained {
    /// The signed bytes: an entry's header, or a statement.
    signed: String,
    /// The signed bytes, field by field: number, name, value in CBOR's diagnostic notation (RFC 8949 section 8).
    fields: Vec<String>,
    signature: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body_fields: Option<String>,
}

const HEADER: [&str; 23] = [
    "v",
    "group",
    "id",
    "kind",
    "kind version",
    "op",
    "subject",
    "persons",
    "unit",
    "day",
    "author",
    "done by",
    "device",
    "audience",
    "seq",
    "previous",
    "written at",
    "stamp",
    "seen",
    "ruleset",
    "basis",
    "consent",
    "body hash",
];
const FOUNDING: [&str; 9] =
    ["v", "nonce", "member", "role", "device", "public key", "recovery", "created at", "recipient"];
const MEMBER: [&str; 10] = ["v", "group", "member", "action", "by", "device", "seq", "previous", "written at", "stamp"];

pub fn explain(what: What, envelope: &[u8]) -> Explained {
    let names: &[&str] = match what {
        What::Entry => &HEADER,
        What::Founding => &FOUNDING,
        What::MemberStatement => &MEMBER,
    };
    let Value::Array(parts) = ciborium::from_reader(envelope).unwrap() else { panic!("an envelope is an array") };
    let part = |n: usize| parts.get(n).and_then(Value::as_bytes);
    let signed = part(0).unwrap();
    let Value::Map(map) = ciborium::from_reader(signed.as_slice()).unwrap() else { panic!("what is signed is a map") };
    let fields = map
        .iter()
        .map(|(key, value)| {
            let number = u64::try_from(key.as_integer().unwrap()).unwrap();
            let name = names.get(number as usize).unwrap_or(&"(of a newer version)");
            format!("{number} {name} = {}", diagnostic(value))
        })
        .collect();
    let body = part(2).map(|body| body.split_at(16));
    Explained {
        signed: hex(signed),
        fields,
        signature: hex(part(1).unwrap()),
        salt: body.map(|(salt, _)| hex(salt)),
        body: body.map(|(_, cbor)| hex(cbor)),
        body_fields: body.map(|(_, cbor)| diagnostic(&ciborium::from_reader(cbor).unwrap())),
    }
}

fn diagnostic(value: &Value) -> String {
    let list = |values: Vec<String>| values.join(", ");
    match value {
        Value::Null => "null".into(),
        Value::Bool(value) => value.to_string(),
        Value::Integer(number) => i128::from(*number).to_string(),
        Value::Float(number) => format!("{number:?}"),
        Value::Text(text) => format!("\"{text}\""),
        Value::Bytes(bytes) => format!("h'{}'", hex(bytes)),
        Value::Array(members) => format!("[{}]", list(members.iter().map(diagnostic).collect())),
        Value::Map(members) => {
            let pairs = members.iter().map(|(k, v)| format!("{}: {}", diagnostic(k), diagnostic(v)));
            format!("{{{}}}", list(pairs.collect()))
        }
        other => panic!("not used in the format: {other:?}"),
    }
}
