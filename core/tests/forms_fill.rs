//! Every kind's form, empty and filled field by field.

mod forms_support;

use dong_hanh::forms::{Edit, FieldView, Form, Input, Widget};
use dong_hanh::model::{FieldSpec, FieldType, KINDS, KindSpec, Value, When};
use forms_support::*;

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
    let scene = scene_of_each();
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
    let scene = scene_of_each();
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
