//! A record as vectors write it, read by the description of its kind.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value as Json;

use crate::model::id::RecordId;
use crate::model::{Code, FieldSpec, FieldType, Fields, KINDS, Record, Value, find_kind};

/// The unit of a record where neither it nor its case names one.
pub(super) const UNIT: &str = "00001";

/// The name of the record that is checked, where it has none.
const SUBJECT: &str = "record";

/// References to records that the device does not hold begin with this.
const ABSENT: &str = "absent";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    kind: String,
    id: Option<String>,
    unit: Option<String>,
    day: Option<NaiveDate>,
    fields: serde_json::Map<String, Json>,
}

/// The identifiers behind the names of a case.
pub(super) struct Names(BTreeMap<String, RecordId>);

impl Names {
    /// Every record that the case writes; several versions of one record share its name.
    pub(super) fn new<'a>(records: impl Iterator<Item = &'a Written>) -> Result<Self, String> {
        let mut names = Self(BTreeMap::new());
        for record in records {
            let name = record.name();
            if name.starts_with(ABSENT) {
                return Err(format!("\"{name}\": names that begin with \"{ABSENT}\" are kept for records that are not given"));
            }
            names.id(name);
        }
        Ok(names)
    }

    fn id(&mut self, name: &str) -> RecordId {
        let next = RecordId::from_bytes((self.0.len() as u128 + 1).to_be_bytes());
        *self.0.entry(name.to_owned()).or_insert(next)
    }

    /// The record that `@name` stands for.
    fn reference(&mut self, path: &str, text: &str) -> Result<RecordId, String> {
        match text.strip_prefix('@') {
            Some(name) if self.0.contains_key(name) || name.starts_with(ABSENT) => Ok(self.id(name)),
            Some(_) => Err(format!("{path}: no record of that name is given; one that is absent is named @{ABSENT}…")),
            None => Err(format!("{path}: a record is written as @name")),
        }
    }
}

impl Written {
    fn name(&self) -> &str {
        self.id.as_deref().unwrap_or(SUBJECT)
    }

    pub(super) fn read(&self, names: &mut Names, unit: &str, written_on: NaiveDate) -> Result<Record, String> {
        let kind = find_kind(KINDS, &self.kind).ok_or("there is no record kind of that code")?;
        let fields = read_fields(kind.fields, &self.fields, "", names)?;
        let day = self.day.unwrap_or_else(|| kind.day_of(&fields, written_on));
        let unit = self.unit.as_deref().unwrap_or(unit).to_owned();
        Record::new(names.id(self.name()), kind, fields, unit, day).map_err(|e| format!("{}: {e}", kind.code))
    }
}

fn read_fields(
    specs: &[FieldSpec],
    json: &serde_json::Map<String, Json>,
    prefix: &str,
    names: &mut Names,
) -> Result<Fields, String> {
    let mut fields = Fields::default();
    for (key, value) in json {
        let path = format!("{prefix}{key}");
        let spec = specs.iter().find(|spec| spec.key == key).ok_or(format!("{path}: the kind has no such field"))?;
        fields.set(key, Some(read_value(spec.kind, value, &path, names)?));
    }
    Ok(fields)
}

fn read_value(kind: FieldType, json: &Json, path: &str, names: &mut Names) -> Result<Value, String> {
    let wrong = |wanted: &str| format!("{path}: {wanted} is wanted");
    let list = || json.as_array().ok_or(wrong("a list"));
    let text = || json.as_str().ok_or(wrong("text"));
    match kind {
        FieldType::Count(..) => json.as_i64().map(Value::Int).ok_or(wrong("a whole number")),
        FieldType::YesNo => json.as_bool().map(Value::Bool).ok_or(wrong("true or false")),
        FieldType::Day => {
            let day: NaiveDate = text()?.parse().map_err(|_| wrong("a day such as 2024-05-10"))?;
            Ok(Value::Text(day.to_string()))
        }
        FieldType::Choice(codes) => read_code(codes, json, path),
        FieldType::Choices(codes) => {
            list()?.iter().map(|code| read_code(codes, code, path)).collect::<Result<_, _>>().map(Value::List)
        }
        FieldType::Record(_) => names.reference(path, text()?).map(Value::Id),
        FieldType::Records(_) => {
            let names = list()?.iter().map(|name| names.reference(path, name.as_str().unwrap_or_default()).map(Value::Id));
            names.collect::<Result<_, _>>().map(Value::List)
        }
        FieldType::Rows(specs) => {
            let rows = list()?.iter().enumerate().map(|(i, row)| {
                let row = row.as_object().ok_or(wrong("a list of rows"))?;
                read_fields(specs, row, &format!("{path}[{i}]."), names).map(Value::Row)
            });
            rows.collect::<Result<_, _>>().map(Value::List)
        }
        FieldType::Units => {
            let codes = list()?.iter().map(|code| code.as_str().map(|code| Value::Text(code.to_owned())));
            codes.collect::<Option<_>>().map(Value::List).ok_or(wrong("a list of unit codes"))
        }
        FieldType::Text(_)
        | FieldType::Note(_)
        | FieldType::Name
        | FieldType::Phone
        | FieldType::Identity
        | FieldType::Decimal
        | FieldType::PartialDay
        | FieldType::Unit => Ok(Value::Text(text()?.to_owned())),
    }
}

fn read_code(codes: &[Code], json: &Json, path: &str) -> Result<Value, String> {
    let code = json.as_str().filter(|code| codes.iter().any(|known| known.code == *code));
    code.map(|code| Value::Text(code.to_owned())).ok_or(format!("{path}: no code of this field"))
}
