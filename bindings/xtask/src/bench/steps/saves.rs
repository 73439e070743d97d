//! What saving a record of each kind takes, through the notebook: rules, signature, what is derived, and the disk.

use std::collections::HashMap;
use std::time::Instant;

use dong_hanh::forms::{Edit, FormView, Input};
use dong_hanh::model::{FieldSpec, FieldType, KINDS, KindSpec, Writers, unit};
use dong_hanh::notebook::{NewForm, NotSaved, Notebook};

use super::answers;
use crate::bench::data::DISTRICT;
use crate::bench::rounds::quantile;
use crate::bench::through_notebook::{Through, told};

/// Records of each kind.
const RECORDS: usize = 21;

/// The middle of what the saves of a kind took, in microseconds, by the kind's code.
pub fn measure() -> Result<HashMap<&'static str, f64>, String> {
    let place = tempfile::tempdir().map_err(|error| error.to_string())?;
    let through = Through::found(&place.path().join("notebook"))?;
    let mut writer = Writer { notebook: through.notebook(), ids: HashMap::new() };
    let mut took = HashMap::new();
    for kind in KINDS.iter().filter(|kind| kind.writers != Writers::Nobody) {
        let saves = (0..RECORDS).map(|number| writer.write(kind, number)).collect::<Result<Vec<f64>, String>>()?;
        took.insert(kind.code, quantile(&saves, 0.5));
    }
    Ok(took)
}

/// Fills only what a save asks for, and keeps every warning.
struct Writer<'a> {
    notebook: &'a Notebook,
    /// The records of each kind.
    ids: HashMap<&'static str, Vec<String>>,
}

impl Writer<'_> {
    /// Writes a record; what its save took.
    fn write(&mut self, kind: &'static KindSpec, number: usize) -> Result<f64, String> {
        let new = NewForm { kind: kind.code.to_owned(), ..NewForm::default() };
        let draft = self.notebook.start_form(new).map_err(told)?.draft;
        // Each attempt says what is missing next; a form that never comes to an end is a fault.
        let mut asked = Vec::new();
        for _ in 0..12 {
            let started = Instant::now();
            let saved = self.notebook.save_form(&draft);
            let took = started.elapsed().as_secs_f64() * 1e6;
            match saved {
                Ok(saved) => {
                    self.ids.entry(kind.code).or_default().push(saved.record);
                    return Ok(took);
                }
                Err(NotSaved::Errors(problems)) => {
                    asked = problems.iter().map(|problem| format!("{} {}", problem.field, problem.code)).collect();
                    for problem in problems {
                        self.answer(kind, &draft, &problem.field, number)
                            .map_err(|why| format!("{} {} ({}): {why}", kind.code, problem.field, problem.code))?;
                    }
                }
                Err(NotSaved::Warnings(warnings)) => {
                    for warning in warnings {
                        let accepted =
                            self.notebook.accept_warning(&draft, &warning.rule, &warning.field, Some("ghi từ sổ giấy"));
                        accepted.map_err(told)?;
                    }
                }
                Err(NotSaved::Failed(error)) => return Err(told(error)),
            }
        }
        Err(format!("{} is not saved after many answers: {}", kind.code, asked.join(", ")))
    }

    /// Another record for each number: two decisions on one person would overlap.
    fn named(&self, kind: &str, number: usize) -> Result<String, String> {
        self.ids.get(kind).and_then(|ids| ids.get(number)).cloned().ok_or_else(|| format!("no {kind} is there"))
    }

    fn answer(&self, kind: &'static KindSpec, draft: &str, path: &str, number: usize) -> Result<FormView, String> {
        let field = field(kind.fields, path).ok_or("no field")?;
        let input = match field.kind {
            FieldType::Rows(_) => return self.notebook.add_row(draft, path).map_err(told),
            FieldType::Record(of) => Input::Record(self.named(of, number)?),
            FieldType::Records(of) => Input::Records(vec![self.named(of, number)?]),
            // The writer's own unit is the first that is written.
            FieldType::Text(..20) if kind.code == unit::KIND && number == 0 => Input::Text(DISTRICT.to_owned()),
            FieldType::Text(..20) => Input::Text(format!("{:05}", number + 1)),
            FieldType::Text(_) | FieldType::Name => Input::Text(format!("Nguyễn Văn A {number}")),
            kind => answers::of(kind).ok_or("no answer")?.0,
        };
        self.notebook.edit_form(draft, &[Edit::new(path, input)]).map_err(told)
    }
}

/// What a field is, in a row or not: `people[0].basis`.
fn field(specs: &'static [FieldSpec], path: &str) -> Option<&'static FieldSpec> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let key = first.split('[').next()?;
    let spec = specs.iter().find(|spec| spec.key == key)?;
    match (spec.kind, rest) {
        (FieldType::Rows(specs), Some(rest)) => field(specs, rest),
        (_, None) => Some(spec),
        _ => None,
    }
}
