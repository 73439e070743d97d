//! What must hold when the power comes back.

use std::path::Path;
use std::time::Duration;

use dong_hanh::notebook::{Notebook, NotebookError};
use dong_hanh::store::StoreError;
use dong_hanh::vault::{OpensWith, VaultError};

use super::story::{State, Story};
use crate::notebook_support::{PIN, Place, START, codes, database, everything, start, text};

/// What did not hold.
#[derive(Debug)]
#[allow(dead_code, reason = "what they hold is told when a test fails")]
pub enum Loss {
    /// It does not open, or a founding cannot be begun anew.
    Shut(String),
    /// It opens, and tells neither what was acknowledged nor that with the step under way.
    Lost(String),
    /// What is there is not whole, or does not go on.
    Spoilt(String),
}

/// What a point met.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    /// The step under way was there.
    pub done: bool,
    /// The step under way was not there.
    pub undone: bool,
    /// A founding was begun anew.
    pub anew: bool,
    pub by_pin: bool,
    pub by_sheet: bool,
    pub rebuilt: bool,
    pub went_on: bool,
}

/// How closely a point is looked at. What costs a key derivation or a rebuild is not done at every point.
#[derive(Debug, Clone, Copy)]
pub struct Close {
    pub by_pin: bool,
    pub rebuild: bool,
    pub go_on: bool,
}

/// A point of a story, and the disk that was left.
pub struct Point<'a> {
    pub story: &'a Story,
    /// The last step that was acknowledged.
    pub last: Option<usize>,
    /// The step under way.
    pub under_way: Option<usize>,
    pub close: Close,
}

impl Point<'_> {
    pub fn check(&self, root: &Path) -> Result<Seen, Loss> {
        let place = Place::within(root);
        let mut seen = Seen::default();
        let Some(last) = self.last.map(|last| &self.story.steps[last]) else {
            return self.check_beginning(&place);
        };
        let may_be: Vec<&State> =
            [Some(last), self.under_way.map(|step| &self.story.steps[step])].into_iter().flatten().collect();
        let notebook = place.locked();
        self.check_attempts(&notebook, &may_be)?;
        let pins_differ = may_be.iter().any(|state| state.pin != last.pin);
        match &self.story.sheet {
            Some(words) if !self.close.by_pin && !self.close.rebuild && !pins_differ => {
                notebook.unlock_with_sheet(words).map_err(|error| Loss::Shut(format!("by the sheet: {error}")))?;
                seen.by_sheet = true;
            }
            _ => {
                open_by_pin(&place, &notebook, &may_be)?;
                seen.by_pin = true;
            }
        }
        self.check_content(&notebook, &may_be, &mut seen)?;
        if self.close.rebuild && last.pin == PIN && !pins_differ && seen.by_pin {
            check_projections(&place, &notebook)?;
            seen.rebuilt = true;
        }
        if self.close.go_on {
            go_on(&notebook, self.story.sheet.as_deref())?;
            seen.went_on = true;
        }
        Ok(seen)
    }

    /// Before the first step was acknowledged: it is there as a whole, or it can be begun anew.
    fn check_beginning(&self, place: &Place) -> Result<Seen, Loss> {
        let mut seen = Seen::default();
        if self.story.sheet.is_some() {
            match place.found() {
                Ok((notebook, _)) => {
                    seen.anew = true;
                    return go_on(&notebook, None).map(|()| seen);
                }
                Err(NotebookError::Store(StoreError::Exists)) => {}
                Err(error) => return Err(Loss::Shut(format!("it cannot be founded anew: {error}"))),
            }
        }
        let notebook = place.unlocked().map_err(|error| Loss::Shut(error.to_string()))?;
        seen.by_pin = true;
        self.check_content(&notebook, &[&self.story.steps[0]], &mut seen)?;
        go_on(&notebook, None).map(|()| seen)
    }

    fn check_attempts(&self, notebook: &Notebook, may_be: &[&State]) -> Result<(), Loss> {
        let state = notebook.lock_state().map_err(|error| Loss::Shut(error.to_string()))?;
        let OpensWith::Pin { attempts_left, .. } = state.opens_with else {
            return Err(Loss::Lost("the PIN slot is gone".to_owned()));
        };
        let known = may_be.iter().map(|state| state.attempts);
        let (least, most) = (known.clone().min().unwrap_or(0), known.max().unwrap_or(0));
        // A guess is counted before it is computed.
        let least = if may_be.len() > 1 { least - 1 } else { least };
        let fits = (least..=most).contains(&attempts_left);
        if fits { Ok(()) } else { Err(Loss::Lost(format!("{attempts_left} guesses left, not {least} to {most}"))) }
    }

    fn check_content(&self, notebook: &Notebook, may_be: &[&State], seen: &mut Seen) -> Result<(), Loss> {
        let told = everything(notebook).map_err(|error| Loss::Shut(format!("it opens and does not read: {error}")))?;
        match may_be.iter().position(|state| state.told == told) {
            None => return Err(Loss::Lost(first_difference(&may_be[0].told, &told))),
            Some(at) if may_be.len() > 1 && may_be[0].told != may_be[1].told => {
                seen.done = at == 1;
                seen.undone = at == 0;
            }
            Some(_) => {}
        }
        Ok(())
    }
}

