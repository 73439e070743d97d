//! The operations whose calls fail, and what each may answer.

use dong_hanh::notebook::{NotSaved, NotebookError};
use dong_hanh::vault::Cost;

use super::world::{Start, World};
use crate::notebook_support::{PIN, UNIT, codes, record, start, text};

pub const NEW_PIN: &str = "408163";
const NOTE: &str = "Phiếu thử khi đĩa lỗi";

/// What an operation answers: what it read, or the code of why not.
pub type Answer = Result<String, &'static str>;

/// What must be there afterwards, whatever failed.
#[derive(Clone, Copy)]
pub enum Left {
    /// What was there before.
    AsBefore,
    /// What was there before; and what was read is what is there.
    AsRead,
    /// All that the operation does, or nothing of it. Acknowledged is all. It tells which, or that it is there by half.
    AllOrNothing(fn(&World) -> Result<bool, String>),
    /// The old PIN opens or the new one; acknowledged, it is the new one.
    OnePin,
    /// A new notebook, or a place where one can be founded.
    Founded,
}

/// One operation.
#[derive(Clone, Copy)]
pub struct Operation {
    pub name: &'static str,
    pub start: Start,
    /// What is done before the fault.
    pub prepare: fn(&mut World),
    /// Whether an open notebook is locked and opened between the two: then nothing has been read yet.
    pub fresh: bool,
    pub act: fn(&mut World) -> Answer,
    pub left: Left,
    pub answers: Answers,
}

/// Whose errors an operation may answer when a call fails: never that something is missing, damaged or of a wrong key.
#[derive(Clone, Copy)]
pub struct Answers {
    pub store: bool,
    pub keyring: bool,
}

const STORE: Answers = Answers { store: true, keyring: false };
const KEYRING: Answers = Answers { store: false, keyring: true };
const BOTH: Answers = Answers { store: true, keyring: true };

const READ: Operation = Operation {
    name: "",
    start: Start::Open,
    prepare: |_| {},
    fresh: true,
    act: |_| Ok(String::new()),
    left: Left::AsRead,
    answers: STORE,
};

/// What only reads. Each is done by a notebook that was just opened.
pub const READS: &[Operation] = &[
    Operation { name: "search", act: |w| say(w.notebook().search("an", None, 10)), ..READ },
    Operation { name: "search notes", act: |w| say(w.notebook().search_notes("giup viec", None, 10)), ..READ },
    Operation { name: "people", act: |w| say(w.notebook().people(None, 10)), ..READ },
    Operation { name: "person", act: |w| say(w.notebook().person(&w.person)), ..READ },
    Operation { name: "records", act: |w| say(w.notebook().records("person", None, 10)), ..READ },
    Operation { name: "timeline", act: |w| say(w.notebook().timeline(&w.person, None, 10)), ..READ },
    Operation { name: "history", act: |w| say(w.notebook().history(&w.visit)), ..READ },
    Operation { name: "due", act: |w| say(w.notebook().due_this_week(None, 10)), ..READ },
    Operation { name: "drafts", act: |w| say(w.notebook().drafts()), ..READ },
    Operation { name: "report", act: |w| say(w.notebook().report(UNIT, "9T/2024", &mut |_, _| true)), ..READ },
    Operation { name: "verify", act: |w| say(w.notebook().verify(|_, _| true)), ..READ },
];

const WRITE: Operation = Operation { prepare: fill, left: Left::AllOrNothing(is_saved), ..READ };

pub const SAVE: Operation = Operation { name: "save", act: save, ..WRITE };

