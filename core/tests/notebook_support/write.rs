//! Forms filled and saved as a person would, warnings answered with yes.

use dong_hanh::forms::{Edit, Input};
use dong_hanh::notebook::{NewForm, NotSaved, Notebook, NotebookError, Saved};

/// An answer in words.
pub fn text(path: &str, text: &str) -> Edit {
    Edit::new(path, Input::Text(text.to_owned()))
}

/// An answer by its code.
pub fn code(path: &str, code: &str) -> Edit {
    Edit::new(path, Input::Code(code.to_owned()))
}

/// A whole number.
pub fn number(path: &str, number: i64) -> Edit {
    Edit::new(path, Input::Number(number))
}

/// A record.
pub fn record(path: &str, id: &str) -> Edit {
    Edit::new(path, Input::Record(id.to_owned()))
}

/// Starts a form with these answers and keeps it as a draft. Its id.
pub fn start(notebook: &Notebook, kind: &str, unit: Option<&str>, answers: &[Edit]) -> Result<String, NotebookError> {
    let new = NewForm { kind: kind.to_owned(), unit: unit.map(str::to_owned), ..NewForm::default() };
    let draft = notebook.start_form(new)?.draft;
    notebook.edit_form(&draft, answers)?;
    Ok(draft)
}

/// Saves a draft; every warning is kept with a reason.
pub fn save(notebook: &Notebook, draft: &str) -> Result<Saved, NotSaved> {
    let warnings = match notebook.save_form(draft) {
        Err(NotSaved::Warnings(warnings)) => warnings,
        other => return other,
    };
    for warning in warnings {
        notebook.accept_warning(draft, &warning.rule, &warning.field, Some("Đã kiểm tra lại"))?;
    }
    notebook.save_form(draft)
}

/// Writes a record down. Its id.
#[track_caller]
pub fn write(notebook: &Notebook, kind: &str, unit: Option<&str>, answers: &[Edit]) -> String {
    let draft = start(notebook, kind, unit, answers).unwrap();
    match save(notebook, &draft) {
        Ok(saved) => saved.record,
        Err(error) => panic!("{kind} was not saved: {error:?}"),
    }
}
