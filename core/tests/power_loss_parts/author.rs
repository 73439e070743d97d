//! Writes in a notebook step by step, each step one call, and takes down what the notebook tells after each.

use dong_hanh::forms::Edit;
use dong_hanh::notebook::{NewForm, NotSaved, Notebook, Saved};
use dong_hanh::vault::OpensWith;

use super::story::{State, Story};
use crate::disk_layer::Watch;
use crate::notebook_support::{PIN, Place, everything};

pub struct Author {
    pub watch: Watch,
    pub place: Place,
    pub notebook: Notebook,
    steps: Vec<State>,
    pin: &'static str,
    sheet: Option<String>,
}

impl Author {
    /// Founds a notebook; that is the first step.
    pub fn found(watch: Watch, place: Place) -> Self {
        watch.mark(0);
        let (notebook, sheet) = place.found().unwrap();
        watch.mark(1);
        let sheet = Some(sheet.print().to_string());
        let mut own = Self { watch, place, notebook, steps: Vec::new(), pin: PIN, sheet };
        own.take_down("found", true);
        own
    }

    /// Opens a notebook that is there; that is the first step.
    pub fn open(watch: Watch, place: Place) -> Self {
        watch.mark(0);
        let notebook = place.unlocked().unwrap();
        watch.mark(1);
        let mut own = Self { watch, place, notebook, steps: Vec::new(), pin: PIN, sheet: None };
        own.take_down("open", true);
        own
    }

    /// One call that is acknowledged by its return.
    pub fn step<T>(&mut self, name: &'static str, act: impl FnOnce(&Notebook) -> T) -> T {
        let number = self.steps.len() as u32;
        self.watch.mark(2 * number);
        let done = act(&self.notebook);
        self.watch.mark(2 * number + 1);
        self.take_down(name, self.notebook.is_open());
        done
    }

    /// A change of the PIN.
    pub fn change_pin(&mut self, new: &'static str) {
        let old = std::mem::replace(&mut self.pin, new);
        self.step("change pin", |notebook| {
            notebook.change_pin(old, new, dong_hanh::vault::Cost::floor()).unwrap();
        });
    }

    pub fn begin(&mut self, kind: &str, unit: Option<&str>, answers: &[Edit]) -> String {
        let new = NewForm { kind: kind.to_owned(), unit: unit.map(str::to_owned), ..NewForm::default() };
        let draft = self.notebook.start_form(new).unwrap().draft;
        self.edit(&draft, answers);
        draft
    }

    pub fn edit(&mut self, draft: &str, answers: &[Edit]) {
        self.step("edit", |notebook| notebook.edit_form(draft, answers).map(drop).unwrap());
    }

    /// Saves a draft, every warning kept: each of these calls is a step.
    pub fn save(&mut self, draft: &str) -> Saved {
        match self.step("save", |notebook| notebook.save_form(draft)) {
            Ok(saved) => saved,
            Err(NotSaved::Warnings(warnings)) => {
                for warning in warnings {
                    self.step("accept", |notebook| {
                        let reason = Some("Đã kiểm tra lại");
                        notebook.accept_warning(draft, &warning.rule, &warning.field, reason).map(drop).unwrap();
                    });
                }
                self.step("save", |notebook| notebook.save_form(draft)).unwrap()
            }
            Err(error) => panic!("{error:?}"),
        }
    }

    pub fn write(&mut self, kind: &str, unit: Option<&str>, answers: &[Edit]) -> String {
        let draft = self.begin(kind, unit, answers);
        self.save(&draft).record
    }

    /// Ends the story with the power on.
    pub fn end(self) -> Story {
        let Self { watch, place, notebook, steps, sheet, .. } = self;
        drop(notebook);
        Story::new(watch.log(), steps, sheet, place)
    }

    fn take_down(&mut self, name: &'static str, open: bool) {
        let told = match self.steps.last() {
            Some(before) if !open => before.told.clone(),
            _ => everything(&self.notebook).unwrap(),
        };
        let attempts = match self.notebook.lock_state().unwrap().opens_with {
            OpensWith::Pin { attempts_left, .. } => attempts_left,
            other => panic!("{other:?}"),
        };
        self.steps.push(State { name, told, pin: self.pin, attempts });
    }
}