/// What writes in an open notebook.
pub const WRITES: &[Operation] = &[
    SAVE,
    Operation {
        name: "save with a draft that waited",
        prepare: |world| {
            fill(world);
            world.notebook().lock();
            world.open().unwrap();
        },
        act: save,
        ..WRITE
    },
    Operation {
        name: "edit a draft",
        act: |w| quiet(w.notebook().edit_form(&w.subject, &[text("place", "Chợ Mơ")])),
        left: Left::AllOrNothing(|w| Ok(form(w)?.contains("Chợ Mơ"))),
        ..WRITE
    },
    Operation {
        name: "begin a draft",
        prepare: |_| {},
        act: |w| quiet(start(w.notebook(), "outreach-contact", None, &[text("note", NOTE)])),
        left: Left::AllOrNothing(|w| Ok(w.notebook().drafts().map_err(|error| error.to_string())?.len() == 2)),
        ..WRITE
    },
    Operation {
        name: "correct",
        prepare: |world| {
            let draft = world.notebook().correct_form(&world.visit).unwrap().draft;
            world.notebook().edit_form(&draft, &[text("note", NOTE)]).unwrap();
            world.subject = draft;
        },
        act: save,
        ..WRITE
    },
    Operation {
        name: "undo",
        prepare: |world| {
            fill(world);
            world.subject = crate::notebook_support::save(world.notebook(), &world.subject).unwrap().undo;
        },
        act: |w| quiet(w.notebook().undo(&w.subject)),
        left: Left::AllOrNothing(|w| Ok(found(w)? == 0)),
        ..WRITE
    },
    Operation {
        name: "rebuild",
        prepare: |_| {},
        act: |w| quiet(w.notebook().rebuild(|_, _| true)),
        left: Left::AsBefore,
        ..WRITE
    },
];

pub const LOCK: Operation = Operation {
    name: "lock",
    // There is a log to move into the database.
    prepare: fill,
    fresh: false,
    act: |w| {
        w.notebook().lock();
        Ok(String::new())
    },
    left: Left::AsBefore,
    ..READ
};

pub const CHANGE_PIN: Operation = Operation {
    name: "change pin",
    act: |w| quiet(w.notebook().change_pin(PIN, NEW_PIN, Cost::floor())),
    left: Left::OnePin,
    answers: KEYRING,
    ..READ
};

pub const UNLOCK: Operation = Operation {
    name: "unlock",
    start: Start::Locked,
    act: |w| {
        let notebook = w.place.locked();
        let opened = notebook.unlock_with_pin(PIN);
        w.notebook = Some(notebook);
        quiet(opened)
    },
    left: Left::AsBefore,
    answers: BOTH,
    ..READ
};

pub const UPGRADE: Operation = Operation { name: "unlock an older notebook", start: Start::Older, ..UNLOCK };

pub const FOUND: Operation =
    Operation { name: "found", start: Start::Nothing, act: |w| quiet(w.found()), left: Left::Founded, ..UNLOCK };

/// A folder with a notebook is never founded over, whatever its disk does.
pub const FOUND_OVER: Operation = Operation {
    name: "found in a folder with a notebook",
    start: Start::Locked,
    act: |w| match w.place.found() {
        Ok(_) => Err("founded over"),
        Err(error) if error.code() == "store-exists" => Ok(String::new()),
        Err(error) => Err(error.code()),
    },
    ..UNLOCK
};

fn fill(world: &mut World) {
    let answers = [codes("topics", &["jobs"]), text("place", "Chợ"), record("team", &world.team), text("note", NOTE)];
    world.subject = start(world.notebook(), "outreach-contact", None, &answers).unwrap();
}

fn save(world: &mut World) -> Answer {
    match world.notebook().save_form(&world.subject) {
        Ok(_) => Ok(String::new()),
        Err(NotSaved::Failed(error)) => Err(error.code()),
        Err(other) => panic!("{other:?}"),
    }
}

/// Either the draft waits or its record is there.
fn is_saved(world: &World) -> Result<bool, String> {
    let drafts = world.notebook().drafts().map_err(|error| error.to_string())?;
    let waits = drafts.iter().any(|draft| draft.draft == world.subject);
    match (waits, found(world)?) {
        (true, 0) => Ok(false),
        (false, 1) => Ok(true),
        half => Err(format!("by half: {half:?}")),
    }
}

fn found(world: &World) -> Result<usize, String> {
    Ok(world.notebook().search_notes(NOTE, None, 10).map_err(|error| error.to_string())?.rows.len())
}

fn form(world: &World) -> Result<String, String> {
    let view = world.notebook().form(&world.subject).map_err(|error| error.to_string())?;
    Ok(view.fields.into_iter().map(|field| field.text).collect::<Vec<_>>().join("\n"))
}

fn say<T: std::fmt::Debug>(read: Result<T, NotebookError>) -> Answer {
    read.map(|read| format!("{read:?}")).map_err(|error| error.code())
}

fn quiet<T>(done: Result<T, NotebookError>) -> Answer {
    done.map(|_| String::new()).map_err(|error| error.code())
}
