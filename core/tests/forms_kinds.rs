//! Every record kind by its description alone: keys, words, conditions and defaults are sound.

mod forms_support;

use std::collections::BTreeSet;

use dong_hanh::model::{FieldSpec, FieldType, Fields, KINDS, KindSpec, Misfit, Preset, Value, When};
use dong_hanh::text::fold;
use forms_support::*;

/// Every level of every kind: its own fields, and those of its tables.
fn levels() -> Vec<(String, &'static [FieldSpec])> {
    fn add(name: String, specs: &'static [FieldSpec], found: &mut Vec<(String, &'static [FieldSpec])>) {
        found.push((name.clone(), specs));
        for spec in specs {
            if let FieldType::Rows(rows) = spec.kind {
                add(format!("{name}.{}", spec.key), rows, found);
            }
        }
    }
    let mut found = Vec::new();
    KINDS.iter().for_each(|kind| add(kind.code.to_owned(), kind.fields, &mut found));
    found
}

fn unique<T: Ord>(items: impl IntoIterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    items.into_iter().all(|item| seen.insert(item))
}

#[test]
fn keys_and_labels_are_there_and_unique() {
    assert!(unique(KINDS.iter().map(|kind| kind.code)));
    assert!(unique(KINDS.iter().map(|kind| kind.label.vi)) && unique(KINDS.iter().map(|kind| kind.label.en)));
    for (name, specs) in levels() {
        assert!(!specs.is_empty(), "{name}");
        assert!(unique(specs.iter().map(|spec| spec.key)), "{name}");
        assert!(unique(specs.iter().map(|spec| spec.label.vi)), "{name}");
        assert!(unique(specs.iter().map(|spec| spec.label.en)), "{name}");
        for spec in specs {
            assert!(!spec.label.vi.trim().is_empty() && !spec.label.en.trim().is_empty(), "{name}.{}", spec.key);
            assert!(
                spec.key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'),
                "{name}.{}",
                spec.key
            );
        }
    }
}

#[test]
fn answers_are_told_apart_by_code_and_by_label() {
    for (name, specs) in levels() {
        for spec in specs {
            if let FieldType::Choice(codes) | FieldType::Choices(codes) = spec.kind {
                let name = format!("{name}.{}", spec.key);
                assert!(codes.len() > 1, "{name}");
                assert!(unique(codes.iter().map(|code| code.code)), "{name}");
                // An import reads labels with marks and case aside; a code must not read as another answer's label.
                assert!(unique(codes.iter().map(|code| fold(code.label.vi))), "{name}");
                assert!(unique(codes.iter().map(|code| fold(code.label.en))), "{name}");
                for code in codes {
                    assert!(!code.code.contains([',', ';', '\n']) && !code.label.vi.is_empty(), "{name}");
                    let meant = |other: &dong_hanh::model::Code| {
                        fold(other.label.vi) == fold(code.code) || fold(other.label.en) == fold(code.code)
                    };
                    assert!(
                        codes.iter().filter(|other| meant(other)).all(|other| other == code),
                        "{name} {}",
                        code.code
                    );
                }
            }
        }
    }
}

#[test]
fn conditions_name_fields_and_codes_that_exist() {
    for (name, specs) in levels() {
        for spec in specs {
            for when in [spec.shown, spec.required] {
                let name = format!("{name}.{}", spec.key);
                let (key, codes) = match when {
                    When::Always | When::Never => continue,
                    When::Filled(key) | When::Empty(key) => (key, [].as_slice()),
                    When::Is(key, codes) => (key, codes),
                };
                assert_ne!(key, spec.key, "{name}");
                let other = specs.iter().find(|other| other.key == key).unwrap_or_else(|| panic!("{name}: no {key}"));
                if let When::Is(..) = when {
                    let (FieldType::Choice(all) | FieldType::Choices(all)) = other.kind else {
                        panic!("{name}: {key}")
                    };
                    assert!(
                        !codes.is_empty() && codes.iter().all(|code| all.iter().any(|c| c.code == *code)),
                        "{name}"
                    );
                }
            }
        }
    }
}

#[test]
fn days_headlines_bounds_and_presets_fit() {
    for kind in KINDS {
        assert!(kind.day.iter().all(|key| matches!(kind.field(key).unwrap().kind, FieldType::Day)), "{}", kind.code);
        assert!(
            !kind.headline.is_empty() && kind.headline.iter().all(|key| kind.field(key).is_some()),
            "{}",
            kind.code
        );
        assert!(!kind.legal_basis.is_empty() && kind.version > 0, "{}", kind.code);
    }
    for (name, specs) in levels() {
        for spec in specs {
            let name = format!("{name}.{}", spec.key);
            match spec.kind {
                FieldType::Text(most) | FieldType::Note(most) => assert!(most > 0, "{name}"),
                FieldType::Count(least, most) => assert!(least < most, "{name}"),
                FieldType::Record(code) | FieldType::Records(code) => {
                    assert!(KINDS.iter().any(|kind| kind.code == code), "{name}");
                }
                _ => {}
            }
            let fits = match (spec.preset, spec.kind) {
                (Preset::Nothing | Preset::Last, _) => true,
                (Preset::Today, kind) => kind == FieldType::Day,
                (Preset::Number(n), FieldType::Count(least, most)) => (least..=most).contains(&n),
                (Preset::Fixed(text), FieldType::Choice(codes)) => codes.iter().any(|code| code.code == text),
                (Preset::Fixed(_), FieldType::Text(_)) => true,
                (Preset::Own, FieldType::Record(kind)) => kind == "membership",
                _ => false,
            };
            assert!(fits, "{name}");
        }
    }
}

/// A key that the struct does not have would be ignored, whatever stands in it; one that it has refuses a wrong type.
#[test]
fn every_field_is_one_of_the_struct() {
    for kind in KINDS {
        for spec in kind.fields {
            assert_refuses(kind, spec, |value| with(spec.key, value));
            if let FieldType::Rows(rows) = spec.kind {
                for row in rows {
                    assert_refuses(kind, row, |value| {
                        with(spec.key, Value::List(vec![Value::Row(with(row.key, value))]))
                    });
                }
            }
        }
    }
}

fn with(key: &str, value: Value) -> Fields {
    let mut fields = Fields::default();
    fields.set(key, Some(value));
    fields
}

fn assert_refuses(kind: &KindSpec, spec: &FieldSpec, fields: impl Fn(Value) -> Fields) {
    let wrong = if spec.kind == FieldType::YesNo { Value::Int(7) } else { Value::Bool(true) };
    assert_eq!((kind.decode)(&fields(wrong)).map(drop), Err(Misfit), "{} has no field {}", kind.code, spec.key);
    if let Some((_, value)) = sample(spec.kind) {
        assert_eq!((kind.decode)(&fields(value)).map(drop), Ok(()), "{}.{} has another type", kind.code, spec.key);
    }
}
