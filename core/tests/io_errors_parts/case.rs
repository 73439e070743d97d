//! One case: an operation, one of its calls that fails, and what is there afterwards.

use std::time::Duration;

use dong_hanh::vault::OpensWith;

use super::operations::{Answer, Left, NEW_PIN, Operation};
use super::world::{Start, World};
use crate::disk_layer::{Call, Fault, Kind, Met};
use crate::notebook_support::{PIN, START, codes, start, text};

/// What a case met.
pub struct Outcome {
    pub met: Met,
    /// The code that was answered; none for a success.
    pub code: Option<&'static str>,
    /// Whether the notebook had to be opened anew before it went on.
    pub anew: bool,
}

/// Runs an operation under a fault and looks at what is left. An error tells what is wrong with it, and which calls failed.
pub fn run(operation: &Operation, fault: Fault) -> Result<Outcome, String> {
    let mut met = Met::default();
    match look(operation, fault, &mut met) {
        Ok((code, anew)) => Ok(Outcome { met, code, anew }),
        Err(wrong) => Err(format!("{wrong}; {:?}", met.failed)),
    }
}

fn look(operation: &Operation, fault: Fault, met: &mut Met) -> Result<(Option<&'static str>, bool), String> {
    let mut world = World::new(operation.start);
    (operation.prepare)(&mut world);
    if operation.start == Start::Open {
        world.before = world.told()?;
        if operation.fresh {
            world.notebook().lock();
            world.open().map_err(|error| error.to_string())?;
        }
    }

    world.watch.fault(fault);
    let answer = (operation.act)(&mut world);
    *met = world.watch.mend();

    let code = answer.as_ref().err().copied();
    if let Some(code) = code.filter(|code| !may_answer(operation, fault.kind, code, met)) {
        return Err(format!("it answered {code}"));
    }
    let mut anew = stand_up(operation, &mut world)?;
    check_left(operation, &mut world, &answer)?;
    if go_on(&mut world).is_err() {
        // A lock that could not be given back goes when the notebook is locked.
        world.notebook().lock();
        world.open().map_err(|error| format!("it does not open: {error}"))?;
        go_on(&mut world)?;
        anew = true;
    }
    if anew && !met.failed.keys().any(|(call, _)| *call == Call::Lock) {
        return Err("it had to be opened anew and no lock failed".to_owned());
    }
    Ok((code, anew))
}

/// Whether an operation may answer that, whatever became of it: the device did not do it, or there is no room. What SQLite
/// does not tell apart is allowed where it cannot.
fn may_answer(operation: &Operation, kind: Kind, code: &str, met: &Met) -> bool {
    let failed = |call: Call| met.failed.keys().any(|(failed, _)| *failed == call);
    let on_index = met
        .failed
        .keys()
        .any(|(call, name)| name.ends_with("-shm") && matches!(call, Call::Write | Call::Resize | Call::Look));
    let (io, full) = match code {
        "store-io" | "store-busy" | "store-disk-full" if operation.answers.store => ("store-io", "store-disk-full"),
        "vault-io" | "vault-disk-full" if operation.answers.keyring => ("vault-io", "vault-disk-full"),
        _ => return false,
    };
    match kind {
        Kind::Io if code == io => !met.failed.is_empty(),
        // A lock that fails looks like a lock that another holds.
        Kind::Io if code == "store-busy" => failed(Call::Lock),
        // An index that cannot grow looks like a full disk.
        Kind::Io => code == full && on_index,
        _ if code == full => !met.failed.is_empty(),
        // SQLite does not tell why a file could not be made or synced, nor why the index could not be begun.
        _ => code == io && (failed(Call::Open) || failed(Call::Sync) || on_index),
    }
}

/// Brings the notebook to where it reads again: as it is, or opened. Tells whether an open one had to be opened anew.
fn stand_up(operation: &Operation, world: &mut World) -> Result<bool, String> {
    if let Left::Founded = operation.left {
        let founded = if world.notebook.is_some() { Ok(()) } else { world.found() };
        match founded {
            // It was founded as a whole, only not acknowledged.
            Err(error) if error.code() == "store-exists" => {}
            other => return other.map(|()| false).map_err(|error| format!("it cannot be founded anew: {error}")),
        }
    }
    let open = world.notebook.as_ref().is_some_and(|notebook| notebook.is_open());
    if open {
        if world.told().is_ok() {
            return Ok(false);
        }
        world.notebook().lock();
    }
    world.open().map_err(|error| format!("it does not open: {error}"))?;
    Ok(open)
}

fn check_left(operation: &Operation, world: &mut World, answer: &Answer) -> Result<(), String> {
    let told = world.told()?;
    let as_before = |told: &str, world: &World| {
        if told == world.before { Ok(()) } else { Err("something is there by half, or gone".to_owned()) }
    };
    match operation.left {
        Left::AsBefore => as_before(&told, world),
        Left::AsRead => {
            as_before(&told, world)?;
            let now = (operation.act)(world);
            let same = answer.is_err() || *answer == now;
            if same { Ok(()) } else { Err("it answered something else than what is there".to_owned()) }
        }
        Left::AllOrNothing(done) => match (done(world)?, answer) {
            (true, _) => Ok(()),
            (false, Ok(_)) => Err("it was acknowledged and is not there".to_owned()),
            (false, Err(_)) => as_before(&told, world),
        },
        Left::OnePin => {
            as_before(&told, world)?;
            check_pins(world, answer.is_ok())
        }
        Left::Founded => Ok(()),
    }
}

/// The old PIN opens, or the new one.
fn check_pins(world: &World, changed: bool) -> Result<(), String> {
    let opens = |pin| {
        let notebook = world.place.locked();
        world.place.clock.pass(Duration::from_secs(24 * 3600));
        let opened = notebook.unlock_with_pin(pin);
        world.place.clock.set(START);
        opened.map_err(|error| error.code())
    };
    match (opens(NEW_PIN), opens(PIN)) {
        (Ok(()), Err("vault-wrong-pin")) => Ok(()),
        (Err("vault-wrong-pin"), Ok(())) if !changed => Ok(()),
        (new, old) => Err(format!("new PIN {new:?}, old PIN {old:?}, acknowledged {changed}")),
    }
}

/// It takes the next answer and has it after it was locked and opened; no more than one guess was counted.
fn go_on(world: &mut World) -> Result<(), String> {
    let said = |error: dong_hanh::notebook::NotebookError| format!("it does not go on: {error}");
    let answers = [codes("topics", &["jobs"]), text("note", "Sau khi đĩa chạy lại")];
    start(world.notebook(), "outreach-contact", None, &answers).map_err(said)?;
    let told = world.told()?;
    match world.notebook().lock_state().map_err(said)?.opens_with {
        OpensWith::Pin { attempts_left: 9..=10, .. } => {}
        other => return Err(format!("{other:?}")),
    }
    world.notebook().lock();
    world.open().map_err(said)?;
    if world.told()? == told { Ok(()) } else { Err("the next answer is not kept".to_owned()) }
}
