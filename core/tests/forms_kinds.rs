//! Every record kind by its description alone: the description is sound, and a form can fill every field of it.

mod forms_support;

use std::collections::BTreeSet;

use dong_hanh::forms::{Edit, FieldView, Form, Input, Widget};
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

#[test]
fn a_fresh_form_shows_no_error() {
    let scene = Scene::with_rules(dong_hanh::rules::RULES);
    for kind in KINDS {
        let form = fresh(kind, &scene);
        let view = form.view(&scene.desk()).unwrap();
        assert!(!form.is_touched() && !view.touched && view.errors.is_empty(), "{}", kind.code);
        assert!(view.fields.iter().all(|field| field.error.is_none()), "{}", kind.code);
    }
}

/// Fills what is still required, as often as answers bring up new questions.
fn fill_required(form: &mut Form, scene: &Scene) {
    for _ in 0..10 {
        let view = form.view(&scene.desk()).unwrap();
        let missing = |field: &&FieldView| field.required && field.widget != Widget::Rows && is_empty(field);
        let missing: Vec<String> =
            rows_and_all(&view.fields).into_iter().filter(missing).map(|field| field.path.clone()).collect();
        if missing.is_empty() {
            return;
        }
        let edits: Vec<Edit> = missing.into_iter().map(|path| answer(form, path)).collect();
        form.apply(&edits).unwrap();
    }
    panic!("{} asks without end", form.kind().code);
}

fn rows_and_all(fields: &[FieldView]) -> Vec<&FieldView> {
    fields
        .iter()
        .flat_map(|f| std::iter::once(f).chain(f.rows.iter().flat_map(|row| rows_and_all(&row.fields))))
        .collect()
}

fn is_empty(field: &FieldView) -> bool {
    field.answer == dong_hanh::forms::Answer::Empty
}

/// A valid answer for the field of that path.
fn answer(form: &Form, path: String) -> Edit {
    let spec = path.split('.').fold(None, |above: Option<&FieldSpec>, step| {
        let key = step.split('[').next().unwrap();
        match above.map(|spec| spec.kind) {
            Some(FieldType::Rows(specs)) => specs.iter().find(|spec| spec.key == key),
            _ => form.kind().field(key),
        }
    });
    let (input, _) = sample(spec.unwrap().kind).unwrap();
    Edit::new(path, input)
}

/// Fills one field of a level and what it depends on, saves, and finds the value in the record.
fn save_with(kind: &'static KindSpec, scene: &Scene, specs: &'static [FieldSpec], spec: &FieldSpec, tables: &[&str]) {
    let mut form = fresh(kind, scene);
    let mut prefix = String::new();
    for table in tables {
        prefix = format!("{}.", form.add_row(&format!("{prefix}{table}"), scene.today).unwrap());
    }
    let (input, expected) = sample(spec.kind).unwrap();
    fill_required(&mut form, scene);
    form.apply(&make_hold(specs, &prefix, spec.shown)).unwrap();
    form.apply(&[Edit::new(format!("{prefix}{}", spec.key), input)]).unwrap();
    fill_required(&mut form, scene);
    let finished =
        form.finish(&scene.desk()).unwrap_or_else(|why| panic!("{}.{prefix}{}: {why:?}", kind.code, spec.key));
    let fields = tables.iter().fold(finished.fields(), |fields, table| match fields.get(table) {
        Some(Value::List(rows)) => match &rows[0] {
            Value::Row(row) => row,
            _ => panic!("no row"),
        },
        _ => panic!("no rows"),
    });
    assert!(fields.get(spec.key) == Some(&expected), "{}.{prefix}{} became something else", kind.code, spec.key);
    assert!((kind.decode)(finished.fields()).is_ok());
}

#[test]
fn every_field_can_be_filled_and_saved() {
    let mut scene = Scene::new();
    hold_one_of_each(&mut scene);
    for kind in KINDS {
        save_each(kind, &scene, kind.fields, &[]);
    }
}

/// Each field of a level, and those of the tables in it.
fn save_each(kind: &'static KindSpec, scene: &Scene, specs: &'static [FieldSpec], tables: &[&str]) {
    for spec in specs {
        match spec.kind {
            FieldType::Rows(columns) => save_each(kind, scene, columns, &[tables, &[spec.key]].concat()),
            _ => save_with(kind, scene, specs, spec, tables),
        }
    }
}

#[test]
fn everything_that_is_shown_can_be_filled_at_once() {
    let mut scene = Scene::new();
    hold_one_of_each(&mut scene);
    for kind in KINDS {
        let mut form = fresh(kind, &scene);
        for spec in kind.fields {
            if let FieldType::Rows(_) = spec.kind {
                form.add_row(spec.key, scene.today).unwrap();
            }
        }
        for _ in 0..4 {
            let view = form.view(&scene.desk()).unwrap();
            let open = |f: &&FieldView| is_empty(f) && f.widget != Widget::Rows;
            let paths: Vec<String> =
                rows_and_all(&view.fields).into_iter().filter(open).map(|f| f.path.clone()).collect();
            for path in paths {
                // An answer may hide a question that was open a moment ago.
                if find(&form.view(&scene.desk()).unwrap(), &path).is_some() {
                    form.apply(&[answer(&form, path)]).unwrap();
                }
            }
        }
        let view = form.view(&scene.desk()).unwrap();
        let shown: Vec<&FieldView> = rows_and_all(&view.fields);
        assert!(shown.iter().all(|f| !is_empty(f) || f.widget == Widget::Rows), "{} {view:?}", kind.code);
        let finished = form.finish(&scene.desk()).unwrap_or_else(|why| panic!("{}: {why:?}", kind.code));
        for field in &view.fields {
            assert!(finished.fields().get(&field.path).is_some(), "{}.{} was lost", kind.code, field.path);
        }
        assert_eq!(finished.fields().0.len(), view.fields.len(), "{} saves what it does not show", kind.code);
    }
}

#[test]
fn a_form_without_answers_says_what_is_missing_in_form_order() {
    let scene = Scene::new();
    for kind in KINDS {
        let mut form = fresh(kind, &scene);
        form.apply(&kind.fields.iter().map(|spec| Edit::new(spec.key, Input::Clear)).collect::<Vec<_>>()).unwrap();
        let Err(dong_hanh::forms::Unfinished::Errors(problems)) = form.finish(&scene.desk()) else {
            // Only a kind that requires nothing by itself: rules ask of a person's name.
            assert!(kind.fields.iter().all(|spec| spec.required == When::Never), "{}", kind.code);
            continue;
        };
        let order = |path: &str| kind.fields.iter().position(|spec| spec.key == path).unwrap();
        assert!(problems.iter().map(|p| order(&p.field)).is_sorted(), "{}", kind.code);
        assert!(problems.iter().all(|p| p.code == "field-required" && !p.said.vi.is_empty() && !p.said.en.is_empty()));
        let view = form.view(&scene.desk()).unwrap();
        assert!(problems.iter().all(|p| field(&view, &p.field).error.is_some()) && !view.can_save);
    }
}
