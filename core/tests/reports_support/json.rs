//! Records as JSON: fields as they are stored, a record named by `@` and its id.

use std::collections::HashMap;

use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Changes, Fields, Value};

pub type Json = serde_json::Value;

/// The records written so far by the names that the JSON gives them, each with its unit.
pub type Named = HashMap<String, (RecordId, String)>;

fn value(json: &Json, named: &Named) -> Option<Value> {
    Some(match json {
        Json::Null => return None,
        Json::Bool(yes) => Value::Bool(*yes),
        Json::Number(number) => Value::Int(number.as_i64().unwrap()),
        Json::String(text) => match text.strip_prefix('@') {
            Some(name) => Value::Id(named[name].0),
            None => Value::Text(text.clone()),
        },
        Json::Array(list) => Value::List(list.iter().filter_map(|json| value(json, named)).collect()),
        Json::Object(_) => Value::Row(fields_of(json, named)),
    })
}

pub fn changes_of(json: &Json, named: &Named) -> Changes {
    Changes(json.as_object().unwrap().iter().map(|(key, json)| (key.clone(), value(json, named))).collect())
}

pub fn fields_of(json: &Json, named: &Named) -> Fields {
    let mut fields = Fields::default();
    fields.apply(&changes_of(json, named));
    fields
}
