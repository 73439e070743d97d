//! A sync that fails, and the power that goes later. The kernel counts what it could not write as clean, so no later sync
//! brings it to the disk: only what is written again is safe.

use std::path::Path;

use dong_hanh::notebook::{NotSaved, Notebook, NotebookError};

use super::check::Loss;
use crate::disk_layer::{Call, Deaf, Fault, Kind, Log, Met, Op, Replay, Watch, Weather};
use crate::notebook_support::{Files, HARDWARE, Place, Random, Village, codes, everything, start, text};

/// A notebook that is there already, and what opens it without the work of a PIN.
pub struct Base {
    own: tempfile::TempDir,
    sheet: String,
}

/// What was done, and what was acknowledged when.
pub struct Failing {
    pub met: Met,
    log: Log,
    /// What the notebook told after each step; none for a step that failed: then it may be there or not.
    told: Vec<Option<String>>,
}

impl Base {
    pub fn new() -> Self {
        let own = tempfile::tempdir().unwrap();
        let place = Place::within(&own.path().canonicalize().unwrap());
        let (notebook, sheet) = place.found().unwrap();
        Village::settle(&notebook, 1);
        Self { own, sheet: sheet.print().to_string() }
    }

    fn copy(&self) -> (tempfile::TempDir, Place) {
        let own = tempfile::tempdir().unwrap();
        let (from, to) = (Place::within(self.own.path()), Place::within(&own.path().canonicalize().unwrap()));
        Files::of(&from.folder()).put(&to.folder());
        Files::of(&from.hardware()).put(&to.hardware());
        (own, to)
    }

    /// Works in a copy while the sync of that number fails.
    pub fn work(&self, failing: u64) -> Failing {
        let (_own, place) = self.copy();
        let watch = Watch::recording(place.root());
        let notebook = place.locked();
        let mut told = Vec::new();
        watch.fault(Fault { kind: Kind::Io, at: failing, stays: false, only: Some(Call::Sync), spares: HARDWARE });
        let mut step = |act: &dyn Fn(&Notebook) -> bool| {
            let number = told.len() as u32;
            watch.mark(2 * number);
            let done = act(&notebook);
            watch.mark(2 * number + 1);
            told.push(done.then(|| everything(&notebook).unwrap()));
            done
        };
        let open = |notebook: &Notebook| notebook.unlock_with_sheet(&self.sheet).is_ok();
        while !step(&open) {}
        for n in 0..4 {
            let draft = std::cell::RefCell::new(String::new());
            let answers = [codes("topics", &["jobs"]), text("note", &format!("lượt {n}"))];
            while !step(&|notebook| {
                let begun = start(notebook, "outreach-contact", None, &answers);
                begun.map(|begun| draft.replace(begun)).map_err(assert_io).is_ok()
            }) {}
            while !step(&|notebook| save(notebook, &draft.borrow())) {}
            if n == 1 {
                notebook.lock();
                while !step(&open) {}
            }
        }
        let met = watch.mend();
        drop(notebook);
        Failing { met, log: watch.log(), told }
    }

    /// Lets the power go after each acknowledged step and at the end. How many disks were looked at.
    pub fn cut(&self, failing: &Failing, disks: u64, random: &mut Random) -> Result<u64, Loss> {
        let mut looked = 0;
        let mut replay = Replay::new(&failing.log, Deaf::ToNothing);
        for (step, told) in failing.told.iter().enumerate() {
            let Some(told) = told else { continue };
            let after = |op: &Op| matches!(op, Op::Mark(mark) if *mark as usize == 2 * step + 1);
            replay.play_to(failing.log.ops.iter().position(after).unwrap() + 1);
            for _ in 0..disks {
                let target = tempfile::tempdir().unwrap();
                replay.lay_down(target.path(), Weather::draw(random), random);
                self.check(target.path(), told)?;
                looked += 1;
            }
        }
        Ok(looked)
    }

    fn check(&self, root: &Path, told: &str) -> Result<(), Loss> {
        let _quick = Watch::failing(root);
        let notebook = Place::within(root).locked();
        notebook.unlock_with_sheet(&self.sheet).map_err(|error| Loss::Shut(error.to_string()))?;
        let now = everything(&notebook).map_err(|error| Loss::Shut(error.to_string()))?;
        if now == told { Ok(()) } else { Err(Loss::Lost(super::check::first_difference(told, &now))) }
    }
}

/// Whether it was saved; if not, it is the disk.
fn save(notebook: &Notebook, draft: &str) -> bool {
    match crate::notebook_support::save(notebook, draft) {
        Ok(_) => true,
        Err(NotSaved::Failed(error)) => {
            assert_io(error);
            false
        }
        Err(error) => panic!("{error:?}"),
    }
}

fn assert_io(error: NotebookError) {
    assert_eq!(error.code(), "store-io", "{error}");
}
