//! Walks a record's fields by their types, rows included, with the path under which a finding names each.

use crate::model::{FieldSpec, FieldType, Fields, Record, Value};

/// Every text field of these types that is not blank, with its path, such as `note` or `people[1].note`.
pub(super) fn texts(record: &Record, wanted: impl Fn(FieldType) -> bool) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    walk(record.kind.fields, &record.fields, "", &wanted, &mut found);
    found
}

fn walk<'a>(
    specs: &[FieldSpec],
    fields: &'a Fields,
    prefix: &str,
    wanted: &impl Fn(FieldType) -> bool,
    found: &mut Vec<(String, &'a str)>,
) {
    for spec in specs {
        match (spec.kind, fields.get(spec.key)) {
            (FieldType::Rows(row_specs), Some(Value::List(rows))) => {
                for (i, row) in rows.iter().enumerate() {
                    if let Value::Row(row) = row {
                        walk(row_specs, row, &format!("{prefix}{}[{i}].", spec.key), wanted, found);
                    }
                }
            }
            (kind, Some(Value::Text(text))) if wanted(kind) && !text.trim().is_empty() => {
                found.push((format!("{prefix}{}", spec.key), text));
            }
            _ => {}
        }
    }
}

/// The field that dates the record, if one is filled.
pub(super) fn day_field(record: &Record) -> Option<&'static str> {
    record.kind.day.iter().copied().find(|key| record.fields.text(key).is_some_and(|day| day.parse() == Ok(record.day)))
}

/// Whether a text field holds more than blanks.
pub(super) fn filled(text: &Option<String>) -> bool {
    text.as_deref().is_some_and(|text| !text.trim().is_empty())
}
