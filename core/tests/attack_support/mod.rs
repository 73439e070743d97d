//! A notebook on a real folder, on a phone whose clock and hardware do as they are told.

#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part of this")]

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use dong_hanh::clock::Clock;
use dong_hanh::forms::{Edit, Input};
use dong_hanh::model::Role;
use dong_hanh::notebook::{Knowledge, NewForm, NewNotebook, NotSaved, Notebook, Saved};
use dong_hanh::vault::{Cost, HardwareError, HardwareKey, Host, KeyName, NewSecret, RealDisk};
use tempfile::TempDir;
use zeroize::Zeroizing;

pub const PIN: &str = "582047";
pub const WRONG: &str = "739164";
pub const UNIT: &str = "00271";

/// A clock that moves when told.
pub struct HandClock(Mutex<(DateTime<Utc>, Duration)>);

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap().0
    }

    fn elapsed(&self) -> Duration {
        self.0.lock().unwrap().1
    }
}

type Hook = Box<dyn FnOnce() + Send>;

/// Hardware that answers to every name, and does something else first if it was told to.
#[derive(Default)]
pub struct Hardware {
    before_next: Mutex<Option<Hook>>,
}

impl Hardware {
    pub fn before_next(&self, hook: impl FnOnce() + Send + 'static) {
        *self.before_next.lock().unwrap() = Some(Box::new(hook));
    }
}

impl HardwareKey for Hardware {
    fn make(&self, _: &KeyName) -> Result<(), HardwareError> {
        Ok(())
    }

    fn bind(&self, _: &KeyName, input: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, HardwareError> {
        let hook = self.before_next.lock().unwrap().take();
        if let Some(hook) = hook {
            hook();
        }
        Ok(Zeroizing::new(input.map(|byte| byte ^ 0x5a)))
    }

    fn keep_only(&self, _: &[KeyName]) -> Result<(), HardwareError> {
        Ok(())
    }
}

/// A phone with one folder.
pub struct Phone {
    pub folder: TempDir,
    pub clock: Arc<HandClock>,
    pub hardware: Arc<Hardware>,
}

impl Phone {
    pub fn new() -> Self {
        let at = "2024-09-10T02:00:00Z".parse().unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(HandClock(Mutex::new((at, Duration::ZERO)))),
            hardware: Arc::default(),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn set_clock(&self, to: &str) {
        self.clock.0.lock().unwrap().0 = to.parse().unwrap();
    }

    pub fn host(&self) -> Host {
        Host {
            clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
            disk: Arc::new(RealDisk),
            hardware: Some(Arc::clone(&self.hardware) as Arc<dyn HardwareKey>),
            biometric: None,
        }
    }

    pub fn knowledge() -> Knowledge {
        Knowledge { released: "2024-01-01".parse().unwrap(), ..Knowledge::default() }
    }

    pub fn found(&self) -> Notebook {
        let new = NewNotebook { secret: NewSecret::Pin(PIN), cost: Cost::floor(), role: Role::Manager, unit: UNIT };
        Notebook::found(self.path(), self.host(), Self::knowledge(), new).unwrap().0
    }

    /// The same folder, as another process opens it.
    pub fn again(&self) -> Notebook {
        Notebook::at(self.path(), self.host(), Self::knowledge())
    }
}

pub fn text(path: &str, text: &str) -> Edit {
    Edit::new(path, Input::Text(text.to_owned()))
}

/// A draft of a new person, with one answer.
pub fn person_draft(notebook: &Notebook, name: &str) -> String {
    let new = NewForm { kind: "person".to_owned(), given: vec![text("full_name", name)], ..NewForm::default() };
    notebook.start_form(new).unwrap().draft
}

/// Saves, and keeps every warning.
pub fn save(notebook: &Notebook, draft: &str) -> Result<Saved, NotSaved> {
    match notebook.save_form(draft) {
        Err(NotSaved::Warnings(warnings)) => {
            for warning in warnings {
                notebook.accept_warning(draft, &warning.rule, &warning.field, Some("đã hỏi lại")).unwrap();
            }
            notebook.save_form(draft)
        }
        other => other,
    }
}

pub fn person(notebook: &Notebook, name: &str) -> Saved {
    save(notebook, &person_draft(notebook, name)).unwrap()
}
