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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Phrase;

    /// No kind of today has free text in rows; the next one that has must not be passed over.
    #[test]
    fn texts_in_rows_are_found_with_their_path() {
        const NOTE: FieldSpec = FieldSpec::new("note", Phrase::new("Ghi chú", "Note"), FieldType::Note(20));
        const PLACE: FieldSpec = FieldSpec::new("place", Phrase::new("Nơi", "Place"), FieldType::Text(20));
        const ROWS: FieldSpec = FieldSpec::new("rows", Phrase::new("Dòng", "Rows"), FieldType::Rows(&[NOTE, PLACE]));
        let row = |note: &str| {
            let mut row = Fields::default();
            row.set("note", Some(Value::Text(note.to_owned())));
            row.set("place", Some(Value::Text("nhà".to_owned())));
            Value::Row(row)
        };
        let mut fields = Fields::default();
        fields.set("note", Some(Value::Text("a".to_owned())));
        fields.set("rows", Some(Value::List(vec![row(" "), row("b")])));
        let mut found = Vec::new();
        walk(&[NOTE, ROWS], &fields, "", &|kind| matches!(kind, FieldType::Note(_)), &mut found);
        assert_eq!(found, [("note".to_owned(), "a"), ("rows[1].note".to_owned(), "b")]);
    }
}
