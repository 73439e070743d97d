//! From what is stored to what a person reads.

use super::view::{Answer, FieldView, Widget};
use crate::model::id::RecordId;
use crate::model::{Code, Counted, FieldSpec, FieldType, Record, Value};
use crate::rules::{self, Known, Lookup, Said};
use crate::text::{Phrase, date, identity, number, phone};

/// What stands between the parts of a headline.
const BETWEEN: &str = " · ";

/// The text of a value in a text field: dd/MM/yyyy, 5.236, grouped digits. Empty for what has no text of its own.
pub(super) fn text(kind: FieldType, value: &Value) -> String {
    match (kind, value) {
        (FieldType::Rows(_) | FieldType::Records(_) | FieldType::Record(_), _) => String::new(),
        (_, Value::Int(n)) => number::show_count(*n),
        (kind, Value::Text(text)) => in_groups(kind, text).unwrap_or_else(|| text.clone()),
        _ => String::new(),
    }
}

fn in_groups(kind: FieldType, stored: &str) -> Option<String> {
    match kind {
        FieldType::Day => Some(date::show_day(stored.parse().ok()?)),
        FieldType::PartialDay => Some(stored.parse::<date::PartialDate>().ok()?.on_screen()),
        FieldType::Decimal => Some(number::show_decimal(number::decimal_from_iso(stored)?)),
        FieldType::Phone => Some(phone::parse(stored).ok()?.to_string()),
        FieldType::Identity => Some(identity::parse(stored).ok()?.to_string()),
        _ => None,
    }
}

/// A value as typing it would give it: what a draft keeps of an answer that no longer fits its field.
pub(super) fn as_typed(kind: FieldType, value: &Value) -> String {
    match value {
        Value::Bool(yes) => yes.to_string(),
        Value::Int(n) => number::show_count(*n),
        Value::Text(stored) => in_groups(kind, stored).unwrap_or_else(|| stored.clone()),
        Value::Id(id) => id.to_string(),
        Value::List(list) => list.iter().map(|v| as_typed(kind, v)).collect::<Vec<_>>().join(", "),
        Value::Row(fields) => fields.0.values().map(|v| as_typed(kind, v)).collect::<Vec<_>>().join(", "),
        Value::Unknown => String::new(),
    }
}

/// What a person calls a record: its headline fields, as a list shows them; the kind's name where all are empty.
pub fn headline(record: &Record) -> Said {
    parts(record, record.kind.headline).unwrap_or_else(|| record.kind.label.into())
}

/// The same where the record's day and its kind's name stand beside it: that day is not told twice. It stays as the first of
/// two days, which alone would mislead. Empty where the record says no more than its day.
pub fn headline_beside_day(record: &Record) -> Said {
    let told = |key: &str| {
        record.kind.field(key).filter(|spec| matches!(spec.kind, FieldType::Day)).and(record.fields.text(key))
    };
    let mut keys = record.kind.headline.to_vec();
    let own = record.day.to_string();
    if keys.iter().filter(|key| told(key).is_some()).count() == 1 {
        keys.retain(|key| told(key) != Some(own.as_str()));
    }
    parts(record, &keys).unwrap_or_else(|| Said { vi: String::new(), en: String::new() })
}

/// What these fields say; nothing where all are empty.
fn parts(record: &Record, keys: &[&'static str]) -> Option<Said> {
    let (mut vi, mut en) = (Vec::new(), Vec::new());
    for key in keys {
        if let (Some(spec), Some(value)) = (record.kind.field(key), record.fields.get(key))
            && let Some(said) = said(spec, value)
        {
            vi.push(said.vi);
            en.push(said.en);
        }
    }
    (!vi.is_empty()).then(|| Said { vi: vi.join(BETWEEN), en: en.join(BETWEEN) })
}

fn said(spec: &FieldSpec, value: &Value) -> Option<Said> {
    match (spec.kind, value) {
        (FieldType::Choice(codes) | FieldType::Choices(codes), value) => labels(codes, value),
        (FieldType::YesNo, Value::Bool(yes)) => Some(yes_no(*yes)),
        (kind, value) => {
            let text = Some(text(kind, value)).filter(|text| !text.is_empty())?;
            Some(match spec.counted {
                Some(Counted { many, one }) => {
                    let en = if value == &Value::Int(1) { one } else { many.en };
                    Said { vi: format!("{text} {}", many.vi), en: format!("{text} {en}") }
                }
                None => same(text),
            })
        }
    }
}

impl FieldView {
    /// How the answer reads beside its label; none where nothing is answered. A table's rows are read one by one.
    pub fn said(&self) -> Option<Said> {
        let said = match (&self.answer, &self.widget) {
            (Answer::YesNo(yes), _) => yes_no(*yes),
            (Answer::Codes(codes), Widget::Choice { options } | Widget::Choices { options }) => {
                let chosen = options.iter().filter(|option| codes.iter().any(|code| code == option.code));
                joined(chosen.map(|option| option.label.into()))
            }
            (Answer::Named(named), _) => joined(named.iter().map(|named| named.name.clone())),
            (Answer::Empty | Answer::Unread, _) => return None,
            _ => same(self.text.clone()),
        };
        Some(said).filter(|said| !said.vi.is_empty())
    }
}

fn same(text: String) -> Said {
    Said { vi: text.clone(), en: text }
}

fn yes_no(yes: bool) -> Said {
    if yes { Phrase::new("Có", "Yes") } else { Phrase::new("Không", "No") }.into()
}

fn joined(words: impl Iterator<Item = Said>) -> Said {
    let (vi, en): (Vec<String>, Vec<String>) = words.map(|said| (said.vi, said.en)).unzip();
    Said { vi: vi.join(", "), en: en.join(", ") }
}

fn labels(codes: &'static [Code], value: &Value) -> Option<Said> {
    let chosen: Vec<Phrase> = match value {
        Value::List(list) => list.iter().filter_map(|value| label(codes, value)).collect(),
        value => label(codes, value).into_iter().collect(),
    };
    (!chosen.is_empty()).then(|| joined(chosen.into_iter().map(Said::from)))
}

fn label(codes: &'static [Code], value: &Value) -> Option<Phrase> {
    let Value::Text(text) = value else { return None };
    codes.iter().find(|code| code.code == text).map(|code| code.label)
}

/// What a person calls the record of an id.
pub(super) fn record_name(known: &dyn Known, id: RecordId) -> Lookup<Said> {
    let missing = || Phrase::new("Không có trên máy này", "Not on this device").into();
    Ok(known.record(id)?.map_or_else(missing, |record| headline(&record)))
}

/// The name of an administrative unit; its code where this device does not hold the unit.
pub(super) fn unit_name(known: &dyn Known, code: &str) -> Lookup<String> {
    Ok(rules::unit_name(known, code)?.unwrap_or_else(|| code.to_owned()))
}
