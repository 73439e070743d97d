//! Well-formed inputs of about a megabyte.

use dong_hanh::entry::{Entry, SALT};
use dong_hanh::model::{KINDS, RecordKind, visit::CheckInVisit};
use serde_json::{Value, json};

use crate::desk::fresh;
use crate::seeds;

/// Bytes of each, a little less: as much as a body may have.
const SIZE: usize = (1 << 20) - 256;

/// Fields, bodies and envelopes: one long text, a list of zeros, many fields.
pub(crate) fn bodies() -> Vec<Vec<u8>> {
    let text = json!({"note": "đ".repeat(SIZE / 2)});
    let list = json!({"topics": vec![0; SIZE]});
    let fields: Value = (0..SIZE / 12).map(|n| (format!("{n:06}"), json!("abc"))).collect();
    let salted = |value: &Value| [vec![0x5a; SALT], cbor(value)].concat();
    let golden = Entry::decode(&seeds::golden("entry-create")[0]).expect("a golden envelope");
    let handed_over = |value: &Value| {
        let (header, signature) = (golden.header_bytes().to_vec(), *golden.signature());
        Entry::from_parts(header, signature, Some(salted(value))).expect("a body of the format").envelope()
    };
    [&text, &list, &fields].into_iter().flat_map(|value| [cbor(value), salted(value), handed_over(value)]).collect()
}

fn cbor(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("memory takes bytes");
    bytes
}

/// Drafts of a visit: a long note, many answers of another version, many codes.
pub(crate) fn drafts() -> Vec<Vec<u8>> {
    let visit = KINDS.iter().find(|kind| kind.code == CheckInVisit::SPEC.code).expect("visits");
    let whole: ciborium::Value = ciborium::from_reader(&fresh(visit).to_bytes()[..]).expect("a draft is CBOR");
    let with = |slots: Value| {
        let mut draft = whole.clone();
        let members = draft.as_map_mut().expect("a draft is a map");
        let slot = members.iter_mut().find(|(key, _)| key.as_text() == Some("slots")).expect("a draft has slots");
        slot.1 = ciborium::from_reader(&cbor(&slots)[..]).expect("CBOR");
        let mut bytes = Vec::new();
        ciborium::into_writer(&draft, &mut bytes).expect("memory takes bytes");
        bytes
    };
    let touched = |value: Value| json!({"value": value, "touched": true});
    let many: Value = (0..SIZE / 40).map(|n| (format!("later-{n:06}"), touched(json!("abcdef")))).collect();
    vec![
        with(json!({"note": touched(json!("đ".repeat(SIZE / 2)))})),
        with(many),
        with(json!({"needs": touched(json!(vec!["jobs"; SIZE / 5]))})),
    ]
}

/// A scenario of units only.
pub(crate) fn scenarios() -> Vec<Vec<u8>> {
    let lines = seeds::scenario_lines(1);
    let mut file = format!("{}\n{}", lines[0].replace("@p0221", "@u01"), lines[1]);
    for n in 0.. {
        let line = lines[1].replace("\"u01\"", &format!("\"u{n}x\""));
        if file.len() + line.len() >= SIZE {
            break;
        }
        file.push('\n');
        file.push_str(&line);
    }
    vec![file.into_bytes()]
}

/// A file of rule vectors and one of the text room, their cases again and again.
pub(crate) fn vectors() -> Vec<Vec<u8>> {
    let files = seeds::vector_files();
    let cases_of = |stem: &str| -> Vec<Value> {
        let of = files.iter().filter(|(found, _)| found == stem);
        let parsed = of.map(|(_, file)| serde_json::from_str::<Value>(file).expect("a file of vectors"));
        let is = |file: &Value| stem != "rules" || file["rule"] == "R32";
        let lists = parsed.filter(is).map(|file| if stem == "rules" { file["cases"].clone() } else { file });
        lists.flat_map(|list| list.as_array().cloned().unwrap_or_default()).collect()
    };
    let until_large = |cases: Vec<Value>| -> Vec<Value> {
        let mut bytes = 0;
        let fits = |case: &&Value| {
            bytes += case.to_string().len() + 1;
            bytes < SIZE
        };
        cases.iter().cycle().take_while(fits).cloned().collect()
    };
    let rules = json!({"rule": "R32", "cases": until_large(cases_of("rules"))});
    vec![rules.to_string().into_bytes(), Value::from(until_large(cases_of("fold"))).to_string().into_bytes()]
}
