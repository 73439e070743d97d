//! Plays a scenario: a form for every event, filled and saved as a person would.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use dong_hanh::forms::{Edit, Input, Problem, WarningView};
use dong_hanh::notebook::{NewForm, NotSaved, Notebook, NotebookError};
use dong_hanh::rules::Said;
use dong_hanh_scenario::{Fault, Line, fault};
use serde_json::Value;

use crate::demo::StagedClock;

/// The records by the file's own names for them.
pub type Names = HashMap<String, String>;

/// Plays the events of one file into a notebook.
pub struct Player<'a> {
    notebook: &'a Notebook,
    clock: Arc<StagedClock>,
    names: Names,
}

impl<'a> Player<'a> {
    /// A player whose clock the notebook was opened with.
    pub fn new(notebook: &'a Notebook, clock: Arc<StagedClock>) -> Self {
        Self { notebook, clock, names: Names::new() }
    }

    /// What the file's names became.
    pub fn into_names(self) -> Names {
        self.names
    }

    /// Plays one event.
    pub fn play(&mut self, row: usize, line: &Line) -> Result<(), Fault> {
        self.clock.set(morning_of(line.day).max(self.clock.last() + TimeDelta::seconds(1)));
        let wrong = |error: NotebookError| fault(row, "", &both(error.phrase()));
        let view = match (&line.kind, &line.correct, &line.update) {
            (Some(kind), ..) => self.notebook.start_form(NewForm {
                kind: kind.clone(),
                unit: line.unit.clone(),
                done_by: line.done_by.as_ref().map(|name| self.id(name)),
                given: Vec::new(),
            }),
            (None, Some(record), _) => self.notebook.correct_form(&self.id(record)),
            (None, None, Some(record)) => self.notebook.update_form(&self.id(record)),
            (None, None, None) => return Err(fault(row, "", "không có gì để ghi · nothing to write")),
        };
        let draft = view
            .map_err(|error| match error {
                NotebookError::NotFound("kind") => fault(row, "kind", "không có loại mục này · there is no such kind"),
                other => wrong(other),
            })?
            .draft;
        self.answer(&draft, row, line)?;
        let first = self.notebook.save_form(&draft);
        let warnings = if let Err(NotSaved::Warnings(warnings)) = &first { warnings.as_slice() } else { &[] };
        if let Some(rule) = line.accept.keys().find(|rule| !warnings.iter().any(|warning| warning.rule == **rule)) {
            let reason = "cảnh báo này không xuất hiện, vui lòng bỏ khỏi accept · this warning does not arise, please take it out";
            return Err(fault(row, &format!("accept.{rule}"), reason));
        }
        let saved = if warnings.is_empty() {
            first
        } else {
            self.accept(&draft, row, line, warnings)?;
            self.notebook.save_form(&draft)
        };
        let saved = saved.map_err(|error| not_saved(row, error))?;
        if let Some(name) = &line.id {
            self.names.insert(name.clone(), saved.record);
        }
        Ok(())
    }

    fn accept(&self, draft: &str, row: usize, line: &Line, warnings: &[WarningView]) -> Result<(), Fault> {
        for warning in warnings {
            let Some(reason) = line.accept.get(&warning.rule) else {
                return Err(not_accepted(row, warning));
            };
            self.notebook
                .accept_warning(draft, &warning.rule, &warning.field, Some(reason))
                .map_err(|error| fault(row, &format!("accept.{}", warning.rule), &both(error.phrase())))?;
        }
        Ok(())
    }

    /// Gives every answer: tables row by row, all others at once.
    fn answer(&self, draft: &str, row: usize, line: &Line) -> Result<(), Fault> {
        let plain: Vec<Edit> = line
            .fields
            .iter()
            .filter(|(_, value)| !is_table(value))
            .map(|(key, value)| Edit::new(key, self.input(value)))
            .collect();
        if self.notebook.edit_form(draft, &plain).is_err() {
            // All or none were taken; one by one tells which it was.
            for edit in plain {
                let at = format!("fields.{}", edit.path);
                self.notebook.edit_form(draft, &[edit]).map_err(|error| fault(row, &at, &both(error.phrase())))?;
            }
        }
        for (key, value) in line.fields.iter().filter(|(_, value)| is_table(value)) {
            self.table(draft, key, value)
                .map_err(|error| fault(row, &format!("fields.{key}"), &both(error.phrase())))?;
        }
        Ok(())
    }

