//! What a step of a form takes, kind by kind: an answer in, every rule asked, the whole screen out. Beside it the same form in
//! JavaRosa, which shows, takes and validates question by question, and validates the whole at its end.

mod answers;
mod saves;
mod xform;

use std::time::Instant;

use dong_hanh::forms::{Circumstances, Desk, Edit, Form, SUGGESTERS, Start};
use dong_hanh::model::id::RecordId;
use dong_hanh::model::{Fields, KINDS, KindSpec, Role, Writers};
use dong_hanh::rules::{Context, Memory, RULES, Rulebook, Today};
use serde::{Deserialize, Serialize};

use super::data::TODAY;
use super::goals::Goal;
use super::rounds::quantile;
use crate::maven::maven;
use crate::setup::{Ready, kotlin};
use crate::step::{read_json, root, step, target};

/// The share of the time of the whole form in JavaRosa that one step, which judges and draws the whole form, may take.
const LIMIT: f64 = 0.2;
/// How often each form is filled.
const PASSES: usize = 100;

/// A kind's form, in microseconds.
#[derive(Debug, Serialize)]
pub struct Step {
    kind: &'static str,
    questions: usize,
    /// One step of ours.
    ours: f64,
    /// The whole form in JavaRosa.
    #[serde(skip_serializing_if = "Option::is_none")]
    javarosa: Option<f64>,
    /// One save through the notebook, durable.
    save: f64,
}

#[derive(Serialize)]
struct Asked {
    kind: &'static str,
    xform: String,
    answers: std::collections::BTreeMap<&'static str, String>,
}

#[derive(Deserialize)]
struct Took {
    kind: String,
    asked: usize,
    took: Vec<f64>,
}

/// Measures every kind that a person fills in.
pub fn measure() -> Result<Vec<Step>, String> {
    let rulebook = Rulebook::built_in();
    let known = Memory::default();
    let today = Today { day: TODAY, doubtful: false };
    let context = Context { today, rulebook: &rulebook, role: Role::Manager, known: &known };
    let desk = Desk { context, rules: RULES, suggesters: SUGGESTERS };
    let kinds = || KINDS.iter().copied().filter(|kind| kind.writers != Writers::Nobody);
    let saves = saves::measure()?;
    let step = |kind: &'static KindSpec| {
        let (questions, ours) = ours(kind, &desk)?;
        Ok(Step { kind: kind.code, questions, ours, javarosa: None, save: saves[kind.code] })
    };
    let mut steps = kinds().map(step).collect::<Result<Vec<_>, String>>()?;
    if let Ready::Yes(()) = kotlin::ready()? {
        for found in javarosa(kinds().map(asked).collect())? {
            let step = steps.iter_mut().find(|step| step.kind == found.kind).ok_or("a form that was not asked")?;
            if step.questions != found.asked {
                return Err(format!("{}: {} questions in JavaRosa, {} here", step.kind, found.asked, step.questions));
            }
            step.javarosa = Some(quantile(&found.took, 0.5));
        }
    }
    Ok(steps)
}

/// Fills a form question by question: how many there are, and what one takes.
fn ours(kind: &'static KindSpec, desk: &Desk<'_>) -> Result<(usize, f64), String> {
    let (mut took, mut questions) = (Vec::with_capacity(PASSES), 0);
    for pass in 0..2 * PASSES {
        let start = Start {
            draft: RecordId::from_bytes([1; 16]),
            subject: RecordId::from_bytes([2; 16]),
            circumstances: Circumstances { unit: answers::UNIT.to_owned(), ..Circumstances::default() },
            given: &Fields::default(),
            last: None,
            own: None,
        };
        let mut form = Form::new(kind, start, TODAY).map_err(|error| error.to_string())?;
        let mut view = form.view(desk).map_err(|error| error.to_string())?;
        questions = 0;
        let started = Instant::now();
        for field in kind.fields {
            let shown = view.fields.iter().any(|shown| shown.path == field.key);
            let Some((input, _)) = answers::of(field.kind).filter(|_| shown) else { continue };
            form.apply(&[Edit::new(field.key, input)]).map_err(|error| format!("{}: {error}", field.key))?;
            view = form.view(desk).map_err(|error| error.to_string())?;
            questions += 1;
        }
        if pass >= PASSES {
            took.push(started.elapsed().as_secs_f64() * 1e6 / questions as f64);
        }
    }
    Ok((questions, quantile(&took, 0.5)))
}

fn asked(kind: &'static KindSpec) -> Asked {
    let answers = kind.fields.iter().filter_map(|field| Some((field.key, answers::of(field.kind)?.1)));
    Asked { kind: kind.code, xform: xform::of(kind), answers: answers.collect() }
}

fn javarosa(forms: Vec<Asked>) -> Result<Vec<Took>, String> {
    let place = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (forms_at, times_at) = (place.path().join("forms.json"), place.path().join("times.json"));
    let text = serde_json::to_string(&forms).map_err(|error| error.to_string())?;
    std::fs::write(&forms_at, text).map_err(|error| error.to_string())?;
    let mut maven = maven(&root().join("bindings/xtask/javarosa"));
    maven.arg(format!("-Dout={}", target().join("bench-javarosa").display()));
    maven.arg(format!("-Dbench={:?} {PASSES} {:?}", forms_at, times_at)).args(["compile", "exec:exec"]);
    step("the same forms in JavaRosa", &mut maven)?;
    read_json(&times_at)
}

/// A goal for each form that both filled.
pub fn goals(steps: &[Step]) -> Vec<Goal> {
    let goal = |step: &Step| {
        let what = format!("a step of {}, beside the form in JavaRosa", step.kind);
        step.javarosa.map(|javarosa| Goal::at_most(what, step.ours / javarosa, LIMIT))
    };
    steps.iter().filter_map(goal).collect()
}

/// Prints them.
pub fn print(steps: &[Step]) {
    let heads = ["questions", "a step", "JavaRosa: form", "a question", "our save"];
    println!(
        "\n{:<28} {:>10} {:>10} {:>15} {:>12} {:>10}",
        "µs (p50)", heads[0], heads[1], heads[2], heads[3], heads[4]
    );
    for Step { kind, questions, ours, javarosa, save } in steps {
        let (form, question) = match javarosa {
            Some(form) => (format!("{form:.0}"), format!("{:.1}", form / *questions as f64)),
            None => ("–".to_owned(), "–".to_owned()),
        };
        println!("{kind:<28} {questions:>10} {ours:>10.1} {form:>15} {question:>12} {save:>10.0}");
    }
}