/// Opens with the PIN of before or of after.
fn open_by_pin(place: &Place, notebook: &Notebook, may_be: &[&State]) -> Result<(), Loss> {
    let mut pins: Vec<&str> = may_be.iter().map(|state| state.pin).collect();
    pins.dedup();
    let mut told = String::new();
    for pin in pins {
        // A wrong guess makes the next one wait.
        place.clock.pass(Duration::from_secs(24 * 3600));
        let opened = notebook.unlock_with_pin(pin);
        place.clock.set(START);
        match opened {
            Ok(()) => return Ok(()),
            Err(error @ NotebookError::Vault(VaultError::WrongPin { .. })) => told = error.to_string(),
            Err(error) => return Err(Loss::Shut(error.to_string())),
        }
    }
    Err(Loss::Shut(told))
}

/// The lists are what the entries say.
fn check_projections(place: &Place, notebook: &Notebook) -> Result<(), Loss> {
    let spoilt = |error: NotebookError| Loss::Spoilt(error.to_string());
    let before = database::projections(place);
    notebook.rebuild(|_, _| true).map_err(spoilt)?;
    if database::projections(place) == before { Ok(()) } else { Err(Loss::Spoilt("projections differ".to_owned())) }
}

/// It takes the next answer, and has it after it was locked and opened, where the sheet to open it is at hand.
fn go_on(notebook: &Notebook, sheet: Option<&str>) -> Result<(), Loss> {
    let spoilt = |error: NotebookError| Loss::Spoilt(format!("it does not go on: {error}"));
    let answers = [codes("topics", &["jobs"]), text("note", "Sau khi có điện lại")];
    let draft = start(notebook, "outreach-contact", None, &answers).map_err(spoilt)?;
    let view = notebook.form(&draft).map_err(spoilt)?;
    if let Some(words) = sheet {
        notebook.lock();
        notebook.unlock_with_sheet(words).map_err(spoilt)?;
        if notebook.form(&draft).map_err(spoilt)? != view {
            return Err(Loss::Spoilt("the next answer is not kept".to_owned()));
        }
    }
    let faults = notebook.verify(|_, _| true).map_err(spoilt)?.faults;
    if faults.is_empty() { Ok(()) } else { Err(Loss::Spoilt(format!("{faults:?}"))) }
}

pub(super) fn first_difference(wanted: &str, told: &str) -> String {
    let mut told = told.lines();
    for line in wanted.lines() {
        let other = told.next();
        if other != Some(line) {
            let short = |text: &str| text.chars().take(200).collect::<String>();
            return format!("told {:?} in place of {:?}", other.map(short), short(line));
        }
    }
    format!("told more: {:?}", told.next())
}