    /// Fills a table. A correction gives it anew: the rows that were there go.
    fn table(&self, draft: &str, path: &str, rows: &Value) -> Result<(), NotebookError> {
        let before = self.notebook.form(draft)?;
        let there = before.fields.iter().find(|field| field.path == path).map_or(0, |field| field.rows.len());
        for _ in 0..there {
            self.notebook.remove_row(draft, path, 0)?;
        }
        for (at, row) in rows.as_array().into_iter().flatten().enumerate() {
            self.notebook.add_row(draft, path)?;
            let cells = row.as_object().into_iter().flatten();
            let cells = cells.map(|(key, value)| (format!("{path}[{at}].{key}"), value));
            let (tables, plain): (Vec<_>, Vec<_>) = cells.partition(|(_, value)| is_table(value));
            let edits: Vec<Edit> = plain.into_iter().map(|(path, value)| Edit::new(path, self.input(value))).collect();
            self.notebook.edit_form(draft, &edits)?;
            for (path, rows) in tables {
                self.table(draft, &path, rows)?;
            }
        }
        Ok(())
    }

    fn input(&self, value: &Value) -> Input {
        match value {
            Value::Null => Input::Clear,
            Value::Bool(answer) => Input::YesNo(*answer),
            Value::Number(number) => number.as_i64().map_or_else(|| Input::Text(number.to_string()), Input::Number),
            Value::String(text) if text.starts_with('@') => Input::Record(self.id(text)),
            Value::String(text) => Input::Text(text.clone()),
            Value::Array(list) => {
                let texts: Vec<String> = list.iter().filter_map(Value::as_str).map(|text| self.id(text)).collect();
                let records = list.iter().any(|one| one.as_str().is_some_and(|text| text.starts_with('@')));
                if records { Input::Records(texts) } else { Input::Codes(texts) }
            }
            other => Input::Text(other.to_string()),
        }
    }

    /// The id of `@name`; anything else as it is.
    fn id(&self, name: &str) -> String {
        name.strip_prefix('@').and_then(|name| self.names.get(name)).cloned().unwrap_or_else(|| name.to_owned())
    }
}

/// Whether a value is rows of a table.
fn is_table(value: &Value) -> bool {
    value.as_array().is_some_and(|rows| rows.iter().any(Value::is_object))
}

fn not_saved(row: usize, error: NotSaved) -> Fault {
    match error {
        NotSaved::Errors(problems) => match problems.first() {
            Some(Problem { field, code, said, .. }) => {
                fault(row, &format!("fields.{field}"), &format!("{code} {}", both(said.clone())))
            }
            None => fault(row, "", "chưa lưu được · it was not saved"),
        },
        NotSaved::Warnings(warnings) => match warnings.first() {
            Some(warning) => not_accepted(row, warning),
            None => fault(row, "", "chưa lưu được · it was not saved"),
        },
        NotSaved::Failed(error) => fault(row, "", &both(error.phrase())),
    }
}

fn not_accepted(row: usize, warning: &WarningView) -> Fault {
    let (rule, said) = (&warning.rule, both(warning.message.clone()));
    let how = format!("\"accept\":{{\"{rule}\":\"…\"}}");
    fault(row, &warning.field, &format!("{rule} {said} · nếu đúng, giữ bằng · if it is right, keep it with {how}"))
}

fn both(said: impl Into<Said>) -> String {
    let said = said.into();
    format!("{} · {}", said.vi, said.en)
}

/// Eight in the morning in Vietnam.
pub fn morning_of(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(1, 0, 0).unwrap_or_default().and_utc()
}
